import type { Argument } from "./Argument";
import type { CheckId } from "./CheckId";
import type { Code } from "./Code";
import type { Evidence } from "./Evidence";
import type { Role } from "./Role";
import type { Severity } from "./Severity";

export type Finding = { code: Code, severity: Severity, who: Role | null, check: CheckId | null, arguments: { [key in string]: Argument }, evidence: Array<Evidence>, };

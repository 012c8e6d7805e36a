import type { Argument } from "./Argument";
import type { Code } from "./Code";
import type { Method } from "./Method";
import type { Role } from "./Role";

export type Explanation = { code: Code, who: Role | null, applies_to: Array<Method>, source: string, matched: string, arguments: { [key in string]: Argument }, };

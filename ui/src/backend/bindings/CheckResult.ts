import type { CheckId } from "./CheckId";
import type { Code } from "./Code";
import type { Finding } from "./Finding";
import type { Outcome } from "./Outcome";

export type CheckResult = { id: CheckId, outcome: Outcome, because: Code | null, milliseconds: number, findings: Array<Finding>, };

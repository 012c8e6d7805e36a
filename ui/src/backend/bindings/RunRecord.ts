import type { CheckResult } from "./CheckResult";
import type { Finding } from "./Finding";
import type { Outcome } from "./Outcome";
import type { RunFacts } from "./RunFacts";
import type { Stage } from "./Stage";
import type { Transcript } from "./Transcript";

export type RunRecord = { outcome: Outcome, checks: Array<CheckResult>, findings: Array<Finding>, facts: RunFacts, transcripts: Array<Transcript>, milliseconds: number, stages: Array<Stage>, };

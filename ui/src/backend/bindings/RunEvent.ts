import type { CheckId } from "./CheckId";
import type { Code } from "./Code";
import type { Finding } from "./Finding";
import type { Outcome } from "./Outcome";
import type { RunFacts } from "./RunFacts";
import type { Stage } from "./Stage";
import type { TranscriptLine } from "./TranscriptLine";

export type RunEvent = { "kind": "started", checks: Array<CheckId>, } | { "kind": "check-started", check: CheckId, } | { "kind": "transcript-line", line: TranscriptLine, } | { "kind": "finding", finding: Finding, } | { "kind": "learnt", facts: RunFacts, } | { "kind": "check-finished", check: CheckId, outcome: Outcome, because: Code | null, milliseconds: number, } | { "kind": "stage", stage: Stage, } | { "kind": "finished", outcome: Outcome, milliseconds: number, };

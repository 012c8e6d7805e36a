export type Outcome = "skipped" | "passed" | "needs-attention" | "inconclusive" | "failed";

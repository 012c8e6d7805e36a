export type Verdict = "recommended" | "possible" | "ruled-out";

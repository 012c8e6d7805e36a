import type { Outcome } from "./Outcome";

export type LastCheck = { outcome: Outcome, at: string, };

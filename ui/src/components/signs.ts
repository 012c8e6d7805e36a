// Which sign goes with which verdict.
import type { Outcome } from "../backend/bindings/Outcome";
import type { Severity } from "../backend/bindings/Severity";
import type { Weight } from "../backend/bindings/Weight";
import type { StandingName } from "../state/standing";
import type { Sign } from "./Icon.svelte";

const OF_OUTCOME: Record<Outcome, Sign> = {
  passed: "ok",
  "needs-attention": "warn",
  failed: "bad",
  inconclusive: "unsure",
  skipped: "none",
};
const OF_SEVERITY: Record<Severity, Sign> = { error: "bad", warning: "warn", notice: "info", info: "info" };
const OF_WEIGHT: Record<Weight, Sign> = { for: "ok", against: "warn", "rules-out": "bad" };
const OF_STANDING: Record<StandingName, Sign> = {
  done: "ok",
  well: "ok",
  attention: "warn",
  junk: "warn",
  failed: "bad",
  nowhere: "bad",
  error: "bad",
  unsure: "unsure",
  new: "none",
  retired: "none",
  waiting: "waiting",
};

export const signOfOutcome = (outcome: Outcome): Sign => OF_OUTCOME[outcome];
export const signOfSeverity = (severity: Severity): Sign => OF_SEVERITY[severity];
export const signOfWeight = (weight: Weight): Sign => OF_WEIGHT[weight];
export const signOfStanding = (state: StandingName): Sign => OF_STANDING[state];

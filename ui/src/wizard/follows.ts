// What the last measurement changes about the way to send.
import type { Advice } from "../backend/bindings/Advice";
import type { Measurement } from "../backend/bindings/Measurement";
import type { Method } from "../backend/bindings/Method";
import type { Reason } from "../backend/bindings/Reason";

export type Consequence = {
  /** Ways that it rules out. */
  ruledOut: Method[];
  /** What it says of the way that was tried, each reason once. */
  reasons: Reason[];
  /** The way that is recommended now. */
  left: Method | null;
  /** Which one is left depends on answers that are not known. */
  open: boolean;
};

/** Nothing where nothing new was learnt, or where it changes nothing. */
export function consequence(advice: Advice | null, learnt: readonly Measurement[], tried: Method | null): Consequence | null {
  if (advice === null || learnt.length === 0) return null;
  const times = new Set(learnt.map(({ at }) => at));
  const isNew = (reason: Reason) => typeof reason.arguments.at === "string" && times.has(reason.arguments.at);
  const ruledOut = advice.methods.filter((way) => way.reasons.some((reason) => reason.weighs === "rules-out" && isNew(reason))).map(({ method }) => method);
  const reasons = advice.methods.find((way) => way.method === tried)?.reasons.filter(isNew) ?? [];
  if (ruledOut.length === 0 && reasons.length === 0) return null;
  const left = advice.methods.find((way) => way.verdict === "recommended")?.method ?? null;
  return { ruledOut, reasons, left, open: left === null && advice.methods.some((way) => way.verdict === "possible") };
}

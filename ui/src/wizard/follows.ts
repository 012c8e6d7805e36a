// What the last measurement changes about the way to send.
import type { Advice } from "../backend/bindings/Advice";
import type { Measurement } from "../backend/bindings/Measurement";
import type { Method } from "../backend/bindings/Method";
import type { Reason } from "../backend/bindings/Reason";

/** A reason, and the ways that it rules out. */
export type Why = { reason: Reason; ways: Method[] };

export type Consequence = {
  /** Ways that it rules out. */
  ruledOut: Method[];
  /** Why, each reason once. */
  why: Why[];
  /** What else it says of the way that was tried, each reason once. */
  reasons: Reason[];
  /** The way that is recommended now, or that depends on the person alone. */
  left: Method | null;
  /** Which one is left depends on answers that are not known. */
  open: boolean;
};

/** Nothing where nothing new was learnt, or where it changes nothing. */
export function consequence(advice: Advice | null, learnt: readonly Measurement[], tried: Method | null): Consequence | null {
  if (advice === null || learnt.length === 0) return null;
  const times = new Set(learnt.map(({ at }) => at));
  const isNew = (reason: Reason) => typeof reason.arguments.at === "string" && times.has(reason.arguments.at);
  const rulesOut = (reason: Reason) => reason.weighs === "rules-out" && isNew(reason);
  const ruledOut = advice.methods.filter((way) => way.reasons.some(rulesOut)).map(({ method }) => method);
  const reasons = advice.methods.find((way) => way.method === tried)?.reasons.filter((reason) => isNew(reason) && !rulesOut(reason)) ?? [];
  if (ruledOut.length === 0 && reasons.length === 0) return null;
  const possible = advice.methods.filter((way) => way.verdict === "possible").map(({ method }) => method);
  const best = advice.methods.find((way) => way.verdict === "recommended")?.method ?? null;
  // The same speaks against it: then it is no answer to what was found.
  const alike = ruledOut.length === 0 && (advice.methods.find((way) => way.verdict === "recommended")?.reasons.some((reason) => isNew(reason) && !rulesOut(reason)) ?? false);
  const open = best === null && possible.length > 0 && advice.depends_on.length > 0;
  return { ruledOut, why: why(advice, rulesOut), reasons, left: alike && best !== tried ? null : (best ?? (open ? null : (possible[0] ?? null))), open };
}

function why(advice: Advice, rulesOut: (reason: Reason) => boolean): Why[] {
  const all = new Map<string, Why>();
  for (const { method, reasons } of advice.methods) {
    for (const reason of reasons.filter(rulesOut)) {
      const key = JSON.stringify([reason.code, reason.arguments]);
      const known = all.get(key);
      if (known) known.ways.push(method);
      else all.set(key, { reason, ways: [method] });
    }
  }
  return [...all.values()];
}

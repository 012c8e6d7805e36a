// What a step lacks, and what that means for what is shown of it.
import type { GuideStep } from "../backend/bindings/GuideStep";

/** An address that no office can be known by. */
export const UNFIT_ADDRESS: ReadonlySet<string> = new Set([
  "guide-lacks-address-private",
  "guide-lacks-address-shared",
  "guide-lacks-address-reserved",
  "guide-lacks-address-ipv6",
]);

/** With these the step must not be done, however it is done: another address is needed, or another way. */
const DEAD_ENDS: ReadonlySet<string> = new Set([...UNFIT_ADDRESS, "guide-lacks-address-dynamic", "guide-lacks-direct-send"]);

/** A look-up may bring what is lacking. */
const LOOKED_UP: ReadonlySet<string> = new Set(["guide-lacks-address", "guide-lacks-endpoint", "guide-lacks-spf-look-up"]);

/** Another way is the cure, or one of two. */
const ELSEWHERE: ReadonlySet<string> = new Set(["guide-lacks-address-shared", "guide-lacks-address-dynamic", "guide-lacks-direct-send"]);

export const leadsElsewhere = (step: GuideStep): boolean => step.lacks.some((id) => ELSEWHERE.has(id));

export const isDeadEnd = (step: GuideStep): boolean => step.lacks.some((id) => DEAD_ENDS.has(id));

export const isLookedUpFirst = (step: GuideStep): boolean => step.lacks.some((id) => LOOKED_UP.has(id));

// How the picture of the path is put into words: what is drawn, and what is known of where it breaks.
import type { Evidence } from "../backend/bindings/Evidence";
import type { PathPicture } from "../backend/bindings/PathPicture";
import type { Place } from "../backend/bindings/Place";
import type { RunRecord } from "../backend/bindings/RunRecord";
import type { Stretch } from "../backend/bindings/Stretch";
import type { StretchState } from "../backend/bindings/StretchState";
import type { Sign } from "../components/Icon.svelte";
import { allFindings } from "../run";
import type { SetupDraft } from "../state/draft.svelte";
import { duration, evidenceWords, t } from "../words";

const SIGNS: Record<StretchState, Sign> = { works: "ok", broken: "bad", suspected: "unsure", "not-measured": "none" };
export const signOfStretch = (state: StretchState): Sign => SIGNS[state];

/** The stretch as the words select on it, for example `router-server`. */
const key = (from: Place, to: Place): string => `${from}-${to}`;

export function placeWords(place: Place): string {
  switch (place) {
    case "computer":
      return t("window-path-computer");
    case "router":
      return t("window-path-router");
    case "provider":
      return t("window-path-provider");
    case "server":
      return t("window-path-server");
  }
}

/** The few words under a stretch of the drawing. */
export function stretchWords({ state, milliseconds }: Stretch): string {
  if (state === "works" && milliseconds !== null) return duration(milliseconds);
  return t(`window-path-${state}`);
}

/** The same as a line that stands for itself. `alone`: no other stretch is suspected. */
export function stretchSentence({ from, to, state, milliseconds }: Stretch, alone = false): string {
  // Where it breaks, a neighbour may have answered all the same; that would only confuse.
  const time = milliseconds === null || state === "broken" ? null : duration(milliseconds);
  return t("window-path-stretch", { stretch: key(from, to), state: alone && state === "suspected" ? "alone" : state, time });
}

/** What was measured on a stretch. A router that refuses has answered, which is all that was asked of it. */
export function measuredWords(stretch: Stretch, evidence: Evidence): string {
  const { connection } = evidence;
  const refused = stretch.to === "router" && stretch.state === "works" && connection?.outcome === "refused";
  if (!refused || connection.microseconds === null) return evidenceWords(evidence);
  return t("window-probe-router-refused", { time: duration(connection.microseconds / 1000) });
}

/** The places between which the trouble lies, as far as the evidence goes. */
function suspicion(picture: PathPicture): string | null {
  const there = picture.stretches.filter((stretch) => stretch.state === "suspected");
  const [first, last] = [there[0], there.at(-1)];
  return first && last ? key(first.from, last.to) : null;
}

/** What did not leave this computer stands under a first stretch that works for others. */
function isHeldBack({ stretches: [first] }: PathPicture): boolean {
  const stayed = (evidence: Evidence) => ["forbidden", "no-route", "local"].includes(evidence.connection?.outcome ?? "");
  return first?.state === "works" && first.evidence.some(stayed);
}

/** What is known of where it breaks, and what is not. */
export function whereItBreaks(picture: PathPicture): string {
  if (picture.trouble === "BLOCKED_BY_THIS_COMPUTER") return t("window-path-broken-here");
  // Only what does not leave this computer is known to break, and so on the first stretch.
  if (picture.stretches.some((stretch) => stretch.state === "broken")) return t("window-path-broken-at");
  const suspected = suspicion(picture);
  if (suspected === "computer-server" && picture.trouble === "TLS_INSPECTED") return t("window-path-opened");
  if (suspected !== null) return t("window-path-somewhere", { stretch: suspected });
  if (picture.trouble !== null) return t(isHeldBack(picture) ? "window-path-held-back" : "window-path-unknown");
  return picture.stretches.some((stretch) => stretch.state === "not-measured") ? t("window-path-well-so-far") : t("window-path-well");
}

/** Something about the connection is wrong: the picture and its evidence stand open. */
export function connectionTroubled(record: RunRecord): boolean {
  const trouble = record.facts.path?.trouble ?? null;
  const network = allFindings(record).some((finding) => finding.who === "network" && (finding.severity === "error" || finding.severity === "warning"));
  return trouble !== null || network;
}

/** The last run has ended in trouble of the connection, and there is evidence to show. */
export function knowsHow({ run, runEnded }: SetupDraft): boolean {
  return runEnded && run !== null && run.record.facts.probes.length > 0 && connectionTroubled(run.record);
}

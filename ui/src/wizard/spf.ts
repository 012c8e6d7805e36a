// The way SPF came to its result, cut down to what a page can hold, and what is said of it.
import type { Finding } from "../backend/bindings/Finding";
import type { RecordTrace } from "../backend/bindings/RecordTrace";
import type { SpfPlan } from "../backend/bindings/SpfPlan";
import type { SpfWishes } from "../backend/bindings/SpfWishes";
import type { TermOutcome } from "../backend/bindings/TermOutcome";
import type { TermTrace } from "../backend/bindings/TermTrace";
import type { Sign } from "../components/Icon.svelte";
import { clock, day, t } from "../words";

/** As many look-ups are allowed. */
export const MOST_LOOKUPS = 10;
/** As many rows are shown before the rest is folded away. */
export const ROWS = 200;
/** Fewer than this are not worth folding away. */
const FEW = 10;
/** No more than this is shown of one term; copying takes all of it. */
const LONGEST_TERM = 300;

/** How many of so many terms are not shown. */
export const folded = (terms: number): number => (terms > ROWS + FEW ? terms - ROWS : 0);

export type Bounded = { records: RecordTrace[]; left: number };

/** The first rows of a trace, in the order in which they are read, and how many more there are. */
export function bounded(records: RecordTrace[], room: number): Bounded {
  let left = 0;
  let rows = 0;
  const record = (one: RecordTrace): RecordTrace => {
    const terms: TermTrace[] = [];
    left += one.terms_left_out;
    for (const term of one.terms) {
      if (rows >= room) {
        left += rowsOf(term);
        continue;
      }
      rows += 1;
      terms.push({ ...term, followed: term.followed.map(record) });
    }
    return { ...one, terms, terms_left_out: 0 };
  };
  return { records: records.map(record), left };
}

const rowsOf = (term: TermTrace): number =>
  1 + term.followed.reduce((sum, record) => sum + record.terms_left_out + record.terms.reduce((rows, inner) => rows + rowsOf(inner), 0), 0);

const SIGNS: Record<TermOutcome, Sign> = {
  matched: "ok",
  not_matched: "none",
  not_reached: "none",
  followed: "info",
  used: "info",
  ignored: "none",
  temp_error: "unsure",
  perm_error: "bad",
};
const BY_QUALIFIER: Record<string, Sign> = { "-": "bad", "~": "warn", "?": "info" };
/** A match is good news only where the entry lets the address pass. */
export const signOfTerm = ({ outcome, text }: TermTrace): Sign => (outcome === "matched" ? (BY_QUALIFIER[text.charAt(0)] ?? "ok") : SIGNS[outcome]);

/** The record is judged for Microsoft's servers: the way needs no address of the person's own. */
export const forMicrosoft = ({ findings }: SpfPlan): boolean => findings.some(({ code }) => code === "SPF_NOT_NEEDED_FOR_METHOD");

const FAULTS = ["SPF_TOO_MANY_LOOKUPS", "SPF_TOO_MANY_VOID_LOOKUPS", "SPF_INCLUDE_LOOP", "SPF_INCLUDE_WITHOUT_RECORD"];

/** Whether nothing is proposed because the include or the choice that the person gave would make a fault. */
export const breaks = (plan: SpfPlan, { include, choice }: SpfWishes): boolean =>
  plan.needed === true && plan.proposed === null && FAULTS.includes(plan.why) && (plan.merge ? choice !== null : include.trim() !== "");

/** Said by the panel's own words. */
const SAID = ["SPF_PASSES", "SPF_NOT_NEEDED_FOR_METHOD"];
const SAID_OF_A_CHANGE = ["SPF_NONE", "SPF_IP_NOT_LISTED", "SPF_MULTIPLE_RECORDS"];

/** What was found and is neither said by the panel itself nor mended by the change. */
export function stillSo(plan: SpfPlan): Finding[] {
  const changes = plan.proposed !== null;
  const mended = (code: string) =>
    code === "SPF_TOO_MANY_LOOKUPS" ? (plan.after.lookups_worst_case ?? Infinity) <= MOST_LOOKUPS : plan.changes.some((change) => change.kind === "remove" && change.because === code);
  return plan.findings.filter(({ code }) => {
    if (SAID.includes(code) || (plan.merge && code === "SPF_MULTIPLE_RECORDS")) return false;
    // A name that does not exist has no record either.
    if (plan.why === "DNS_NAME_NOT_FOUND" && code === "SPF_NONE") return false;
    if (changes) return !SAID_OF_A_CHANGE.includes(code) && !mended(code);
    return code !== plan.why;
  });
}

export const kebab = (word: string): string => word.replaceAll("_", "-");

/** What is shown of a text that may be long. */
export const short = (text: string): string => (text.length > LONGEST_TERM ? `${text.slice(0, LONGEST_TERM)}…` : text);

/** A moment of today by its time, another by its day too. */
export function moment(milliseconds: number, now: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return date.toDateString() === new Date(now).toDateString() ? clock(iso) : t("window-spf-day-and-time", { day: day(iso, "medium"), time: clock(iso) });
}

/** Seconds as people say them, rounded up. */
export function lasting(seconds: number): string {
  if (seconds < 90) return t("window-spf-lasting-seconds", { count: Math.max(1, seconds) });
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? t("window-spf-lasting-minutes", { count: minutes }) : t("window-spf-lasting-hours", { count: Math.ceil(minutes / 60) });
}

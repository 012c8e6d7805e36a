// How a set-up stands on a day, told from the set-up alone: what its tile says, and where it is listed.
import type { Fact } from "../backend/bindings/Fact";
import type { Setup } from "../backend/bindings/Setup";
import { health, type Health } from "./setups";

export type Standing =
  | { state: Health }
  | { state: "done" | "junk" | "nowhere" | "error" | "retired" }
  | { state: "waiting"; waitingFor: string };

export type StandingName = Standing["state"];

/** How a set-up stands. Only what the device itself sent makes it done; a check that failed later undoes that. */
export function standing(setup: Setup): Standing {
  if (setup.retired_at !== null) return { state: "retired" };
  const sent = setup.device_sent;
  if (sent && !(health(setup) === "failed" && latest(setup) > sent.at)) {
    return { state: sent.arrived === "inbox" ? "done" : sent.arrived };
  }
  const waiting = Object.values(setup.guide).filter((step) => step.state === "waiting");
  const last = waiting.sort((a, b) => b.at.localeCompare(a.at))[0];
  if (last) return { state: "waiting", waitingFor: last.waiting_for.trim() };
  return { state: health(setup) };
}

/** When the last look at it was taken. */
const latest = (setup: Setup): string => [setup.last_check?.at ?? "", setup.last_message?.at ?? ""].sort()[1] ?? "";

/** The last day on which password sign-in is on by default, where the facts tell it. */
export function lastPasswordDay(facts: readonly Fact[]): string | null {
  const from = facts.find((fact) => fact.id === "basic-auth-off-by-default")?.valid_from;
  return from ? dayAfter(from, -1) : null;
}

/** The last day of a set-up's way; null where none is known, where it has passed, and where the device is retired. */
export function stopsOn(setup: Setup, lastDay: string | null, today: string): string | null {
  if (setup.method !== "client-submission-basic" || setup.retired_at !== null) return null;
  return lastDay !== null && today <= lastDay ? lastDay : null;
}

/** Whether a set-up's way was switched off by default after its last day, and nothing has shown since that it still works. */
export function hasStopped(setup: Setup, lastDay: string | null, today: string): boolean {
  if (setup.method !== "client-submission-basic" || setup.retired_at !== null || lastDay === null || today <= lastDay) return false;
  const { last_check: check, last_message: message, device_sent: sent } = setup;
  const worked = [check && (check.outcome === "passed" || check.outcome === "needs-attention") ? check.at : "", message?.accepted ? message.at : "", sent?.arrived === "inbox" ? sent.at : ""];
  return worked.every((at) => at.slice(0, 10) <= lastDay);
}

/** How long it is to a day: in weeks, near the end in days. */
export function timeLeft(lastDay: string, today: string): { unit: "weeks" | "days"; count: number } {
  const days = Math.max(0, Math.round((noon(lastDay) - noon(today)) / DAY));
  return days >= 14 ? { unit: "weeks", count: Math.floor(days / 7) } : { unit: "days", count: days };
}

const DAY = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAfter = (day: string, days: number): string => new Date(noon(day) + days * DAY).toISOString().slice(0, 10);

/** The set-ups of a customer; the name is empty for those of nobody in particular. */
export type Group = { customer: string; setups: Setup[] };

export type Shelf = {
  /** Those in use, by customer: first those of nobody in particular, then by name. */
  groups: Group[];
  /** Those of devices that are no longer in use. */
  retired: Setup[];
  /** How many of all there are fit what was asked for. */
  found: number;
};

/** From how many on there is a field to find one. */
export const MANY = 9;

/** Puts set-ups in the order in which they are listed, those that hold each of the words. */
export function shelve(setups: readonly Setup[], words: string, byName: (a: string, b: string) => number): Shelf {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fitting = setups.filter((setup) => {
    const text = [setup.name, setup.customer, setup.domain, setup.from, setup.login].join("\n").toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  // The unnamed last: they are those that were only begun.
  const inOrder = [...fitting].sort((a, b) => Number(!a.name.trim()) - Number(!b.name.trim()) || byName(a.name, b.name));
  const groups = new Map<string, Setup[]>();
  for (const setup of inOrder.filter((setup) => setup.retired_at === null)) {
    groups.set(setup.customer, [...(groups.get(setup.customer) ?? []), setup]);
  }
  return {
    groups: [...groups]
      .map(([customer, setups]) => ({ customer, setups }))
      .sort((a, b) => Number(a.customer !== "") - Number(b.customer !== "") || byName(a.customer, b.customer)),
    retired: inOrder.filter((setup) => setup.retired_at !== null),
    found: fitting.length,
  };
}

/** The customers that there are. */
export const customersOf = (setups: readonly Setup[], byName: (a: string, b: string) => number): string[] =>
  [...new Set(setups.map((setup) => setup.customer))].filter(Boolean).sort(byName);

import { describe, expect, it } from "vitest";
import type { Fact } from "../backend/bindings/Fact";
import type { Setup } from "../backend/bindings/Setup";
import { facts } from "../backend/fake/stories";
import { byName } from "../words";
import { practiceGroups } from "./practice";
import { newSetup } from "./setups";
import { customersOf, hasStopped, lastPasswordDay, shelve, standing, stopsOn, timeLeft } from "./standing";

const EARLY = "2026-11-20T09:00:00Z";
const LATE = "2026-11-24T09:00:00Z";
const setup = (change: Partial<Setup> = {}): Setup => ({ ...newSetup("one"), ...change });
const checked = (outcome: "passed" | "failed", at = EARLY) => ({ last_check: { outcome, at } });
const waiting = (waiting_for: string, at: string) => ({ state: "waiting" as const, waiting_for, at });

describe("a set-up", () => {
  it("is done only when the device itself has sent", () => {
    const accepted = { ...checked("passed"), last_message: { accepted: true, at: EARLY }, arrived: { arrived: "inbox" as const, at: EARLY } };
    expect(standing(setup(accepted)).state).toBe("well");
    expect(standing(setup({ ...accepted, device_sent: { arrived: "inbox", at: LATE } })).state).toBe("done");
  });

  it("is not done any more when a later check failed", () => {
    const sent = { device_sent: { arrived: "inbox" as const, at: EARLY } };
    expect(standing(setup({ ...sent, ...checked("failed", LATE) })).state).toBe("failed");
    expect(standing(setup({ ...sent, ...checked("passed", LATE) })).state).toBe("done");
    expect(standing(setup({ device_sent: { arrived: "inbox", at: LATE }, ...checked("failed") })).state).toBe("done");
  });

  it.each(["junk", "nowhere", "error"] as const)("whose device's message went to %s says so", (arrived) => {
    expect(standing(setup({ ...checked("passed"), device_sent: { arrived, at: LATE } })).state).toBe(arrived);
  });

  it("waits for whom the last waiting step names, though a check failed for want of it", () => {
    const guide = { connector: waiting("the provider", EARLY), spf: waiting(" Anna ", LATE), sender: { state: "done" as const, waiting_for: "nobody", at: LATE } };
    expect(standing(setup({ ...checked("failed"), guide }))).toEqual({ state: "waiting", waitingFor: "Anna" });
  });

  it("of a device out of use is nothing else", () => {
    expect(standing(setup({ retired_at: LATE, ...checked("failed") })).state).toBe("retired");
  });
});

describe("password sign-in", () => {
  const lastDay = lastPasswordDay(facts);
  const basic = setup({ method: "client-submission-basic" });

  it("has its last day on the one before the rule begins", () => {
    expect(lastDay).toBe("2026-12-31");
    expect(lastPasswordDay([])).toBeNull();
    expect(lastPasswordDay([{ ...(facts[0] as Fact), valid_from: null }])).toBeNull();
  });

  it("stops for the set-ups that use it, until that day", () => {
    expect(stopsOn(basic, lastDay, "2026-11-24")).toBe("2026-12-31");
    expect(stopsOn(basic, lastDay, "2026-12-31")).toBe("2026-12-31");
    expect(stopsOn(basic, lastDay, "2027-01-01")).toBeNull();
  });

  it("has stopped after that day, until something shows that it still works", () => {
    const AFTER = "2027-01-03T09:00:00Z";
    const stopped = (change: Partial<Setup>, today = "2027-01-04") => hasStopped({ ...basic, ...change }, lastDay, today);
    expect(stopped({})).toBe(true);
    expect(stopped(checked("passed"))).toBe(true);
    expect(stopped({}, "2026-12-31")).toBe(false);
    expect(stopped(checked("failed", AFTER))).toBe(true);
    expect(stopped(checked("passed", AFTER))).toBe(false);
    // A check of a way that has ended always finds something to improve.
    expect(stopped({ last_check: { outcome: "needs-attention", at: AFTER } })).toBe(false);
    expect(stopped({ last_check: { outcome: "inconclusive", at: AFTER } })).toBe(true);
    expect(stopped({ last_message: { accepted: true, at: AFTER } })).toBe(false);
    expect(stopped({ device_sent: { arrived: "junk", at: AFTER } })).toBe(true);
    expect(stopped({ device_sent: { arrived: "inbox", at: AFTER } })).toBe(false);
    expect(stopped({ method: "relay-ip" })).toBe(false);
    expect(stopped({ retired_at: AFTER })).toBe(false);
  });

  it("stops for no other, and is not guessed at where the rule is not known", () => {
    expect(stopsOn(setup({ method: "relay-ip" }), lastDay, "2026-11-24")).toBeNull();
    expect(stopsOn({ ...basic, retired_at: EARLY }, lastDay, "2026-11-24")).toBeNull();
    expect(stopsOn(basic, null, "2026-11-24")).toBeNull();
  });

  it.each([
    ["2026-11-24", { unit: "weeks", count: 5 }],
    ["2026-12-17", { unit: "weeks", count: 2 }],
    ["2026-12-18", { unit: "days", count: 13 }],
    ["2026-12-31", { unit: "days", count: 0 }],
  ])("seen on %s has so long to go", (today, left) => {
    expect(timeLeft("2026-12-31", today)).toEqual(left);
  });
});

describe("the list", () => {
  const named = (id: string, name: string, customer = "", more: Partial<Setup> = {}) => setup({ id, name, customer, ...more });
  const setups = [
    named("1", "Copier 10", "Lind"),
    named("2", "", "Lind"),
    named("3", "Copier 2", "Lind"),
    named("4", "Alarm", "Ahorn", { domain: "fabrikam.example" }),
    named("5", "Fax", "Lind", { retired_at: EARLY }),
    named("6", "Scanner"),
  ];
  const ids = (words = "") => {
    const { groups, retired, found } = shelve(setups, words, byName);
    return { groups: groups.map((group) => [group.customer, ...group.setups.map((setup) => setup.id)]), retired: retired.map((setup) => setup.id), found };
  };

  it("has those of nobody first, then each customer's by name, the unnamed last", () => {
    expect(ids()).toEqual({ groups: [["", "6"], ["Ahorn", "4"], ["Lind", "3", "1", "2"]], retired: ["5"], found: 6 });
    expect(customersOf(setups, byName)).toEqual(["Ahorn", "Lind"]);
  });

  it("keeps those that hold every word somewhere", () => {
    expect(ids("LIND copier")).toEqual({ groups: [["Lind", "3", "1"]], retired: [], found: 2 });
    expect(ids("fabrikam").groups).toEqual([["Ahorn", "4"]]);
    expect(ids("nobody has this").found).toBe(0);
  });

  it("takes two hundred", () => {
    const many = Array.from({ length: 200 }, (_, n) => named(`${n}`, `Device ${n}`, `Customer ${n % 20}`));
    expect(shelve(many, "", byName).groups).toHaveLength(20);
  });
});

it("scenarios of practice stand in their groups, and a group without any is left out", () => {
  expect(practiceGroups(["wrong-password", "healthy"])).toEqual([
    { group: "well", names: ["healthy"] },
    { group: "device", names: ["wrong-password"] },
  ]);
});

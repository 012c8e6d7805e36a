// The SPF record in the window itself, with the stand-in behind it.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import type { SpfStory } from "../backend/fake/spf";
import { setupAt } from "../backend/fake/stories";
import type { Code } from "../backend/bindings/Code";
import type { Finding } from "../backend/bindings/Finding";
import type { Method } from "../backend/bindings/Method";
import type { RecordTrace } from "../backend/bindings/RecordTrace";
import type { Setup } from "../backend/bindings/Setup";
import type { SpfPlan } from "../backend/bindings/SpfPlan";
import type { Step } from "../backend/bindings/Step";
import { App } from "../state/app.svelte";
import { BETWEEN_LOOKS, MOST_LOOKS } from "../state/spf.svelte";
import Window from "../Window.svelte";
import { bounded, breaks, folded, lasting, ROWS, stillSo } from "./spf";

let mounted: Record<string, unknown> | null = null;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-24T14:00:00"), toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function show(spf: SpfStory, method: Method = "relay-ip", change: Partial<Setup> = {}, options: FakeOptions = {}, step: Step = "set-up") {
  const backend = new Fake({ spf, ...options });
  const app = new App(backend);
  mounted = mount(Window, { target: document.body, props: { app } });
  await app.start();
  const draft = app.open(setupAt(method, step, change));
  await settle();
  if (step === "set-up") {
    find("guide-step-spf")?.querySelector<HTMLElement>("h2 button")?.click();
    await settle();
  }
  const asked = (name: string) => backend.asked.filter((call) => call.name === name).map((call) => call.request as Record<string, unknown>);
  return { app, backend, draft, asked };
}

/** Lets everything that is under way come to rest: the stand-in answers without waiting. */
async function settle() {
  for (let n = 0; n < 80; n += 1) {
    flushSync();
    await Promise.resolve();
  }
  flushSync();
}

const find = (testid: string) => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
const text = (testid: string) => find(testid)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

async function click(testid: string) {
  const found = find(testid);
  if (!found) throw new Error(`no ${testid} in the window`);
  found.click();
  await settle();
}

async function later(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
}

describe("the SPF record that lacks the address", () => {
  it("is shown with the change, the way to enter it, and how it is read", async () => {
    const { draft } = await show("not-listed");
    expect(find("spf-panel")?.dataset.needed).toBe("true");
    expect(text("spf-verdict")).toBe("One entry to add: ip4:203.0.113.7");
    expect(text("spf-edit-one")).toBe("Edit the one TXT record that begins with v=spf1, leave the others alone.");
    expect(find("spf-proposed")?.querySelector("code")?.textContent).toBe("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com include:_spf.mailer.example ~all");
    expect(find("spf-meter")?.getAttribute("aria-valuetext")).toBe("at most 4 of 10 look-ups");
    expect(find("spf-result")?.dataset.result).toBe("pass");
    await click("spf-tree-now");
    expect(find("spf-result")?.dataset.result).toBe("softfail");
    expect(text("spf-tree")).toContain("The other record does not let the address pass");
    expect(draft.setup.spf_before).toEqual(["v=spf1 include:spf.protection.outlook.com include:_spf.mailer.example ~all"]);
  });

  it("is not asked for before its step is opened, and the name servers not before a button is pressed", async () => {
    const { asked } = await show("not-listed");
    expect(asked("plan_spf")).toHaveLength(1);
    expect(asked("watch_spf")).toHaveLength(0);
    await click("spf-check");
    expect(asked("watch_spf")[0]).toMatchObject({ domain: "contoso.com", new: expect.stringContaining("ip4:203.0.113.7") });
    expect(find("spf-server-0")?.dataset.state).toBe("old");
    expect(text("spf-servers")).toContain("may still remember the old record for 60 minutes");
  });

  it("is watched every 20 seconds until every name server has it, also from another page", async () => {
    const { asked, draft } = await show("not-listed");
    await click("spf-watch");
    expect(text("spf-have")).toBe("0 of 2 have it");
    draft.goTo("check");
    await later(BETWEEN_LOOKS - 1);
    expect(asked("watch_spf")).toHaveLength(1);
    await later(1);
    expect(asked("watch_spf")).toHaveLength(2);
    draft.goTo("set-up");
    await settle();
    await later(BETWEEN_LOOKS);
    expect(draft.spf.everywhere).toBe(true);
    expect(draft.spf.watching).toBe(false);
    expect(draft.spf.rememberedUntil).toBe(new Date("2026-11-24T15:00:20").getTime());
    await later(10 * BETWEEN_LOOKS);
    expect(asked("watch_spf")).toHaveLength(3);
    // The record and the step's tick are looked at again then.
    expect(asked("plan_spf")).toHaveLength(2);
    expect(asked("look_up_domain")).toHaveLength(1);
  });

  it("is no longer watched when the person stops it, leaves the set-up, or an hour is over", async () => {
    const one = await show("partly");
    await click("spf-watch");
    await click("spf-watch");
    await later(3 * BETWEEN_LOOKS);
    expect(one.asked("watch_spf")).toHaveLength(1);
    await click("spf-watch");
    await later(MOST_LOOKS * BETWEEN_LOOKS);
    expect(one.asked("watch_spf")).toHaveLength(1 + MOST_LOOKS);
    expect(text("spf-servers")).toContain("watching has ended");
    await click("spf-watch");
    await one.app.home();
    await later(3 * BETWEEN_LOOKS);
    expect(one.asked("watch_spf")).toHaveLength(2 + MOST_LOOKS);
  });

  it("can be put back, and the name servers are then looked at for the old one", async () => {
    const { asked } = await show("not-listed");
    await click("spf-check");
    await click("spf-put-back");
    expect(text("spf-verdict")).toBe("Back to the SPF record of contoso.com as it was");
    expect(find("spf-result")?.dataset.result).toBe("softfail");
    expect(find("spf-back")?.hidden).toBe(false);
    expect(text("spf-back")).toContain("v=spf1 include:spf.protection.outlook.com");
    expect(find("spf-server-0")).toBeNull();
    await click("spf-check");
    expect(asked("watch_spf")[1]).toMatchObject({ new: "v=spf1 include:spf.protection.outlook.com include:_spf.mailer.example ~all" });
    expect(asked("watch_spf")[1]?.old).toEqual([expect.stringContaining("ip4:203.0.113.7")]);
  });

  it("is read anew when the address changes, and not when a name does", async () => {
    const { asked, draft } = await show("not-listed");
    draft.setup.name = "Another";
    await settle();
    expect(asked("plan_spf")).toHaveLength(1);
    draft.answer("public_ip", "203.0.113.8");
    await settle();
    expect(asked("plan_spf")).toHaveLength(2);
  });
});

describe("name servers that differ", () => {
  it("are each told apart in words, and none that is silent counts as good or bad", async () => {
    await show("partly");
    await click("spf-check");
    const states = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [find(`spf-server-${n}`)?.dataset.state, text(`spf-server-${n}`)]);
    expect(states.map(([state]) => state)).toEqual(["new", "old", "different", "several", "absent", "unreachable", "unreachable", "unreachable"]);
    expect(new Set(states.map(([, words]) => words?.replace(/ns\d+/, ""))).size).toBe(8);
    expect(states[2]?.[1]).toContain("203.0.113.77");
    expect(text("spf-have")).toBe("1 of 8 has it");
    expect(find("spf-everywhere")).toBeNull();
  });
});

describe("a record that needs nothing", () => {
  it("says so plainly where the address passes", async () => {
    await show("passes");
    expect(find("spf-panel")?.dataset.needed).toBe("false");
    expect(text("spf-verdict")).toBe("Nothing to change: 203.0.113.7 may already send for contoso.com");
    expect(find("spf-proposed")).toBeNull();
    expect(find("spf-put-back")).toBeNull();
    expect(find("spf-watch")).toBeNull();
    expect(find("spf-host-open")).not.toBeNull();
  });

  it("says for client submission that no address is needed, opened from the check", async () => {
    const { draft } = await show("not-listed", "client-submission-basic", {}, { story: "smtp-auth-off-for-tenant" }, "check");
    await draft.check();
    await settle();
    expect(find("spf-panel")).toBeNull();
    await click("spf-open");
    expect(text("spf-verdict")).toBe("Nothing to change: this way needs no address of yours");
    expect(find("spf-proposed")).toBeNull();
    expect(find("spf-open")?.getAttribute("aria-expanded")).toBe("true");
  });
});

describe("a domain without record", () => {
  it("gets -all only when the person says that every sender is listed", async () => {
    const { asked } = await show("none");
    const proposed = () => find("spf-proposed")?.querySelector("code")?.textContent;
    expect(proposed()).toBe("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all");
    await click("spf-every-sender");
    expect(proposed()).toMatch(/ -all$/);
    expect(asked("plan_spf")[1]?.wishes).toMatchObject({ every_sender_listed: true });
    await click("spf-put-back");
    expect(text("spf-back")).toContain("delete the new one again");
  });
});

describe("two records", () => {
  it("are never put together before the person has picked; the softer ending is the one that is ticked", async () => {
    const { asked } = await show("two-records");
    expect(find("spf-proposed")).toBeNull();
    expect(text("spf-pick")).toContain("mx from records 1, 2");
    expect((find("spf-ending-0") as HTMLInputElement).checked).toBe(true);
    expect((find("spf-term-3") as HTMLInputElement).checked).toBe(false);
    await click("spf-term-3");
    await click("spf-make-one");
    expect(find("spf-impossible")).not.toBeNull();
    await click("spf-term-3");
    await click("spf-term-1");
    await click("spf-make-one");
    expect(find("spf-impossible")).toBeNull();
    expect(asked("plan_spf").pop()?.wishes).toMatchObject({ choice: { keep: ["include:spf.protection.outlook.com", "include:_spf.mailer.example"], ending: "~all" } });
    expect(find("spf-proposed")?.querySelector("code")?.textContent).toBe("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com include:_spf.mailer.example ~all");
    expect(text("spf-edit-one")).toContain("delete the others that begin with v=spf1");
  });
});

describe("what cannot be said", () => {
  it("is said to be unknown where DNS gives no answer", async () => {
    await show("offline");
    expect(text("spf-verdict")).toBe("Could not check whether the record needs a change");
    expect(find("spf-proposed")).toBeNull();
    expect(text("spf-panel")).toContain("Not known");
    expect(text("spf-panel")).not.toContain("There is no SPF record.");
  });

  it("is no verdict while the address is not known", async () => {
    await show("no-address");
    expect(find("spf-unfit")?.dataset.field).toBe("public-ip");
    expect(find("spf-verdict")).toBeNull();
  });

  it("is no plan after Cancel", async () => {
    const { asked } = await show("not-listed", "relay-ip", {}, { pace: 50 });
    await click("spf-stop");
    await later(100);
    expect(asked("cancel_run")).toHaveLength(1);
    expect(find("spf-stopped")).not.toBeNull();
    expect(find("spf-verdict")).toBeNull();
  });

  it("asks a third party’s mail for the include, and takes it when the field is left", async () => {
    const { asked } = await show("hosted");
    expect(find("spf-proposed")).toBeNull();
    const field = find("spf-include") as HTMLInputElement;
    field.value = "_spf.printing.example";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(asked("plan_spf")).toHaveLength(1);
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.dispatchEvent(new FocusEvent("blur"));
    await settle();
    expect(find("spf-proposed")?.querySelector("ins")?.textContent).toBe("include:_spf.printing.example");
  });
});

describe("a nasty record", () => {
  it("stays text, and its tree is folded beyond 200 rows", async () => {
    await show("nasty");
    expect(find("spf-panel")?.querySelector("img, script, b.x")).toBeNull();
    expect(text("spf-panel")).toContain("<img src=x onerror=alert(1)>");
    expect(document.querySelectorAll("[data-testid=spf-tree] li[data-outcome]")).toHaveLength(ROWS);
    expect(text("spf-left")).toContain("5800 more entries");
    expect((find("spf-panel")?.textContent ?? "").length).toBeLessThan(60_000);
    await click("spf-more");
    expect(document.querySelectorAll("[data-testid=spf-tree] li[data-outcome]")).toHaveLength(2 * ROWS);
    expect(find("spf-meter")?.getAttribute("aria-valuetext")).toBe("1000 look-ups, and only 10 are allowed");
    await click("spf-check");
    expect(find("spf-server-2")?.textContent?.length).toBeLessThan(500);
  });

  it("is not folded for the sake of a few terms", () => {
    expect([ROWS, ROWS + 10, ROWS + 11].map(folded)).toEqual([0, 0, 11]);
  });

  it("is bounded wherever its terms stand", () => {
    const leaf = (domain: string, terms: number): RecordTrace => ({
      domain, record: "v=spf1", asked: null, result: "fail", terms_left_out: 2, lookups_worst_case: 0,
      terms: Array.from({ length: terms }, () => ({ text: "a", offset: 7, counted: true, target: null, asked: [], outcome: "not_matched" as const, why: "address_differs" as const, followed: [] })),
    });
    const top = leaf("a.example", 3);
    const [first, second] = top.terms;
    if (first) first.followed = [leaf("b.example", 10)];
    if (second) second.followed = [leaf("c.example", 10)];
    const cut = bounded([top], 12);
    expect(cut.records[0]?.terms.map((term) => term.followed[0]?.terms.length ?? 0)).toEqual([10, 0]);
    expect(cut.left).toBe(2 + 2 + 2 + 10 + 1);
    expect(bounded([top], 1_000).left).toBe(6);
  });
});

describe("how long the old record is remembered", () => {
  it("is said in the unit that people use, rounded up", () => {
    expect([1, 60, 300, 3_600, 3_601, 86_400].map(lasting)).toEqual(["one second", "60 seconds", "5 minutes", "60 minutes", "61 minutes", "24 hours"]);
  });
});

const plan = (change: Partial<SpfPlan>): SpfPlan => ({
  domain: "contoso.com", address: null, needed: true, why: "SPF_IP_NOT_LISTED", current: ["v=spf1 -all"], proposed: null, undo: null, changes: [], offers: [], merge: null, findings: [],
  before: { result: null, trace: [] }, after: { result: null, lookups: null, lookups_worst_case: null, trace: [] }, lookups_worst_case: null, complete: true, cached_for_seconds: null, dns_host: null, authoritative: [],
  ...change,
});
const found = (...codes: Code[]): Finding[] => codes.map((code) => ({ code, severity: "error", who: null, check: null, arguments: {}, evidence: [] }));

describe("what is said beside a change", () => {
  const codes = (change: Partial<SpfPlan>) => stillSo(plan(change)).map((finding) => finding.code);

  it("a fault that the change leaves stays in sight, whatever decided", () => {
    const findings = found("SPF_IP_NOT_LISTED", "SPF_INCLUDE_LOOP");
    expect(codes({ why: "SPF_INCLUDE_LOOP", proposed: "v=spf1 ip4:203.0.113.7 -all", findings })).toEqual(["SPF_INCLUDE_LOOP"]);
    expect(codes({ why: "SPF_INCLUDE_LOOP", findings })).toEqual(["SPF_IP_NOT_LISTED"]);
  });

  it("a fault that the change mends is not said again", () => {
    const findings = found("SPF_TOO_MANY_LOOKUPS", "SPF_INCLUDE_WITHOUT_RECORD");
    const removed = { kind: "remove", term: "include:gone.example", because: "SPF_INCLUDE_WITHOUT_RECORD" } as const;
    const after = (lookups_worst_case: number) => ({ result: null, lookups: null, lookups_worst_case, trace: [] });
    expect(codes({ proposed: "v=spf1 -all", changes: [removed], after: after(10), findings })).toEqual([]);
    expect(codes({ proposed: "v=spf1 -all", changes: [removed], after: after(11), findings })).toEqual(["SPF_TOO_MANY_LOOKUPS"]);
    expect(codes({ proposed: "v=spf1 -all", after: after(10), findings })).toEqual(["SPF_INCLUDE_WITHOUT_RECORD"]);
  });

  it("what the person asked for is told apart from a fault that is there", () => {
    const nothing = { include: "", every_sender_listed: false, choice: null };
    const merge = { terms: [], endings: ["~all"] };
    const tooMany = plan({ why: "SPF_TOO_MANY_LOOKUPS", merge });
    expect(breaks(tooMany, { ...nothing, choice: { keep: [], ending: "~all" } })).toBe(true);
    expect(breaks(tooMany, nothing)).toBe(false);
    expect(breaks(plan({ why: "SPF_MULTIPLE_RECORDS", merge }), { ...nothing, choice: { keep: [], ending: "~all" } })).toBe(false);
    expect(breaks(plan({ why: "SPF_INCLUDE_WITHOUT_RECORD" }), { ...nothing, include: "gone.example" })).toBe(true);
    expect(breaks(plan({ why: "SPF_SYNTAX_ERROR" }), { ...nothing, include: "gone.example" })).toBe(false);
  });
});

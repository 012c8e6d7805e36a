import { describe, expect, it } from "vitest";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import { setupAt } from "../backend/fake/stories";
import type { CommandError } from "../backend/backend";
import type { GuideStep } from "../backend/bindings/GuideStep";
import type { Method } from "../backend/bindings/Method";
import type { Setup } from "../backend/bindings/Setup";
import { SetupDraft } from "./draft.svelte";
import { isClosed, isDone, newSetup, waysLeft } from "./setups";

function open(method: Method = "relay-ip", change: Partial<Setup> = {}, options: FakeOptions = {}) {
  const backend = new Fake(options);
  const troubles: CommandError[] = [];
  const draft = new SetupDraft(backend, setupAt(method, "set-up", change), (error) => troubles.push(error));
  const step = (id: string) => draft.guidance.steps.find((one) => one.id === id) as GuideStep;
  const asked = (name: string) => backend.asked.filter((call) => call.name === name).map((call) => call.request);
  return { draft, guidance: draft.guidance, step, asked, troubles };
}

const at = "2026-11-24T09:00:00Z";

describe("a step of setting up", () => {
  it("is open until somebody says something of it", async () => {
    const { guidance, step } = open();
    await guidance.read();
    expect(guidance.standing(step("connector"))).toBe("open");
    expect(guidance.current?.id).toBe("connector-there");
    expect(guidance.settled).toBe(0);
  });

  it("that is done or waited for lets the next one come, and is kept under its way", async () => {
    const { draft, guidance, step, asked } = open();
    await guidance.read();
    guidance.mark(step("connector-there"), "done");
    guidance.mark(step("static-address"), "waiting");
    expect(guidance.current?.id).toBe("endpoint");
    expect(guidance.settled).toBe(1);
    await draft.save();
    const saved = (asked("save_setup") as Setup[]).pop();
    expect(Object.keys(saved?.guide ?? {})).toEqual(["relay-ip/connector-there", "relay-ip/static-address"]);
  });

  it("keeps whom it waits for when it is done in the end, and forgets all when it is taken back", async () => {
    const { draft, guidance, step } = open("relay-ip", { guide: { "relay-ip/spf": { state: "waiting", waiting_for: "the provider", at } } });
    await guidance.read();
    expect(guidance.standing(step("spf"))).toBe("waiting");
    guidance.mark(step("spf"), "done");
    expect(guidance.progress(step("spf"))?.waiting_for).toBe("the provider");
    guidance.mark(step("spf"), null);
    expect(draft.setup.guide).toEqual({});
  });

  it("that a machine sees is verified without a word, and one that it misses counts for more than a word", async () => {
    const { draft, guidance, step } = open();
    await draft.lookUp();
    await guidance.read();
    expect(guidance.standing(step("endpoint"))).toBe("verified");
    guidance.mark(step("spf"), "done");
    expect(guidance.standing(step("spf"))).toBe("unseen");
  });

  it("shows its commands only when every warning was ticked, and hides them again when one is not", async () => {
    const { draft, guidance, step } = open();
    await guidance.read();
    const connector = step("connector");
    for (const id of connector.acknowledge) {
      expect(guidance.unlocked(connector)).toBe(false);
      guidance.acknowledge(id, true);
    }
    expect(guidance.unlocked(connector)).toBe(true);
    expect(draft.setup.acknowledged).toEqual([...connector.acknowledge].sort());
    guidance.acknowledge(connector.acknowledge[0] as string, false);
    expect(guidance.unlocked(connector)).toBe(false);
    expect(guidance.unlocked(step("spf"))).toBe(true);
  });
});

describe("the guide", () => {
  it("is read again when something changes that it is made from, and not for a letter that is typed", async () => {
    const { draft, guidance, step } = open();
    await guidance.read();
    const before = guidance.basis;
    guidance.mark(step("connector"), "waiting");
    const waiting = guidance.basis;
    expect(waiting).not.toBe(before);
    const progress = draft.setup.guide["relay-ip/connector"];
    if (progress) progress.waiting_for = "Anna";
    draft.setup.from = "copier@contoso.com";
    expect(guidance.basis).toBe(waiting);
    await draft.leave("from");
    const left = guidance.basis;
    expect(left).not.toBe(waiting);
    await draft.lookUp();
    expect(guidance.basis).not.toBe(left);
  });

  it("gives the latest answer where two are under way", async () => {
    const { draft, guidance } = open();
    const first = guidance.read();
    draft.setup.method = "direct-send";
    await Promise.all([guidance.read(), first]);
    expect(guidance.steps.map((step) => step.id)).toContain("direct-send-allowed");
    expect(guidance.reading).toBe(false);
  });

  it("has the record kept as it was, before another one is shown, and not again afterwards", async () => {
    const { draft, guidance } = open();
    await draft.lookUp();
    await guidance.read();
    const record = draft.report?.spf_record;
    expect(draft.setup.spf_before).toEqual([record]);
    if (draft.report) draft.report = { ...draft.report, spf_record: "v=spf1 include:other.example -all" };
    await guidance.read();
    expect(draft.setup.spf_before).toEqual([record]);
  });

  it("does not see the half-finished run", async () => {
    const { draft, guidance } = open();
    await draft.check();
    expect(guidance.request().run).not.toBeNull();
    draft.wasStopped = true;
    expect(guidance.request().run).toBeNull();
  });

  it("lists what is to be taken down when the way is changed after something was set up", async () => {
    const { draft, guidance } = open("relay-ip", { guide: { "relay-ip/connector": { state: "done", waiting_for: "", at } } });
    expect(waysLeft(draft.setup)).toEqual([]);
    draft.choose("client-submission-basic");
    await guidance.read();
    expect(waysLeft(draft.setup)).toEqual(["relay-ip"]);
    expect(guidance.guide?.take_down.map((item) => item.id)).toContain("connector");
  });
});

describe("a sheet", () => {
  it("says where it was saved", async () => {
    const { guidance, asked } = open();
    expect(await guidance.saveReport("dns", "markdown")).toMatch(/dns\.md$/);
    expect(asked("report")).toMatchObject([{ for_whom: "dns", format: "markdown" }]);
  });
});

describe("a set-up", () => {
  const done: Partial<Setup> = { last_check: { outcome: "passed", at }, last_message: { accepted: true, at } };

  it("is done only when the device's own message is in the Inbox", () => {
    const setup = { ...newSetup("one"), ...done };
    expect(isDone(setup, "hand-over")).toBe(false);
    expect(isDone({ ...setup, device_sent: { arrived: "junk", at } }, "hand-over")).toBe(false);
    expect(isDone({ ...setup, device_sent: { arrived: "error", at } }, "hand-over")).toBe(false);
    expect(isDone({ ...setup, device_sent: { arrived: "inbox", at } }, "hand-over")).toBe(true);
  });

  it("has a test message that worked only while nobody found it in Junk or missed it", () => {
    const setup = { ...newSetup("one"), ...done };
    expect(isDone(setup, "message")).toBe(true);
    expect(isDone({ ...setup, arrived: { arrived: "junk", at } }, "message")).toBe(false);
  });

  it("is not set up while somebody is waited for", () => {
    const waiting = { "relay-ip/spf": { state: "waiting" as const, waiting_for: "", at } };
    expect(isDone({ ...newSetup("one"), ...done, guide: waiting }, "set-up")).toBe(false);
    expect(isDone({ ...newSetup("one"), ...done }, "set-up")).toBe(true);
  });

  it("is neither set up nor checked where a check could not find out", () => {
    for (const outcome of ["inconclusive", "skipped", "failed"] as const) {
      const setup = { ...newSetup("one"), last_check: { outcome, at } };
      expect([isDone(setup, "set-up"), isDone(setup, "check")], outcome).toEqual([false, false]);
    }
  });

  it("does not go on by a way that an answer rules out, and goes back to the check where it was measured", () => {
    const setup = { ...newSetup("one"), ...done, method: "relay-ip" as const };
    const ruledOut = (source: string) => ({
      today: "2026-11-24",
      depends_on: [],
      methods: [{ method: "relay-ip" as const, verdict: "ruled-out" as const, valid_until: null, reasons: [{ code: "NO_STATIC_IP" as const, weighs: "rules-out" as const, arguments: {}, source }] }],
    });
    expect(isClosed(setup, ruledOut("answer:ip_kind"), "check")).toBe(true);
    expect(isClosed(setup, ruledOut("answer:ip_kind"), "way")).toBe(false);
    expect(isClosed(setup, ruledOut("measured:port_25"), "check")).toBe(false);
    expect(isClosed(setup, null, "check")).toBe(false);
  });

  it("whose way is changed forgets what came of the other one", () => {
    const { draft } = open("relay-ip", { ...done, arrived: { arrived: "inbox", at }, device_sent: { arrived: "inbox", at } });
    draft.choose("direct-send");
    expect([draft.setup.arrived, draft.setup.device_sent]).toEqual([null, null]);
  });

  it("keeps where the message was found, until another one is sent", async () => {
    const { draft } = open("relay-ip", done);
    draft.arrived("junk");
    expect(draft.setup.arrived?.arrived).toBe("junk");
    await draft.send();
    expect(draft.setup.arrived).toBeNull();
  });

  it("is retired with its day, and taken back into use", () => {
    const { draft } = open();
    draft.retire(true);
    expect(draft.setup.retired_at).toMatch(/^\d{4}-/);
    draft.retire(false);
    expect(draft.setup.retired_at).toBeNull();
  });

  it("says of a result whether it was made as the device would, whatever is switched afterwards", async () => {
    const { draft } = open("relay-ip", { as_device: { enabled: true, encryption: "none", port: null } });
    await draft.check();
    draft.setup.as_device.enabled = false;
    expect(draft.asDevice).toEqual({ check: true, message: false });
  });
});

import { describe, expect, it } from "vitest";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import type { CommandError } from "../backend/backend";
import type { Setup } from "../backend/bindings/Setup";
import { SetupDraft } from "./draft.svelte";
import { health, isReachable, newId, newSetup, stepToOpen, unanswered } from "./setups";

function open(options: FakeOptions = {}, change: Partial<Setup> = {}) {
  const backend = new Fake(options);
  const troubles: CommandError[] = [];
  const draft = new SetupDraft(backend, structuredClone({ ...newSetup("one"), ...change }), (error) => troubles.push(error));
  const asked = (name: string) => backend.asked.filter((call) => call.name === name).map((call) => call.request);
  return { backend, draft, troubles, asked };
}

const answered: Partial<Setup> = {
  domain: "contoso.com",
  answers: { domain: "contoso.com", recipients: "both", device_auth: ["basic"], device_tls: "1.2", location: "office", ip_kind: "static" },
};

describe("a field that is left", () => {
  it("keeps what was typed and takes what was understood as the answer", async () => {
    const { draft } = open();
    draft.setup.domain = "https://Contoso.com/owa";
    await draft.leave("domain");
    expect(draft.setup.domain).toBe("https://Contoso.com/owa");
    expect(draft.setup.answers.domain).toBe("contoso.com");
    expect(draft.readings.domain?.understood?.changed).toBe(true);
  });

  it("says why it does not fit, and no answer is left behind", async () => {
    const { draft } = open({}, answered);
    draft.setup.domain = "contoso com";
    await draft.leave("domain");
    expect(draft.readings.domain?.problem).toBe("has-space");
    expect(draft.setup.answers.domain).toBeUndefined();
    expect(draft.setup.domain).toBe("contoso com");
  });

  it("is refused without being sent over when it is far too long", async () => {
    const { draft, asked } = open();
    draft.setup.domain = "a".repeat(10_000_000);
    await draft.leave("domain");
    expect(draft.readings.domain?.problem).toBe("too-long");
    expect(asked("understand")).toEqual([]);
  });

  it("is saved", async () => {
    const { draft, asked } = open();
    draft.setup.from = "scan@contoso.com";
    await draft.leave("from");
    await draft.save();
    expect((asked("save_setup") as Setup[]).map((setup) => setup.from)).toContain("scan@contoso.com");
  });
});

describe("a look-up", () => {
  it("fills the panel and the answers that were measured", async () => {
    const { draft } = open({}, answered);
    await draft.lookUp();
    expect(draft.report?.complete).toBe(true);
    expect(draft.setup.answers).toMatchObject({ mx: "contoso-com.mail.protection.outlook.com", port_25: "open", public_ip: "203.0.113.7" });
  });

  it("of a domain that was changed in the meantime is dropped", async () => {
    const { draft } = open({}, answered);
    const first = draft.lookUp();
    draft.setup.domain = "fabrikam.example";
    await draft.leave("domain");
    await first;
    expect(draft.report).toBeNull();
    expect(draft.setup.answers.mx).toBeUndefined();
    await draft.lookUp();
    expect(draft.report?.domain).toBe("fabrikam.example");
  });

  it("that is dropped when practice ends saves nothing more", async () => {
    const { draft, asked } = open({}, answered);
    const under = draft.lookUp();
    draft.dropLookUp();
    await draft.save();
    const saved = asked("save_setup").length;
    await under;
    await draft.save();
    expect(asked("save_setup").length).toBe(saved + 1);
    expect(draft.report).toBeNull();
    expect(draft.setup.answers.mx).toBeUndefined();
  });

  it("that gets no answer leaves the answers open", async () => {
    const { draft, troubles } = open({ offline: true }, answered);
    await draft.lookUp();
    expect(draft.report?.problems.length).toBeGreaterThan(0);
    expect(draft.setup.answers.port_25).toBeUndefined();
    expect(troubles).toEqual([]);
  });
});

describe("saving", () => {
  it("that fails says so, and nothing typed is lost", async () => {
    const { draft, troubles } = open({ saving: { kind: "storage", problem: "no-space", detail: "/data" } });
    draft.setup.name = "Reception copier";
    await draft.save();
    expect(troubles).toEqual([{ kind: "storage", problem: "no-space", detail: "/data" }]);
    expect(draft.setup.name).toBe("Reception copier");
  });

  it("keeps the order: the last word is saved last", async () => {
    const { draft, asked } = open();
    draft.setup.name = "one";
    void draft.save();
    draft.setup.name = "two";
    await draft.save();
    expect((asked("save_setup") as Setup[]).map((setup) => setup.name)).toEqual(["one", "two"]);
  });
});

describe("a way", () => {
  it("that is changed takes the results of the other one away", async () => {
    const { draft } = open({}, { ...answered, method: "relay-ip" });
    await draft.check();
    expect(draft.setup.last_check?.outcome).toBe("passed");
    draft.choose("direct-send");
    expect(draft.setup.last_check).toBeNull();
    expect(draft.run).toBeNull();
  });

  it("asks for the endpoint only where DNS was asked, does not name it, and the way needs it", async () => {
    const { draft } = open({}, { ...answered, method: "direct-send" });
    expect(draft.needsEndpoint, "nobody has asked yet").toBe(false);
    await draft.lookUp();
    const found = draft.report;
    if (!found) throw new Error("the domain was looked up");
    delete draft.setup.answers.mx;
    draft.report = { ...found, endpoint: null, problems: [{ what: "mx", code: "DNS_TIMED_OUT" }] };
    expect(draft.needsEndpoint, "DNS did not answer").toBe(false);
    draft.report = { ...found, endpoint: null, problems: [] };
    expect(draft.needsEndpoint).toBe(true);
    draft.setup.answers.mx = "contoso-com.mail.protection.outlook.com";
    expect(draft.needsEndpoint).toBe(false);
  });
});

describe("a run", () => {
  it("tries a recipient only when that was asked for, and only once", async () => {
    const { draft, asked } = open({}, { ...answered, method: "relay-ip" });
    draft.probe = true;
    await draft.check();
    await draft.check();
    expect((asked("run_checks") as { probe_recipients: boolean }[]).map((run) => run.probe_recipients)).toEqual([true, false]);
  });

  it("that is cancelled keeps what had been found and counts as no result", async () => {
    const { draft } = open({ pace: 1 }, { ...answered, method: "relay-ip" });
    const run = draft.check();
    while ((draft.run?.ended.length ?? 0) < 2) await new Promise((done) => setTimeout(done, 1));
    await draft.cancel();
    await run;
    expect(draft.wasStopped).toBe(true);
    expect(draft.run?.ended.length).toBeGreaterThanOrEqual(2);
    expect(draft.setup.last_check).toBeNull();
  });

  it("whose record says that it was stopped counts as no result either", async () => {
    const { draft } = open({ story: "cut-short" }, { ...answered, method: "relay-ip" });
    await draft.check();
    expect(draft.wasStopped).toBe(true);
    expect(draft.setup.last_check).toBeNull();
  });

  it("with a rejected sign-in is counted, and after two the app stops until it is asked again", async () => {
    const { draft, asked } = open({ story: "wrong-password" }, { ...answered, method: "client-submission-basic" });
    await draft.check();
    expect(draft.signInStopped).toBe(false);
    await draft.check();
    expect(draft.setup.rejected_sign_ins).toBe(2);
    expect(draft.signInStopped).toBe(true);
    draft.signInAgain = true;
    await draft.check();
    await draft.check();
    expect((asked("run_checks") as { sign_in_again: boolean }[]).map((run) => run.sign_in_again)).toEqual([false, false, true, false]);
  });
});

describe("a password", () => {
  it("goes over and is held nowhere in the window", async () => {
    const { draft, asked } = open({}, { ...answered, method: "client-submission-basic" });
    await draft.keepSecret("canary-7f3a");
    expect(draft.secret?.kept).toBe(true);
    expect(asked("put_secret")).toHaveLength(1);
    expect(JSON.stringify(draft.snapshot())).not.toContain("canary-7f3a");
    expect(JSON.stringify(draft)).not.toContain("canary-7f3a");
  });

  it("begins the count of rejected sign-ins afresh", async () => {
    const { draft } = open({}, { ...answered, rejected_sign_ins: 2 });
    await draft.keepSecret("another");
    expect(draft.setup.rejected_sign_ins).toBe(0);
  });

  it("that the keychain does not take is said at the field", async () => {
    const { draft, troubles } = open({ keychain: "locked" });
    expect(await draft.keepSecret("x")).toBe(false);
    expect(draft.secret).toEqual({ kept: false, session_only: false, problem: "KEYCHAIN_LOCKED" });
    expect(troubles).toEqual([]);
  });
});

describe("a test message", () => {
  it("of which nobody knows is neither a success nor a failure", async () => {
    const { draft } = open({ story: "uncertain" }, { ...answered, method: "relay-ip" });
    await draft.send();
    expect(draft.sent?.accepted).toBe("uncertain");
    expect(draft.setup.last_message).toBeNull();
  });

  it("of which nobody knew was accepted once somebody finds it", async () => {
    const { draft } = open({ story: "uncertain" }, { ...answered, method: "relay-ip" });
    await draft.send();
    draft.arrived("nowhere");
    expect(draft.setup.last_message).toBeNull();
    draft.arrived("inbox");
    expect(draft.setup.last_message?.accepted).toBe(true);
  });
});

describe("the steps", () => {
  it("can be gone to when everything they build on is there", () => {
    const setup = { ...newSetup("one"), ...answered };
    expect(isReachable(newSetup("one"), "needs")).toBe(false);
    expect(isReachable(setup, "way")).toBe(true);
    expect(isReachable(setup, "check")).toBe(false);
    expect(isReachable({ ...setup, method: "relay-ip" }, "check")).toBe(true);
    expect(isReachable({ ...setup, method: "relay-ip" }, "message")).toBe(false);
  });

  it("continue where they were left, or before what is missing", () => {
    expect(stepToOpen({ ...newSetup("one"), ...answered, method: "relay-ip", step: "check" })).toBe("check");
    expect(stepToOpen({ ...newSetup("one"), domain: "contoso com", step: "message" })).toBe("device");
  });

  it("ask about a fixed address only for what stands in the office", () => {
    const setup = newSetup("one");
    setup.answers = { recipients: "both", device_auth: "unknown", device_tls: "unknown", location: "azure" };
    expect(unanswered(setup)).toEqual([]);
    setup.answers.location = "office";
    expect(unanswered(setup)).toEqual(["ip_kind"]);
  });
});

it("says how a set-up stands", () => {
  const at = "2026-11-24T09:00:00Z";
  const setup = newSetup("one");
  expect(health(setup)).toBe("new");
  expect(health({ ...setup, last_check: { outcome: "inconclusive", at } })).toBe("unsure");
  expect(health({ ...setup, last_check: { outcome: "passed", at }, last_message: { accepted: false, at } })).toBe("failed");
});

it("makes identifiers of lower-case letters, digits and dashes", () => {
  expect(newId()).toMatch(/^[a-z0-9-]{8,64}$/);
  expect(newId()).not.toBe(newId());
});

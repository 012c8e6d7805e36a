// The steps of a set-up in the window itself, with the stand-in behind it.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { CommandError } from "../backend/backend";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import { advice, lookUp, setupAt } from "../backend/fake/stories";
import type { BundleRequest } from "../backend/bindings/BundleRequest";
import type { Method } from "../backend/bindings/Method";
import type { Setup } from "../backend/bindings/Setup";
import type { Step } from "../backend/bindings/Step";
import { App } from "../state/app.svelte";
import Window from "../Window.svelte";
import { speak } from "../words";

let mounted: Record<string, unknown> | null = null;
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
});

async function show(step: Step, method: Method = "relay-ip", change: Partial<Setup> = {}, options: FakeOptions = {}) {
  const backend = new Fake(options);
  const app = new App(backend);
  mounted = mount(Window, { target: document.body, props: { app } });
  await app.start();
  const draft = app.open(setupAt(method, step, change));
  await settle();
  return { app, backend, draft };
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
const text = (testid: string) => find(testid)?.textContent ?? "";

async function click(testid: string) {
  const found = find(testid);
  if (!found) throw new Error(`no ${testid} in the window`);
  found.click();
  await settle();
}

async function unfold(id: string) {
  find(`guide-step-${id}`)?.querySelector<HTMLElement>("h2 button")?.click();
  await settle();
}

async function type(testid: string, value: string) {
  const field = find(testid) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

describe("why it can be trusted", () => {
  afterEach(() => speak("en"));

  it("tells the dated rules in the language that is spoken", async () => {
    const { app } = await show("way", "client-submission-basic");
    const rules = () => document.querySelector("aside")?.textContent ?? "";
    expect(rules()).toContain("Until the end of December 2026 nothing changes for Basic authentication");
    await app.chooseLanguage("de");
    await settle();
    expect(rules()).toContain("Bis Ende Dezember 2026 ändert sich für die Standardauthentifizierung (Basic) mit SMTP AUTH nichts.");
    expect(rules()).not.toContain("nothing changes");
  });
});

describe("the page of what is to be set up", () => {
  it("opens the first step and folds the others", async () => {
    await show("set-up");
    const open = [...document.querySelectorAll("[data-testid^=guide-step-] h2 button")].map((head) => head.getAttribute("aria-expanded"));
    expect(open).toEqual(["true", "false", "false", "false", "false", "false"]);
  });

  it("shows no command of a connector before every warning is ticked", async () => {
    await show("set-up");
    await unfold("connector");
    const step = () => text("guide-step-connector");
    expect(find("guide-locked-connector")).not.toBeNull();
    expect(step()).not.toContain("New-InboundConnector");
    await click("guide-ack-connector-0");
    expect(step()).not.toContain("New-InboundConnector");
    await click("guide-ack-connector-1");
    await click("guide-powershell-connector");
    expect(step()).toContain("New-InboundConnector");
    expect(step()).toContain("Remove-InboundConnector");
    expect(step().indexOf("Get-InboundConnector")).toBeLessThan(step().indexOf("New-InboundConnector"));
    await click("guide-ack-connector-0");
    expect(step()).not.toContain("New-InboundConnector");
  });

  it("opens the next step when one is done, counts it, and takes it back", async () => {
    const { draft } = await show("set-up");
    await click("guide-done-connector-there");
    expect(find("guide-step-connector-there")?.dataset.standing).toBe("done");
    expect(find("guide-step-static-address")?.querySelector("h2 button")?.getAttribute("aria-expanded")).toBe("true");
    expect(text("guide-foot")).toContain("1 of 6");
    await unfold("connector-there");
    await click("guide-undo-connector-there");
    expect(draft.setup.guide).toEqual({});
  });

  it("keeps whom is waited for, and shows it when the step is folded", async () => {
    const { draft } = await show("set-up");
    await click("guide-wait-connector-there");
    await type("guide-waiting-for-connector-there", "Anna at the IT company");
    expect(draft.setup.guide["relay-ip/connector-there"]?.waiting_for).toBe("Anna at the IT company");
    await unfold("connector-there");
    expect(text("guide-step-connector-there")).toContain("Anna at the IT company");
  });

  it("shows the SPF record in its step, marks what is new with more than colour, and says what the look-up saw", async () => {
    await show("set-up");
    expect(find("spf-panel")).toBeNull();
    await unfold("spf");
    expect(find("guide-step-spf")?.querySelector("ins")?.textContent).toBe("ip4:203.0.113.7");
    await click("guide-check-spf");
    expect(find("guide-proof-spf")?.dataset.kind).toBe("missing");
  });

  it("says plainly where a way has no steps, and goes on", async () => {
    await show("set-up", "high-volume-email");
    expect(find("guide-none")).not.toBeNull();
    expect(find("guide-foot")).toBeNull();
    await click("next");
    expect(find("run-checks")).not.toBeNull();
  });

  it("keeps the password where the step asks for it, and then counts it as seen", async () => {
    await show("set-up", "client-submission-basic");
    await unfold("password");
    (find("field-password") as HTMLInputElement).value = "canary-5b1d";
    await click("keep-password");
    expect(find("guide-step-password")?.dataset.standing).toBe("verified");
    expect(new XMLSerializer().serializeToString(document.body)).not.toContain("canary-5b1d");
  });

  it("offers to remove a password again where the keychain did not give it away", async () => {
    const { backend } = await show("set-up", "client-submission-basic");
    await unfold("password");
    (find("field-password") as HTMLInputElement).value = "canary-5b1e";
    await click("keep-password");
    const real = backend.call;
    refuse(backend, "forget_secret", { kind: "keychain", code: "KEYCHAIN_DENIED" });
    await click("forget-password");
    expect(text("secret-state")).toContain("It may still be in this computer’s keychain");
    backend.call = real;
    await click("keychain-again");
    expect(find("keychain-again")).toBeNull();
    expect(text("password-gone")).toContain("was removed");
  });

  it("shows a command as it is copied, and its parts in one piece", async () => {
    await show("set-up");
    await unfold("connector");
    document.querySelectorAll<HTMLInputElement>("[data-testid^=guide-ack-connector]").forEach((box) => box.click());
    await settle();
    await click("guide-powershell-connector");
    const shown = [...(find("commands")?.querySelectorAll("pre") ?? [])];
    expect(shown.map((one) => one.textContent).join("\n")).toContain("Get-InboundConnector | Format-List Name");
    expect(shown.flatMap((one) => [...one.querySelectorAll("span")].map((part) => part.textContent))).toEqual(expect.arrayContaining(["Get-InboundConnector", "Format-List"]));
  });

  it("gives the steps as a text for somebody else, and says where the file went", async () => {
    const { backend } = await show("set-up");
    await click("send-steps");
    expect(text("sheet-text")).toContain("tenant-admin");
    await click("sheet-for-dns");
    expect(text("sheet-text")).toContain("dns");
    await click("save-sheet");
    expect(text("sheet-saved")).toContain("/home/you/Downloads/");
    expect(backend.asked.filter((call) => call.name === "save_file")).toHaveLength(1);
  });
});

describe("everything for whoever helps", () => {
  async function checked() {
    const shown = await show("check");
    await shown.draft.check();
    await settle();
    return shown;
  }
  const bundles = (backend: Fake) => backend.asked.filter((call) => call.name === "save_bundle").map((call) => call.request as BundleRequest);

  it("is offered when there is something, and not before", async () => {
    const { draft } = await show("check");
    expect(find("bundle")).toBeNull();
    await draft.check();
    await settle();
    expect(find("bundle")).not.toBeNull();
  });

  it("hides names unless they are asked for, and says what that means before it saves", async () => {
    const { backend } = await checked();
    await click("bundle");
    const hidden = text("bundle-names-said");
    expect(text("bundle-dialog")).toContain("Nothing is sent anywhere");
    await click("bundle-save");
    expect(text("bundle-dialog")).toContain("/home/you/Downloads/diagnosis-hidden.html");
    expect(text("bundle-dialog")).toContain("/home/you/Downloads/diagnosis-hidden.json");
    await click("bundle-close");
    await click("bundle");
    await click("bundle-names");
    expect(text("bundle-names-said")).not.toBe(hidden);
    await click("bundle-save");
    expect(bundles(backend).map((request) => request.names)).toEqual(["hidden", "included"]);
    expect(bundles(backend)[0]?.check?.checks.length).toBeGreaterThan(0);
  });

  it("asks anew each time whether names go along", async () => {
    await checked();
    await click("bundle");
    await click("bundle-names");
    find("bundle-dialog")?.dispatchEvent(new Event("close"));
    await settle();
    await click("bundle");
    expect((find("bundle-names") as HTMLInputElement).checked).toBe(false);
  });

  it("has the test message's conversation in it", async () => {
    const { backend, draft } = await show("message", "relay-ip", { to: "anna@contoso.com", from: "scan@contoso.com" });
    await draft.send();
    await settle();
    await click("bundle");
    await click("bundle-save");
    expect(bundles(backend)[0]?.message?.message_id).toBe(draft.sent?.message_id);
  });

  it("says so where it could not be saved, and stays open", async () => {
    const { backend } = await checked();
    backend.call = (() => Promise.reject({ kind: "storage", problem: "no-space", detail: "" })) as Fake["call"];
    await click("bundle");
    await click("bundle-save");
    expect(find("bundle-saved")).toBeNull();
    expect(find("bundle-save")).not.toBeNull();
  });
});

/** From now on the program does not do this. */
function refuse(backend: Fake, name: string, error: CommandError) {
  const real = backend.call.bind(backend) as (...call: unknown[]) => Promise<unknown>;
  backend.call = ((asked: string, request: unknown) => (asked === name ? Promise.reject(error) : real(asked, request))) as Fake["call"];
}

describe("a sheet for somebody else", () => {
  const choose = async (whom: string) => {
    find(`sheet-for-${whom}`)?.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };

  it("says in its dialog that there is no text, and tries again", async () => {
    const { app, backend } = await show("set-up");
    const real = backend.call;
    refuse(backend, "report", { kind: "internal", detail: "gone" });
    await click("send-steps");
    expect(find("sheet-failed")).not.toBeNull();
    expect(find("save-sheet")).toBeNull();
    expect(app.trouble).toBeNull();
    backend.call = real;
    await click("sheet-again");
    expect(find("sheet-failed")).toBeNull();
    expect(find("sheet-text")).not.toBeNull();
  });

  it("says in its dialog that it was not saved, until another one is wanted", async () => {
    const { app, backend } = await show("set-up");
    await click("send-steps");
    refuse(backend, "save_file", { kind: "storage", problem: "no-space", detail: "" });
    await click("save-sheet");
    expect(text("sheet-not-saved")).toContain("The disk is full");
    expect(find("sheet-saved")).toBeNull();
    expect(app.trouble).toBeNull();
    await choose("dns");
    expect(find("sheet-not-saved")).toBeNull();
  });
});

describe("the device's own message", () => {
  it("in the Inbox makes the set-up done, and nothing less does", async () => {
    const { draft } = await show("hand-over");
    await click("device-arrived-junk");
    expect(find("device-done")).toBeNull();
    expect(find("arrived-junk-next")).not.toBeNull();
    await click("device-arrived-inbox");
    expect(find("device-done")).not.toBeNull();
    expect(draft.setup.device_sent?.arrived).toBe("inbox");
  });

  it("that failed has its error explained in place, and the text is kept nowhere", async () => {
    const { backend, draft } = await show("hand-over");
    await click("device-arrived-error");
    await type("device-error-text", "550 5.7.64 TenantAttribution; canary-9c2e");
    await click("device-error-explain");
    expect(find("explanation-RELAY_ACCESS_DENIED")).not.toBeNull();
    expect(JSON.stringify(draft.snapshot())).not.toContain("canary-9c2e");
    expect(JSON.stringify(backend.asked.filter((call) => call.name !== "explain"))).not.toContain("canary-9c2e");
  });

  it("whose error belongs to another way says so, and names the set-up's own mailbox", async () => {
    await show("hand-over", "relay-ip", { login: "scan@contoso.example" });
    await click("device-arrived-error");
    await type("device-error-text", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.");
    await click("device-error-explain");
    expect(text("explanation-other-way")).toContain("Your set-up sends by: Relay");
    expect(text("explanation-SMTP_AUTH_DISABLED_FOR_TENANT")).toContain("Set-CASMailbox -Identity 'scan@contoso.example'");
  });

  it("whose error nobody knows is not guessed at, and a password in it is not shown again", async () => {
    await show("hand-over");
    await click("device-arrived-error");
    await type("device-error-text", "Paper jam, password=canary-9c2e");
    await click("device-error-explain");
    expect(text("device-error-unknown")).toContain("Paper jam");
    expect(text("device-error-unknown")).not.toContain("canary-9c2e");
    expect(find("device-error-secret")).not.toBeNull();
  });
});

describe("the hand-over", () => {
  it("warns of nothing for a device that is out of use", async () => {
    await show("hand-over", "client-submission-basic", { retired_at: "2026-11-20T09:00:00Z" });
    expect(find("watch-retired")).not.toBeNull();
    expect(document.querySelector("aside .marked")).toBeNull();
    expect(text("finish")).toBe("All set-ups");
  });

  it("does not say that there is nothing to watch out for before it knows", async () => {
    const { app, draft } = await show("check");
    const aside = () => document.querySelector("aside")?.textContent ?? "";
    draft.goTo("hand-over");
    flushSync();
    expect(find("settings-reading")).not.toBeNull();
    expect(aside()).not.toContain("Nothing in particular");
    await settle();
    expect(find("sheet")).not.toBeNull();
    expect(app.trouble).toBeNull();
  });

  it("offers to put the settings together again where that failed", async () => {
    const { backend, draft } = await show("check");
    const real = backend.call;
    refuse(backend, "sheet", { kind: "internal", detail: "gone" });
    draft.goTo("hand-over");
    await settle();
    expect(find("settings-reading")).toBeNull();
    backend.call = real;
    await click("settings-again");
    expect(find("sheet")).not.toBeNull();
  });

  it("speaks in the device's own words where they are known", async () => {
    await show("hand-over", "relay-ip", { model: "sharp-bp" });
    expect(text("sheet")).toContain("Primary Server");
    expect(text("device-path")).toContain("Network Settings");
  });

  it("lists what is to be taken down when the device is retired, until it is in use again", async () => {
    const guide = { "relay-ip/connector": { state: "done" as const, waiting_for: "", at: "2026-11-24T09:00:00Z" } };
    await show("hand-over", "relay-ip", { guide });
    expect(find("take-down")).toBeNull();
    await click("retire");
    expect(find("take-down-connector")).not.toBeNull();
    await click("retire-undo");
    expect(find("take-down")).toBeNull();
  });
});

describe("the test message", () => {
  it("asks where it arrived also after the window was closed, and keeps the answer", async () => {
    const { draft } = await show("message", "relay-ip", { last_message: { accepted: true, at: "2026-11-24T09:00:00Z" } });
    await click("arrived-nowhere");
    expect(find("arrived-nowhere-next")).not.toBeNull();
    expect(draft.setup.arrived?.arrived).toBe("nowhere");
    await click("send-another");
    expect(find("send")).not.toBeNull();
  });

  it("carries the scan and the device's way that were chosen", async () => {
    const { backend } = await show("message");
    await click("scan-5");
    await click("as-device");
    await click("as-device-none");
    await click("send");
    const sent = backend.asked.find((call) => call.name === "send_message")?.request as { setup: Setup };
    expect(sent.setup.scan_megabytes).toBe(5);
    expect(sent.setup.as_device).toEqual({ enabled: true, encryption: "none", port: null });
  });
});

it("a way that is left after something was set up says so before another is taken", async () => {
  const guide = { "relay-ip/connector": { state: "done" as const, waiting_for: "", at: "2026-11-24T09:00:00Z" } };
  await show("way", "client-submission-basic", { guide });
  expect(find("way-left")).not.toBeNull();
  expect(find("take-down-connector")).not.toBeNull();
});

describe("where no way can be recommended", () => {
  const weighed = async (change: (all: ReturnType<typeof advice>) => ReturnType<typeof advice>) => {
    const { backend, draft } = await show("way", "relay-ip");
    draft.advice = change(advice("none"));
    await settle();
    return { backend, draft };
  };
  const main = () => document.querySelector("main")?.textContent ?? "";

  it("does not ask to take another way when none fits", async () => {
    await weighed((none) => none);
    expect(main()).toContain("“Relay by address” no longer fits your answers");
    expect(main()).not.toContain("take another way");
    expect(find("change-answers")).not.toBeNull();
  });

  it("names the one that hangs on the person alone, and leads back to the answers too", async () => {
    await weighed((none) => ({
      ...none,
      methods: none.methods.map((way) => (way.method === "on-site-relay" ? { ...way, verdict: "possible" } : way)),
    }));
    expect(main()).toContain("Only one way is left: Own mail server");
    expect(find("change-answers")).not.toBeNull();
  });

  it("offers to measure a port that the way hangs on", async () => {
    const { backend } = await weighed(() => ({ ...advice("depends"), depends_on: ["ip_kind", "port_25"] }));
    expect(main()).toContain("A few things to find out");
    const before = backend.asked.filter(({ name }) => name === "look_up_domain").length;
    await click("measure");
    expect(backend.asked.filter(({ name }) => name === "look_up_domain").length).toBe(before + 1);
  });
});

it("a domain that DNS does not know is asked about once, and nothing else is said of it", async () => {
  const { draft } = await show("needs");
  const report = lookUp("contoso.con", false).pop();
  if (!report) throw new Error("no report");
  draft.report = {
    ...report, mail_host: null, endpoint: null, spf_records: 0, dmarc_policy: "absent", complete: true,
    problems: [{ what: "mx", code: "DNS_NAME_NOT_FOUND" }, { what: "name-servers", code: "DNS_NAME_NOT_FOUND" }],
  };
  await settle();
  expect(text("no-such-domain")).toContain("There is no domain");
  expect(find("found-spf")).toBeNull();
  expect(find("not-looked-up")).toBeNull();
  expect(find("found-port-587")).not.toBeNull();
});

// Where the connection breaks, as the window shows it: every bad situation, with the stand-in behind it.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import { measured } from "../backend/fake/paths";
import { setupAt, type StoryName } from "../backend/fake/stories";
import type { PathPicture } from "../backend/bindings/PathPicture";
import type { Place } from "../backend/bindings/Place";
import type { Probe } from "../backend/bindings/Probe";
import type { Setup } from "../backend/bindings/Setup";
import type { StretchState } from "../backend/bindings/StretchState";
import { App } from "../state/app.svelte";
import Window from "../Window.svelte";
import { speak } from "../words";
import { consequence } from "./follows";
import HowPanel from "./HowPanel.svelte";
import { stretchSentence, whereItBreaks } from "./path";
import { probeGroups } from "./probes";

let mounted: Record<string, unknown> | null = null;
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
  speak("en");
});

async function settle() {
  for (let n = 0; n < 120; n += 1) {
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

/** The check step after a run of this story. */
async function checked(story: StoryName, options: FakeOptions = {}) {
  const backend = new Fake({ story, ...options });
  const app = new App(backend);
  mounted = mount(Window, { target: document.body, props: { app } });
  await app.start();
  const change: Partial<Setup> = { endpoint: "contoso-com.mail.protection.outlook.com" };
  const draft = app.open(setupAt("relay-ip", "check", change));
  await settle();
  await click("run-checks");
  return { app, backend, draft };
}

const states = () => [...document.querySelectorAll<HTMLElement>("[data-testid^=stretch-]")].map((one) => `${one.dataset.testid?.slice(8)} ${one.dataset.state}`);

describe("the picture of the path", () => {
  const ALL_WORK = ["computer-router works", "router-provider works", "provider-server works"];
  const ALL_SUSPECTED = ["computer-router suspected", "router-provider suspected", "provider-server suspected"];
  const UNKNOWN_WHERE = "The trouble lies between this computer and Microsoft 365.";
  const situations: [StoryName, string, string[]][] = [
    ["port-25-blocked", "The trouble lies between this office’s router and Microsoft 365.", ["computer-router works", "router-provider suspected", "provider-server suspected"]],
    ["refused-nearby", "The trouble lies between this computer and the provider.", ["computer-router suspected", "router-provider suspected", "provider-server not-measured"]],
    ["cut-after-connect", UNKNOWN_WHERE, ALL_SUSPECTED],
    ["another-product", UNKNOWN_WHERE, ALL_SUSPECTED],
    ["rewriting-firewall", UNKNOWN_WHERE, ALL_SUSPECTED],
    ["tls-inspection", "The encryption is opened somewhere between this computer and Microsoft 365.", ALL_SUSPECTED],
    ["foreign-certificate", UNKNOWN_WHERE, ALL_SUSPECTED],
    ["starttls-injection", UNKNOWN_WHERE, ALL_SUSPECTED],
    ["no-network", "It breaks between this computer and the office router", ["computer-router broken", "router-provider not-measured", "provider-server not-measured"]],
    ["ipv6-dead", "Every stretch works: all that was sent was answered.", ALL_WORK],
    ["paths-differ", "Every stretch works: all that was sent was answered.", ALL_WORK],
    ["address-banned", "Every stretch works: all that was sent was answered.", ALL_WORK],
  ];

  it.each(situations)("stands open for %s and says no more than is known", async (story, where, stretches) => {
    await checked(story);
    expect(find("path")?.closest("details")).toBeNull();
    expect(text("path-where")).toContain(where);
    expect(states()).toEqual(stretches);
    expect(document.body.textContent).not.toContain("⟦");
  });

  it("is folded where all is well", async () => {
    await checked("healthy");
    expect(find("path")?.closest("details")?.dataset.testid).toBe("path-folded");
    expect(text("path-folded")).toContain("See the path");
  });

  it("is read as a list of sentences, and the drawing is for eyes alone", async () => {
    await checked("port-25-blocked");
    const picture = find("path") as HTMLElement;
    expect(picture.querySelector(".drawing")?.getAttribute("aria-hidden")).toBe("true");
    const sentences = [...picture.querySelectorAll("ol > li p")].map((one) => one.textContent);
    expect(sentences).toEqual([
      "From this computer to the office router: works; an answer came after 0.4\u00a0ms",
      "From the office router to the provider: the trouble may be here",
      "From the provider to Microsoft 365: the trouble may be here",
    ]);
  });

  it("shows what was measured on each stretch when it is asked for", async () => {
    await checked("port-25-blocked");
    expect(text("stretch-router-provider")).not.toContain("no answer in 5.0 s");
    await click("path-measured");
    expect(find("path-measured")?.getAttribute("aria-expanded")).toBe("true");
    expect(text("stretch-router-provider")).toContain("no answer in 5.0 s");
  });

  it("tells each kind of stretch by a sign and a word, and not by its colour alone", async () => {
    await checked("no-network");
    const legs = [...document.querySelectorAll(".drawing .leg")];
    expect(legs.map((leg) => leg.textContent)).toEqual(["breaks here", "not measured", "not measured"]);
    expect(legs.map((leg) => leg.querySelector("svg")?.classList.contains("bad"))).toEqual([true, false, false]);
  });

  it("is not there where no path was drawn", async () => {
    await checked("spf-missing");
    expect(find("path")).toBeNull();
  });

  it("speaks German", async () => {
    const { app } = await checked("port-25-blocked");
    await app.chooseLanguage("de");
    await settle();
    expect(text("path-where")).toContain("Der Fehler liegt zwischen dem Router dieses Büros und Microsoft 365.");
    expect(text("stretch-computer-router")).toContain("eine Antwort kam nach 0,4\u00a0ms");
  });
});

describe("what is known of where it breaks", () => {
  const drawn = (trouble: PathPicture["trouble"], ...stretches: PathPicture["stretches"]): PathPicture => ({ server: null, port: 25, trouble, stretches });
  const stretch = (from: Place, to: Place, state: StretchState, milliseconds: number | null = null) => ({ from, to, state, milliseconds, evidence: [] });

  it("is nothing where nothing was measured and something is wrong", () => {
    expect(whereItBreaks(drawn("CONNECT_TIMED_OUT", stretch("computer", "server", "not-measured")))).toBe("Where on the path the trouble lies could not be measured.");
  });

  it("is this computer where the connection to the server alone stayed in it", () => {
    const stayed = { kind: "connection" as const, subject: "smtp.office365.com [192.0.2.87]:587", shown: "", connection: { outcome: "no-route" as const, microseconds: 100 } };
    const first = { ...stretch("computer", "router", "works"), evidence: [stayed] };
    expect(whereItBreaks(drawn("CONNECT_UNREACHABLE", first, stretch("router", "server", "not-measured")))).toContain("Other connections leave this computer");
    const unnamed = drawn("DNS_TIMED_OUT", stretch("computer", "router", "works"), stretch("router", "server", "not-measured"));
    expect(whereItBreaks(unnamed)).not.toContain("Other connections");
  });

  it("is that all is well only where every stretch works", () => {
    expect(whereItBreaks(drawn(null, stretch("computer", "server", "works")))).toBe("Every stretch works: all that was sent was answered.");
    expect(whereItBreaks(drawn(null, stretch("computer", "server", "not-measured")))).toContain("was not measured");
  });

  it("has a sentence without a time where none was taken", () => {
    expect(stretchSentence(stretch("provider", "server", "works"))).toBe("From the provider to Microsoft 365: works");
  });

  it("speaks of one stretch alone where no other is suspected", () => {
    expect(stretchSentence(stretch("provider", "server", "suspected"), true)).toBe("From the provider to Microsoft 365: the trouble is here");
    expect(stretchSentence(stretch("provider", "server", "works"), true)).toBe("From the provider to Microsoft 365: works");
  });

  it("does not say of what breaks that an answer came", () => {
    expect(stretchSentence(stretch("computer", "router", "broken", 0.4))).toBe("From this computer to the office router: it breaks here");
    expect(whereItBreaks(drawn("NO_NETWORK", stretch("computer", "router", "broken")))).toContain("between this computer and the office router");
  });

  it("is this computer where it lets nothing out", () => {
    expect(whereItBreaks(drawn("BLOCKED_BY_THIS_COMPUTER", stretch("computer", "router", "broken")))).toBe("It breaks in this computer, which did not let the connection out.");
  });
});

describe("how we know", () => {
  it("lists who was asked on which port and what came of it", async () => {
    await checked("port-25-blocked");
    expect(text("panel")).toContain("How we know");
    expect(text("probes-server-25")).toContain("Microsoft, port 25");
    expect(text("probes-server-25")).toContain("3 addresses, no answer in 5\u00a0s");
    expect(text("probes-control-25")).toContain("Another mail server, port 25");
    expect(text("probes-microsoft-587")).toContain("answers in 43\u00a0ms");
    expect(text("probes-router-80")).toContain("refuses after 0.4\u00a0ms, so it is there");
  });

  it("keeps the families apart where both were tried", () => {
    const [server] = probeGroups(measured.dead6.probes, true);
    expect(server?.said).toEqual(["IPv4: answers in 24\u00a0ms", "IPv6: no answer in 5\u00a0s"]);
  });

  it("says of how many each outcome is told where several stand in a row", () => {
    const [one] = measured.well.probes as [Probe];
    const tried = (address: string, connection: Probe["connection"], milliseconds: number): Probe => ({ ...one, address, connection, milliseconds });
    const mixed = [tried("52.1.0.1", "connected", 24), tried("52.1.0.2", "connected", 30), tried("52.1.0.3", "refused", 2)];
    expect(probeGroups(mixed, true)[0]?.said).toEqual(["2 addresses, the first answers in 24\u00a0ms; one: refuses after 2\u00a0ms"]);
  });

  it("names a server that is not Microsoft’s by its name", () => {
    expect(probeGroups(measured.well.probes, false)[0]?.what).toBe("contoso-com.mail.protection.outlook.com, port 25");
  });

  it("counts an address that was tried twice once, and shows both tries", async () => {
    const again = { ...(measured.blocked.probes[0] as Probe), milliseconds: 4999 };
    expect(probeGroups([...measured.blocked.probes, again], true)[0]?.said).toEqual(["3 addresses, no answer in 5\u00a0s"]);
    const panel = mount(HowPanel, { target: document.body, props: { probes: [...measured.blocked.probes, again], ofMicrosoft: true } });
    flushSync();
    expect(document.querySelectorAll("[data-testid=each-server-25] li")).toHaveLength(4);
    await unmount(panel);
  });

  it("does not count what was not waited for as a failure", () => {
    const late = { ...(measured.well.probes[0] as Probe), connection: "not-waited-for" as const, address: "52.101.68.99" };
    expect(probeGroups([...measured.well.probes, late], true)[0]?.said).toEqual(["answers in 24\u00a0ms"]);
    expect(probeGroups([late], true)[0]?.said).toEqual(["not waited for: another answered first"]);
  });

  it("keeps this computer’s verdict and that of the public list apart, with the chain", async () => {
    await checked("tls-inspection");
    const shown = text("probes-server-25");
    expect(shown).toContain("This computer trusts the certificate.");
    expect(shown).toContain("The public list of trusted issuers does not have it.");
    expect(shown).toContain("2 certificates");
    expect(shown).toContain("Issued by CN=Office Firewall CA");
    await checkedAgain("foreign-certificate");
    expect(text("probes-server-25")).toContain("This computer does not trust the certificate.");
  });

  it("shows a greeting as text, whatever is in it", async () => {
    await checked("rewriting-firewall");
    expect(text("probes-server-25")).toContain("220 ****");
    expect(text("probes-server-25")).toContain("XXXXXXXA");
  });

  it("gives way to the conversation where all is well, and is folded below", async () => {
    await checked("healthy");
    expect(find("panel")?.querySelector("h2")?.textContent).toContain("Conversation with the server");
    expect(text("how-folded")).toContain("How we know");
  });

  async function checkedAgain(story: StoryName) {
    if (mounted) void unmount(mounted);
    document.body.replaceChildren();
    await checked(story);
  }
});

describe("a text for whoever can mend it", () => {
  it("is offered with the finding, can be read first, and is asked for with what was measured and when", async () => {
    const { backend, draft } = await checked("port-25-blocked");
    expect(text("copy-letter-PORT_25_BLOCKED")).toContain("Copy the text for the provider");
    expect(text("letter-PORT_25_BLOCKED")).toContain("Subject: Please open port 25 on the way out");
    const request = backend.asked.find((call) => call.name === "letter")?.request as { at: string; facts: { probes: unknown[] } };
    expect(request.at).toBe(draft.runAt);
    expect(request.facts.probes).toHaveLength(6);
  });

  it("is offered with a warning in the list too, and not where the person can do it", async () => {
    await checked("tls-inspection");
    expect(find("check-tls")?.querySelector("[data-testid=letter-TLS_INSPECTED]")).not.toBeNull();
    expect(document.querySelectorAll("[data-testid^=letter-]")).toHaveLength(1);
  });

  it("is fetched anew in another language", async () => {
    const { app } = await checked("port-25-blocked");
    await app.chooseLanguage("de");
    await settle();
    expect(text("letter-PORT_25_BLOCKED")).toContain("Betreff: Bitte Port 25 nach außen öffnen");
  });
});

describe("what follows for the way", () => {
  it("rules ways out with the time, names the one that is left and leads there", async () => {
    const { draft } = await checked("port-25-blocked");
    expect(text("follows")).toContain("No longer possible: Relay by address, Direct Send, Relay by certificate");
    expect(text("follows")).toContain("port 25 is blocked");
    expect(text("follows")).toMatch(/Measured on .*2026/);
    expect(text("follows-left")).toBe("The way that is left: Sign in with a password.");
    expect(draft.setup.answers.port_25).toBe("blocked");
    expect(draft.setup.measured).toEqual([{ code: "PORT_25_BLOCKED", method: "relay-ip", at: "2026-11-24T13:02:00Z" }]);
    await click("to-way");
    expect(draft.step).toBe("way");
    expect(find("method-relay-ip")?.dataset.verdict).toBe("ruled-out");
  });

  it("is said of a message too: a limit that was met counts from then on", async () => {
    const backend = new Fake({ story: "too-many-connections" });
    const app = new App(backend);
    mounted = mount(Window, { target: document.body, props: { app } });
    await app.start();
    const draft = app.open(setupAt("client-submission-basic", "message", {}));
    await settle();
    await click("send");
    expect(text("follows")).toContain("no more than three devices at a time");
    expect(draft.setup.measured).toMatchObject([{ code: "LIMIT_CONNECTIONS", method: "client-submission-basic" }]);
  });

  it("is not said where nothing was learnt", async () => {
    await checked("healthy");
    expect(find("follows")).toBeNull();
  });

  it("is nothing where what was learnt changes no way", () => {
    const advice = { today: "2026-11-24", depends_on: [], methods: [] };
    expect(consequence(advice, [{ code: "PORT_25_BLOCKED", method: "relay-ip", at: "2026-11-24T13:02:00Z" }], "relay-ip")).toBeNull();
    expect(consequence(null, [], "relay-ip")).toBeNull();
  });

  it("says that the way is still open where answers are missing", () => {
    const at = "2026-11-24T13:02:00Z";
    const reasons = [{ code: "PORT_25_BLOCKED" as const, weighs: "rules-out" as const, arguments: { at }, source: "measured:port_25" }];
    const methods = [
      { method: "relay-ip" as const, verdict: "ruled-out" as const, valid_until: null, reasons },
      { method: "client-submission-basic" as const, verdict: "possible" as const, valid_until: null, reasons: [] },
    ];
    const found = consequence({ today: "2026-11-24", depends_on: ["device_auth"], methods }, [{ code: "PORT_25_BLOCKED", method: "relay-ip", at }], "relay-ip");
    expect(found).toMatchObject({ ruledOut: ["relay-ip"], left: null, open: true });
    // Where no answer is missing, what is left depends on the person alone.
    const decided = consequence({ today: "2026-11-24", depends_on: [], methods }, [{ code: "PORT_25_BLOCKED", method: "relay-ip", at }], "relay-ip");
    expect(decided).toMatchObject({ left: "client-submission-basic", open: false, why: [{ ways: ["relay-ip"] }] });
  });

  it("is taken back by a person’s own answer, by another domain and by a look-up that reaches the port", async () => {
    const { draft } = await checked("port-25-blocked");
    draft.answer("port_25", "open");
    expect(draft.setup.measured).toEqual([]);
    draft.setup.measured = [{ code: "PORT_25_BLOCKED", method: "relay-ip", at: "2026-11-24T13:02:00Z" }];
    await draft.lookUp();
    expect(draft.setup.answers.port_25).toBe("open");
    expect(draft.setup.measured).toEqual([]);
    draft.setup.measured = [{ code: "LIMIT_SIZE", method: "relay-ip", at: "2026-11-24T13:02:00Z" }];
    draft.setup.domain = "fabrikam.example";
    await draft.leave("domain");
    expect(draft.setup.measured).toEqual([]);
  });
});

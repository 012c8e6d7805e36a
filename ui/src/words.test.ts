import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it, vi } from "vitest";
import { PRACTICE_GROUPS } from "./state/practice";
import { STEPS } from "./state/setups";
import { attr, choose, codeWords, day, duration, has, reasonWords, t } from "./words";

// Words that are not there are asked for on purpose.
vi.spyOn(console, "warn").mockImplementation(() => {});

const here = import.meta.dirname;
const english = join(here, "../../crates/engine/locales/en");
const files = readdirSync(english).filter((name) => name.endsWith(".ftl"));
const sources = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith(".test.ts") && !name.includes("bindings"))
  .map((name) => ({ name, text: readFileSync(join(here, name), "utf8") }));

/** Values of a type in the bindings that is a union of texts. */
const valuesOf = (type: string): string[] =>
  [...readFileSync(join(here, `backend/bindings/${type}.ts`), "utf8").replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/"([^"./]+)"/g)].map((hit) => hit[1] as string);

describe("every sentence that the window asks for is there", () => {
  it("by its identifier in the source", () => {
    const asked = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\bt\("([a-z0-9-]+)"/g)].map((hit) => ({ name, id: hit[1] as string })),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ id }) => !has(id))).toEqual([]);
  });

  it("by its attribute in the source", () => {
    const asked = sources.flatMap(({ text }) => [...text.matchAll(/\battr\("([a-z0-9-]+)", "([a-z0-9-]+)"/g)]);
    expect(asked.filter(([, id, name]) => !has(id as string, name)).map(([call]) => call)).toEqual([]);
  });

  it.each([
    ["window-mail-host-", "MailHost"],
    ["window-cloud-", "Cloud"],
    ["window-dmarc-", "DmarcPolicy"],
    ["window-recipients-", "Recipients"],
    ["window-device-auth-", "DeviceAuth"],
    ["window-location-", "Location"],
    ["window-ip-kind-", "IpKind"],
    ["window-weighs-", "Weight"],
    ["window-path-", "Place"],
    ["window-path-", "StretchState"],
    ["window-probe-", "ProbeConnection"],
    ["window-evidence-", "EvidenceKind"],
    ["window-transcript-", "Direction"],
    ["window-sheet-for-", "ReportFor"],
    ["window-sheet-as-", "ReportFormat"],
    ["field-", "FieldProblem"],
    ["device-", "DeviceKind"],
    ["step-", "Step"],
    ["role-", "Role"],
    ["severity-", "Severity"],
    ["verdict-", "Verdict"],
    ["outcome-", "Outcome"],
    ["method-", "Method"],
    ["check-", "CheckId"],
  ])("for each value after %s (%s)", (prefix, type) => {
    const values = valuesOf(type);
    expect(values.length).toBeGreaterThan(1);
    expect(values.map((value) => `${prefix}${value}`).filter((id) => !has(id))).toEqual([]);
  });

  it("for what is told by more than one word", () => {
    const ids = [
      ...["1-0", "1-1", "1-2", "1-3", "none", "unknown"].map((tls) => `window-device-tls-${tls}`),
      ...["recipients", "device-auth", "location", "ip-kind"].map((key) => `window-${key}-unknown`),
      ...["new", "well", "attention", "failed", "unsure", "done", "junk", "nowhere", "error", "waiting", "waiting-for", "retired"].map((state) => `window-health-${state}`),
      ...["no-space", "read-only", "denied", "damaged", "newer", "missing", "other"].map((what) => `window-trouble-storage-${what}`),
      ...["mail-host", "endpoint", "spf", "dmarc", "dns-host", "name-servers", "public-ip", "port-25", "port-587"].map((row) => `window-found-${row}`),
      ...["inbox", "junk", "nowhere"].flatMap((where) => [`window-arrived-${where}`, `window-arrived-${where}-hint`]),
      ...["1", "2", "3"].flatMap((n) => [`window-arrived-junk-${n}`, `window-arrived-nowhere-${n}`]),
      ...["verified", "done", "waiting", "unseen"].map((standing) => `window-standing-${standing}`),
      ...["done", "waiting", "open"].map((state) => `window-guide-said-${state}`),
      ...["look-up", "check", "secret"].map((verify) => `window-guide-unseen-${verify}`),
      ...["best", "tls-1-2", "none"].flatMap((encryption) => [`window-as-device-${encryption}`, `window-as-device-${encryption}-hint`]),
      ...["taken", "refused", "unknown"].map((answer) => `window-direct-send-shows-${answer}`),
      ...["yes", "no", "unknown"].map((answer) => `window-connector-there-${answer}`),
      ...["inbox", "junk", "nowhere", "error"].flatMap((what) => [`window-device-arrived-${what}`, `window-device-arrived-${what}-hint`]),
      ...["empty", "too-long", "foreign", "newer"].map((what) => `window-import-${what}`),
      ...["weeks", "days"].map((unit) => `window-left-${unit}`),
      ...PRACTICE_GROUPS.map(([group]) => `window-practise-group-${group}`),
      "window-explain-empty",
      "window-explain-too-long",
      ...STEPS.map((step) => `step-${step}`),
    ];
    expect(ids.filter((id) => !has(id))).toEqual([]);
  });

  it("for every word of the trade that can be opened", () => {
    const source = readFileSync(join(here, "components/Term.svelte"), "utf8");
    const terms = [...source.matchAll(/^\s*\| "([a-z-]+)"/gm)].map((hit) => hit[1] as string);
    expect(terms).toContain("spf");
    expect(terms.filter((term) => !has(`term-${term}`) || !has(`term-${term}`, "meaning"))).toEqual([]);
  });

  it("for every practice scenario", () => {
    const source = readFileSync(join(here, "../../crates/practice/src/scenario.rs"), "utf8");
    const names = [...source.matchAll(/Self::\w+ => "([a-z0-9-]+)"/g)].map((hit) => hit[1] as string);
    expect(names).toContain("healthy");
    expect(PRACTICE_GROUPS.flatMap(([, names]) => names as readonly string[]).sort()).toEqual([...names].sort());
    expect(names.filter((name) => !has(`practice-${name}`) || !has(`practice-${name}`, "about"))).toEqual([]);
  });

  it("for every code, as a finding or as a reason", () => {
    const codes = valuesOf("Code");
    expect(codes.length).toBeGreaterThan(100);
    const kebab = (code: string) => code.toLowerCase().replaceAll("_", "-");
    const without = codes.filter((code) => {
      const id = `reason-${kebab(code)}`;
      return !has(`code-${kebab(code)}`) && !has(id) && !["for", "against", "rules-out"].some((side) => has(id, side));
    });
    expect(without).toEqual([]);
  });
});

describe("the files of words", () => {
  it("do not use one identifier twice", () => {
    const ids = files.flatMap((name) =>
      new FluentResource(readFileSync(join(english, name), "utf8")).body.map((message) => message.id),
    );
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it("are read whole: no message falls out by a mistake", () => {
    for (const name of files) {
      const text = readFileSync(join(english, name), "utf8");
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((hit) => hit[1] as string);
      const read = new FluentResource(text).body.map((message) => message.id);
      expect(read, name).toEqual(written);
    }
  });
});

describe("words", () => {
  it("show by their identifier when they are not there", () => {
    expect(t("no-such-words")).toBe("⟦no-such-words⟧");
    expect(attr("no-such-words", "hint")).toBe("⟦no-such-words.hint⟧");
  });

  it("say text from the network as it is", () => {
    expect(t("window-read-as", { text: "<b>{ $x }</b>" })).toContain("<b>{ $x }</b>");
  });

  it("never show a value that is not there by its name", () => {
    const shown = valuesOf("Code").flatMap((code) => {
      const words = codeWords(code as never);
      return [words.title, words.meaning ?? "", ...words.steps, reasonWords(code as never, "against")];
    });
    expect(shown.filter((text) => /\{\s*\$/.test(text))).toEqual([]);
  });

  it("name the answers that a way still hangs on", () => {
    const answers = ["ip_kind", "on_premises_server"];
    const said = reasonWords("ANSWER_MISSING", "against", { answers });
    expect(said).toBe("It still depends on whether your public address is fixed and whether you have a mail server of your own.");
    expect(reasonWords("ANSWER_MISSING", "against")).toBe("It depends on an answer that is not known yet.");
  });

  it("leave ports without a thousands separator", () => {
    expect(t("window-found-for", { domain: 1025 })).toContain("1025");
  });

  it("write days out and keep what is no day", () => {
    expect(day("2026-12-31")).toMatch(/2026/);
    expect(day("2026-12-31")).not.toContain("-12-");
    expect(day("soon")).toBe("soon");
  });

  it("give short times in milliseconds and long ones in seconds", () => {
    expect(duration(18)).toBe("18\u00a0ms");
    expect(duration(5003)).toBe("5\u00a0s");
    expect(duration(0.42)).toBe("0.4\u00a0ms");
    expect(duration(0.007)).toBe("<\u00a00.1\u00a0ms");
    expect(duration(0)).toBe("0\u00a0ms");
  });

  it("choose the nearest language and fall back to English", () => {
    expect(choose(["en-GB"])).toBe("en");
    expect(choose(["tlh"])).toBe("en");
  });
});

// Every language says what English says: the same messages, attributes and arguments, in every file of words.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { afterEach, describe, expect, it } from "vitest";
import { codeWords, day, duration, languages, ownName, plain, speak, t } from "./words";

const locales = join(import.meta.dirname, "../../crates/engine/locales");
const others = readdirSync(locales).filter((tag) => tag !== "en");
const filesOf = (tag: string): string[] => readdirSync(join(locales, tag)).filter((name) => name.endsWith(".ftl")).sort();

type Pattern = string | Element[] | null;
type Element = string | { type: string; name?: string; selector?: Element; variants?: { value: Pattern }[]; args?: Element[] };

/** The names of the arguments that a pattern is written with, in whichever variant. */
function argumentsOf(pattern: Pattern | Element | undefined): string[] {
  if (pattern === null || pattern === undefined || typeof pattern === "string") return [];
  if (Array.isArray(pattern)) return pattern.flatMap(argumentsOf);
  if (pattern.type === "var") return [pattern.name as string];
  return [...argumentsOf(pattern.selector), ...(pattern.variants ?? []).flatMap(({ value }) => argumentsOf(value))];
}

type Text = { arguments: string[]; say: (words: Record<string, FluentVariable>) => string };

/** Every message (`id`) and attribute (`id.attribute`) of a language. */
function textsOf(tag: string): Map<string, Text> {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  const resources = filesOf(tag).map((name) => new FluentResource(readFileSync(join(locales, tag, name), "utf8")));
  for (const resource of resources) bundle.addResource(resource);
  const texts = new Map<string, Text>();
  const take = (name: string, pattern: Pattern) =>
    texts.set(name, {
      arguments: [...new Set(argumentsOf(pattern))].sort(),
      say: (words) => bundle.formatPattern(pattern as never, words),
    });
  for (const { id, value, attributes } of resources.flatMap((resource) => resource.body)) {
    if (value !== null) take(id, value as Pattern);
    for (const [name, pattern] of Object.entries(attributes)) take(`${id}.${name}`, pattern as Pattern);
  }
  return texts;
}

const english = textsOf("en");
/** No value, one of each number, and a text. */
const cases = ["unset", 0, 1, 2, "contoso.example"].map((value) =>
  Object.fromEntries([...english.values()].flatMap((text) => text.arguments).map((name) => [name, value])),
);

it("speaks more than English", () => {
  expect(others).toContain("de");
  expect([...languages].sort()).toEqual(["en", ...others].sort());
  expect(english.size).toBeGreaterThan(1000);
});

describe.each(others)("%s", (tag) => {
  const texts = textsOf(tag);

  it("has the same files", () => {
    expect(filesOf(tag)).toEqual(filesOf("en"));
  });

  it("has the same messages and attributes", () => {
    const missing = [...english.keys()].filter((name) => !texts.has(name));
    const extra = [...texts.keys()].filter((name) => !english.has(name));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it("writes them with the same arguments", () => {
    const different = [...english]
      .map(([name, text]) => ({ name, english: text.arguments, theirs: texts.get(name)?.arguments }))
      .filter((each) => each.theirs !== undefined && String(each.english) !== String(each.theirs));
    expect(different).toEqual([]);
  });

  it("is read whole: no message falls out by a mistake", () => {
    for (const name of filesOf(tag)) {
      const text = readFileSync(join(locales, tag, name), "utf8");
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((hit) => hit[1] as string);
      expect(new FluentResource(text).body.map((message) => message.id), name).toEqual(written);
    }
  });

  it("says something in every case, without a gap", () => {
    const gaps = cases.flatMap((words) =>
      [...texts].map(([name, text]) => [name, text.say(words)]).filter(([, said]) => said?.trim() === "" || /[{}]| {2}/.test(said ?? "")),
    );
    expect(gaps).toEqual([]);
  });

  it("leaves no sentence in English", () => {
    const same = cases.flatMap((words) =>
      [...texts]
        .map(([name, text]) => ({ name, said: text.say(words), english: english.get(name)?.say(words) }))
        .filter(({ said, english }) => said === english && said.trim().split(/\s+/).length > 4),
    );
    expect(same).toEqual([]);
  });
});

describe("German", () => {
  afterEach(() => speak("en"));

  it("is spoken at once when it is chosen, and goes again", () => {
    speak("de-CH");
    expect(t("window-next")).toBe("Weiter");
    speak("en");
    expect(t("window-next")).toBe("Next");
  });

  it("calls itself Deutsch", () => {
    expect(ownName("de")).toBe("Deutsch");
  });

  it("writes days, times and quantities its own way, and ports as they are", () => {
    speak("de");
    expect(day("2026-12-31")).toBe("31.\u00a0Dezember\u00a02026");
    expect(duration(1500)).toBe("1,5\u00a0s");
    expect(codeWords("BASIC_AUTH_ENDS", { date: "2026-12-31" }).title).toBe("Die Anmeldung mit Kennwort funktioniert bis zum 31.\u00a0Dezember\u00a02026");
    expect(t("reason-volume-above-limit", { limit: 10_000 })).toContain("10.000");
    expect(codeWords("CONNECT_TIMED_OUT", { server: "mail.contoso.example", port: 1025 }).title).toBe("Keine Antwort von mail.contoso.example auf Port 1025");
  });

  it("does not break its word for mail, and copies it with a plain hyphen", () => {
    speak("de");
    const said = t("window-exported-meaning");
    expect(said).toContain("E\u2011Mail");
    expect(plain(said)).toContain("E-Mail");
    expect(t("window-read-as", { text: "E-Mail" })).toContain("E-Mail");
  });

  it("counts in one and several", () => {
    speak("de");
    expect(t("window-explain-found", { count: 1 })).toBe("Eine Erklärung gefunden");
    expect(t("window-explain-found", { count: 3 })).toBe("3 Erklärungen gefunden");
  });
});

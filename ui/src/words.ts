// Every sentence of the window, from the .ftl files that the engine, the terminal and the report read too.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Pattern } from "@fluent/bundle/esm/ast.js";
import type { Argument } from "./backend/bindings/Argument";
import type { Code } from "./backend/bindings/Code";
import type { Evidence } from "./backend/bindings/Evidence";
import type { Method } from "./backend/bindings/Method";
import type { Weight } from "./backend/bindings/Weight";

export type Words = { [name in string]?: Argument | null };

/** The English of the first page comes with the program's first file. */
const first = import.meta.glob<string>("../../crates/engine/locales/en/{window,common}.ftl", { query: "?raw", import: "default", eager: true });
/** All other words are fetched: English after the first page is painted, another language where it is spoken. */
const later = import.meta.glob<string>(["../../crates/engine/locales/*/*.ftl", "!../../crates/engine/locales/en/{window,common}.ftl"], {
  query: "?raw",
  import: "default",
});

/** Every value that some sentence could name. One that is not there is handed in as `unset`, as in Rust. */
const names = new Set<string>();
const UNSET = "unset";
/** The values whose `YYYY-MM-DD` is written out. */
const DATES = new Set(["date", "until", "not_after"]);
/** The values whose RFC 3339 time is written out, as the clocks here show it. */
const MOMENTS = new Set(["at"]);
/** The values that are large enough to have their thousands set apart, as in Rust. */
const QUANTITIES = new Set(["limit"]);

/** A message with its attributes, as it stands in a file: from its identifier to the next one or a comment. */
const MESSAGE = /^([a-zA-Z][\w-]*) *=.*(?:\n(?![a-zA-Z#]).*)*/gm;

/** One language's words. A message is parsed when it is first wanted: a page needs a few dozen of a thousand. */
class Shelf {
  private readonly bundle: FluentBundle;
  private readonly unread = new Map<string, string>();

  constructor(tag: string) {
    this.bundle = new FluentBundle(tag, { useIsolating: false });
  }

  put(text: string): void {
    // Two files may not use one identifier; a test holds this.
    for (const [message, id] of text.matchAll(MESSAGE)) this.unread.set(id as string, message);
  }

  message(id: string) {
    this.read(id);
    return this.bundle.getMessage(id);
  }

  format(pattern: Pattern, words: Words | undefined): string {
    // A message may name another that was not wanted yet. Another mistake there is none; a test holds that.
    const mistakes: Error[] = [];
    const text = this.bundle.formatPattern(pattern, variables(words), mistakes);
    if (mistakes.length === 0 || this.unread.size === 0) return text;
    for (const id of [...this.unread.keys()]) this.read(id);
    return this.format(pattern, words);
  }

  private read(id: string): void {
    const text = this.unread.get(id);
    if (text === undefined) return;
    this.unread.delete(id);
    this.bundle.addResource(new FluentResource(text));
    for (const [, name] of text.matchAll(/\$([a-zA-Z]\w*)/g)) names.add(name as string);
  }
}

/** The German word is not broken at its hyphen. Only our own sentences are drawn so, never a value in them. */
const EMAIL = "E-Mail";
const EMAIL_WHOLE = "E\u2011Mail";
/** A text as it leaves the window, with plain hyphens that can be searched for. */
export const plain = (text: string): string => text.replaceAll(EMAIL_WHOLE, EMAIL);

const shelves = new Map<string, Shelf>();
/** The languages that there are words in. */
export const languages: string[] = [];

/** Takes in a file of words. A folder more in `locales` is a language more; nothing else has to know of it. */
export function learn(tag: string, text: string): void {
  let shelf = shelves.get(tag);
  if (!shelf) {
    shelf = new Shelf(tag);
    shelves.set(tag, shelf);
    if (!languages.includes(tag)) languages.push(tag);
  }
  shelf.put(tag === "de" ? text.replaceAll(EMAIL, EMAIL_WHOLE) : text);
}

const tagOf = (path: string): string => /([^/]+)\/[^/]+\.ftl$/.exec(path)?.[1] ?? "en";
for (const text of Object.values(first)) learn("en", text);
for (const path of Object.keys(later)) if (!languages.includes(tagOf(path))) languages.push(tagOf(path));
languages.sort();

const wantedBy = (tag: string): string => choose(tag === "" ? ofTheSystem() : [tag, ...ofTheSystem()]);
/** The languages whose words are all here. */
const fetched = new Set<string>();

/** Whether the words that `speak` would take for this tag are here, as far as the first page needs them. */
export const hasFirstWords = (tag: string): boolean => shelves.has(wantedBy(tag));

/** Fetches all the words that `speak` would take for this tag. */
export async function fetchWords(tag: string): Promise<void> {
  const wanted = wantedBy(tag);
  const paths = Object.keys(later).filter((path) => tagOf(path) === wanted);
  const texts = await Promise.all(paths.map((path) => later[path]?.() ?? ""));
  if (fetched.has(wanted)) return;
  fetched.add(wanted);
  for (const text of texts) learn(wanted, text);
}

/** The best of our languages for what the person reads; English where there is none. */
export function choose(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
    const base = languages.find((language) => language === baseOf(tag));
    if (exact ?? base) return (exact ?? base) as string;
  }
  return "en";
}

const baseOf = (tag: string): string | undefined => tag.split("-")[0]?.toLowerCase();
/** What the system says that the person reads, the dearest first. */
const ofTheSystem = (): readonly string[] => globalThis.navigator?.languages ?? [];

let language = choose(ofTheSystem());
/** The region's way to write dates, where its language is the one of our words. */
const region = (): string => ofTheSystem().find((tag) => baseOf(tag) === language) ?? language;

/** The language of the words. */
export const spoken = (): string => language;

/** Takes a language; where it is empty or there are no words in it, the system's. What is on the screen is drawn
    anew by whoever calls this. */
export function speak(tag: string): void {
  language = wantedBy(tag);
}

/** What a language calls itself, such as "Deutsch". */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Whether there are words for an identifier, or for one of its attributes. */
export function has(id: string, attribute?: string): boolean {
  return pattern(id, attribute) !== null;
}

/** The words of a message. What has none is shown by its identifier, so that it is seen and mended. */
export function t(id: string, words?: Words): string {
  return format(id, undefined, words) ?? missing(id);
}

/** The words of a message's attribute. */
export function attr(id: string, name: string, words?: Words): string {
  return format(id, name, words) ?? missing(`${id}.${name}`);
}

/** The words of a message or its attribute, if there are any. */
export function maybe(id: string, attribute?: string, words?: Words): string | null {
  return format(id, attribute, words);
}

export const kebab = (code: string): string => code.toLowerCase().replaceAll("_", "-");

/** What a code says: title, meaning, and what to do in order. */
export type CodeWords = { title: string; meaning: string | null; steps: string[] };

export function codeWords(code: Code, words: Words = {}): CodeWords {
  const id = `code-${kebab(code)}`;
  const steps: string[] = [];
  for (let n = 1; ; n += 1) {
    const step = format(id, `step-${n}`, words);
    if (step === null) break;
    steps.push(step);
  }
  // As in Rust: a code that is only a reason in advice has a title alone.
  const title = format(id, undefined, words) ?? format(`reason-${kebab(code)}`, undefined, words) ?? missing(id);
  return { title, meaning: format(id, "meaning", words), steps };
}

/** A way's name where there is little room. */
export const methodShort = (method: Method): string => format(`method-${method}`, "short", {}) ?? t(`method-${method}`);

/** A reason in advice. A code that weighs both ways has words for each; a code without any falls back to its title. */
export function reasonWords(code: Code, weighs: Weight, words: Words = {}): string {
  const id = `reason-${kebab(code)}`;
  if (Array.isArray(words.answers)) words = { ...words, answers: enumeration(words.answers.map((key) => t(`answer-${key.replaceAll("_", "-")}`))) };
  return format(id, weighs, words) ?? format(id, undefined, words) ?? format(`code-${kebab(code)}`, undefined, words) ?? missing(id);
}

/** A day or moment as the person writes it, never broken at the end of a line. */
export function day(iso: string, style: "long" | "medium" = "long"): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(region(), { dateStyle: style }).format(date).replaceAll(" ", "\u00a0");
}

/** The time of day. */
export function clock(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(region(), { timeStyle: "short" }).format(date);
}

/** A day and the time of day; what is neither stays as it is. */
export const moment = (iso: string): string => (Number.isNaN(new Date(iso).getTime()) ? iso : `${day(iso)}, ${clock(iso)}`);

/** Milliseconds below a second, seconds above. */
export function duration(milliseconds: number): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(region(), { maximumFractionDigits: digits }).format(value);
  return milliseconds < 1000
    ? t("window-milliseconds", { number: milliseconds > 0 && milliseconds < 0.1 ? `<\u00a0${number(0.1, 1)}` : number(milliseconds, milliseconds < 10 ? 1 : 0) })
    : t("window-seconds", { number: number(milliseconds / 1000, 1) });
}

/** What was measured: of a connection, and the day of a rule, in the language that is spoken, all else as it came. */
export function evidenceWords({ kind, shown, connection }: Evidence): string {
  if (!connection) return kind === "fact" ? day(shown) : shown;
  const time = connection.microseconds === null ? null : duration(connection.microseconds / 1000);
  return t(`evidence-${connection.outcome}`, { time });
}

/** Names in the order of a telephone book, and "Copier 2" before "Copier 10". */
export const byName = (a: string, b: string): number => a.localeCompare(b, language, { numeric: true });

/** Several things in a sentence, with an "and" before the last. */
const enumeration = (texts: readonly string[]): string => new Intl.ListFormat(language, { type: "conjunction" }).format(texts);

/** Several things in one line. */
export const list = (texts: readonly string[]): string => texts.join(", ");

function pattern(id: string, attribute?: string) {
  for (const tag of [language, "en"]) {
    const shelf = shelves.get(tag);
    const message = shelf?.message(id);
    const found = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (shelf && found) return { shelf, found };
  }
  return null;
}

function format(id: string, attribute: string | undefined, words: Words | undefined): string | null {
  const hit = pattern(id, attribute);
  return hit && hit.shelf.format(hit.found, words);
}

function variables(words: Words = {}): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const name of names) out[name] = UNSET;
  for (const [name, value] of Object.entries(words)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) out[name] = value.length > 0 ? list(value) : UNSET;
    // Ports and codes are no quantities: 1025 stays 1025.
    else if (typeof value === "number") out[name] = new FluentNumber(value, { useGrouping: QUANTITIES.has(name) });
    else if (MOMENTS.has(name)) out[name] = moment(value);
    else out[name] = DATES.has(name) && /^\d{4}-\d{2}-\d{2}/.test(value) ? day(value.slice(0, 10)) : value;
  }
  return out;
}

function missing(id: string): string {
  if (import.meta.env.DEV) console.warn(`no words for ${id}`);
  return `⟦${id}⟧`;
}

// Tests look at every language at once.
if (import.meta.env.MODE === "test") for (const tag of [...languages]) await fetchWords(tag);

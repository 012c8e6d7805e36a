// What the stand-in answers about SPF records.
import type { Authority } from "../bindings/Authority";
import type { AuthorityAnswer } from "../bindings/AuthorityAnswer";
import type { AuthorityState } from "../bindings/AuthorityState";
import type { Finding } from "../bindings/Finding";
import type { RecordTrace } from "../bindings/RecordTrace";
import type { SpfAsked } from "../bindings/SpfAsked";
import type { SpfPlan } from "../bindings/SpfPlan";
import type { SpfRequest } from "../bindings/SpfRequest";
import type { SpfResult } from "../bindings/SpfResult";
import type { SpfWatch } from "../bindings/SpfWatch";
import type { TermOutcome } from "../bindings/TermOutcome";
import type { TermTrace } from "../bindings/TermTrace";
import type { TermWhy } from "../bindings/TermWhy";
import type { Watched } from "../bindings/Watched";
import type { CommandError } from "../backend";

export type SpfStory = "not-listed" | "passes" | "none" | "two-records" | "nasty" | "partly" | "offline" | "over-ten" | "hosted" | "refused" | "no-address";

const ADDRESS = "203.0.113.7";
const DOMAIN = "contoso.com";
const MICROSOFT = "v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all";
const MAILER = "v=spf1 ip4:198.51.100.0/24 include:eu.mailer.example ~all";
const NOW = "v=spf1 include:spf.protection.outlook.com include:_spf.mailer.example ~all";
const NEW = NOW.replace("v=spf1 ", `v=spf1 ip4:${ADDRESS} `);

/** Control characters come from Rust as pictures or not at all; markup comes as it is and has to stay text. */
const MARKUP = `<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;`;

const asked = (name: string, kind: SpfAsked["kind"], values: string[], answered: SpfAsked["answered"] = "records"): SpfAsked => ({ name, kind, values, answered, values_left_out: 0 });
const term = (text: string, outcome: TermOutcome, why: TermWhy, more: Partial<TermTrace> = {}): TermTrace => ({ text, offset: 7, counted: /^[-~?+]?(include|a|mx|ptr|exists|redirect)\b/.test(text), target: null, asked: [], outcome, why, followed: [], ...more });
const record = (domain: string, text: string, result: SpfResult | null, terms: TermTrace[], more: Partial<RecordTrace> = {}): RecordTrace => ({
  domain, record: text, asked: asked(domain, "TXT", [text, "MS=ms12345678"]), result, terms, terms_left_out: 0, lookups_worst_case: 3, ...more,
});

const microsoft = (match: boolean): TermTrace =>
  term("include:spf.protection.outlook.com", match ? "matched" : "not_matched", match ? "include_pass" : "include_not_pass", {
    target: "spf.protection.outlook.com",
    followed: [record("spf.protection.outlook.com", MICROSOFT, match ? "pass" : "fail", [
      term("ip4:40.92.0.0/15", match ? "matched" : "not_matched", match ? "address_matches" : "address_differs"),
      term("ip4:40.107.0.0/16", match ? "not_reached" : "not_matched", match ? "already_decided" : "address_differs"),
      term("-all", match ? "not_reached" : "matched", match ? "already_decided" : "always"),
    ])],
  });
const mailer = (): TermTrace =>
  term("include:_spf.mailer.example", "not_matched", "include_not_pass", {
    followed: [record("_spf.mailer.example", MAILER, "softfail", [
      term("ip4:198.51.100.0/24", "not_matched", "address_differs"),
      term("include:eu.mailer.example", "not_matched", "include_not_pass", { followed: [record("eu.mailer.example", "v=spf1 a:mx1.mailer.example -all", "fail", [
        term("a:mx1.mailer.example", "not_matched", "address_differs", { asked: [asked("mx1.mailer.example", "A", ["198.51.100.9"])] }),
        term("-all", "matched", "always"),
      ])] }),
      term("~all", "matched", "always"),
    ])],
  });
const before = (): RecordTrace[] => [record(DOMAIN, NOW, "softfail", [microsoft(false), mailer(), term("~all", "matched", "always")])];
const after = (text: string): RecordTrace[] => [
  record(DOMAIN, text, "pass", text.split(" ").slice(1).map((one, n) => (n === 0 ? term(one, "matched", "address_matches") : term(one, "not_reached", "already_decided")))),
];

const finding = (code: Finding["code"], severity: Finding["severity"], args: Finding["arguments"] = {}, shown: string | null = null): Finding => ({
  code, severity, who: severity === "info" ? null : "dns-host", check: null, arguments: { domain: DOMAIN, ...args }, evidence: shown === null ? [] : [{ kind: "dns", subject: `TXT ${DOMAIN}`, shown }],
});
const informing = [
  finding("DMARC_FOUND", "info", { policy: "quarantine" }, "v=DMARC1; p=quarantine"),
  finding("DKIM_NOT_FOUND", "notice"),
  finding("PTR_LOOKS_DYNAMIC", "notice", { address: ADDRESS, name: "host-203-0-113-7.example.net" }, "host-203-0-113-7.example.net"),
];

const base: SpfPlan = {
  domain: DOMAIN, address: ADDRESS, needed: true, why: "SPF_IP_NOT_LISTED", current: [NOW], proposed: NEW, undo: NOW,
  changes: [{ kind: "add", term: `ip4:${ADDRESS}`, because: "SPF_IP_NOT_LISTED" }], offers: [], merge: null,
  findings: [finding("SPF_IP_NOT_LISTED", "notice", { address: ADDRESS, result: "softfail" }), ...informing],
  before: { result: "softfail", trace: before() }, after: { result: "pass", lookups: 0, lookups_worst_case: 4, trace: after(NEW) },
  lookups_worst_case: 4, complete: true, cached_for_seconds: 3_600, dns_host: { name: "GoDaddy", help: "https://www.godaddy.com/help/", opens: false }, authoritative: [],
};
const unchanged: Partial<SpfPlan> = { needed: false, proposed: null, undo: null, changes: [] };

export function spfPlan(story: SpfStory, { setup, wishes }: SpfRequest): SpfPlan {
  if (story === "no-address") throw { kind: "field", field: "public-ip", problem: "empty" } satisfies CommandError;
  if (setup.method === "client-submission-basic" && story === "not-listed") {
    return {
      ...base, ...unchanged, why: "SPF_NOT_NEEDED_FOR_METHOD", address: "40.92.0.1", findings: [finding("SPF_NOT_NEEDED_FOR_METHOD", "info"), ...informing.slice(0, 2)],
      before: { result: "pass", trace: [record(DOMAIN, NOW, "pass", [microsoft(true), term("include:_spf.mailer.example", "not_reached", "already_decided"), term("~all", "not_reached", "already_decided")])] },
      after: { result: "pass", lookups: 1, lookups_worst_case: null, trace: [] },
    };
  }
  switch (story) {
    case "passes":
      return {
        ...base, ...unchanged, why: "SPF_PASSES", current: [NEW], findings: [finding("SPF_PASSES", "info", { address: ADDRESS }), ...informing],
        before: { result: "pass", trace: after(NEW) }, after: { result: "pass", lookups: 0, lookups_worst_case: null, trace: [] },
        dns_host: { name: "Azure DNS", help: "https://learn.microsoft.com/azure/dns/", opens: true },
      };
    case "none": {
      const first = `v=spf1 ip4:${ADDRESS} include:spf.protection.outlook.com ${wishes.every_sender_listed ? "-all" : "~all"}`;
      return {
        ...base, why: "SPF_NONE", current: [], proposed: first, undo: null, changes: first.split(" ").slice(1).map((text) => ({ kind: "add", term: text, because: "SPF_NONE" })),
        findings: [finding("SPF_NONE", "warning"), finding("DMARC_NONE", "notice")], lookups_worst_case: null,
        before: { result: "none", trace: [record(DOMAIN, "", "none", [], { record: null, asked: asked(DOMAIN, "TXT", ["MS=ms12345678", "google-site-verification=abc"]) })] },
        after: { result: "pass", lookups: 0, lookups_worst_case: 1, trace: after(first) }, dns_host: null,
      };
    }
    case "two-records": {
      const records = ["v=spf1 include:spf.protection.outlook.com mx -all", "v=spf1 include:_spf.mailer.example mx redirect=_spf.old.example ~all"];
      const terms = [["include:spf.protection.outlook.com", [0]], ["mx", [0, 1]], ["include:_spf.mailer.example", [1]], ["redirect=_spf.old.example", [1]]] as const;
      const merge = { terms: terms.map(([text, origins]) => ({ term: text, records: [...origins] })), endings: ["~all", "-all"] };
      const { choice } = wishes;
      const made = choice && !choice.keep.some((one) => one.startsWith("redirect=")) ? `v=spf1 ip4:${ADDRESS} ${[...choice.keep, choice.ending ?? "~all"].join(" ")}` : null;
      return {
        ...base, why: "SPF_MULTIPLE_RECORDS", current: records, proposed: made, undo: null, merge, lookups_worst_case: null,
        changes: made && choice ? [...merge.terms.filter((one) => !choice.keep.includes(one.term)).map((one) => ({ kind: "remove" as const, term: one.term, because: "SPF_MULTIPLE_RECORDS" as const })), { kind: "add", term: `ip4:${ADDRESS}`, because: "SPF_IP_NOT_LISTED" }] : [],
        findings: [finding("SPF_MULTIPLE_RECORDS", "error", { count: 2, list: records }, records.join("\n")), ...informing],
        before: { result: "permerror", trace: [record(DOMAIN, "", "permerror", [], { record: null, asked: asked(DOMAIN, "TXT", records) })] },
        after: made ? { result: "pass", lookups: 0, lookups_worst_case: 4, trace: after(made) } : { result: "permerror", lookups: 0, lookups_worst_case: null, trace: [] },
      };
    }
    case "nasty": {
      const text = `v=spf1 ${MARKUP} ${"include:a.example ".repeat(230)}x=${"q".repeat(60_000)}`;
      const loop: TermTrace = term("include:loop.example", "perm_error", "loop");
      const deep = Array.from({ length: 9 }).reduce<TermTrace>((inner, _, n) => term(`include:d${n}.example`, "perm_error", "include_error", { followed: [record(`d${n}.example`, `v=spf1 ${MARKUP}`, "permerror", [inner])] }), loop);
      const many = Array.from({ length: 990 }, (_, n) => term(n === 3 ? `x=${MARKUP}${"q".repeat(280)}` : `include:a${n}.example`, n === 3 ? "ignored" : "not_reached", n === 3 ? "unknown_modifier" : "already_decided"));
      return {
        ...base, needed: true, why: "SPF_SYNTAX_ERROR", current: [text.slice(0, 4_096)], proposed: null, undo: null, changes: [], lookups_worst_case: 1_000, complete: false,
        findings: [finding("SPF_SYNTAX_ERROR", "error", { term: MARKUP, offset: 7, end: 20 }, `${MARKUP}\n^^^^^^^`), finding("SPF_TOO_MANY_LOOKUPS", "error", { lookups: 1_000, list: ["include:a.example 990", "include:d8.example 10"] }), finding("SPF_ANSWER_TOO_LARGE", "warning", { count: 64_000 })],
        before: { result: "permerror", trace: [record(DOMAIN, text.slice(0, 4_096), "permerror", [deep, ...many], { terms_left_out: 5_000 })] },
        after: { result: "permerror", lookups: 1, lookups_worst_case: null, trace: [] }, dns_host: null,
      };
    }
    case "offline":
      return {
        ...base, needed: null, why: "SPF_TEMPORARY_ERROR", current: [], proposed: null, undo: null, changes: [], lookups_worst_case: null, complete: false, dns_host: null, cached_for_seconds: null,
        findings: [finding("SPF_TEMPORARY_ERROR", "warning", { name: DOMAIN, failure: "timed-out" }, "timed-out")],
        before: { result: "temperror", trace: [record(DOMAIN, "", "temperror", [], { record: null, asked: asked(DOMAIN, "TXT", [], "timed_out") })] }, after: { result: "temperror", lookups: 0, lookups_worst_case: null, trace: [] },
      };
    case "over-ten": {
      const twice = `v=spf1 ${Array.from({ length: 11 }, (_, n) => `include:s${n}.example`).join(" ")} include:s0.example -all`;
      const mended = `v=spf1 ip4:${ADDRESS} ${Array.from({ length: 10 }, (_, n) => `include:s${n}.example`).join(" ")} -all`;
      return {
        ...base, why: "SPF_TOO_MANY_LOOKUPS", current: [twice], proposed: mended, undo: twice, lookups_worst_case: 12,
        changes: [{ kind: "add", term: `ip4:${ADDRESS}`, because: "SPF_IP_NOT_LISTED" }, { kind: "remove", term: "include:s10.example", because: "SPF_INCLUDE_WITHOUT_RECORD" }, { kind: "remove", term: "include:s0.example", because: "SPF_DUPLICATE_TERM" }],
        findings: [finding("SPF_TOO_MANY_LOOKUPS", "error", { lookups: 12, list: ["include:s0.example 1"] }), finding("SPF_DUPLICATE_TERM", "notice", { term: "include:s0.example" })],
        before: { result: "permerror", trace: [record(DOMAIN, twice, "permerror", [...Array.from({ length: 10 }, (_, n) => term(`include:s${n}.example`, "not_matched", "include_not_pass")), term("include:s10.example", "perm_error", "no_record"), term("include:s0.example", "not_reached", "already_decided"), term("-all", "not_reached", "already_decided")])] },
        after: { result: "pass", lookups: 0, lookups_worst_case: 10, trace: after(mended) },
      };
    }
    case "hosted": {
      const name = wishes.include.trim();
      const listed = NOW.replace("v=spf1 ", `v=spf1 include:${name} `);
      return name === ""
        ? { ...base, address: null, why: "SPF_INCLUDE_UNKNOWN", proposed: null, undo: null, changes: [], findings: [finding("SPF_INCLUDE_UNKNOWN", "warning")], before: { result: null, trace: [] }, after: { result: null, lookups: null, lookups_worst_case: null, trace: [] } }
        : { ...base, address: null, proposed: listed, changes: [{ kind: "add", term: `include:${name}`, because: "SPF_IP_NOT_LISTED" }], findings: [], before: { result: null, trace: [] }, after: { result: null, lookups: null, lookups_worst_case: 5, trace: [] } };
    }
    case "refused":
      return { ...base, why: "SPF_DYNAMIC_ADDRESS", proposed: null, undo: null, changes: [], findings: [finding("SPF_DYNAMIC_ADDRESS", "warning", { term: `ip4:${ADDRESS}` })], before: { result: null, trace: [] }, after: { result: null, lookups: null, lookups_worst_case: null, trace: [] } };
    case "partly":
    case "not-listed":
      return base;
  }
}

/** The servers at the n-th look: in `not-listed` the change comes to one after the other. */
export function spfServers(story: SpfStory, { new: wanted }: SpfWatch, look: number): Watched {
  const one = (n: number, state: AuthorityState, answered: AuthorityAnswer = "records", text: string | null = null): Authority => ({
    server: `ns${n}.domaincontrol.example`, address: `192.0.2.${n}`, record: text ?? (state === "new" ? wanted : state === "old" ? NOW : null), state, answered, ttl: answered === "records" ? 3_600 : null,
  });
  switch (story) {
    case "offline":
      return { servers: [], problem: "DNS_TIMED_OUT" };
    case "passes":
      return { servers: [one(33, "new"), one(34, "new")], problem: null };
    case "partly":
    case "nasty":
      return {
        servers: [one(31, "new"), one(32, "old"), one(33, "different", "records", story === "nasty" ? `v=spf1 ${MARKUP} ${"a ".repeat(900)}` : NEW.replace(ADDRESS, "203.0.113.77")), one(34, "several"), one(35, "absent", "no-data"), one(36, "unreachable", "timed-out"), one(37, "unreachable", "lame"), one(38, "unreachable", "refused")],
        problem: null,
      };
    case "two-records":
      return { servers: [one(33, "several"), one(34, "several")], problem: null };
    case "none":
      return { servers: [one(33, "absent", "no-data"), one(34, "absent", "no-data")], problem: null };
    default:
      return { servers: [one(33, look > 1 ? "new" : "old"), one(34, look > 2 ? "new" : "old")], problem: null };
  }
}

// What the stand-in answers.
import type { Device } from "../bindings/Device";
import type { Guide } from "../bindings/Guide";
import type { GuideRequest } from "../bindings/GuideRequest";
import type { GuideStep } from "../bindings/GuideStep";
import type { About } from "../bindings/About";
import type { Advice } from "../bindings/Advice";
import type { Argument } from "../bindings/Argument";
import type { CheckId } from "../bindings/CheckId";
import type { Code } from "../bindings/Code";
import type { DomainReport } from "../bindings/DomainReport";
import type { ErrorText } from "../bindings/ErrorText";
import type { Explained } from "../bindings/Explained";
import type { Explanation } from "../bindings/Explanation";
import type { Fact } from "../bindings/Fact";
import type { Finding } from "../bindings/Finding";
import type { Learnt } from "../bindings/Learnt";
import type { Letter } from "../bindings/Letter";
import type { LetterRequest } from "../bindings/LetterRequest";
import type { Measurement } from "../bindings/Measurement";
import type { MethodAdvice } from "../bindings/MethodAdvice";
import type { RunTold } from "../bindings/RunTold";
import type { Method } from "../bindings/Method";
import type { Outcome } from "../bindings/Outcome";
import type { Reason } from "../bindings/Reason";
import type { RunEvent } from "../bindings/RunEvent";
import type { Setup } from "../bindings/Setup";
import type { Severity } from "../bindings/Severity";
import type { Sheet } from "../bindings/Sheet";
import type { SubmissionRecord } from "../bindings/SubmissionRecord";
import type { TakeDown } from "../bindings/TakeDown";
import type { RunFacts } from "../bindings/RunFacts";
import { newSetup, reachesOutside } from "../../state/setups";
import { ENDPOINT, measured, SEEN } from "./paths";

type Arguments = { [key in string]: Argument };

export const about: About = { version: "0.1.0", platform: "linux", facts_checked_on: "2026-11-23", today: "2026-11-24", practice: null };
export const scenarios = [
  "healthy",
  "port-25-blocked",
  "smtp-auth-off-for-tenant",
  "wrong-password",
  "spf-missing",
  "relay-not-allowed",
  "spf-two-records",
  "smtp-auth-off-for-mailbox",
  "basic-auth-disabled",
  "direct-send-rejected",
  "connector-created-disabled",
  "certificate-wrong",
  "server-slow",
  "ipv6-dead",
];

export const facts: Fact[] = [
  {
    id: "basic-auth-off-by-default",
    value: "At the end of December 2026 Microsoft switches user name and password (Basic authentication) for SMTP AUTH off by default in tenants that exist already; their administrators can switch it on again. The day of the final removal is to be announced in the second half of 2027.",
    number: null,
    valid_from: "2027-01-01",
    valid_until: null,
    source: "https://techcommunity.microsoft.com/blog/exchange/4489835",
    source_title: "Exchange team blog, 27 January 2026",
    checked_on: "2026-11-23",
    confidence: "high",
  },
  {
    id: "basic-auth-until-then",
    value: "Until the end of December 2026 nothing changes for Basic authentication with SMTP AUTH.",
    number: null,
    valid_from: null,
    valid_until: "2026-12-31",
    source: "https://techcommunity.microsoft.com/blog/exchange/4489835",
    source_title: "Exchange team blog, 27 January 2026",
    checked_on: "2026-11-23",
    confidence: "high",
  },
];


export const savedSetups: Setup[] = [
  {
    ...newSetup("reception"),
    name: "Reception copier",
    domain: "contoso.com",
    answers: { domain: "contoso.com", recipients: "both", device_auth: ["basic", "none"], device_tls: "1.2", location: "office", ip_kind: "static", mx: ENDPOINT, public_ip: SEEN },
    method: "relay-ip",
    from: "scan@contoso.com",
    step: "hand-over",
    last_check: { outcome: "passed", at: "2026-11-24T08:12:00Z" },
    last_message: { accepted: true, at: "2026-11-24T08:14:00Z" },
  },
  {
    ...newSetup("ups"),
    name: "UPS in the rack",
    device: "appliance",
    domain: "contoso.com",
    answers: { domain: "contoso.com", recipients: "internal", device_auth: ["basic"], device_tls: "1.2", location: "office", ip_kind: "unknown" },
    method: "client-submission-basic",
    from: "ups@contoso.com",
    login: "ups@contoso.com",
    step: "check",
    last_check: { outcome: "failed", at: "2026-11-20T15:01:00Z" },
  },
  { ...newSetup("invoices"), name: "Invoice program", device: "application", domain: "fabrikam.example", answers: { domain: "fabrikam.example" }, step: "needs" },
];

/** A set-up of a way, with everything before a step answered. */
export function setupAt(method: Method, step: Setup["step"], change: Partial<Setup>): Setup {
  const at = "2026-11-24T08:12:00Z";
  return {
    ...newSetup("shown"),
    name: "Reception copier",
    domain: "contoso.com",
    answers: { domain: "contoso.com", recipients: "both", device_auth: ["basic", "none"], device_tls: "1.2", location: "office", ip_kind: "static" },
    method,
    from: "scan@contoso.com",
    login: "scan@contoso.com",
    to: "anna@contoso.com",
    to_outside: "somebody@fabrikam.example",
    step,
    last_check: step === "message" || step === "hand-over" ? { outcome: "passed", at } : null,
    ...change,
  };
}

/** A consultant's: every state of a tile, over several customers. */
export const customersSetups: Setup[] = [
  ...savedSetups,
  { ...(savedSetups[0] as Setup), id: "bakery-copier", name: "Copier at the counter", customer: "Bakery Lind", device_sent: { arrived: "inbox", at: "2026-11-24T08:20:00Z" } },
  { ...(savedSetups[1] as Setup), id: "bakery-alarm", name: "Freezer alarm", customer: "Bakery Lind", last_check: null, guide: { "smtp-auth-mailbox": { state: "waiting", waiting_for: "Anna, who can sign in as admin", at: "2026-11-20T10:00:00Z" } } },
  { ...(savedSetups[0] as Setup), id: "bakery-fax", name: "Old fax", customer: "Bakery Lind", retired_at: "2026-09-01T08:00:00Z" },
  { ...(savedSetups[0] as Setup), id: "northwind-nas", name: "NAS", device: "nas", customer: "Northwind Surveyors", device_sent: { arrived: "junk", at: "2026-11-24T08:20:00Z" } },
  { ...(savedSetups[0] as Setup), id: "northwind-plotter", name: "", customer: "Northwind Surveyors", last_check: { outcome: "inconclusive", at: "2026-11-22T08:20:00Z" } },
  { ...(savedSetups[0] as Setup), id: "northwind-scan", name: "Scanner on the second floor, beside the kitchen, with the long name", customer: "Northwind Surveyors", device_sent: { arrived: "error", at: "2026-11-24T08:20:00Z" } },
];

/** Far more than anybody has seen at once. */
export const manySetups = (count: number): Setup[] =>
  Array.from({ length: count }, (_, n) => ({
    ...(savedSetups[n % savedSetups.length] as Setup),
    id: `many-${n}`,
    name: `Device ${n + 1}`,
    customer: n % 12 === 0 ? "" : `Customer ${n % 12}`,
  }));

export function lookUp(domain: string, offline: boolean): DomainReport[] {
  const empty: DomainReport = {
    domain, mail_host: null, mx: [], endpoint: null, cloud: null, spf_record: null, spf_records: null, spf_result: null,
    spf_lookups: null, dmarc_policy: null, name_servers: [], dns_host: null, public_ip: null, port_25_open: null, port_587_open: null,
    problems: [], asked: ["192.168.1.1 (DNS)"], complete: false,
  };
  if (offline) {
    const problems = ["mx", "spf", "dmarc", "name-servers", "port-25", "port-587"].map((what) => ({ what, code: "DNS_TIMED_OUT" as Code }));
    return [empty, { ...empty, problems, complete: true }];
  }
  const endpoint = `${domain.replaceAll(".", "-")}.mail.protection.outlook.com`;
  const one: DomainReport = { ...empty, mail_host: "microsoft365", mx: [endpoint], endpoint, cloud: "worldwide" };
  const two: DomainReport = { ...one, spf_records: 1, spf_record: "v=spf1 include:spf.protection.outlook.com -all", dmarc_policy: "none", name_servers: ["ns33.domaincontrol.example", "ns34.domaincontrol.example"], dns_host: "GoDaddy" };
  const three: DomainReport = { ...two, public_ip: SEEN, port_25_open: true, port_587_open: true, spf_result: "fail", spf_lookups: 3, asked: [...two.asked, endpoint, "smtp.office365.com"], complete: true };
  return [empty, one, two, three];
}

export type AdviceName = "relay" | "depends" | "none";

const reason = (code: Code, weighs: Reason["weighs"], source = "answer:recipients", args: Arguments = {}): Reason => ({ code, weighs, arguments: args, source });

function ruledOut(): Advice["methods"] {
  const way = (method: Method, ...reasons: Reason[]) => ({ method, verdict: "ruled-out" as const, valid_until: null, reasons });
  return [
    way("direct-send", reason("EXTERNAL_RECIPIENTS_NEEDED", "rules-out")),
    way("client-submission-oauth", reason("DEVICE_CANNOT_OAUTH", "rules-out", "answer:device_auth")),
    way("relay-certificate", reason("DEVICE_CANNOT_PRESENT_CERTIFICATE", "rules-out", "answer:device_auth")),
    way("high-volume-email", reason("EXTERNAL_RECIPIENTS_NEEDED", "rules-out")),
    way("on-site-relay", reason("ON_PREMISES_SERVER_MISSING", "rules-out", "answer:on_premises_server")),
  ];
}

export function advice(name: AdviceName = "relay"): Advice {
  const relay: Reason[] = [
    reason("REACHES_EVERYBODY", "for"),
    reason("STATIC_IP_AVAILABLE", "for", "answer:ip_kind", { ip: SEEN }),
    reason("NO_PASSWORD_ON_DEVICE", "for", "answer:device_auth"),
    reason("CONNECTOR_NEEDED", "against", "fact:connector-needed"),
    reason("SPF_CHANGE_NEEDED", "against", "measured:spf", { ip: SEEN }),
  ];
  const basic: Reason[] = [
    reason("QUICK_TO_SET_UP", "for", "fact:client-submission"),
    reason("BASIC_AUTH_ENDS", "against", "fact:basic-auth-until-then", { date: "2026-12-31" }),
  ];
  const today = about.today;
  if (name === "none") {
    return { today, depends_on: [], methods: [
      { method: "client-submission-basic", verdict: "ruled-out", valid_until: null, reasons: [reason("DEVICE_CANNOT_SIGN_IN", "rules-out", "answer:device_auth")] },
      { method: "relay-ip", verdict: "ruled-out", valid_until: null, reasons: [reason("NO_STATIC_IP", "rules-out", "answer:ip_kind")] },
      { method: "azure-communication-services", verdict: "ruled-out", valid_until: null, reasons: [reason("DEVICE_CANNOT_SIGN_IN", "rules-out")] },
      ...ruledOut(),
    ] };
  }
  const verdict = name === "depends" ? "possible" : "recommended";
  return { today, depends_on: name === "depends" ? ["ip_kind"] : [], methods: [
    { method: "relay-ip", verdict, valid_until: null, reasons: relay },
    { method: "client-submission-basic", verdict: "possible", valid_until: "2026-12-31", reasons: basic },
    { method: "azure-communication-services", verdict: "possible", valid_until: null, reasons: [reason("ACS_NEEDS_AZURE", "against", "fact:acs")] },
    ...ruledOut(),
  ] };
}

/** What the advice comes to once these were measured: a blocked port 25 leaves the password, a limit is a reason. */
export function adviceAfter(before: Advice, measured: Measurement[]): Advice {
  const blocked = measured.find((one) => one.code === "PORT_25_BLOCKED");
  const limit = measured.find((one) => one.code === "LIMIT_CONNECTIONS");
  if (limit) {
    const against = reason("LIMIT_CONNECTIONS", "against", "measured:LIMIT_CONNECTIONS", { at: limit.at });
    return { ...before, methods: before.methods.map((way) => (way.method === "client-submission-basic" ? { ...way, reasons: [against, ...way.reasons] } : way)) };
  }
  if (!blocked) return before;
  const methods = before.methods.map((way): MethodAdvice =>
    way.method === "relay-ip" || way.method === "direct-send" || way.method === "relay-certificate"
      ? { ...way, verdict: "ruled-out", reasons: [reason("PORT_25_BLOCKED", "rules-out", "measured:port_25", { at: blocked.at })] }
      : way.method === "client-submission-basic"
        ? { ...way, verdict: "recommended" }
        : way,
  );
  const order = ["recommended", "possible", "ruled-out"];
  return { ...before, methods: methods.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)) };
}

/** Takes in the few findings that a story has; the engine knows more. */
export function learn({ setup, findings }: RunTold): Learnt {
  const codes: Code[] = ["PORT_25_BLOCKED", "SMTP_AUTH_DISABLED_FOR_TENANT", "IP_BANNED", "LIMIT_CONNECTIONS"];
  const found = findings.map(({ code }) => code).filter((code) => codes.includes(code));
  const answers = { ...setup.answers };
  if (found.includes("PORT_25_BLOCKED")) answers.port_25 = "blocked";
  if (found.includes("SMTP_AUTH_DISABLED_FOR_TENANT")) answers.smtp_auth_allowed = false;
  const kept = setup.measured.filter(({ code }) => !found.includes(code));
  return { answers, measured: [...kept, ...found.map((code) => ({ code, method: setup.method, at: "2026-11-24T13:02:00Z" }))] };
}

export function letter({ finding, at, language }: LetterRequest): Letter | null {
  if (finding.who === "device" || finding.who === null) return null;
  const german = language.startsWith("de");
  return {
    code: finding.code,
    to: finding.who,
    copy: german ? "Text für den Anbieter kopieren" : "Copy the text for the provider",
    subject: finding.code !== "PORT_25_BLOCKED" ? finding.code : german ? "Bitte Port 25 nach außen öffnen" : "Please open port 25 on the way out",
    text: `${german ? "Guten Tag," : "Hello,"}\n\n${finding.code}\n\n- ${ENDPOINT}, port 25, 52.101.73.2: no answer (5.0 s)\n- ${at}\n`,
  };
}

export function explain({ text }: ErrorText, setup: Setup | null): Explained {
  const known: [RegExp, Code, Explanation["who"]][] = [
    [/5\.7\.139.*(disabled for the tenant)/i, "SMTP_AUTH_DISABLED_FOR_TENANT", "tenant-admin"],
    [/5\.7\.57/, "NOT_AUTHENTICATED", "device"],
    [/5\.7\.64/, "RELAY_ACCESS_DENIED", "tenant-admin"],
  ];
  const applies_to: Method[] = ["client-submission-basic"];
  const source = "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission";
  const explanations = known.flatMap(([pattern, code, who]): Explanation[] => {
    const hit = pattern.exec(text);
    const login: Explanation["arguments"] = setup?.login ? { login: setup.login, login_quoted: `'${setup.login}'` } : {};
    const belongs = setup?.method ? applies_to.includes(setup.method) : null;
    return hit ? [{ code, who, applies_to, belongs, source, checked_on: "2026-11-23", confidence: "high", matched: hit[0], arguments: login }] : [];
  });
  const shown = text.replace(/password=\S+/, "password=••••");
  return { explanations, shown, holds_secret: shown !== text };
}

export type StoryName = keyof typeof stories | "uncertain" | "too-many-connections";

type Step = { check: CheckId; outcome: Outcome; milliseconds?: number; because?: Code; findings?: Finding[]; talk?: string[] };

function finding(code: Code, severity: Severity, who: Finding["who"] = null, args: Arguments = {}, shown: [Finding["evidence"][number]["kind"], string, string][] = []): Omit<Finding, "check"> {
  return { code, severity, who, arguments: args, evidence: shown.map(([kind, subject, text]) => ({ kind, subject, shown: text })) };
}
const at = (check: CheckId, found: Omit<Finding, "check">): Finding => ({ ...found, check });

function told(steps: Step[], outcome: Outcome, milliseconds: number, server = `${ENDPOINT}:25`, facts?: RunFacts): { events: RunEvent[] } {
  const events: RunEvent[] = [{ kind: "started", checks: steps.map((step) => step.check) }];
  for (const step of steps) {
    events.push({ kind: "check-started", check: step.check });
    for (const text of step.talk ?? []) {
      const direction = text.startsWith("> ") ? "sent" : text.startsWith("  ") ? "note" : "received";
      events.push({ kind: "transcript-line", line: { server, direction, text: text.replace(/^(> | {2})/, ""), at: 40 } });
    }
    for (const found of step.findings ?? []) events.push({ kind: "finding", finding: found });
    events.push({ kind: "check-finished", check: step.check, outcome: step.outcome, because: step.because ?? null, milliseconds: step.milliseconds ?? 24 });
  }
  if (facts) events.push({ kind: "learnt", facts });
  events.push({ kind: "finished", outcome, milliseconds });
  return { events };
}

const names: Step = { check: "names", outcome: "passed", milliseconds: 18 };
const mx: Step = { check: "mx", outcome: "passed", milliseconds: 21, findings: [at("mx", finding("MX_IS_MICROSOFT_365", "info", null, { endpoint: ENDPOINT, cloud: "worldwide" }))] };
const connect: Step = { check: "connect", outcome: "passed", milliseconds: 24 };
const greeting: Step = { check: "greeting", outcome: "passed", milliseconds: 40, talk: ["220 AM6EUR05FT045.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready", "> EHLO reception.contoso.com", `250-AM6EUR05FT045.mail.protection.outlook.com Hello [${SEEN}]`, "250-STARTTLS", "250 SMTPUTF8"] };
const tls: Step = { check: "tls", outcome: "passed", milliseconds: 61, talk: ["> STARTTLS", "220 2.0.0 SMTP server ready", "  TLS 1.3 TLS_AES_256_GCM_SHA384"] };
const recipient: Step = { check: "recipient", outcome: "passed", milliseconds: 88, findings: [at("recipient", finding("RELAY_ALLOWED", "info"))], talk: ["> MAIL FROM:<scan@contoso.com>", "250 2.1.0 Sender OK", "> RCPT TO:<a@gmail.com>", "250 2.1.5 Recipient OK", "> RSET", "250 2.0.0 Resetting", "> QUIT"] };
const spf: Step = { check: "spf", outcome: "passed", milliseconds: 42, findings: [at("spf", finding("SPF_PASSES", "info", null, { ip: SEEN, domain: "contoso.com" }))] };
const dmarc: Step = { check: "dmarc", outcome: "passed", milliseconds: 19 };
const address: Step = { check: "public-address", outcome: "passed", milliseconds: 40, findings: [at("public-address", finding("IP_SEEN", "info", null, { ip: SEEN, port: 25 }))] };
const skip = (check: CheckId, because: Code): Step => ({ check, outcome: "skipped", because, milliseconds: 0 });
const later = (...checks: CheckId[]) => checks.map((check) => skip(check, "EARLIER_STEP_FAILED"));
const SUBMISSION = "smtp.office365.com:587";

const stops = (check: CheckId, found: Omit<Finding, "check">, milliseconds = 60): Step => ({ check, outcome: "failed", milliseconds, findings: [at(check, found)] });
const attends = (check: CheckId, found: Omit<Finding, "check">): Step => ({ check, outcome: "needs-attention", milliseconds: 61, findings: [at(check, found)] });
const noAddress: Step = { check: "public-address", outcome: "inconclusive", because: "EARLIER_STEP_FAILED", milliseconds: 0 };
const CHAIN: [Finding["evidence"][number]["kind"], string, string][] = [["certificate", `CN=${ENDPOINT}`, "issued by CN=Office Firewall CA, valid until 2027-06-01T23:59:59Z"]];

/** The ways in which a connection breaks. */
const broken = {
  "refused-nearby": told([names, mx, stops("connect", finding("CONNECT_REFUSED", "error", "network", { server: ENDPOINT, port: 25 }, [["connection", `${ENDPOINT}:25`, "refused after 0.9 ms"]]), 1), ...later("greeting", "tls", "recipient"), spf, dmarc, noAddress], "failed", 240, undefined, measured.refused),
  "cut-after-connect": told([names, mx, connect, stops("greeting", finding("CONNECTION_CUT", "error", "network", { server: ENDPOINT, stage: "greeting" }, [["connection", `${ENDPOINT}:25`, "connected in 24 ms, then reset"]])), ...later("tls", "recipient"), spf, dmarc, noAddress], "failed", 402, undefined, measured.cut),
  "another-product": told([names, mx, connect, stops("greeting", finding("SMTP_INTERCEPTED", "error", "network", { server: ENDPOINT, seen: "mail.provider.example ESMTP Postfix", expected: ENDPOINT }, [["reply", `${ENDPOINT}:25`, "220 mail.provider.example ESMTP Postfix"]])), ...later("tls", "recipient"), spf, dmarc, noAddress], "failed", 371, undefined, measured.intercepted),
  "rewriting-firewall": told([names, mx, connect, stops("greeting", finding("SMTP_INSPECTED", "error", "network", { server: ENDPOINT }, [["reply", `${ENDPOINT}:25`, "220 ****************************************"], ["reply", `${ENDPOINT}:25`, "250-XXXXXXXA"]])), stops("tls", finding("STARTTLS_NOT_OFFERED", "error", "network", { server: ENDPOINT })), ...later("recipient"), spf, dmarc, address], "failed", 420, undefined, measured.rewritten),
  "tls-inspection": told([names, mx, connect, greeting, attends("tls", finding("TLS_INSPECTED", "warning", "network", { server: ENDPOINT, issuer: "CN=Office Firewall CA" }, CHAIN)), skip("recipient", "NOT_ASKED"), spf, dmarc, address], "needs-attention", 640, undefined, measured.inspected),
  "foreign-certificate": told([names, mx, connect, greeting, stops("tls", finding("TLS_CERTIFICATE_UNTRUSTED", "error", "network", { server: ENDPOINT, issuer: "CN=Office Firewall CA" }, CHAIN)), ...later("recipient"), spf, dmarc, address], "failed", 511, undefined, measured.foreign),
  "starttls-injection": told([names, mx, connect, greeting, stops("tls", finding("STARTTLS_INJECTION", "error", "network", { server: ENDPOINT })), ...later("recipient"), spf, dmarc, address], "failed", 488, undefined, measured.injected),
  "ipv6-dead": told([names, mx, attends("connect", finding("IPV6_DEAD", "warning", "network", { server: ENDPOINT })), greeting, tls, recipient, spf, dmarc, address], "needs-attention", 5210, undefined, measured.dead6),
  "paths-differ": told([names, mx, connect, greeting, tls, recipient, spf, dmarc, attends("public-address", finding("IP_PATHS_DIFFER", "warning", "network", { seen: [SEEN, "198.51.100.44"] }))], "needs-attention", 655, undefined, measured.differ),
  "address-banned": told([names, mx, connect, greeting, tls, stops("recipient", finding("IP_BANNED", "error", "network", { address: SEEN, reply: `5.7.606 Access denied, banned sending IP [${SEEN}]` }, [["reply", `${ENDPOINT}:25`, `550 5.7.606 Access denied, banned sending IP [${SEEN}]`]])), spf, dmarc, address], "failed", 690, undefined, measured.banned),
  "no-network": told([{ check: "names", outcome: "inconclusive", because: "DNS_TIMED_OUT", milliseconds: 10_000 }, { check: "mx", outcome: "inconclusive", because: "DNS_TIMED_OUT", milliseconds: 10_000 }, stops("connect", finding("NO_NETWORK", "error", "network", { server: ENDPOINT, port: 25 }, [["connection", `${ENDPOINT}:25`, "this computer knows no way there"]]), 1), ...later("greeting", "tls", "recipient"), { check: "spf", outcome: "inconclusive", because: "DNS_TIMED_OUT", milliseconds: 10_000 }, { check: "dmarc", outcome: "inconclusive", because: "DNS_TIMED_OUT", milliseconds: 10_000 }, noAddress], "failed", 10_040, undefined, measured.offline),
};

const stories = {
  healthy: told([names, mx, connect, greeting, tls, recipient, spf, dmarc, address], "passed", 612, undefined, measured.well),
  "spf-missing": told([names, mx, connect, greeting, tls, skip("recipient", "NOT_ASKED"),
    { check: "spf", outcome: "needs-attention", milliseconds: 42, findings: [at("spf", finding("SPF_NONE", "warning", "dns-host", { domain: "contoso.com" }, [["dns", "TXT contoso.com", "MS=ms12345678"]]))] },
    { ...dmarc, outcome: "needs-attention", findings: [at("dmarc", finding("DMARC_NONE", "notice", "dns-host", { domain: "contoso.com" }))] }, address], "needs-attention", 655),
  "port-25-blocked": told([names, mx,
    { check: "connect", outcome: "failed", milliseconds: 5003, findings: [at("connect", finding("PORT_25_BLOCKED", "error", "network", { server: ENDPOINT, port: 25 }, [["connection", `${ENDPOINT}:25`, "3 addresses, no answer in 5 s"], ["connection", "control host, port 25", "no answer in 5 s"], ["connection", SUBMISSION, "answers in 43 ms"]]))] },
    ...later("greeting", "tls", "recipient"), spf, dmarc, { check: "public-address", outcome: "inconclusive", because: "CONNECT_TIMED_OUT", milliseconds: 5003 }], "failed", 5140, undefined, measured.blocked),
  ...broken,
  "smtp-auth-off-for-tenant": told([names, connect, greeting, tls,
    { check: "sign-in", outcome: "failed", milliseconds: 310, findings: [at("sign-in", finding("SMTP_AUTH_DISABLED_FOR_TENANT", "error", "tenant-admin", {}, [["reply", SUBMISSION, "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."]]))], talk: ["> AUTH LOGIN «user»", "334 UGFzc3dvcmQ6", "> «password»", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."] },
    skip("recipient", "EARLIER_STEP_FAILED"), skip("spf", "NOT_NEEDED_FOR_METHOD")], "failed", 702, SUBMISSION),
  "wrong-password": told([names, connect, greeting, tls,
    { check: "sign-in", outcome: "failed", milliseconds: 290, findings: [at("sign-in", finding("AUTH_CREDENTIALS_REJECTED", "error", "device", { login: "scan@contoso.com" }, [["reply", SUBMISSION, "535 5.7.3 Authentication unsuccessful"]]))], talk: ["> AUTH LOGIN «user»", "334 UGFzc3dvcmQ6", "> «password»", "535 5.7.3 Authentication unsuccessful"] },
    skip("recipient", "EARLIER_STEP_FAILED")], "failed", 688, SUBMISSION),
  stopped: told([names, connect, greeting, tls, { ...skip("sign-in", "SIGN_IN_STOPPED"), findings: [at("sign-in", finding("SIGN_IN_STOPPED", "warning", "device"))] }], "needs-attention", 402, SUBMISSION),
  "cut-short": told([names, { ...skip("connect", "STOPPED"), outcome: "inconclusive" }], "inconclusive", 300),
  inconclusive: told([names, { check: "mx", outcome: "inconclusive", because: "DNS_TIMED_OUT", milliseconds: 10_000 }, connect, greeting, tls, skip("recipient", "NOT_ASKED"), { check: "spf", outcome: "inconclusive", because: "DNS_SERVER_FAILED", milliseconds: 2300 }], "inconclusive", 10_412),
};

export function story(name: StoryName = "healthy"): { events: RunEvent[] } {
  return name === "uncertain" || name === "too-many-connections" ? stories.healthy : stories[name];
}

export const sending: RunEvent[] = [
  ["received", "220 AM6EUR05FT045.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready"],
  ["sent", "EHLO reception.contoso.com"],
  ["sent", "STARTTLS"],
  ["note", "TLS 1.3 TLS_AES_256_GCM_SHA384"],
  ["sent", "DATA"],
].map(([direction, text]) => ({
  kind: "transcript-line",
  line: { server: `${ENDPOINT}:25`, direction: direction as "sent", text: text as string, at: 10 },
}));

export function submission(name: StoryName = "healthy", setup: Setup): SubmissionRecord {
  const transcript = sending.flatMap((event) => (event.kind === "transcript-line" ? [event.line] : []));
  const recipients = [setup.to, reachesOutside(setup.method) ? setup.to_outside : ""].filter(Boolean).map((to) => ({ to, reply: { code: 250, enhanced: "2.1.5", text: "Recipient OK" } }));
  const common = { message_id: "<5f2c.test@contoso.com>", milliseconds: 540, transcript, stages: [] };
  if (name === "uncertain") {
    return { ...common, accepted: "uncertain", recipients, reply: null, stage: "body", findings: [{ ...finding("MESSAGE_UNCERTAIN", "warning", "device"), check: null }] };
  }
  if (name === "too-many-connections") {
    return { ...common, accepted: false, recipients, reply: { code: 432, enhanced: "4.3.2", text: "Concurrent connections limit exceeded." }, stage: "body", findings: [{ ...finding("LIMIT_CONNECTIONS", "warning", "device"), check: null }] };
  }
  if (name === "smtp-auth-off-for-tenant" || name === "wrong-password") {
    const code: Code = name === "wrong-password" ? "AUTH_CREDENTIALS_REJECTED" : "SMTP_AUTH_DISABLED_FOR_TENANT";
    return { ...common, accepted: false, recipients: recipients.map(({ to }) => ({ to, reply: null })), reply: { code: 535, enhanced: "5.7.139", text: "Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant." }, stage: "auth", findings: [{ ...finding(code, "error", "tenant-admin"), check: null }] };
  }
  return { ...common, accepted: true, recipients, reply: { code: 250, enhanced: "2.6.0", text: "<5f2c.test@contoso.com> [InternalId=148, Hostname=AM6PR05MB1234.eurprd05.prod.outlook.com] Queued mail for delivery" }, stage: "body", findings: [{ ...finding("MESSAGE_ACCEPTED", "info"), check: null }] };
}

export const devices: Device[] = [
  {
    id: "sharp-bp",
    maker: "Sharp",
    name: "BP series",
    kinds: ["copier"],
    path: ["Settings", "System Settings", "Network Settings", "Service Settings", "SMTP"],
    labels: { server: "Primary Server", port: "Port Number", encryption: "Enable SSL/TLS", sender: "Sender Address" },
    choices: {},
    ways: [],
    limits: [],
    grade: "A",
    source: "Sharp BP series user’s manual",
    checked_on: "2026-11-23",
  },
];

/** One step of each kind, enough to see every state of the page. */
export function guide({ setup, report, run }: GuideRequest, secretKept: boolean): Guide {
  const key = (id: string) => `${setup.method}/${id}`;
  const step = (id: string, more: Partial<GuideStep>): GuideStep => ({
    id,
    key: key(id),
    who: "tenant-admin",
    arguments: { domain: "contoso.com", address: SEEN, login: setup.login, from: setup.from, endpoint: ENDPOINT },
    link: null,
    commands: null,
    change: null,
    lacks: [],
    acknowledge: [],
    progress: setup.guide[key(id)] ?? null,
    proof: { kind: "open" },
    verify: "no",
    ...more,
  });
  const seen = (words: string, args: Arguments = {}) => ({ kind: "seen" as const, words, arguments: args });
  const missing = (words: string, args: Arguments = {}) => ({ kind: "missing" as const, words, arguments: args });
  const found = run ? [...run.checks.flatMap((check) => check.findings), ...run.findings].map((one) => one.code) : [];
  const whole = { take_down: takeDown(setup), notices: setup.method === "client-submission-basic" ? ["guide-notice-basic-auth-ends"] : [] };
  const spfNow = report?.spf_record ?? null;
  const listed = spfNow?.includes(SEEN) ?? false;
  const spf = step("spf", {
    who: "dns-host",
    lacks: spfNow === null ? ["guide-lacks-spf-look-up"] : [],
    change: spfNow === null ? null : { at: "contoso.com", now: spfNow, proposed: listed ? null : spfNow.replace("v=spf1 ", `v=spf1 ip4:${SEEN} `), before: setup.spf_before[0] ?? spfNow },
    proof: spfNow === null ? { kind: "open" } : listed ? seen("spf-lists", { address: SEEN }) : missing("spf-not-listed", { address: SEEN }),
    verify: "look-up",
  });
  const endpoint = step("endpoint", { proof: report?.endpoint ? seen("endpoint-in-dns") : { kind: "open" }, verify: "look-up" });
  const address = step("static-address", { who: "network", proof: report?.public_ip ? seen("address-seen", { address: SEEN }) : { kind: "open" }, verify: "look-up" });
  switch (setup.method) {
    case "relay-ip":
      return { ...whole, steps: [
        step("connector-there", { commands: { look: ["Get-InboundConnector | Format-List Name,Enabled,SenderIPAddresses"], change: [], undo: [], placeholder: null } }),
        address,
        endpoint,
        step("connector", {
          link: "https://admin.exchange.microsoft.com/#/connectors",
          commands: {
            look: ["Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderIPAddresses"],
            change: [`New-InboundConnector -Name 'Office devices' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '${SEEN}' -RestrictDomainsToIPAddresses $false`],
            undo: ["Remove-InboundConnector -Identity 'Office devices'"],
            placeholder: null,
          },
          acknowledge: ["guide-acknowledge-address-is-ours", "guide-acknowledge-office-is-a-relay"],
          proof: found.includes("RELAY_ALLOWED") ? seen("relay-allowed") : found.includes("RELAY_ACCESS_DENIED") ? missing("relay-denied") : { kind: "open" },
          verify: "check",
        }),
        spf,
        step("sender", {}),
      ] };
    case "client-submission-basic":
      return { ...whole, steps: [
        step("mailbox", { link: "https://admin.microsoft.com/Adminportal/Home#/users" }),
        step("smtp-auth-mailbox", {
          link: "https://admin.microsoft.com/Adminportal/Home#/users",
          commands: {
            look: ["Get-CASMailbox -Identity 'scan@contoso.com' | Format-List SmtpClientAuthenticationDisabled"],
            change: ["Set-CASMailbox -Identity 'scan@contoso.com' -SmtpClientAuthenticationDisabled $false"],
            undo: ["Set-CASMailbox -Identity 'scan@contoso.com' -SmtpClientAuthenticationDisabled $null"],
            placeholder: null,
          },
          verify: "check",
        }),
        step("password", { who: "device", proof: secretKept ? seen("password-kept") : { kind: "open" }, verify: "secret" }),
      ] };
    case "direct-send":
      return { ...whole, steps: [endpoint, step("direct-send-allowed", { commands: { look: ["Get-OrganizationConfig | Format-List RejectDirectSend"], change: [], undo: [], placeholder: null }, verify: "check" }), address, spf, step("sender", {})] };
    default:
      return { ...whole, steps: [] };
  }
}

function takeDown(setup: Setup): TakeDown[] {
  const connector = setup.guide["relay-ip/connector"]?.state === "done";
  if (!connector || (setup.method === "relay-ip" && setup.retired_at === null)) return [];
  return [
    { id: "connector", who: "tenant-admin", arguments: {}, commands: { look: ["Get-InboundConnector | Format-List Name,Enabled"], change: ["Remove-InboundConnector -Identity 'Office devices'"], undo: [], placeholder: null }, change: null },
    { id: "spf-address", who: "dns-host", arguments: { address: SEEN, domain: "contoso.com" }, commands: null, change: { at: "contoso.com", now: `v=spf1 ip4:${SEEN} include:spf.protection.outlook.com -all`, proposed: "v=spf1 include:spf.protection.outlook.com -all", before: null } },
  ];
}

export function sheet(setup: Setup): Sheet {
  const device = devices.find((one) => one.id === setup.model) ?? null;
  const row = (label: string, value: string, value_words: string | null = null) => ({ label, device_label: device?.labels[label.replace("sheet-", "")] ?? null, value, value_words, device_value: null, copy: value !== "" });
  const warning = (id: string) => ({ id, arguments: {} });
  const relay = setup.method !== "client-submission-basic";
  return {
    rows: [
      row("sheet-server", relay ? ENDPOINT : "smtp.office365.com"),
      row("sheet-port", relay ? "25" : "587"),
      row("sheet-encryption", "", "sheet-value-starttls"),
      ...(relay ? [row("sheet-sign-in", "", "sheet-value-none")] : [row("sheet-sign-in", "", "sheet-value-login"), row("sheet-user", setup.login), row("sheet-password", "", "sheet-value-password-kept")]),
      row("sheet-sender", setup.from),
    ],
    warnings: (relay
      ? ["sheet-warning-connector-is-a-relay", "sheet-warning-address-changes", "sheet-warning-ipv4-only"]
      : ["sheet-warning-basic-auth-ends", "sheet-warning-one-sender"]
    ).map(warning),
    device,
  };
}

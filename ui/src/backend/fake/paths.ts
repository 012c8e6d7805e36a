// What the stand-in measures of the connection: the ways in which it can be broken, each with its probes and path.
import type { Code } from "../bindings/Code";
import type { Evidence } from "../bindings/Evidence";
import type { PathPicture } from "../bindings/PathPicture";
import type { Place } from "../bindings/Place";
import type { Probe } from "../bindings/Probe";
import type { ProbeCertificate } from "../bindings/ProbeCertificate";
import type { ProbeTls } from "../bindings/ProbeTls";
import type { RunFacts } from "../bindings/RunFacts";
import type { StretchState } from "../bindings/StretchState";
import { emptyRecord } from "../../run";

export const ENDPOINT = "contoso-com.mail.protection.outlook.com";
export const SEEN = "203.0.113.7";
const ADDRESSES = ["52.101.73.2", "52.101.68.12", "52.101.73.30"];
const SIX = "2a01:111:f403:c201::1";
const GREETING = "220 AM6EUR05FT045.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready";
const KEYWORDS = ["SIZE 157286400", "PIPELINING", "DSN", "ENHANCEDSTATUSCODES", "STARTTLS", "8BITMIME", "BINARYMIME", "CHUNKING", "SMTPUTF8"];

const certificate = (subject: string, issuer: string, names: string[] = []): ProbeCertificate => ({
  subject, issuer, names, not_before: "2026-06-02T00:00:00Z", not_after: "2027-06-01T23:59:59Z",
});
const microsofts = [
  certificate("CN=mail.protection.outlook.com, O=Microsoft Corporation", "CN=DigiCert Cloud Services CA-1", ["mail.protection.outlook.com", "*.mail.protection.outlook.com"]),
  certificate("CN=DigiCert Cloud Services CA-1", "CN=DigiCert Global Root G2"),
];
const goodTls: ProbeTls = { version: "TLS 1.3", cipher: "TLS_AES_256_GCM_SHA384", trusted_here: true, trusted_publicly: true, chain: microsofts };
const firewalls = (here: boolean): ProbeTls => ({
  ...goodTls, trusted_here: here, trusted_publicly: false,
  chain: [certificate(`CN=${ENDPOINT}`, "CN=Office Firewall CA", [ENDPOINT]), certificate("CN=Office Firewall CA", "CN=Office Firewall CA")],
});
const elsewheres: ProbeTls = { ...goodTls, trusted_here: false, chain: [certificate("CN=mail.provider.example", "CN=R11, O=Let's Encrypt", ["mail.provider.example"])] };

function probe(more: Partial<Probe> = {}): Probe {
  return {
    purpose: "server", host: ENDPOINT, port: 25, address: ADDRESSES[0] as string, connection: "connected", milliseconds: 24,
    greeting: GREETING, keywords: KEYWORDS, keywords_after_tls: KEYWORDS.filter((one) => one !== "STARTTLS"), tls: goodTls, seen: SEEN, wrong: [], ...more,
  };
}
/** An address at which no conversation began. */
const unheard = (connection: Probe["connection"], milliseconds: number, more: Partial<Probe> = {}): Probe =>
  probe({ connection, milliseconds, greeting: null, keywords: [], keywords_after_tls: [], tls: null, seen: null, ...more });
const submission = probe({ purpose: "microsoft", host: "smtp.office365.com", port: 587, address: "52.97.201.194", milliseconds: 43, greeting: "220 FR4P281CA0123.outlook.office365.com Microsoft ESMTP MAIL Service ready" });
const control = (connection: Probe["connection"], milliseconds: number): Probe =>
  connection === "connected"
    ? probe({ purpose: "control", host: "gmail-smtp-in.l.google.com", address: "142.251.9.27", milliseconds, greeting: "220 mx.google.com ESMTP", keywords: [], keywords_after_tls: [], tls: null, seen: null })
    : unheard(connection, milliseconds, { purpose: "control", host: "gmail-smtp-in.l.google.com", address: "142.251.9.27" });
const router = unheard("refused", 0.4, { purpose: "router", host: "192.168.1.1", port: 80, address: "192.168.1.1" });

const seen = (subject: string, shown: string): Evidence => ({ kind: "connection", subject, shown });

type Leg = [to: Place, state: StretchState, milliseconds?: number | null, ...evidence: Evidence[]];
function path(trouble: Code | null, ...legs: Leg[]): PathPicture {
  let from: Place = "computer";
  const stretches = legs.map(([to, state, milliseconds = null, ...evidence]) => {
    const stretch = { from, to, state, milliseconds, evidence };
    from = to;
    return stretch;
  });
  return { server: ENDPOINT, port: 25, stretches, trouble };
}

const facts = (picture: PathPicture, probes: Probe[], more: Partial<RunFacts> = {}): RunFacts => ({
  ...emptyRecord().facts, mx_endpoint: ENDPOINT, server: ENDPOINT, port: 25, public_ip_seen: { port_25: null, port_587: null }, probes, path: picture, ...more,
});

const near = (state: StretchState = "works"): Leg => ["router", state, 0.4, seen("192.168.1.1:80", "refused after 0.4 ms")];
/** Nothing came back from beyond the router. */
const lost = (trouble: Code, ...evidence: Evidence[]): PathPicture =>
  path(trouble, near(), ["provider", "suspected", null, ...evidence], ["server", "suspected", null, ...evidence]);
/** Something answered; whether it is Microsoft, and where it stands, is another matter. */
const answered = (trouble: Code | null, ...evidence: Evidence[]): PathPicture => {
  const state = trouble === null ? "works" : "suspected";
  return path(trouble, near(state), ["provider", state], ["server", state, 24, ...evidence]);
};
const well = answered(null, seen(`${ENDPOINT}:25`, "connected in 24 ms"));
const silent = ADDRESSES.map((address) => unheard("timed-out", 5003, { address }));
const both = { public_ip_seen: { port_25: SEEN, port_587: SEEN } };

/** What was measured, by story. */
export const measured = {
  well: facts(well, [probe(), router], both),
  blocked: facts(lost("PORT_25_BLOCKED", seen(`${ENDPOINT}:25`, "no answer in 5.0 s"), seen("gmail-smtp-in.l.google.com:25", "no answer in 5.0 s")), [...silent, control("timed-out", 5001), submission, router], { public_ip_seen: { port_25: null, port_587: SEEN } }),
  refused: facts(path("CONNECT_REFUSED", ["router", "suspected", null, seen(`${ENDPOINT}:25`, "refused after 0.9 ms")], ["provider", "suspected", null, seen("smtp.office365.com:587", "connected in 43 ms")], ["server", "not-measured"]), [...ADDRESSES.map((address) => unheard("refused", 0.9, { address, wrong: ["CONNECT_REFUSED"] })), control("refused", 0.8), submission]),
  cut: facts(answered("CONNECTION_CUT", seen(`${ENDPOINT}:25`, "connected in 24 ms")), [probe({ greeting: null, keywords: [], keywords_after_tls: [], tls: null, seen: null, wrong: ["CONNECTION_CUT"] }), submission, router]),
  intercepted: facts(answered("SMTP_INTERCEPTED", seen(`${ENDPOINT}:25`, "connected in 24 ms")), [probe({ greeting: "220 mail.provider.example ESMTP Postfix", keywords: ["PIPELINING", "SIZE 52428800", "STARTTLS"], tls: elsewheres, seen: null, wrong: ["SMTP_INTERCEPTED", "TLS_CERTIFICATE_NAME_MISMATCH"] }), submission, router]),
  rewritten: facts(answered("SMTP_INSPECTED"), [probe({ greeting: "220 ****************************************", keywords: ["SIZE 157286400", "XXXXXXXA", "8BITMIME"], keywords_after_tls: [], tls: null, wrong: ["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"] }), submission, router], both),
  inspected: facts(answered("TLS_INSPECTED"), [probe({ tls: firewalls(true), wrong: ["TLS_INSPECTED"] }), router], both),
  foreign: facts(answered("TLS_CERTIFICATE_UNTRUSTED"), [probe({ tls: firewalls(false), keywords_after_tls: [], wrong: ["TLS_CERTIFICATE_UNTRUSTED"] }), router], both),
  injected: facts(answered("STARTTLS_INJECTION"), [probe({ tls: null, keywords_after_tls: [], wrong: ["STARTTLS_INJECTION"] }), router], both),
  dead6: facts(well, [probe(), unheard("timed-out", 5002, { address: SIX, wrong: ["CONNECT_TIMED_OUT"] }), router], both),
  differ: facts(well, [probe(), { ...submission, seen: "198.51.100.44" }, router], { public_ip_seen: { port_25: SEEN, port_587: "198.51.100.44" } }),
  banned: facts(well, [probe(), router], both),
  offline: facts(path("NO_NETWORK", ["router", "broken", null, seen(`${ENDPOINT}:25`, "this computer knows no way there")], ["provider", "not-measured"], ["server", "not-measured"]), [unheard("local", 0.1), unheard("local", 0.1, { purpose: "microsoft", host: "smtp.office365.com", port: 587, address: "52.97.201.194" })]),
};

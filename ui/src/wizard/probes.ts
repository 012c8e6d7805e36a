// What was measured, server by server, for the panel "How we know".
import type { Probe } from "../backend/bindings/Probe";
import type { ProbeConnection } from "../backend/bindings/ProbeConnection";
import { duration, t } from "../words";

export type Family = "IPv4" | "IPv6";
export const familyOf = (probe: Probe): Family => (probe.address.includes(":") ? "IPv6" : "IPv4");

/** How many addresses these are; one may have been tried more than once. */
export const addresses = (probes: readonly Probe[]): number => new Set(probes.map((probe) => probe.address)).size;

/** Everything that was tried of one server on one port. */
export type ProbeGroup = { key: string; what: string; said: string[]; probes: Probe[] };

/** In the order in which they decide: the way's server, others, a control host, the router. */
const PURPOSES = ["server", "control", "microsoft", "router"] as const;
const CONNECTIONS: readonly ProbeConnection[] = ["connected", "timed-out", "refused", "unreachable", "local"];

/** `ofMicrosoft`: the way's server is Microsoft's; else it goes by its own name. */
export function probeGroups(probes: readonly Probe[], ofMicrosoft: boolean): ProbeGroup[] {
  const groups = new Map<string, Probe[]>();
  for (const probe of probes) {
    const key = `${probe.purpose} ${probe.host} ${probe.port}`;
    groups.set(key, [...(groups.get(key) ?? []), probe]);
  }
  const families = new Set(probes.map(familyOf));
  return [...groups]
    .map(([key, members]) => ({ key, what: whatWasTried(members[0] as Probe, ofMicrosoft), said: said(members, families.size > 1), probes: members }))
    .sort((a, b) => rank(a) - rank(b));
}

const rank = (group: ProbeGroup): number => PURPOSES.indexOf((group.probes[0] as Probe).purpose);

function whatWasTried({ purpose, host, port }: Probe, ofMicrosoft: boolean): string {
  return t("window-probe-what", { purpose: purpose === "server" && !ofMicrosoft ? "named" : purpose, server: host, port });
}

/** A line for each outcome; each family by itself where both were tried. */
function said(probes: readonly Probe[], bothFamilies: boolean): string[] {
  const lines: string[] = [];
  for (const family of ["IPv4", "IPv6"] as const) {
    const members = probes.filter((probe) => familyOf(probe) === family);
    if (members.length === 0) continue;
    const kinds = CONNECTIONS.map((connection) => ({ connection, same: members.filter((probe) => probe.connection === connection) })).filter(({ same }) => same.length > 0);
    const outcomes = kinds.map(({ connection, same }) => {
      const told = outcome(connection, same);
      // In a row of several, who a singular is said of would be left out.
      return kinds.length > 1 && addresses(same) === 1 ? t("window-probe-one", { said: told }) : told;
    });
    const text = outcomes.length > 0 ? outcomes.join("; ") : t("window-probe-not-waited-for", { count: addresses(members) });
    lines.push(bothFamilies ? t("window-probe-by-family", { family, said: text }) : text);
  }
  return lines;
}

function outcome(connection: ProbeConnection, probes: readonly Probe[]): string {
  const times = probes.map((probe) => probe.milliseconds);
  // Silence lasts as long as the longest wait; an answer is as fast as the fastest.
  const time = duration(connection === "timed-out" ? Math.max(...times) : Math.min(...times));
  // A router that refuses has answered, which is all that was asked of it.
  if (probes[0]?.purpose === "router" && connection === "refused") return t("window-probe-router-refused", { time });
  return t(`window-probe-${connection}`, { count: addresses(probes), time });
}

/** One address, in a line. */
export const probeLine = (probe: Probe): string =>
  probe.connection === "not-waited-for" ? t("window-probe-not-waited-for", { count: 1 }) : outcome(probe.connection, [probe]);

/** There is more to say of it than that it answered or did not. */
export const hasMore = (probe: Probe): boolean =>
  probe.greeting !== null || probe.keywords.length > 0 || probe.tls !== null || probe.seen !== null || probe.wrong.length > 0;

export type PublicIpSeen = { port_25: string | null, port_587: string | null, };

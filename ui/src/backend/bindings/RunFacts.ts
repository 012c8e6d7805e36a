import type { PublicIpSeen } from "./PublicIpSeen";

export type RunFacts = { mx_endpoint: string | null, server: string | null, port: number | null, server_address: string | null, public_ip_seen: PublicIpSeen, tls_version: string | null, tls_cipher: string | null, certificate_issuer: string | null, spf_result: string | null, spf_record: string | null, };

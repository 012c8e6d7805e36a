import type { Cloud } from "./Cloud";
import type { DmarcPolicy } from "./DmarcPolicy";
import type { LookupProblem } from "./LookupProblem";
import type { MailHost } from "./MailHost";

export type DomainReport = { domain: string, mail_host: MailHost | null, mx: Array<string>, endpoint: string | null, cloud: Cloud | null, spf_record: string | null, spf_records: number | null, spf_result: string | null, spf_lookups: number | null, dmarc_policy: DmarcPolicy | null, name_servers: Array<string>, public_ip: string | null, port_25_open: boolean | null, port_587_open: boolean | null, problems: Array<LookupProblem>, asked: Array<string>, complete: boolean, };

import type { Cloud } from "./Cloud";
import type { DeviceAuth } from "./DeviceAuth";
import type { DeviceTls } from "./DeviceTls";
import type { DmarcPolicy } from "./DmarcPolicy";
import type { IpKind } from "./IpKind";
import type { Location } from "./Location";
import type { PortState } from "./PortState";
import type { Recipients } from "./Recipients";
import type { Senders } from "./Senders";

export type Answers = { domain?: string | 'unknown', cloud?: Cloud | 'unknown', tenant_created?: string | 'unknown', recipients?: Recipients | 'unknown', device_auth?: Array<DeviceAuth> | 'unknown', device_tls?: DeviceTls | 'unknown', location?: Location | 'unknown', public_ip?: string | 'unknown', ip_kind?: IpKind | 'unknown', senders?: Senders | 'unknown', from?: string | 'unknown', login?: string | 'unknown', messages_per_day?: number | 'unknown', recipients_per_day?: number | 'unknown', devices?: number | 'unknown', largest_message_mb?: number | 'unknown', smtp_auth_allowed?: boolean | 'unknown', security_defaults?: boolean | 'unknown', reject_direct_send?: boolean | 'unknown', dmarc_policy?: DmarcPolicy | 'unknown', mx?: string | 'unknown', port_25?: PortState | 'unknown', port_587?: PortState | 'unknown', on_premises_server?: boolean | 'unknown', licensed_mailbox?: boolean | 'unknown', licences?: number | 'unknown', plan?: string | 'unknown', existing_connector?: boolean | 'unknown', can_sign_in_as_admin?: boolean | 'unknown', };

import type { AddressSeen } from "./AddressSeen";
import type { Answers } from "./Answers";
import type { DeviceKind } from "./DeviceKind";
import type { LastCheck } from "./LastCheck";
import type { LastMessage } from "./LastMessage";
import type { Method } from "./Method";
import type { Step } from "./Step";

export type Setup = { version: number, id: string, name: string, customer: string, device: DeviceKind, domain: string, answers: Answers, method: Method | null, from: string, to: string, to_outside: string, login: string, endpoint: string, helo: string, step: Step, addresses_seen: Array<AddressSeen>, last_check: LastCheck | null, last_message: LastMessage | null, rejected_sign_ins: number, saved_at: string, };

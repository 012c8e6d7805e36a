import type { Method } from "./Method";
import type { Reason } from "./Reason";
import type { Verdict } from "./Verdict";

export type MethodAdvice = { method: Method, verdict: Verdict, valid_until: string | null, reasons: Array<Reason>, };

import type { Code } from "./Code";

export type SecretState = { kept: boolean, session_only: boolean, problem: Code | null, };

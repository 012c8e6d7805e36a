import type { Code } from "./Code";

export type LookupProblem = { what: string, code: Code, };

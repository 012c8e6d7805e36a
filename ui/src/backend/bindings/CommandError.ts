import type { Code } from "./Code";
import type { Field } from "./Field";
import type { FieldProblem } from "./FieldProblem";

export type CommandError = { "kind": "field", field: Field, problem: FieldProblem, } | { "kind": "storage", problem: string, detail: string, } | { "kind": "keychain", code: Code, } | { "kind": "stopped" } | { "kind": "internal", detail: string, };

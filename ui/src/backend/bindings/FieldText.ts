import type { Field } from "./Field";

export type FieldText = { field: Field, text: string, };

import type { Argument } from "./Argument";
import type { Code } from "./Code";
import type { Weight } from "./Weight";

export type Reason = { code: Code, weighs: Weight, arguments: { [key in string]: Argument }, source: string, };

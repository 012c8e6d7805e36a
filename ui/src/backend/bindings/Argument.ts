export type Argument = number | string | Array<string>;

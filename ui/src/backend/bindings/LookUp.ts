export type LookUp = { domain: string, ask_microsoft: boolean, };

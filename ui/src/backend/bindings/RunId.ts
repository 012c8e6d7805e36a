export type RunId = { run: string, };

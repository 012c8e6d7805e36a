export type Painted = { milliseconds: number, };

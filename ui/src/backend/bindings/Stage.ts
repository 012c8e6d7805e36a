export type Stage = { name: string, from: number, to: number, round_trips: number, };

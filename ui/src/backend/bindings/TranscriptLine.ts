import type { Direction } from "./Direction";

export type TranscriptLine = { server: string, direction: Direction, text: string, at: number, };

import type { TranscriptLine } from "./TranscriptLine";

export type Transcript = { server: string, lines: Array<TranscriptLine>, };

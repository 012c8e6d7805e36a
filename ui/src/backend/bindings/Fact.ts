import type { Confidence } from "./Confidence";

export type Fact = { id: string, value: string, number: number | null, valid_from: string | null, valid_until: string | null, source: string, source_title: string, checked_on: string, confidence: Confidence, };

import type { EvidenceKind } from "./EvidenceKind";

export type Evidence = { kind: EvidenceKind, subject: string, shown: string, };

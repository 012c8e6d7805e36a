export type EvidenceKind = "dns" | "connection" | "reply" | "certificate" | "answer" | "fact";

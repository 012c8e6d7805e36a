export type Direction = "sent" | "received" | "note";

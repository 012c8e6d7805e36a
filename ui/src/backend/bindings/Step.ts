export type Step = "device" | "needs" | "way" | "check" | "message" | "hand-over";

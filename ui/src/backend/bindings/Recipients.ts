export type Recipients = "internal" | "external" | "both";

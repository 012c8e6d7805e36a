export type Weight = "for" | "against" | "rules-out";

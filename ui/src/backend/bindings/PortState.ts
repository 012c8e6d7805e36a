export type PortState = "open" | "blocked";

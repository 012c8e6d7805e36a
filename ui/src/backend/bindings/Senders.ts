export type Senders = "one" | "many";

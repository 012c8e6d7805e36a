export type Location = "office" | "third-party-hosted" | "azure";

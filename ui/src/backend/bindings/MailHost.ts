export type MailHost = "microsoft365" | "third-party-filter" | "other" | "mixed" | "none";

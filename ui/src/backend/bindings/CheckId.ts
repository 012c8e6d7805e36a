export type CheckId = "names" | "mx" | "connect" | "greeting" | "tls" | "sign-in" | "recipient" | "spf" | "dmarc" | "public-address" | "block-lists";

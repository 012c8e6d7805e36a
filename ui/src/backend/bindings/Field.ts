export type Field = "domain" | "address" | "public-ip" | "endpoint" | "helo";

export type SubmissionStage = "dns" | "connect" | "greeting" | "ehlo" | "starttls" | "tls" | "auth" | "mail" | "rcpt" | "data" | "body";

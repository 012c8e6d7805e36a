export type Severity = "info" | "notice" | "warning" | "error";

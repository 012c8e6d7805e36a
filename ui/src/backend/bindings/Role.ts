export type Role = "device" | "tenant-admin" | "dns-host" | "network" | "server-admin" | "microsoft" | "recipient";

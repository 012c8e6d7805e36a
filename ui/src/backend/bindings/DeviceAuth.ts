export type DeviceAuth = "none" | "basic" | "oauth" | "client-certificate";

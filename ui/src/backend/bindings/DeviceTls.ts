export type DeviceTls = "none" | "1.0" | "1.1" | "1.2" | "1.3";

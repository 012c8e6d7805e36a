export type IpKind = "static" | "dynamic";

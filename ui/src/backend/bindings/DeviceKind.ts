export type DeviceKind = "copier" | "scanner" | "nas" | "appliance" | "application";

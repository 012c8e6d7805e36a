export type DmarcPolicy = "none" | "quarantine" | "reject" | "absent";

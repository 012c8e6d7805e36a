import type { SheetRow } from "./SheetRow";

export type Sheet = { rows: Array<SheetRow>, warnings: Array<string>, };

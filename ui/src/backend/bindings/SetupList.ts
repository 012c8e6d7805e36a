import type { Setup } from "./Setup";

export type SetupList = { setups: Array<Setup>, damaged: Array<string>, newer: Array<string>, };

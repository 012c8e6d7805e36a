import type { Setup } from "./Setup";

export type RunRequest = { run: string, setup: Setup, probe_recipients: boolean, sign_in_again: boolean, };

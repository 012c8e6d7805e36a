// The only file that knows Tauri.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Backend } from "./backend";
import type { Preferences } from "./bindings/Preferences";

export const insideTauri = (): boolean => "__TAURI_INTERNALS__" in globalThis;

export const tauri: Backend = {
  handedOver: (globalThis as { mailfitterPreferences?: Preferences }).mailfitterPreferences,
  font: (globalThis as { mailfitterFont?: string }).mailfitterFont,
  call: (name, request) => invoke(name, { request }),
  stream: (name, request, onEvent) => {
    const events = new Channel<Parameters<typeof onEvent>[0]>();
    events.onmessage = onEvent;
    return invoke(name, { request, events });
  },
};

import type { Backend } from "./backend";
import { insideTauri, tauri } from "./tauri";

/** The real thing; outside the program, while developing in a browser, a scripted stand-in. */
export async function connect(): Promise<Backend> {
  if (import.meta.env.DEV && !insideTauri()) {
    const { fakeForBrowser } = await import("./fake/browser");
    return fakeForBrowser();
  }
  return tauri;
}

export type { Backend } from "./backend";

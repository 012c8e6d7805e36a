import type { Backend } from "../backend";
import { Fake } from "./fake";
import type { AdviceName, StoryName } from "./stories";
import { savedSetups } from "./stories";

/** The stand-in for a browser, told by the address: `?story=port-25-blocked&advice=depends&setups=none&pace=0`. */
export function fakeForBrowser(): Backend {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  return new Fake({
    pace: Number(asked.get("pace") ?? 120),
    story: (asked.get("story") as StoryName | null) ?? "healthy",
    advice: (asked.get("advice") as AdviceName | null) ?? "relay",
    setups: asked.get("setups") === "none" ? [] : savedSetups,
    damaged: asked.has("damaged") ? ["old-copier.json"] : [],
    newer: asked.has("newer") ? ["from-the-future.json"] : [],
    keychain: (asked.get("keychain") as "kept" | "session" | "locked" | null) ?? "kept",
    offline: asked.has("offline"),
    saving: asked.has("full") ? { kind: "storage", problem: "no-space", detail: "/home/anna/.local/share/mailfitter: No space left on device" } : null,
  });
}

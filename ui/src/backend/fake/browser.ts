import type { Setup } from "../bindings/Setup";
import type { Backend } from "../backend";
import { Fake } from "./fake";
import type { AdviceName, StoryName } from "./stories";
import { customersSetups, manySetups, savedSetups } from "./stories";

/** The stand-in for a browser, told by the address: `?story=port-25-blocked&advice=depends&setups=none&pace=0`.
    `setups` is `none`, `customers` or a number; `first` shows the page of the first time. */
export function fakeForBrowser(): Backend {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  return new Fake({
    pace: Number(asked.get("pace") ?? 120),
    story: (asked.get("story") as StoryName | null) ?? "healthy",
    advice: (asked.get("advice") as AdviceName | null) ?? "relay",
    setups: setupsFor(asked.get("setups")),
    preferences: { welcomed: !asked.has("first") },
    practice: asked.get("practice"),
    left: asked.has("left") ? ["bakery-copier.json", "the keychain is locked"] : [],
    damaged: asked.has("damaged") ? ["old-copier.json"] : [],
    newer: asked.has("newer") ? ["from-the-future.json"] : [],
    keychain: (asked.get("keychain") as "kept" | "session" | "locked" | null) ?? "kept",
    offline: asked.has("offline"),
    listing: asked.has("unreadable") ? { kind: "storage", problem: "denied", detail: "/home/anna/.local/share/mailfitter: Permission denied" } : null,
    saving: asked.has("full") ? { kind: "storage", problem: "no-space", detail: "/home/anna/.local/share/mailfitter: No space left on device" } : null,
  });
}

function setupsFor(asked: string | null): Setup[] {
  if (asked === "none") return [];
  if (asked === "customers") return customersSetups;
  return Number(asked) > 0 ? manySetups(Number(asked)) : savedSetups;
}

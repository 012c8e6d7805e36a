import type { Backend } from "../backend";
import type { Method } from "../bindings/Method";
import type { Setup } from "../bindings/Setup";
import type { Step } from "../bindings/Step";
import { Fake } from "./fake";
import type { SpfStory } from "./spf";
import type { AdviceName, StoryName } from "./stories";
import { customersSetups, manySetups, savedSetups, setupAt } from "./stories";

/**
 * The stand-in for a browser, told by the address: `?story=port-25-blocked&advice=depends&setups=none&pace=0`.
 * `spf=two-records` tells how the SPF record stands, with `open=relay-ip&click=guide-step-spf`.
 * `setups` is `none`, `customers` or a number; `first` shows the page of the first time.
 *
 * `open=relay-ip&at=set-up` opens a set-up of that way at that step; `with={"model":"sharp-bp"}` changes it before;
 * `click=look-up,send-steps` then clicks what has these test names, one after another.
 */
export function fakeForBrowser(): Backend {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  const opened = asked.has("open") ? setupAt(asked.get("open") as Method, (asked.get("at") as Step | null) ?? "set-up", JSON.parse(asked.get("with") ?? "{}") as Partial<Setup>) : null;
  const clicks = [...(opened ? [`tile-${opened.id}`] : []), ...(asked.get("click")?.split(",") ?? [])];
  if (clicks.length > 0) void press(clicks);
  return new Fake({
    pace: Number(asked.get("pace") ?? 120),
    story: (asked.get("story") as StoryName | null) ?? "healthy",
    spf: (asked.get("spf") as SpfStory | null) ?? "not-listed",
    advice: (asked.get("advice") as AdviceName | null) ?? "relay",
    setups: [...(opened ? [opened] : []), ...setupsFor(asked.get("setups"))],
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

/** Clicks one after another, each as soon as it is there. */
async function press(names: string[]): Promise<void> {
  for (const name of names) {
    for (let tries = 0; tries < 100; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
      const [what, typed] = name.split("=");
      const found = document.querySelector<HTMLElement>(`[data-testid="${what}"]`);
      if (!found || (found as HTMLButtonElement).disabled) continue;
      if (typed !== undefined && (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) {
        found.value = typed;
        found.dispatchEvent(new InputEvent("input", { bubbles: true }));
        found.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        (found.querySelector<HTMLElement>(":scope > h2 > button, :scope > summary") ?? found).click();
      }
      found.scrollIntoView({ block: "center" });
      break;
    }
  }
}

function setupsFor(asked: string | null): Setup[] {
  if (asked === "none") return [];
  if (asked === "customers") return customersSetups;
  return Number(asked) > 0 ? manySetups(Number(asked)) : savedSetups;
}

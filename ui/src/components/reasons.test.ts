import { mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";
import type { Code } from "../backend/bindings/Code";
import type { Reason } from "../backend/bindings/Reason";
import Reasons from "./Reasons.svelte";

let mounted: Record<string, unknown> | null = null;
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
});

const reason = (code: Code, at: string | null): Reason => ({ code, weighs: "rules-out", source: "run", arguments: at === null ? {} : { at } });

const shown = (reasons: Reason[]) => {
  mounted = mount(Reasons, { target: document.body, props: { reasons } });
  return (document.body.textContent ?? "").replace(/\s+/g, " ");
};

it("says the moment once of what was measured at once", () => {
  const at = "2026-11-20T09:00:00Z";
  const words = shown([reason("PORT_25_BLOCKED", at), reason("IP_BANNED", at), reason("NO_STATIC_IP", null)]);
  expect(words.match(/Measured on/g)).toHaveLength(1);
  expect(words).toContain("Port 25 is blocked on the way out");
  expect(words).toContain("Microsoft refuses mail");
});

it("says it in the sentence where only one thing was measured then", () => {
  const words = shown([reason("PORT_25_BLOCKED", "2026-11-20T09:00:00Z"), reason("IP_BANNED", "2026-11-21T09:00:00Z")]);
  expect(words.match(/Measured on/g)).toHaveLength(2);
  expect(words).toContain(": port 25 is blocked");
});

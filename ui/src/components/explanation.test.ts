import { mount, unmount } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { Explanation } from "../backend/bindings/Explanation";
import { announcer } from "../state/announce.svelte";
import ExplanationCard from "./ExplanationCard.svelte";

let mounted: Record<string, unknown> | null = null;
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  vi.unstubAllGlobals();
});

const REPLY = "550 5.7.64 TenantAttribution; Relay Access Denied";
const explanation = (code: Explanation["code"], who: Explanation["who"]): Explanation => ({
  code, who, arguments: {}, matched: REPLY, applies_to: [], belongs: null, source: "", confidence: "high", checked_on: null,
});

async function copied(code: Explanation["code"], who: Explanation["who"]): Promise<string | null> {
  let text: string | null = null;
  vi.stubGlobal("navigator", { clipboard: { writeText: (written: string) => ((text = written), Promise.resolve()) } });
  mounted = mount(ExplanationCard, { target: document.body, props: { explanation: explanation(code, who), shown: REPLY } });
  document.querySelector<HTMLElement>(`[data-testid="copy-explanation-letter-${code}"]`)?.click();
  await Promise.resolve();
  await Promise.resolve();
  return text;
}

it("of what an administrator mends is copied as a text to send, with the error and each step in its line", async () => {
  const text = await copied("RELAY_ACCESS_DENIED", "tenant-admin");
  expect(text).toContain(`\n\n${REPLY}\n\n`);
  expect(text).toMatch(/\nWhat is to be done:\n1\. .+\n2\. /);
  expect(text).not.toMatch(/\n {2,}/);
});

it("of a network tells no steps, for those are said to whoever asks", async () => {
  const text = await copied("CONNECT_TIMED_OUT", "network");
  expect(text).toContain(REPLY);
  expect(text).not.toContain("What is to be done");
});

it("of what the person at the device mends has no text to send", async () => {
  expect(await copied("AUTH_CREDENTIALS_REJECTED", "device")).toBeNull();
});

it("is not read out when it is copied", async () => {
  const said = vi.spyOn(announcer, "say");
  await copied("RELAY_ACCESS_DENIED", "tenant-admin");
  expect(said).toHaveBeenCalledWith("Copied");
});

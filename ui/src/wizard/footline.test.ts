import { expect, it } from "vitest";
import type { App } from "../state/app.svelte";
import type { SetupDraft } from "../state/draft.svelte";
import { footline } from "./footline";

const line = (draft: Partial<SetupDraft>, practice: string | null = null): string => footline({ step: "device", report: null, lookingUp: false, ...draft } as SetupDraft, { about: { practice } } as App);
const report = { asked: ["dns", "smtp.office365.com"] } as unknown as SetupDraft["report"];

it("tells who was asked, and of nobody while the first answer is awaited", () => {
  expect(line({})).toBe("Nothing has been looked up yet.");
  expect(line({ lookingUp: true })).toBe("Looking it up…");
  expect(line({ report })).toBe("Asked: your DNS, smtp.office365.com");
});

it("names no server of Microsoft’s in practice, where only the pretend ones answer", () => {
  expect(line({ report }, "healthy")).toBe("Asked: the pretend servers on this computer");
});

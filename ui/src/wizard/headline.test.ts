import { describe, expect, it } from "vitest";
import type { Code } from "../backend/bindings/Code";
import type { Finding } from "../backend/bindings/Finding";
import { emptyRecord, type RunProgress } from "../run";
import type { SetupDraft } from "../state/draft.svelte";
import { headline, nobodySignedIn } from "./headline";

const skippedBecause = (because: Code): RunProgress => ({
  record: { ...emptyRecord(), checks: [{ id: "sign-in", outcome: "skipped", because, milliseconds: 0, findings: [] }] },
  working: [],
  ended: ["sign-in"],
});

describe("whether somebody signed in", () => {
  it("is open where no password was given or two were rejected", () => {
    expect(nobodySignedIn(skippedBecause("NO_SECRET_GIVEN"))).toBe(true);
    expect(nobodySignedIn(skippedBecause("SIGN_IN_STOPPED"))).toBe(true);
  });

  it("is no question for a way that never signs in", () => {
    expect(nobodySignedIn(skippedBecause("NOT_NEEDED_FOR_METHOD"))).toBe(false);
    expect(nobodySignedIn(null)).toBe(false);
  });
});

describe("how a run went", () => {
  const after = (record: Partial<RunProgress["record"]>) => ({ run: { record: { ...emptyRecord(), ...record }, working: [], ended: [] } }) as unknown as SetupDraft;
  const outOfTime: Finding = { code: "TIME_LIMIT", severity: "notice", who: null, check: null, arguments: {}, evidence: [] };

  it("says whether time ran out or something did not answer", () => {
    expect(headline(after({ findings: [outOfTime] }), true, false).lead).toContain("took too long");
    expect(headline(after({}), true, false).lead).toContain("did not answer");
  });

  it("promises what was found only where something had begun", () => {
    expect(headline(after({}), true, true).lead).toBe("Nothing had been looked at yet.");
    expect(headline(after(skippedBecause("STOPPED").record), true, true).lead).toContain("stands below");
  });
});

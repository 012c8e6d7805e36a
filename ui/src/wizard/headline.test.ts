import { describe, expect, it } from "vitest";
import type { Code } from "../backend/bindings/Code";
import { emptyRecord, type RunProgress } from "../run";
import { nobodySignedIn } from "./headline";

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

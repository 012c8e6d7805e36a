import { describe, expect, it } from "vitest";
import type { Code } from "../backend/bindings/Code";
import type { Finding } from "../backend/bindings/Finding";
import { emptyRecord, type RunProgress } from "../run";
import type { SetupDraft } from "../state/draft.svelte";
import { headline, nobodySignedIn, passwordLacks } from "./headline";

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

  it("is for want of a password only where nothing else went wrong before", () => {
    expect(passwordLacks(skippedBecause("NO_SECRET_GIVEN"))).toBe(true);
    expect(passwordLacks(skippedBecause("SIGN_IN_STOPPED"))).toBe(true);
    expect(passwordLacks(skippedBecause("EARLIER_STEP_FAILED"))).toBe(false);
  });

  it("is no question for a way that never signs in", () => {
    expect(nobodySignedIn(skippedBecause("NOT_NEEDED_FOR_METHOD"))).toBe(false);
    expect(nobodySignedIn(null)).toBe(false);
  });
});

describe("how a run went", () => {
  const after = (record: Partial<RunProgress["record"]>) => ({ setup: { method: "client-submission-basic" }, run: { record: { ...emptyRecord(), ...record }, working: [], ended: [] } }) as unknown as SetupDraft;
  const outOfTime: Finding = { code: "TIME_LIMIT", severity: "notice", who: null, check: null, arguments: {}, evidence: [] };

  it("says whether time ran out or something did not answer", () => {
    expect(headline(after({ findings: [outOfTime] }), true, false).lead).toContain("took too long");
    expect(headline(after({}), true, false).lead).toContain("did not answer");
  });

  it("promises what was found only where something was", () => {
    expect(headline(after({}), true, true).lead).toBe("Nothing had been looked at yet.");
    expect(headline(after(skippedBecause("STOPPED").record), true, true).lead).toBe("Nothing had been looked at yet.");
    expect(headline(after(skippedBecause("NOT_ASKED").record), true, true).lead).toContain("shown below");
  });

  it("does not call ready what recipients or the device will refuse", () => {
    const warned = (code: Code): Finding => ({ ...outOfTime, code, severity: "warning" });
    const title = (code: Code) => headline(after({ outcome: "needs-attention", findings: [warned(code)] }), true, false).title;
    expect(title("DMARC_REJECT_WITHOUT_ALIGNMENT")).toContain("Recipients may refuse");
    expect(title("TLS_INSPECTED")).toContain("the device probably cannot");
    expect(title("SERVER_TOO_SLOW")).toBe("Ready to send, with one thing to improve");
  });

  it("says of a sign-in that was left out whether it was rejected before or nobody gave a password", () => {
    const title = (because: Code) => headline(after({ ...skippedBecause(because).record, outcome: "passed" }), true, false).title;
    expect(title("NO_SECRET_GIVEN")).toContain("nobody has signed in");
    expect(title("SIGN_IN_STOPPED")).toContain("two rejected tries");
  });

  it("asks for no password where somebody on the way would read it", () => {
    const opened: Finding = { ...outOfTime, code: "TLS_INSPECTED", severity: "warning" };
    const words = headline(after({ ...skippedBecause("NO_SECRET_GIVEN").record, outcome: "needs-attention", findings: [opened] }), true, false);
    expect(words.title).toBe("The encryption is opened on the way");
    expect(words.lead).not.toContain("password");
  });

  it("says where the server can be named when none is known", () => {
    const lead = (method: string) => headline({ ...after(skippedBecause("ANSWER_MISSING").record), setup: { method } } as SetupDraft, true, false).lead;
    expect(lead("relay-ip")).toContain("enter the MX endpoint");
    expect(lead("on-site-relay")).not.toContain("MX endpoint");
  });
});

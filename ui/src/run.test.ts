import { describe, expect, it } from "vitest";
import type { Finding } from "./backend/bindings/Finding";
import type { RunEvent } from "./backend/bindings/RunEvent";
import { allFindings, emptyRecord, fold, noProgress, progress, weightiestFirst } from "./run";

const finding = (code: Finding["code"], check: Finding["check"], severity: Finding["severity"] = "info"): Finding => ({
  code, severity, who: null, check, arguments: {}, evidence: [],
});
const all = (...events: RunEvent[]) => events.reduce(fold, emptyRecord());

describe("a run's record", () => {
  it("says of every check that it was stopped until it has ended", () => {
    const record = all({ kind: "started", checks: ["names", "connect"] });
    expect(record.checks.map((check) => [check.id, check.outcome, check.because])).toEqual([
      ["names", "inconclusive", "STOPPED"],
      ["connect", "inconclusive", "STOPPED"],
    ]);
  });

  it("takes the outcome, the reason and the time of a check that ended", () => {
    const record = all(
      { kind: "started", checks: ["names", "sign-in"] },
      { kind: "check-finished", check: "sign-in", outcome: "skipped", because: "NO_SECRET_GIVEN", milliseconds: 7 },
    );
    expect(record.checks[1]).toMatchObject({ outcome: "skipped", because: "NO_SECRET_GIVEN", milliseconds: 7 });
    expect(record.checks[0]).toMatchObject({ outcome: "inconclusive" });
  });

  it("puts a finding with its check, and one without a check of the plan with the run", () => {
    const record = all(
      { kind: "started", checks: ["spf"] },
      { kind: "finding", finding: finding("SPF_NONE", "spf") },
      { kind: "finding", finding: finding("TIME_LIMIT", null) },
      { kind: "finding", finding: finding("DMARC_NONE", "dmarc") },
    );
    expect(record.checks[0]?.findings.map((f) => f.code)).toEqual(["SPF_NONE"]);
    expect(record.findings.map((f) => f.code)).toEqual(["TIME_LIMIT", "DMARC_NONE"]);
    expect(allFindings(record)).toHaveLength(3);
  });

  it("keeps one conversation a server, in the order of its lines", () => {
    const line = (server: string, text: string) =>
      ({ kind: "transcript-line", line: { server, direction: "received", text, at: 0 } }) as const;
    const record = all(line("a:25", "220"), line("b:587", "220"), line("a:25", "250"));
    expect(record.transcripts.map((t) => [t.server, t.lines.map((l) => l.text)])).toEqual([
      ["a:25", ["220", "250"]],
      ["b:587", ["220"]],
    ]);
  });

  it("ends with the worst outcome", () => {
    expect(all({ kind: "finished", outcome: "failed", milliseconds: 812 })).toMatchObject({ outcome: "failed", milliseconds: 812 });
  });

  it("leaves the record that it was handed as it is", () => {
    const before = all({ kind: "started", checks: ["names"] });
    const copy = structuredClone(before);
    fold(before, { kind: "finding", finding: finding("DNS_NO_ADDRESS", "names") });
    expect(before).toEqual(copy);
  });
});

describe("a run's progress", () => {
  it("knows which checks are at work and which have ended", () => {
    const events: RunEvent[] = [
      { kind: "started", checks: ["names", "spf"] },
      { kind: "check-started", check: "names" },
      { kind: "check-started", check: "spf" },
      { kind: "check-finished", check: "names", outcome: "passed", because: null, milliseconds: 3 },
    ];
    const state = events.reduce(progress, noProgress());
    expect(state.working).toEqual(["spf"]);
    expect(state.ended).toEqual(["names"]);
  });
});

it("sorts findings by weight and keeps the order of equal ones", () => {
  const sorted = weightiestFirst([
    finding("SPF_PASSES", null),
    finding("BASIC_AUTH_ENDS", null, "warning"),
    finding("PORT_25_BLOCKED", null, "error"),
    finding("SPF_NONE", null, "warning"),
  ]);
  expect(sorted.map((f) => f.code)).toEqual(["PORT_25_BLOCKED", "BASIC_AUTH_ENDS", "SPF_NONE", "SPF_PASSES"]);
});

// Folds the events of a run into its record, exactly as `crates/engine/src/checks/event.rs` does.
import type { CheckId } from "./backend/bindings/CheckId";
import type { CheckResult } from "./backend/bindings/CheckResult";
import type { Finding } from "./backend/bindings/Finding";
import type { RunEvent } from "./backend/bindings/RunEvent";
import type { RunRecord } from "./backend/bindings/RunRecord";

export function emptyRecord(): RunRecord {
  return {
    outcome: "inconclusive",
    checks: [],
    findings: [],
    facts: {
      mx_endpoint: null,
      server: null,
      port: null,
      server_address: null,
      public_ip_seen: { port_25: null, port_587: null },
      tls_version: null,
      tls_cipher: null,
      certificate_issuer: null,
      spf_result: null,
      spf_record: null,
      probes: [],
      path: null,
    },
    transcripts: [],
    milliseconds: 0,
    stages: [],
  };
}

/** The record with one more event taken in. The one handed over is left as it is. */
export function fold(record: RunRecord, event: RunEvent): RunRecord {
  switch (event.kind) {
    case "started":
      return { ...record, checks: event.checks.map(notYetLookedAt) };
    case "check-started":
      return record;
    case "transcript-line": {
      const { line } = event;
      const known = record.transcripts.some((transcript) => transcript.server === line.server);
      const transcripts = known
        ? record.transcripts.map((transcript) =>
            transcript.server === line.server ? { ...transcript, lines: [...transcript.lines, line] } : transcript,
          )
        : [...record.transcripts, { server: line.server, lines: [line] }];
      return { ...record, transcripts };
    }
    case "finding": {
      const { finding } = event;
      if (!record.checks.some((check) => check.id === finding.check)) {
        return { ...record, findings: [...record.findings, finding] };
      }
      return {
        ...record,
        checks: record.checks.map((check) =>
          check.id === finding.check ? { ...check, findings: [...check.findings, finding] } : check,
        ),
      };
    }
    case "learnt":
      return { ...record, facts: event.facts };
    case "check-finished": {
      const { check: id, outcome, because, milliseconds } = event;
      return {
        ...record,
        checks: record.checks.map((check) => (check.id === id ? { ...check, outcome, because, milliseconds } : check)),
      };
    }
    case "stage":
      return { ...record, stages: [...record.stages, event.stage] };
    case "finished":
      return { ...record, outcome: event.outcome, milliseconds: event.milliseconds };
  }
}

function notYetLookedAt(id: CheckId): CheckResult {
  return { id, outcome: "inconclusive", because: "STOPPED", milliseconds: 0, findings: [] };
}

/** A run as the window shows it: the record, and what is under way. */
export type RunProgress = {
  record: RunRecord;
  /** Checks at work now. */
  working: CheckId[];
  /** Checks that have ended. */
  ended: CheckId[];
};

export const noProgress = (): RunProgress => ({ record: emptyRecord(), working: [], ended: [] });

/** The progress with one more event taken in. */
export function progress(state: RunProgress, event: RunEvent): RunProgress {
  const record = fold(state.record, event);
  if (event.kind === "check-started") return { ...state, record, working: [...state.working, event.check] };
  if (event.kind === "check-finished") {
    return {
      record,
      working: state.working.filter((id) => id !== event.check),
      ended: state.ended.includes(event.check) ? state.ended : [...state.ended, event.check],
    };
  }
  return { ...state, record };
}

/** Every finding of a run, those of its checks first. */
export function allFindings(record: RunRecord): Finding[] {
  return [...record.checks.flatMap((check) => check.findings), ...record.findings];
}

const WEIGHT = { error: 3, warning: 2, notice: 1, info: 0 } as const;

/** The weightiest first; equal ones stay in their order. */
export function weightiestFirst(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
}

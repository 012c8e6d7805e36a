// How a run went, in a sentence and one more.
import type { Code } from "../backend/bindings/Code";
import type { Finding } from "../backend/bindings/Finding";
import { allFindings, type RunProgress, weightiestFirst } from "../run";
import type { SetupDraft } from "../state/draft.svelte";
import { usesMxEndpoint } from "../state/setups";
import { codeWords, t } from "../words";

export type Headline = { title: string; lead: string };

/** The run was stopped by the person before its end. */
export function stoppedEarly(draft: SetupDraft): boolean {
  return draft.wasStopped;
}

/** A way that signs in, and nobody has: it is not ready yet. A way that never signs in lacks nothing. */
export function nobodySignedIn(run: RunProgress | null): boolean {
  const signIn = run?.record.checks.find((check) => check.id === "sign-in");
  return signIn?.outcome === "skipped" && signIn.because !== "NOT_NEEDED_FOR_METHOD";
}

/** The sign-in was left out for want of a password, or of another one. */
export function passwordLacks(run: RunProgress | null): boolean {
  const because = run?.record.checks.find((check) => check.id === "sign-in")?.because;
  return because === "NO_SECRET_GIVEN" || because === "SIGN_IN_STOPPED";
}

/** No server could be asked, for none is known. */
export function serverUnknown(run: RunProgress | null): boolean {
  return run?.record.checks.some((check) => check.because === "ANSWER_MISSING") ?? false;
}

/** What works from here and fails for the device or at the recipients: “ready” would promise too much. */
const SPOILS: readonly { code: Code; title: string; lead: string }[] = [
  { code: "DMARC_REJECT_WITHOUT_ALIGNMENT", title: "window-outcome-recipients-may-refuse", lead: "window-outcome-recipients-may-refuse-lead" },
  { code: "TLS_INSPECTED", title: "window-outcome-device-may-refuse", lead: "window-outcome-device-may-refuse-lead" },
];

export function headline(draft: SetupDraft, finished: boolean, stopped: boolean): Headline {
  const run = draft.run;
  if (!run) return { title: t("window-check-title"), lead: t("window-check-lead") };
  if (!finished) return { title: t("window-checking"), lead: t("window-checking-lead") };
  if (stopped) {
    const found = run.record.checks.some((check) => check.because !== "STOPPED" || check.findings.length > 0);
    return { title: t("window-outcome-stopped"), lead: found ? t("window-outcome-stopped-lead") : t("window-outcome-stopped-at-once-lead") };
  }
  const findings = weightiestFirst(allFindings(run.record));
  const works = run.record.outcome === "passed" || run.record.outcome === "needs-attention";
  // Whoever opens the encryption would see the password: that comes first.
  const opened = findings.some((finding) => finding.code === "TLS_INSPECTED");
  if (works && nobodySignedIn(run)) return opened ? { title: t("window-outcome-opened"), lead: t("window-outcome-device-may-refuse-lead") } : withoutSignIn(draft, run);
  switch (run.record.outcome) {
    case "passed":
      return { title: t("window-outcome-passed"), lead: t("window-outcome-passed-lead") };
    case "needs-attention":
      return needsAttention(findings);
    case "failed": {
      const first = findings[0];
      const title = first?.severity === "error" ? codeWords(first.code, first.arguments).title : t("window-outcome-failed");
      return { title, lead: t("window-outcome-failed-lead") };
    }
    case "inconclusive":
      return { title: t("window-outcome-inconclusive"), lead: whyOpen(draft, run, findings) };
    case "skipped":
      return { title: t("window-outcome-skipped"), lead: t("window-outcome-skipped-lead") };
  }
}

function withoutSignIn(draft: SetupDraft, run: RunProgress): Headline {
  if (run.record.checks.some((check) => check.id === "sign-in" && check.because === "SIGN_IN_STOPPED")) {
    return { title: t("window-outcome-sign-in-stopped"), lead: t("window-outcome-sign-in-stopped-lead") };
  }
  const oauth = draft.setup.method === "client-submission-oauth";
  return { title: t("window-outcome-no-sign-in", { outcome: run.record.outcome }), lead: oauth ? t("window-outcome-no-sign-in-oauth-lead") : t("window-outcome-no-sign-in-lead") };
}

function needsAttention(findings: readonly Finding[]): Headline {
  const spoilt = SPOILS.find(({ code }) => findings.some((finding) => finding.code === code));
  if (spoilt) return { title: t(spoilt.title), lead: t(spoilt.lead) };
  const count = findings.filter((finding) => finding.severity === "warning").length;
  return { title: t("window-outcome-needs-attention", { count: Math.max(count, 1) }), lead: t("window-outcome-needs-attention-lead") };
}

function whyOpen(draft: SetupDraft, run: RunProgress, findings: readonly Finding[]): string {
  if (findings.some((finding) => finding.code === "TIME_LIMIT")) return t("window-outcome-time-limit-lead");
  if (!serverUnknown(run)) return t("window-outcome-inconclusive-lead");
  return usesMxEndpoint(draft.setup.method) ? t("window-outcome-endpoint-unknown-lead") : t("window-outcome-server-unknown-lead");
}

// How a run went, in a sentence and one more.
import { allFindings, type RunProgress, weightiestFirst } from "../run";
import type { SetupDraft } from "../state/draft.svelte";
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

export function headline(draft: SetupDraft, finished: boolean, stopped: boolean): Headline {
  const run = draft.run;
  if (!run) return { title: t("window-check-title"), lead: t("window-check-lead") };
  if (!finished) return { title: t("window-checking"), lead: t("window-checking-lead") };
  if (stopped) {
    const begun = run.record.checks.length > 0;
    return { title: t("window-outcome-stopped"), lead: begun ? t("window-outcome-stopped-lead") : t("window-outcome-stopped-at-once-lead") };
  }
  const works = run.record.outcome === "passed" || run.record.outcome === "needs-attention";
  if (works && nobodySignedIn(run)) {
    const stopped = run.record.checks.some((check) => check.id === "sign-in" && check.because === "SIGN_IN_STOPPED");
    return { title: t("window-outcome-no-sign-in"), lead: stopped ? t("window-outcome-sign-in-stopped-lead") : t("window-outcome-no-sign-in-lead") };
  }
  const findings = weightiestFirst(allFindings(run.record));
  const first = findings[0];
  switch (run.record.outcome) {
    case "passed":
      return { title: t("window-outcome-passed"), lead: t("window-outcome-passed-lead") };
    case "needs-attention": {
      const count = findings.filter((finding) => finding.severity === "warning").length;
      return { title: t("window-outcome-needs-attention", { count: Math.max(count, 1) }), lead: t("window-outcome-needs-attention-lead") };
    }
    case "failed": {
      const title = first?.severity === "error" ? codeWords(first.code, first.arguments).title : t("window-outcome-failed");
      return { title, lead: t("window-outcome-failed-lead") };
    }
    case "inconclusive":
    case "skipped": {
      const outOfTime = findings.some((finding) => finding.code === "TIME_LIMIT");
      return { title: t("window-outcome-inconclusive"), lead: outOfTime ? t("window-outcome-time-limit-lead") : t("window-outcome-inconclusive-lead") };
    }
  }
}

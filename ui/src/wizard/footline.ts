// The line at the foot of the steps: who was asked, when the facts were checked, what the last run took.
import type { App } from "../state/app.svelte";
import type { SetupDraft } from "../state/draft.svelte";
import { stoppedEarly } from "./headline";
import { clock, day, duration, list, t } from "../words";

export function footline(draft: SetupDraft, app: App): string {
  switch (draft.step) {
    case "device":
    case "needs": {
      const asked = draft.report?.asked ?? [];
      if (asked.length === 0) return t(draft.lookingUp ? "window-looking-up" : "window-asked-nobody");
      // The names that it asks for there are Microsoft's, those that answer are not.
      if (app.about?.practice) return t("window-asked-practice");
      return t("window-asked", { who: list(asked.map((who) => (who === "dns" ? t("window-asked-dns") : who))) });
    }
    case "way":
      return app.about ? t("window-facts-checked", { day: day(app.about.facts_checked_on) }) : "";
    case "check": {
      const record = draft.run?.record;
      if (draft.active === "check") return t("window-checking");
      if (!record || !draft.runEnded) return t("window-check-none-yet");
      if (stoppedEarly(draft)) return t("window-outcome-stopped");
      return t("window-checks-took", { count: record.checks.length, time: duration(record.milliseconds) });
    }
    case "message": {
      const sent = draft.sent;
      const at = draft.setup.last_message?.at;
      if (sent && sent.accepted === true && at) return t("window-sent-at", { time: clock(at), took: duration(sent.milliseconds) });
      return t("window-saved-here");
    }
    case "set-up": {
      // Of a device that is out of use nothing is to be set up.
      if (draft.setup.retired_at !== null) return t("window-saved-here");
      const { steps, settled } = draft.guidance;
      return steps.length > 0 ? t("window-guide-foot", { settled, count: steps.length }) : t("window-saved-here");
    }
    case "hand-over":
      return t("window-saved-here");
  }
}

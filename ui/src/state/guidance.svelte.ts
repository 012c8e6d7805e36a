// What is to be set up for the open set-up, and what the person said of it.
import { type Backend, type CommandError, commandError } from "../backend/backend";
import type { Guide } from "../backend/bindings/Guide";
import type { GuideRequest } from "../backend/bindings/GuideRequest";
import type { GuideStep } from "../backend/bindings/GuideStep";
import type { Names } from "../backend/bindings/Names";
import type { ReportFor } from "../backend/bindings/ReportFor";
import type { ReportFormat } from "../backend/bindings/ReportFormat";
import type { ReportText } from "../backend/bindings/ReportText";
import type { SavedBundle } from "../backend/bindings/SavedBundle";
import type { StepProgress } from "../backend/bindings/StepProgress";
import type { StepState } from "../backend/bindings/StepState";
import type { TakeDown } from "../backend/bindings/TakeDown";
import { spoken } from "../words";
import type { SetupDraft } from "./draft.svelte";
import { TAKEN_DOWN } from "./setups";

/**
 * How a step stands. `verified`: a machine saw it. `unseen`: a machine looked and it is not so, which counts more than
 * what the person said of it.
 */
export type Standing = "verified" | "done" | "waiting" | "unseen" | "open";

/** What changes with each letter, or says nothing to the guide. */
const AS_TYPED = new Set(["name", "customer", "domain", "from", "to", "to_outside", "login", "endpoint", "helo", "waiting_for", "step", "saved_at"]);

/** The name in the set-up of something to be taken down. */
function takeDownKey({ id, arguments: { was } }: TakeDown): string {
  return typeof was === "string" ? `${TAKEN_DOWN}${id}/${was}` : `${TAKEN_DOWN}${id}`;
}

export class Guidance {
  guide: Guide | null = $state.raw(null);
  reading = $state(false);
  private asked = 0;

  readonly #draft: SetupDraft;

  constructor(
    draft: SetupDraft,
    private readonly backend: Backend,
    private readonly failed: (error: CommandError) => void,
  ) {
    this.#draft = draft;
  }

  get steps(): GuideStep[] {
    return this.guide?.steps ?? [];
  }

  /** The first step that nobody has done and nobody waits for. */
  get current(): GuideStep | null {
    return this.steps.find((step) => ["open", "unseen"].includes(this.standing(step))) ?? null;
  }

  /** What else is to be known, by message. */
  get notices(): string[] {
    return this.guide?.notices ?? [];
  }

  get settled(): number {
    return this.steps.filter((step) => ["verified", "done"].includes(this.standing(step))).length;
  }

  /**
   * Everything that the guide is made from, to read it again when it changes. A field counts as it was left and not
   * letter by letter: each reading asks the keychain too.
   */
  get basis(): string {
    const { setup, readings, report, runEnded, secret } = this.#draft;
    const read = Object.entries(readings).map(([field, reading]) => [field, reading?.understood?.value]);
    return JSON.stringify([setup, read, report, runEnded, secret?.kept], (key, value: unknown) => (AS_TYPED.has(key) ? undefined : value));
  }

  request(): GuideRequest {
    const draft = this.#draft;
    return { setup: draft.snapshot(), report: draft.report, run: draft.runEnded && !draft.wasStopped ? (draft.run?.record ?? null) : null };
  }

  /** Reads the guide for what is known now. A later answer counts. */
  async read(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.reading = true;
    try {
      const guide = await this.backend.call("guide", this.request());
      if (mine !== this.asked) return;
      this.guide = guide;
      this.keepRecordBefore(guide);
    } catch (thrown) {
      if (mine === this.asked) this.failed(commandError(thrown));
    } finally {
      if (mine === this.asked) this.reading = false;
    }
  }

  /** The record as it stood before anybody was shown another one is kept, to be put back. */
  private keepRecordBefore(guide: Guide): void {
    const { setup } = this.#draft;
    if (setup.spf_before.length > 0) return;
    const change = guide.steps.map((step) => step.change).find((one) => one?.now && one.proposed && one.proposed !== one.now);
    if (!change?.now) return;
    setup.spf_before = [change.now];
    void this.#draft.save();
  }

  progress(step: GuideStep): StepProgress | null {
    return this.#draft.setup.guide[step.key] ?? null;
  }

  standing(step: GuideStep): Standing {
    const said = this.progress(step)?.state;
    if (step.proof.kind === "seen") return "verified";
    if (said === "waiting") return "waiting";
    if (step.proof.kind === "missing") return "unseen";
    return said === "done" ? "done" : "open";
  }

  /** What the person says of a step; `null` takes it back. */
  mark(step: GuideStep, state: StepState | null): void {
    const { guide } = this.#draft.setup;
    if (state === null) delete guide[step.key];
    else guide[step.key] = { state, waiting_for: this.progress(step)?.waiting_for ?? "", at: new Date().toISOString() };
    void this.#draft.save();
  }

  /** Whether the person said that it is gone. Of an address that the office had before it is said for each. */
  isTakenDown(item: TakeDown): boolean {
    return this.#draft.setup.guide[takeDownKey(item)]?.state === "done";
  }

  takeDown(item: TakeDown, done: boolean): void {
    const { guide } = this.#draft.setup;
    if (done) guide[takeDownKey(item)] = { state: "done", waiting_for: "", at: new Date().toISOString() };
    else delete guide[takeDownKey(item)];
    void this.#draft.save();
  }

  acknowledged(id: string): boolean {
    return this.#draft.setup.acknowledged.includes(id);
  }

  acknowledge(id: string, read: boolean): void {
    const others = this.#draft.setup.acknowledged.filter((known) => known !== id);
    this.#draft.setup.acknowledged = read ? [...others, id].sort() : others;
    void this.#draft.save();
  }

  /** Whether commands and values may be shown: every warning was ticked as read. */
  unlocked(step: GuideStep): boolean {
    return step.acknowledge.every((id) => this.acknowledged(id));
  }

  /** The sheet for somebody. */
  report(for_whom: ReportFor, format: ReportFormat): Promise<ReportText> {
    return this.backend.call("report", { guide: this.request(), for_whom, format, language: spoken() });
  }

  /** Puts a sheet among the downloads; gives where it is. */
  async saveReport(for_whom: ReportFor, format: ReportFormat): Promise<string> {
    const report = await this.report(for_whom, format);
    return (await this.backend.call("save_file", report)).path;
  }

  /** Puts everything that was found out among the downloads, for whoever helps; gives where it is, or why it is not. */
  async saveBundle(names: Names): Promise<SavedBundle | CommandError> {
    const draft = this.#draft;
    const found = { check: draft.run?.record ?? null, message: draft.sent };
    try {
      return await this.backend.call("save_bundle", { setup: draft.snapshot(), ...found, names, language: spoken() });
    } catch (thrown) {
      return commandError(thrown);
    }
  }
}

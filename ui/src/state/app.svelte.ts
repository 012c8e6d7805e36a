// What the whole window knows: where it is, which set-ups there are, and what went wrong with saving.
import { getContext, setContext } from "svelte";
import { type Backend, type CommandError, commandError } from "../backend/backend";
import type { About } from "../backend/bindings/About";
import type { Fact } from "../backend/bindings/Fact";
import type { PracticeScenario } from "../backend/bindings/PracticeScenario";
import type { Setup } from "../backend/bindings/Setup";
import type { SetupList } from "../backend/bindings/SetupList";
import { t } from "../words";
import { announcer } from "./announce.svelte";
import { SetupDraft } from "./draft.svelte";
import { newId, newSetup } from "./setups";

export type Page = "start" | "setup" | "explain" | "practise";

export class App {
  page: Page = $state("start");
  about: About | null = $state.raw(null);
  setups: SetupList = $state.raw({ setups: [], damaged: [], newer: [] });
  loaded = $state(false);
  facts: Fact[] = $state.raw([]);
  scenarios: PracticeScenario[] = $state.raw([]);
  draft: SetupDraft | null = $state.raw(null);
  /** What went wrong, until it is closed or the next thing goes well. */
  trouble: CommandError | null = $state.raw(null);

  constructor(readonly backend: Backend) {}

  readonly fail = (error: CommandError): void => {
    if (error.kind !== "stopped") this.trouble = error;
  };

  async start(): Promise<void> {
    await Promise.all([this.readAbout(), this.readSetups()]);
    this.loaded = true;
  }

  private async readAbout(): Promise<void> {
    await this.attempt(async () => {
      this.about = await this.backend.call("about", null);
    });
  }

  private async readSetups(): Promise<void> {
    await this.attempt(async () => {
      this.setups = await this.backend.call("list_setups", null);
    });
  }

  /** The dated facts, read when a page first shows one. */
  async readFacts(): Promise<void> {
    if (this.facts.length > 0) return;
    await this.attempt(async () => {
      this.facts = await this.backend.call("facts", null);
    });
  }

  async home(): Promise<void> {
    // Nobody would see what a run under way still finds.
    if (this.draft?.active) await this.draft.cancel();
    await this.draft?.save();
    this.draft = null;
    this.page = "start";
    await this.readSetups();
  }

  explain(): void {
    this.page = "explain";
  }

  newSetup(): void {
    const setup = newSetup(newId());
    if (this.about?.practice) {
      setup.name = t("practice-device");
      setup.domain = "contoso.example";
      setup.from = "scan@contoso.example";
      setup.login = "scan@contoso.example";
      setup.to = "anna@contoso.example";
      setup.to_outside = "somebody@fabrikam.example";
    }
    const draft = this.open(setup);
    // Nothing leaves this computer in practice, and the field is already filled.
    if (this.about?.practice) void draft.leave("domain").then(() => draft.lookUp());
  }

  open(setup: Setup): SetupDraft {
    const draft = new SetupDraft(this.backend, JSON.parse(JSON.stringify(setup)) as Setup, this.fail);
    this.draft = draft;
    this.page = "setup";
    return draft;
  }

  async remove(setup: Setup): Promise<void> {
    await this.attempt(async () => {
      await this.backend.call("remove_setup", { id: setup.id });
      announcer.say(t("window-removed", { name: setup.name || t("window-unnamed") }));
    });
    await this.readSetups();
  }

  async choosePractice(): Promise<void> {
    this.page = "practise";
    if (this.scenarios.length > 0) return;
    await this.attempt(async () => {
      this.scenarios = await this.backend.call("practice_scenarios", null);
    });
  }

  /** Begins to practise, with a set-up of the pretend organization. */
  async practise(scenario: string): Promise<void> {
    const began = await this.attempt(async () => {
      this.about = await this.backend.call("practise", { scenario });
    });
    if (!began) return;
    await this.readSetups();
    this.newSetup();
  }

  async endPractice(): Promise<void> {
    if (this.draft?.active) await this.draft.cancel();
    this.draft = null;
    this.page = "start";
    await this.attempt(async () => {
      this.about = await this.backend.call("practise", { scenario: null });
    });
    await this.readSetups();
  }

  async openLink(url: string): Promise<void> {
    await this.attempt(() => this.backend.call("open_link", { url }));
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.fail(commandError(thrown));
      return false;
    }
  }
}

const KEY = Symbol("app");
export const provideApp = (app: App): App => setContext(KEY, app);
export const useApp = (): App => getContext<App>(KEY);

// What the whole window knows: where it is, which set-ups there are, and what went wrong with saving.
import { getContext, setContext } from "svelte";
import { type Backend, type CommandError, commandError } from "../backend/backend";
import type { About } from "../backend/bindings/About";
import type { Fact } from "../backend/bindings/Fact";
import type { PracticeScenario } from "../backend/bindings/PracticeScenario";
import type { Setup } from "../backend/bindings/Setup";
import type { Preferences } from "../backend/bindings/Preferences";
import { fetchWords, hasFirstWords, speak, spoken, t } from "../words";
import { announcer } from "./announce.svelte";
import { Catalogue } from "./catalogue.svelte";
import { SetupDraft } from "./draft.svelte";
import { newId, newSetup } from "./setups";

export type Page = "welcome" | "start" | "setup" | "explain" | "practise";

export class App {
  page: Page = $state("start");
  about: About | null = $state.raw(null);
  preferences: Preferences = $state.raw({ language: "", welcomed: true });
  /** The language that the words on the screen are in. */
  language = $state(spoken());
  facts: Fact[] = $state.raw([]);
  scenarios: PracticeScenario[] = $state.raw([]);
  draft: SetupDraft | null = $state.raw(null);
  /** The pages that are not seen first, once they are here. */
  later: typeof import("../later") | null = $state.raw(null);
  /** What went wrong, until it is closed or the next thing goes well. */
  trouble: CommandError | null = $state.raw(null);

  readonly catalogue: Catalogue;

  constructor(readonly backend: Backend) {
    this.catalogue = new Catalogue(backend, (error) => this.fail(error));
  }

  readonly fail = (error: CommandError): void => {
    if (error.kind !== "stopped") this.trouble = error;
  };

  /** What the first page hangs on: the language, and whether it is the first time. */
  async begin(): Promise<void> {
    if (this.backend.handedOver) this.preferences = this.backend.handedOver;
    else
      await this.attempt(async () => {
        this.preferences = await this.backend.call("preferences", null);
      });
    if (!hasFirstWords(this.preferences.language)) await fetchWords(this.preferences.language);
    this.speak(this.preferences.language);
    if (!this.preferences.welcomed) this.page = "welcome";
  }

  /** What comes after the first page. */
  async start(): Promise<void> {
    await Promise.all([this.fetchLater(), this.readAbout(), this.catalogue.readAgain(), this.readFacts()]);
  }

  private async fetchLater(): Promise<void> {
    const [later] = await Promise.all([import("../later"), fetchWords(this.preferences.language)]);
    this.later = later;
  }

  /** Speaks another language from now on; an empty one is the system's. */
  async chooseLanguage(language: string): Promise<void> {
    await fetchWords(language);
    this.speak(language);
    await this.prefer({ language });
  }

  private speak(language: string): void {
    speak(language);
    this.language = spoken();
    document.documentElement.lang = this.language;
  }

  welcome(): void {
    this.page = "welcome";
  }

  /** The page about what leaves the computer has been read. */
  async welcomed(then: "start" | "practise"): Promise<void> {
    if (then === "practise") void this.choosePractice();
    else this.page = "start";
    if (!this.preferences.welcomed) await this.prefer({ welcomed: true });
  }

  private async prefer(change: Partial<Preferences>): Promise<void> {
    this.preferences = { ...this.preferences, ...change };
    await this.attempt(() => this.backend.call("save_preferences", this.preferences));
  }

  private async readAbout(): Promise<void> {
    await this.attempt(async () => {
      this.about = await this.backend.call("about", null);
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
    this.catalogue.next();
    // Nobody would see what a run under way still finds.
    if (this.draft?.active) await this.draft.cancel();
    this.draft?.spf.close();
    await this.draft?.save();
    this.draft = null;
    this.page = "start";
    await this.catalogue.readAgain();
  }

  explain(): void {
    this.page = "explain";
  }

  newSetup(customer = ""): void {
    const setup = { ...newSetup(newId()), customer };
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

  /** Opens a set-up where the way is chosen, as far as what it builds on is there. */
  planTheMove(setup: Setup): void {
    this.open({ ...setup, step: "way" });
  }

  open(setup: Setup): SetupDraft {
    this.catalogue.next();
    this.draft?.spf.close();
    const draft = new SetupDraft(this.backend, JSON.parse(JSON.stringify(setup)) as Setup, this.fail);
    this.draft = draft;
    this.page = "setup";
    return draft;
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
    this.catalogue.next();
    await this.catalogue.readAgain();
    this.newSetup();
  }

  /** Pretends that what is wrong has been put right: the set-up that is open stays, and can be checked again. */
  async mendPractice(): Promise<void> {
    if (this.draft?.active) await this.draft.cancel();
    const mended = await this.attempt(async () => {
      this.about = await this.backend.call("practise", { scenario: "healthy" });
    });
    if (!mended) return;
    announcer.say(t("window-practice-mended"));
    if (this.draft?.domain) void this.draft.lookUpAgain();
    if (this.draft?.spf.plan) void this.draft.spf.refresh();
  }

  async endPractice(): Promise<void> {
    this.catalogue.next();
    if (this.draft?.active) await this.draft.cancel();
    this.draft?.spf.close();
    // What is saved later would look for a set-up of practice among the real ones.
    this.draft?.dropLookUp();
    await this.draft?.save();
    this.draft = null;
    this.page = "start";
    await this.attempt(async () => {
      this.about = await this.backend.call("practise", { scenario: null });
    });
    await this.catalogue.readAgain();
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

// The saved set-ups, and what can be done with them without opening one.
import { type Backend, type CommandError, commandError } from "../backend/backend";
import type { Forgotten } from "../backend/bindings/Forgotten";
import type { Setup } from "../backend/bindings/Setup";
import type { SetupList } from "../backend/bindings/SetupList";
import { t } from "../words";
import { announcer } from "./announce.svelte";

/** An export is a few kilobytes for a set-up. Rust refuses more too. */
export const LARGEST_IMPORT = 16_000_000;

/** What came of taking set-ups in. */
export type TakenIn = { names: string[] } | { problem: "empty" | "too-long" | "foreign" | "newer" };

/** The name to call a set-up by. */
export const nameOf = (setup: Setup): string => setup.name.trim() || t("window-unnamed");

export class Catalogue {
  list: SetupList = $state.raw({ setups: [], damaged: [], newer: [] });
  /** Whether the list was read. Until then nothing is known of it, and it is not empty. */
  known: "not-yet" | "read" | "failed" = $state("not-yet");
  /** Why it was not read. It is said where the list would be. */
  unread: CommandError | null = $state.raw(null);
  /** The words that a set-up is looked for by. */
  filter = $state("");
  /** A set-up that is being removed: the keychain may ask first. */
  removing: Setup | null = $state.raw(null);
  /** The set-up that was removed last and can be put back. */
  removed: Setup | null = $state.raw(null);
  /** Where the last export was put. */
  exported: string | null = $state.raw(null);

  constructor(
    private readonly backend: Backend,
    private readonly failed: (error: CommandError) => void,
  ) {}

  async readAgain(): Promise<void> {
    try {
      this.list = await this.backend.call("list_setups", null);
      this.unread = null;
      this.known = "read";
    } catch (thrown) {
      this.unread = commandError(thrown);
      this.known = "failed";
    }
  }

  /** The same device once more. */
  async copy(setup: Setup): Promise<Setup | null> {
    this.next();
    const copy = await this.attempt(() => this.backend.call("copy_setup", { id: setup.id }));
    await this.readAgain();
    return copy;
  }

  async rename(setup: Setup, name: string): Promise<boolean> {
    const saved = await this.change(setup, { name: name.trim() });
    if (saved) announcer.say(t("window-renamed", { name: nameOf(saved) }));
    return saved !== null;
  }

  /** Puts a set-up with a customer's; an empty name is nobody in particular. */
  async move(setup: Setup, customer: string): Promise<boolean> {
    const saved = await this.change(setup, { customer: customer.trim() });
    if (saved) {
      announcer.say(
        saved.customer
          ? t("window-moved", { name: nameOf(saved), customer: saved.customer })
          : t("window-moved-out", { name: nameOf(saved) }),
      );
    }
    return saved !== null;
  }

  /** Removes a set-up; `undo` puts it back. */
  async remove(setup: Setup): Promise<boolean> {
    this.next();
    this.removing = setup;
    const gone = await this.attempt(async () => {
      await this.backend.call("remove_setup", { id: setup.id });
      this.removed = setup;
      announcer.say(t("window-removed", { name: nameOf(setup) }));
      return true;
    });
    this.removing = null;
    await this.readAgain();
    return gone === true;
  }

  async undo(): Promise<Setup | null> {
    const setup = this.removed;
    if (!setup) return null;
    const restored = await this.attempt(() => this.backend.call("restore_setup", { id: setup.id }));
    // Where it could not be put back, it can be tried again.
    if (restored) {
      this.removed = null;
      announcer.say(t("window-restored", { name: nameOf(restored) }));
    }
    await this.readAgain();
    return restored;
  }

  /** Writes set-ups into a file among the downloads. */
  async export(setups: readonly Setup[]): Promise<void> {
    this.next();
    await this.attempt(async () => {
      const exported = await this.backend.call("export_setups", { ids: setups.map((setup) => setup.id) });
      const { path } = await this.backend.call("save_file", exported);
      this.exported = path;
      announcer.say(t("window-exported", { path }));
    });
  }

  /** Takes exported set-ups in. A text that is none is said at the field, not as trouble. */
  async import(text: string): Promise<TakenIn | null> {
    if (text.trim() === "") return { problem: "empty" };
    if (text.length > LARGEST_IMPORT) return { problem: "too-long" };
    this.next();
    try {
      const { setups } = await this.backend.call("import_setups", { text });
      announcer.say(t("window-imported", { count: setups.length }));
      return { names: setups.map(nameOf) };
    } catch (thrown) {
      const error = commandError(thrown);
      if (error.kind === "storage" && error.problem === "not-a-setup") return { problem: "foreign" };
      if (error.kind === "storage" && error.problem === "newer") return { problem: "newer" };
      this.failed(error);
      return null;
    } finally {
      await this.readAgain();
    }
  }

  /** Removes everything that is kept of a customer, and says what was looked at afterwards. */
  async forget(customer: string): Promise<Forgotten | null> {
    this.next();
    const forgotten = await this.attempt(() => this.backend.call("forget_customer", { customer }));
    await this.readAgain();
    return forgotten;
  }

  /** The next thing is done: what was removed before stays removed. */
  next(): void {
    this.removed = null;
    this.exported = null;
  }

  private async change(setup: Setup, change: Partial<Setup>): Promise<Setup | null> {
    this.next();
    const saved = await this.attempt(() => this.backend.call("save_setup", { ...setup, ...change }));
    await this.readAgain();
    return saved;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (thrown) {
      this.failed(commandError(thrown));
      return null;
    }
  }
}

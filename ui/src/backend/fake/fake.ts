// A scripted stand-in for the program: for component tests, and for working on the window in a browser.
// It decides nothing: what it answers is written down in `stories.ts`. It is not part of what is shipped.
import type { About } from "../bindings/About";
import type { Authority } from "../bindings/Authority";
import type { DnsAsked } from "../bindings/DnsAsked";
import type { DomainReport } from "../bindings/DomainReport";
import type { SpfWatch } from "../bindings/SpfWatch";
import type { FieldReading } from "../bindings/FieldReading";
import type { FieldText } from "../bindings/FieldText";
import type { Preferences } from "../bindings/Preferences";
import type { RunEvent } from "../bindings/RunEvent";
import type { RunRecord } from "../bindings/RunRecord";
import type { SecretState } from "../bindings/SecretState";
import type { Setup } from "../bindings/Setup";
import type { Backend, CommandError, CommandName, EventOf, RequestOf, ResponseOf, StreamName } from "../backend";
import { emptyRecord, fold } from "../../run";
import { SETUP_VERSION } from "../../state/setups";
import { spfPlan, spfServers, type SpfStory } from "./spf";
import * as stories from "./stories";

type Handlers = { [C in CommandName]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>> };

export type FakeOptions = {
  /** Milliseconds between two events of a stream; without it they come at once. */
  pace?: number;
  setups?: Setup[];
  damaged?: string[];
  newer?: string[];
  /** The story that a check and a test message tell. */
  story?: stories.StoryName;
  advice?: stories.AdviceName;
  /** How the SPF record stands. */
  spf?: SpfStory;
  practice?: string | null;
  keychain?: "kept" | "session" | "locked";
  /** The next save fails so. */
  saving?: CommandError | null;
  /** The list cannot be read, for this reason. */
  listing?: CommandError | null;
  /** Part of the domain cannot be looked up. */
  offline?: boolean;
  /** What the person prefers; without it, the page of the first time has been read. */
  preferences?: Partial<Preferences>;
  /** What is still there after a customer was forgotten. */
  left?: string[];
};

export class Fake implements Backend {
  /** Every request, in order, for tests. A secret is not among them. */
  readonly asked: { name: CommandName; request: unknown }[] = [];
  private readonly setups: Map<string, Setup>;
  private readonly secrets = new Set<string>();
  private readonly removed = new Map<string, Setup>();
  private cancelled = new Set<string>();
  private spfLooks = 0;
  private preferences: Preferences;
  private about: About;

  constructor(readonly options: FakeOptions = {}) {
    this.setups = new Map((options.setups ?? []).map((setup) => [setup.id, setup]));
    this.about = { ...stories.about, practice: options.practice ?? null };
    this.preferences = { language: "", welcomed: true, ...options.preferences };
  }

  async call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
    this.note(name, request);
    await Promise.resolve();
    const handler = this.handlers[name] as (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
    return handler(structuredClone(request));
  }

  async stream<C extends StreamName>(
    name: C,
    request: RequestOf<C>,
    onEvent: (event: EventOf<C>) => void,
  ): Promise<ResponseOf<C>> {
    this.note(name, request);
    await Promise.resolve();
    const events = this.eventsOf(name, request) as EventOf<C>[];
    const run = (request as { run?: string }).run;
    for (const event of events) {
      await this.wait();
      if (run !== undefined && this.cancelled.has(run)) throw { kind: "stopped" } satisfies CommandError;
      onEvent(event);
    }
    const handler = this.handlers[name] as (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
    return handler(structuredClone(request));
  }

  private note(name: CommandName, request: unknown): void {
    const kept = name === "put_secret" ? { ...(request as object), secret: "«secret»" } : request;
    this.asked.push({ name, request: structuredClone(kept) });
  }

  private wait(): Promise<void> {
    const { pace } = this.options;
    return pace === undefined ? Promise.resolve() : new Promise((done) => setTimeout(done, pace));
  }

  private eventsOf(name: StreamName, request: unknown): (DomainReport | RunEvent | DnsAsked | Authority)[] {
    if (name === "look_up_domain") return stories.lookUp((request as { domain: string }).domain, this.options.offline ?? false);
    if (name === "plan_spf") return ["contoso.com", "spf.protection.outlook.com", "_spf.mailer.example", "_dmarc.contoso.com"].map((asked) => ({ name: asked }));
    if (name === "watch_spf") {
      this.spfLooks += 1;
      return spfServers(this.options.spf ?? "not-listed", request as SpfWatch, this.spfLooks).servers;
    }
    if (name === "run_checks") return stories.story(this.options.story).events;
    return stories.sending;
  }

  private known(id: string): Setup {
    const setup = this.setups.get(id);
    if (!setup) throw { kind: "storage", problem: "missing", detail: id } satisfies CommandError;
    return setup;
  }

  private record(): RunRecord {
    return stories.story(this.options.story).events.reduce(fold, emptyRecord());
  }

  private secretState(id: string): SecretState {
    const kept = this.secrets.has(id);
    if (!kept) return { kept, session_only: false, problem: null };
    return this.options.keychain === "session"
      ? { kept, session_only: true, problem: "KEYCHAIN_UNAVAILABLE" }
      : { kept, session_only: false, problem: null };
  }

  private readonly handlers: Handlers = {
    about: () => this.about,
    painted: () => null,
    open_link: () => null,
    facts: () => stories.facts,
    practice_scenarios: () => stories.scenarios.map((name) => ({ name })),
    practise: ({ scenario }) => (this.about = { ...this.about, practice: scenario }),
    list_setups: () => {
      if (this.options.listing) throw this.options.listing;
      return { setups: [...this.setups.values()], damaged: this.options.damaged ?? [], newer: this.options.newer ?? [] };
    },
    save_setup: (setup) => {
      if (this.options.saving) throw this.options.saving;
      const saved = { ...setup, saved_at: "2026-11-24T09:00:00Z" };
      this.setups.set(setup.id, saved);
      return saved;
    },
    remove_setup: ({ id }) => {
      this.removed.set(id, this.known(id));
      this.setups.delete(id);
      return null;
    },
    copy_setup: ({ id }) => {
      const copy = { ...this.known(id), id: `${id}-2` };
      this.setups.set(copy.id, copy);
      return copy;
    },
    restore_setup: ({ id }) => {
      const setup = this.removed.get(id) ?? this.known(id);
      this.setups.set(id, setup);
      return setup;
    },
    export_setups: ({ ids }) => ({ text: JSON.stringify(ids.map((id) => this.known(id))), file_name: "mailfitter-set-ups.json" }),
    import_setups: ({ text }) => {
      const setups = read(text);
      for (const setup of setups) this.setups.set(setup.id, setup);
      return { setups };
    },
    forget_customer: ({ customer }) => {
      const gone = [...this.setups.values()].filter((setup) => setup.customer === customer);
      for (const setup of gone) this.setups.delete(setup.id);
      return { setups: gone.map((setup) => setup.name), secrets: gone.filter((setup) => this.secrets.delete(setup.id)).length, left: this.options.left ?? [] };
    },
    devices: () => stories.devices,
    guide: (request) => stories.guide(request, this.secrets.has(request.setup.id)),
    report: ({ for_whom, format, guide }) => ({
      text: [`For ${for_whom}`, "", ...stories.guide(guide, false).steps.flatMap((step) => step.commands?.look ?? [])].join("\n"),
      file_name: `reception-copier-${for_whom}.${format === "markdown" ? "md" : format === "text" ? "txt" : "html"}`,
      subject: `Mail settings for ${guide.setup.name}: ${for_whom}`,
    }),
    save_file: ({ file_name }) => ({ path: `/home/you/Downloads/${file_name}` }),
    save_bundle: ({ names }) => ({ page: `/home/you/Downloads/diagnosis-${names}.html`, json: `/home/you/Downloads/diagnosis-${names}.json` }),
    print_page: () => null,
    preferences: () => this.preferences,
    save_preferences: (preferences) => (this.preferences = preferences),
    understand: readField,
    sheet: (setup) => stories.sheet(setup),
    put_secret: ({ id }) => {
      if (this.options.keychain === "locked") throw { kind: "keychain", code: "KEYCHAIN_LOCKED" } satisfies CommandError;
      this.secrets.add(id);
      return this.secretState(id);
    },
    secret_state: ({ id }) => this.secretState(id),
    forget_secret: ({ id }) => {
      this.secrets.delete(id);
      return this.secretState(id);
    },
    advise: ({ measured }) => stories.adviceAfter(stories.advice(this.options.advice), measured),
    learn: (request) => stories.learn(request),
    letter: (request) => ({ letter: stories.letter(request) }),
    explain: ({ text }) => stories.explain(text),
    look_up_domain: ({ domain }) => stories.lookUp(domain, this.options.offline ?? false).pop() as DomainReport,
    run_checks: () => this.record(),
    send_message: ({ setup }) => stories.submission(this.options.story, setup),
    plan_spf: (request) => spfPlan(this.options.spf ?? "not-listed", request),
    watch_spf: (request) => spfServers(this.options.spf ?? "not-listed", request, this.spfLooks),
    cancel_run: ({ run }) => {
      this.cancelled.add(run);
      return null;
    },
  };
}

function read(text: string): Setup[] {
  const refused = (problem: string): CommandError => ({ kind: "storage", problem, detail: "" });
  let setups: Setup[];
  try {
    setups = [JSON.parse(text) as Setup | Setup[]].flat();
  } catch {
    throw refused("not-a-setup");
  }
  if (!setups.every((setup) => typeof setup?.id === "string")) throw refused("not-a-setup");
  if (setups.some((setup) => setup.version > SETUP_VERSION)) throw refused("newer");
  return setups;
}

/** Far simpler than the engine's reading, and enough to see each kind of answer. */
function readField({ field, text }: FieldText): FieldReading {
  const typed = text.trim();
  const problem = (what: FieldReading["problem"]): FieldReading => ({ understood: null, problem: what });
  if (typed === "") return problem("empty");
  if (typed.length > 2_000) return problem("too-long");
  if (/\s/.test(typed)) return problem("has-space");
  if (field === "address" && !/^[^@]+@[^@]+$/.test(typed)) return problem("no-at-sign");
  const value = field === "domain" ? typed.replace(/^https?:\/\//, "").replace(/^.*@/, "").replace(/[/:].*$/, "").toLowerCase() : typed;
  if (field === "public-ip" && !/^\d+(\.\d+){3}$/.test(value)) return problem("not-an-ip");
  if (field !== "helo" && !value.includes(".")) return problem("no-dot");
  if (field === "endpoint" && !/\.(outlook\.com|mx\.microsoft)$/.test(value)) return problem("not-microsoft");
  return { understood: { value, shown: value, changed: value !== typed.toLowerCase() }, problem: null };
}

// The SPF record of the open set-up: what is to be changed, and which name server has the change.
import { type Backend, type CommandError, commandError } from "../backend/backend";
import type { Authority } from "../backend/bindings/Authority";
import type { AuthorityState } from "../backend/bindings/AuthorityState";
import type { Code } from "../backend/bindings/Code";
import type { SpfPlan } from "../backend/bindings/SpfPlan";
import type { SpfWishes } from "../backend/bindings/SpfWishes";
import type { SetupDraft } from "./draft.svelte";
import { newId } from "./setups";

/** Between two looks at the name servers. */
export const BETWEEN_LOOKS = 20_000;
/** An hour of looking; whoever still waits then can begin again. */
export const MOST_LOOKS = 180;

/** What the name servers are looked at for: the change, that all have the same, or that the old one is back. */
export type Aim = "change" | "same" | "back";
type Target = { aim: Aim; new: string | null; old: string[]; wanted: AuthorityState | null };
type Unfit = Extract<CommandError, { kind: "field" }>;

const nothing = (): SpfWishes => ({ include: "", every_sender_listed: false, choice: null });

export class SpfRecord {
  plan: SpfPlan | null = $state.raw(null);
  planning = $state(false);
  /** How many questions were answered, and the last one's name. */
  answered = $state(0);
  lastAsked = $state("");
  stopped = $state(false);
  /** A field of the set-up has to fit first. */
  unfit: Unfit | null = $state.raw(null);
  wishes: SpfWishes = $state(nothing());
  /** The person puts the old record back. */
  back = $state(false);

  servers: Authority[] = $state.raw([]);
  problem: Code | null = $state(null);
  looking = $state(false);
  watching = $state(false);
  gaveUp = $state(false);
  /** When the name servers were asked last (milliseconds). */
  lookedAt: number | null = $state(null);

  private plannedAt = 0;
  private plannedFor = "";
  private planRun: string | null = null;
  private lookRun: string | null = null;
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When a server last had something else, and for how long others may remember that. */
  private stale: { at: number; seconds: number } | null = $state.raw(null);
  private lookedFor = "";

  readonly #draft: SetupDraft;

  constructor(
    draft: SetupDraft,
    private readonly backend: Backend,
    private readonly failed: (error: CommandError) => void,
  ) {
    this.#draft = draft;
  }

  /** Everything in the set-up that a plan hangs on. */
  get basis(): string {
    const { method, answers } = this.#draft.setup;
    return JSON.stringify([method, answers.domain, answers.from, answers.public_ip, answers.ip_kind, answers.location, answers.cloud]);
  }

  /** Makes a plan, if there is none for what the set-up says now. */
  async open(): Promise<void> {
    if (this.plannedFor === this.basis) return;
    this.wishes = nothing();
    this.back = false;
    this.plan = null;
    this.forgetServers();
    await this.refresh();
  }

  /** Looks at the record anew. A later look counts. */
  async refresh(): Promise<void> {
    void this.cancel(this.planRun);
    const run = newId().replace("setup", "spf");
    this.planRun = run;
    this.plannedFor = this.basis;
    this.planning = true;
    this.stopped = false;
    this.unfit = null;
    this.answered = 0;
    this.lastAsked = "";
    try {
      const wishes = $state.snapshot(this.wishes) as SpfWishes;
      const plan = await this.backend.stream("plan_spf", { run, setup: this.#draft.snapshot(), wishes }, ({ name }) => {
        if (this.planRun !== run) return;
        this.answered += 1;
        this.lastAsked = name;
      });
      if (this.planRun === run) this.take(plan);
    } catch (thrown) {
      if (this.planRun !== run) return;
      const error = commandError(thrown);
      if (error.kind === "field") {
        this.plan = null;
        this.unfit = error;
      } else if (error.kind === "stopped") this.stopped = true;
      else {
        this.stopped = true;
        this.failed(error);
      }
    } finally {
      if (this.planRun === run) {
        this.planRun = null;
        this.planning = false;
      }
    }
  }

  private take(plan: SpfPlan): void {
    this.plan = plan;
    this.plannedAt = Date.now();
    this.keepRecordBefore(plan);
    if (!this.watching && this.lookedFor !== JSON.stringify(this.target)) this.forgetServers();
  }

  /** The record as it stood before anybody was shown another one is kept, to be put back. */
  private keepRecordBefore(plan: SpfPlan): void {
    const { setup } = this.#draft;
    if (setup.spf_before.length > 0 || plan.proposed === null || plan.current.length === 0) return;
    setup.spf_before = plan.current;
    void this.#draft.save();
  }

  stopPlanning(): void {
    void this.cancel(this.planRun);
  }

  /** What stood there before the change; nothing where there was no record, or no change. */
  get before(): string[] {
    return this.#draft.setup.spf_before;
  }

  /** Which records the name servers are told apart by. */
  get target(): Target {
    const { current, proposed } = this.plan ?? { current: [], proposed: null };
    const [only] = current.length === 1 ? current : [null];
    const without = (records: string[], one: string | null) => [...new Set(records)].filter((record) => record !== one);
    if (this.back) {
      const one = this.before.length === 1 ? (this.before[0] ?? null) : null;
      const wanted = this.before.length === 0 ? "absent" : this.before.length === 1 ? "new" : "several";
      return { aim: "back", new: one, old: without([...(proposed === null ? [] : [proposed]), ...current], one), wanted };
    }
    const one = proposed ?? only ?? null;
    const changes = proposed !== null || (this.before.length > 0 && !this.before.includes(one ?? ""));
    return { aim: changes ? "change" : "same", new: one, old: without([...current, ...this.before], one), wanted: one === null ? null : "new" };
  }

  /** How many of the name servers have what is to be there. */
  get have(): number {
    const { wanted } = this.target;
    return this.servers.filter((server) => server.state === wanted).length;
  }

  get everywhere(): boolean {
    return this.problem === null && this.servers.length > 0 && this.have === this.servers.length;
  }

  /** For how many seconds others may remember the old record once the last name server has the new one. */
  get rememberedFor(): number | null {
    return this.stale?.seconds ?? null;
  }

  /** Until when others may remember the old record (milliseconds), once every name server has the new one. */
  get rememberedUntil(): number | null {
    return this.everywhere && this.stale ? this.stale.at + this.stale.seconds * 1000 : null;
  }

  /** Until when the person's own resolver may still give the old record, where it did when it was asked. */
  get resolverUntil(): number | null {
    const seconds = this.plan?.cached_for_seconds ?? null;
    const behind = this.target.aim === "change" && this.plan?.proposed !== null;
    return this.everywhere && behind && seconds !== null ? this.plannedAt + seconds * 1000 : null;
  }

  /** Asks every name server once. */
  async look(): Promise<void> {
    const { plan } = this;
    if (plan === null || this.looking) return;
    const target = this.target;
    const run = newId().replace("setup", "spf");
    this.lookRun = run;
    this.lookedFor = JSON.stringify(target);
    this.looking = true;
    this.gaveUp = false;
    try {
      const request = { run, domain: plan.domain, new: target.new, old: target.old };
      const watched = await this.backend.stream("watch_spf", request, (one) => {
        if (this.lookRun === run) this.servers = [...this.servers.filter((other) => other.server !== one.server), one].sort(byServer);
      });
      if (this.lookRun !== run) return;
      this.servers = watched.servers;
      this.problem = watched.problem;
      this.lookedAt = Date.now();
      this.noteStale(target.wanted);
    } catch (thrown) {
      if (this.lookRun === run && commandError(thrown).kind !== "stopped") {
        this.watching = false;
        this.failed(commandError(thrown));
      }
    } finally {
      if (this.lookRun === run) {
        this.lookRun = null;
        this.looking = false;
      }
    }
  }

  private noteStale(wanted: AuthorityState | null): void {
    const lifetimes = this.servers.flatMap(({ state, ttl }) => (state !== wanted && state !== "unreachable" && ttl !== null ? [ttl] : []));
    if (lifetimes.length > 0) this.stale = { at: Date.now(), seconds: Math.max(...lifetimes) };
  }

  /** Asks them every 20 seconds, until every one has it or the person stops it. Goes on while the set-up is open. */
  async watch(): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    this.looks = 0;
    await this.nextLook();
  }

  private async nextLook(): Promise<void> {
    await this.look();
    if (!this.watching) return;
    this.looks += 1;
    if (this.everywhere) {
      this.watching = false;
      // The step's tick and the record follow, as soon as the resolver knows.
      void this.#draft.lookUpAgain();
      void this.refresh();
    } else if (this.looks >= MOST_LOOKS) {
      this.watching = false;
      this.gaveUp = true;
    } else {
      this.timer = setTimeout(() => void this.nextLook(), BETWEEN_LOOKS);
    }
  }

  stopWatching(): void {
    this.watching = false;
    clearTimeout(this.timer);
    void this.cancel(this.lookRun);
  }

  /** The other way: the old record is to come back, or the change goes on after all. */
  turn(back: boolean): void {
    this.stopWatching();
    this.back = back;
    this.forgetServers();
  }

  /** Nobody would see what is still found. */
  close(): void {
    this.stopWatching();
    this.stopPlanning();
  }

  private forgetServers(): void {
    this.lookRun = null;
    this.looking = false;
    this.servers = [];
    this.problem = null;
    this.lookedAt = null;
    this.stale = null;
    this.gaveUp = false;
  }

  private async cancel(run: string | null): Promise<void> {
    if (run === null) return;
    try {
      await this.backend.call("cancel_run", { run });
    } catch (thrown) {
      this.failed(commandError(thrown));
    }
  }
}

const byServer = (one: Authority, other: Authority): number => (one.server < other.server ? -1 : 1);

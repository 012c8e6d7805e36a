// The set-up that is open: what was typed and answered, what was found for it, and how it is saved.
import type { Advice } from "../backend/bindings/Advice";
import type { Answers } from "../backend/bindings/Answers";
import type { Arrived } from "../backend/bindings/Arrived";
import type { Code } from "../backend/bindings/Code";
import type { DomainReport } from "../backend/bindings/DomainReport";
import type { Finding } from "../backend/bindings/Finding";
import type { Field } from "../backend/bindings/Field";
import type { FieldProblem } from "../backend/bindings/FieldProblem";
import type { Letter } from "../backend/bindings/Letter";
import type { Measurement } from "../backend/bindings/Measurement";
import type { Method } from "../backend/bindings/Method";
import type { RunFacts } from "../backend/bindings/RunFacts";
import type { RunRecord } from "../backend/bindings/RunRecord";
import type { SecretState } from "../backend/bindings/SecretState";
import type { Setup } from "../backend/bindings/Setup";
import type { Sheet } from "../backend/bindings/Sheet";
import type { Step } from "../backend/bindings/Step";
import type { SubmissionRecord } from "../backend/bindings/SubmissionRecord";
import type { Understood } from "../backend/bindings/Understood";
import { type Backend, type CommandError, commandError } from "../backend/backend";
import { allFindings, emptyRecord, noProgress, progress, type RunProgress } from "../run";
import { Guidance } from "./guidance.svelte";
import { SpfRecord } from "./spf.svelte";
import { newId, signsInWithPassword, stepToOpen, usesMxEndpoint } from "./setups";

/** A field that a person types into. */
export type TypedField = "domain" | "from" | "to" | "to_outside" | "login" | "endpoint" | "helo" | "control_host";

const KIND: Record<TypedField, Field> = {
  domain: "domain",
  from: "address",
  to: "address",
  to_outside: "address",
  login: "address",
  endpoint: "endpoint",
  helo: "helo",
  control_host: "domain",
};

/** Answers that were measured and not given, and so go with the domain that they were measured for. */
const MEASURED = ["cloud", "mx", "dmarc_policy", "port_25", "port_587", "public_ip"] as const;

/** DNS was asked and did not answer, so it says nothing. */
const NO_ANSWER: ReadonlySet<Code> = new Set(["DNS_TIMED_OUT", "DNS_SERVER_FAILED"]);

/** The answers that a finding becomes, so that a person's own answer takes the finding's place. */
const BECOMES: Partial<Record<Code, keyof Answers>> = {
  PORT_25_BLOCKED: "port_25",
  PORT_587_BLOCKED: "port_587",
  DIRECT_SEND_REJECTED: "reject_direct_send",
  SMTP_AUTH_DISABLED_FOR_TENANT: "smtp_auth_allowed",
  SMTP_AUTH_DISABLED_FOR_MAILBOX: "smtp_auth_allowed",
  AUTH_BLOCKED_BY_SECURITY_DEFAULTS: "security_defaults",
};

export type Reading = { problem: FieldProblem | null; understood: Understood | null };

export type Activity = "check" | "message";

/** An input longer than this is not sent over: the field says so at once. */
const LONGEST_FIELD = 2_000;

export class SetupDraft {
  setup: Setup;
  step: Step = $state("device");
  readings: Partial<Record<TypedField, Reading>> = $state({});
  /** The office's public address as typed, where it could not be seen. */
  address = $state("");
  addressReading: Reading | null = $state.raw(null);
  report: DomainReport | null = $state.raw(null);
  lookingUp = $state(false);
  advice: Advice | null = $state.raw(null);
  secret: SecretState | null = $state.raw(null);
  sheet: Sheet | null = $state.raw(null);
  readingSheet = $state(false);
  /** The run under way or the last one. */
  run: RunProgress | null = $state.raw(null);
  runEnded = $state(false);
  /** When the last run ended (RFC 3339). */
  runAt = $state("");
  /** When the last test message was given up or answered. */
  sentAt = $state("");
  /** What the last check, and the last message, found that the advice builds on from now on. */
  learnt: Record<Activity, Measurement[]> = $state({ check: [], message: [] });
  wasStopped = $state(false);
  /** The test message's conversation under way, and what became of it. */
  sending: RunProgress | null = $state.raw(null);
  sent: SubmissionRecord | null = $state.raw(null);
  active: Activity | null = $state(null);
  probe = $state(false);
  signInAgain = $state(false);
  /** Whether the last check, and the last message, kept to what the device does. */
  asDevice: Record<Activity, boolean> = $state({ check: false, message: false });
  /** What is to be set up, and how far it is. */
  readonly guidance: Guidance;
  /** The record of the sender's domain, and what its name servers have. */
  readonly spf: SpfRecord;
  /** Which method the last run was for; another one's results say nothing about it. */
  private runName: string | null = null;
  private lookUps = 0;
  private saves: Promise<void> = Promise.resolve();

  constructor(
    private readonly backend: Backend,
    setup: Setup,
    private readonly failed: (error: CommandError) => void,
  ) {
    this.setup = $state(setup);
    this.step = stepToOpen(setup);
    const known = setup.answers.public_ip;
    if (known !== undefined && known !== "unknown") this.address = known;
    this.guidance = new Guidance(this, backend, failed);
    this.spf = new SpfRecord(this, backend, failed);
  }

  /** The domain in the form that is used, if what was typed is one. */
  get domain(): string | null {
    const domain = this.setup.answers.domain;
    return domain === undefined || domain === "unknown" ? null : domain;
  }

  /** The domain as people read it. */
  get domainShown(): string | null {
    return this.readings.domain?.understood?.shown ?? this.domain;
  }

  snapshot(): Setup {
    return $state.snapshot(this.setup) as Setup;
  }

  goTo(step: Step): void {
    this.step = step;
    this.setup.step = step;
    void this.save();
  }

  /** Saves what stands now. Saves follow one another, so the last word stays the last. */
  save(): Promise<void> {
    const setup = this.snapshot();
    this.saves = this.saves.then(async () => {
      try {
        const saved = await this.backend.call("save_setup", setup);
        this.setup.saved_at = saved.saved_at;
      } catch (thrown) {
        this.failed(commandError(thrown));
      }
    });
    return this.saves;
  }

  /** Takes one answer, or takes it back. */
  answer<K extends keyof Answers>(key: K, value: Answers[K] | undefined): void {
    if (value === undefined) delete this.setup.answers[key];
    else this.setup.answers[key] = value;
    this.setup.measured = this.setup.measured.filter(({ code }) => BECOMES[code] !== key);
    this.advice = null;
    void this.save();
  }

  /** Looks at a field as it was left. What was typed stays as it is. */
  async leave(field: TypedField): Promise<Reading> {
    const text = this.setup[field];
    // As it was typed, before anybody looks at it: the window may be closed the next moment.
    void this.save();
    if (text.trim() === "") {
      this.readings[field] = { problem: null, understood: null };
      this.note(field, null);
      void this.save();
      return { problem: "empty", understood: null };
    }
    let reading: Reading;
    if (text.length > LONGEST_FIELD) {
      reading = { problem: "too-long", understood: null };
    } else {
      try {
        reading = await this.backend.call("understand", { field: KIND[field], text });
      } catch (thrown) {
        const error = commandError(thrown);
        if (error.kind !== "field") {
          this.failed(error);
          return { problem: null, understood: null };
        }
        reading = { problem: error.problem, understood: null };
      }
    }
    // Typed on in the meantime: the later reading counts.
    if (this.setup[field] !== text) return reading;
    this.readings[field] = reading;
    this.note(field, reading.understood);
    void this.save();
    return reading;
  }

  /** Only an address that fits becomes an answer. */
  async leaveAddress(): Promise<void> {
    const typed = this.address.trim();
    if (typed === "") {
      this.addressReading = null;
      this.answer("public_ip", undefined);
      return;
    }
    try {
      this.addressReading = await this.backend.call("understand", { field: "public-ip", text: typed.slice(0, LONGEST_FIELD) });
      this.answer("public_ip", this.addressReading.understood?.value);
    } catch (thrown) {
      this.failed(commandError(thrown));
    }
  }

  /** An empty field that is needed says so. */
  require(field: TypedField): void {
    this.readings[field] = { problem: "empty", understood: null };
  }

  private note(field: TypedField, understood: Understood | null): void {
    const answers = this.setup.answers;
    if (field === "domain") {
      if (answers.domain !== understood?.value) {
        for (const key of MEASURED) delete answers[key];
        this.setup.measured = [];
        this.setup.spf_before = [];
        this.report = null;
        this.advice = null;
        this.lookUps += 1;
        this.lookingUp = false;
      }
      if (understood) answers.domain = understood.value;
      else delete answers.domain;
    }
    if (field === "from" || field === "login") {
      if (understood) answers[field] = understood.value;
      else delete answers[field];
    }
  }

  /** Asks DNS and Microsoft about the domain, and fills the panel as answers come. */
  async lookUp(): Promise<void> {
    const domain = this.domain;
    if (domain === null || (this.report?.domain === domain && (this.lookingUp || this.report.complete))) return;
    this.lookUps += 1;
    const mine = this.lookUps;
    this.lookingUp = true;
    this.report = null;
    const take = (report: DomainReport) => {
      if (mine !== this.lookUps) return;
      this.report = report;
    };
    try {
      take(await this.backend.stream("look_up_domain", { domain, ask_microsoft: true }, take));
      if (mine === this.lookUps) this.takeMeasured();
    } catch (thrown) {
      const error = commandError(thrown);
      if (mine === this.lookUps && error.kind !== "stopped") this.failed(error);
    } finally {
      if (mine === this.lookUps) this.lookingUp = false;
    }
  }

  /** What a look-up under way still finds is not taken any more. */
  dropLookUp(): void {
    this.lookUps += 1;
    this.lookingUp = false;
  }

  /** Once more, where something could not be looked up. */
  lookUpAgain(): Promise<void> {
    this.report = null;
    return this.lookUp();
  }

  private takeMeasured(): void {
    const report = this.report;
    if (!report) return;
    const answers = this.setup.answers;
    const take = <K extends (typeof MEASURED)[number]>(key: K, value: Answers[K] | null) => {
      if (value !== null && value !== undefined) answers[key] = value;
    };
    take("cloud", report.cloud);
    take("mx", report.endpoint);
    take("dmarc_policy", report.dmarc_policy);
    take("public_ip", report.public_ip);
    take("port_25", port(report.port_25_open));
    take("port_587", port(report.port_587_open));
    this.noteBlocked("PORT_25_BLOCKED", report.port_25_open);
    this.noteBlocked("PORT_587_BLOCKED", report.port_587_open);
    this.advice = null;
    void this.save();
  }

  /** A look at the domain measures the ports as well; what it could not tell stays as it was. */
  private noteBlocked(code: Code, open: boolean | null): void {
    if (open === null) return;
    const others = this.setup.measured.filter((known) => known.code !== code);
    this.setup.measured = open ? others : [...others, { code, method: null, at: now() }];
  }

  async advise(): Promise<void> {
    try {
      const { answers, measured } = this.snapshot();
      this.advice = await this.backend.call("advise", { answers, measured });
    } catch (thrown) {
      this.failed(commandError(thrown));
    }
  }

  /** Takes a way. Results of another way say nothing about this one. */
  choose(method: Method): void {
    if (this.setup.method === method) return;
    this.setup.method = method;
    this.setup.last_check = null;
    this.setup.last_message = null;
    this.setup.arrived = null;
    this.setup.device_sent = null;
    this.forgetResults();
    // A device nearly always sends as the mailbox that it signs in with.
    if (signsInWithPassword(method) && this.setup.login.trim() === "") this.setup.login = this.setup.from;
    void this.save();
  }

  private forgetResults(): void {
    this.run = null;
    this.runEnded = false;
    this.wasStopped = false;
    this.learnt = { check: [], message: [] };
    this.sending = null;
    this.sent = null;
  }

  /** DNS knows no such name, most often by a slip of the keys. */
  get noSuchDomain(): boolean {
    return this.report?.problems.some(({ what, code }) => what === "mx" && code === "DNS_NAME_NOT_FOUND") ?? false;
  }

  /** The office's address is typed only where Microsoft's servers did not say it. */
  get typesAddress(): boolean {
    return !this.lookingUp && (this.report?.public_ip ?? null) === null;
  }

  /** The endpoint must be typed where DNS was asked and does not name it. Where nobody has asked, a check asks. */
  get needsEndpoint(): boolean {
    const known = this.setup.answers.mx;
    if (!usesMxEndpoint(this.setup.method) || (known !== undefined && known !== "unknown")) return false;
    return this.setup.endpoint.trim() !== "" || this.endpointNotNamed;
  }

  private get endpointNotNamed(): boolean {
    const { report, run } = this;
    if (report?.complete && report.endpoint === null && !report.problems.some((problem) => problem.what === "mx")) return true;
    if (this.runEnded && run?.record.checks.some((check) => check.because === "ANSWER_MISSING")) return true;
    const mx = run?.record.checks.find((check) => check.id === "mx");
    const answered = (mx?.outcome === "failed" || mx?.outcome === "needs-attention") && !mx.findings.some((finding) => NO_ANSWER.has(finding.code));
    return this.runEnded && answered && run?.record.facts.mx_endpoint === null;
  }

  /** Two rejected sign-ins: no further try without asking. */
  get signInStopped(): boolean {
    const found = this.run && allFindings(this.run.record).some((finding) => finding.code === "SIGN_IN_STOPPED");
    const because = this.run?.record.checks.some((check) => check.because === "SIGN_IN_STOPPED");
    return this.setup.rejected_sign_ins >= 2 || Boolean(found) || Boolean(because);
  }

  /** The settings for the device. */
  async readSheet(): Promise<void> {
    this.readingSheet = true;
    try {
      this.sheet = await this.backend.call("sheet", this.snapshot());
    } catch (thrown) {
      this.failed(commandError(thrown));
    } finally {
      this.readingSheet = false;
    }
  }

  async readSecret(): Promise<void> {
    await this.withSecret(() => this.backend.call("secret_state", { id: this.setup.id }));
  }

  /** Hands a password over for keeping. It is not held here. */
  async keepSecret(secret: string): Promise<boolean> {
    await this.save();
    return this.withSecret(async () => {
      const state = await this.backend.call("put_secret", { id: this.setup.id, secret });
      this.setup.rejected_sign_ins = 0;
      return state;
    });
  }

  /** Whether it is gone. */
  async forgetSecret(): Promise<boolean> {
    return this.withSecret(() => this.backend.call("forget_secret", { id: this.setup.id }));
  }

  private async withSecret(ask: () => Promise<SecretState>): Promise<boolean> {
    try {
      this.secret = await ask();
      return true;
    } catch (thrown) {
      const error = commandError(thrown);
      if (error.kind === "keychain") this.secret = { kept: false, session_only: false, problem: error.code };
      else this.failed(error);
      return false;
    }
  }

  async check(): Promise<void> {
    this.forgetResults();
    this.run = noProgress();
    const record = await this.overNetwork("check", (request) =>
      this.backend.stream("run_checks", request, (event) => {
        if (this.run) this.run = progress(this.run, event);
      }),
    );
    if (record) {
      this.run = { record, working: [], ended: record.checks.map((check) => check.id) };
      // A run that was stopped says nothing about the way.
      if (record.checks.some((check) => check.because === "STOPPED")) this.wasStopped = true;
      else this.setup.last_check = { outcome: record.outcome, at: now() };
      const endpoint = record.facts.mx_endpoint;
      if (endpoint !== null) this.setup.answers.mx = endpoint;
      this.noteAddresses(record);
      this.runAt = now();
      if (!this.wasStopped) await this.learn("check", allFindings(record), record.facts);
    }
    // One consent is for one trial.
    this.probe = false;
    this.runEnded = true;
    this.countSignIns(record ? allFindings(record) : []);
    await this.save();
  }

  async send(): Promise<void> {
    this.sent = null;
    this.learnt.message = [];
    this.sending = noProgress();
    const record = await this.overNetwork("message", (request) =>
      this.backend.stream("send_message", request, (event) => {
        if (this.sending) this.sending = progress(this.sending, event);
      }),
    );
    if (record) {
      this.sent = record;
      this.sentAt = now();
      // Uncertain or stopped is neither: the last known result stays.
      const stopped = record.findings.some((finding) => finding.code === "STOPPED");
      if (record.accepted !== "uncertain" && !(stopped && !record.accepted)) {
        this.setup.last_message = { accepted: record.accepted, at: now() };
        this.setup.arrived = null;
      }
      this.countSignIns(record.findings);
      if (!stopped) await this.learn("message", record.findings, null);
    }
    await this.save();
  }

  /** What was found counts from now on, and the way is weighed again. */
  private async learn(from: Activity, findings: Finding[], facts: RunFacts | null): Promise<void> {
    const setup = this.snapshot();
    try {
      const { answers, measured } = await this.backend.call("learn", { setup, findings, facts });
      this.learnt[from] = measured.filter((one) => !setup.measured.some((known) => known.code === one.code && known.at === one.at));
      this.setup.answers = answers;
      this.setup.measured = measured;
      await this.advise();
    } catch (thrown) {
      this.failed(commandError(thrown));
    }
  }

  /** A ready text for whoever can mend what the last run or message found. A message measures nothing beside. */
  async letter(finding: Finding, language: string, from: Activity): Promise<Letter | null> {
    const [facts, at] = from === "check" ? [this.run?.record.facts, this.runAt] : [emptyRecord().facts, this.sentAt];
    if (!facts) return null;
    try {
      return (await this.backend.call("letter", { finding, facts, at, language })).letter;
    } catch (thrown) {
      this.failed(commandError(thrown));
      return null;
    }
  }

  /** Where the person found the test message. */
  arrived(where: Arrived): void {
    this.setup.arrived = { arrived: where, at: now() };
    // What was found was accepted, whatever became of the connection.
    if (this.sent?.accepted === "uncertain" && (where === "inbox" || where === "junk")) this.setup.last_message = { accepted: true, at: now() };
    void this.save();
  }

  /** What came of the device's own message. */
  deviceSent(what: Arrived): void {
    this.setup.device_sent = { arrived: what, at: now() };
    void this.save();
  }

  /** Takes the device out of use, or back into it. */
  retire(retired: boolean): void {
    this.setup.retired_at = retired ? now() : null;
    void this.save();
  }

  private async overNetwork<R>(
    activity: Activity,
    ask: (request: { run: string; setup: Setup; probe_recipients: boolean; sign_in_again: boolean }) => Promise<R>,
  ): Promise<R | null> {
    await this.save();
    this.active = activity;
    this.asDevice[activity] = this.setup.as_device.enabled;
    this.wasStopped = false;
    this.runName = newId().replace("setup", "run");
    const request = {
      run: this.runName,
      setup: this.snapshot(),
      probe_recipients: activity === "check" && this.probe,
      sign_in_again: this.signInAgain,
    };
    // One tick is for one try.
    this.signInAgain = false;
    try {
      return await ask(request);
    } catch (thrown) {
      const error = commandError(thrown);
      if (error.kind === "stopped") this.wasStopped = true;
      else this.failed(error);
      return null;
    } finally {
      this.active = null;
      this.runName = null;
    }
  }

  /** The addresses that Microsoft saw are kept with their dates: the next check compares. */
  private noteAddresses(record: RunRecord): void {
    const { port_25, port_587 } = record.facts.public_ip_seen;
    for (const [port, address] of [[25, port_25], [587, port_587]] as const) {
      const before = this.setup.addresses_seen.filter((seen) => seen.port === port).pop();
      if (address !== null && before?.address !== address) {
        this.setup.addresses_seen = [...this.setup.addresses_seen, { address, port, at: now() }].slice(-20);
      }
    }
  }

  /** Rejected sign-ins are counted in the set-up, so that closing the window does not start afresh. */
  private countSignIns(findings: readonly Finding[]): void {
    // Stopped before it, or not offered: then none was made.
    const unmade = ["SIGN_IN_STOPPED", "AUTH_NOT_OFFERED"];
    const ended = findings.find((finding) => finding.check === "sign-in" && !unmade.includes(finding.code));
    if (!ended) return;
    if (ended.severity === "error") this.setup.rejected_sign_ins += 1;
    else if (ended.code === "AUTH_ACCEPTED") this.setup.rejected_sign_ins = 0;
  }

  async cancel(): Promise<void> {
    if (this.runName === null) return;
    try {
      await this.backend.call("cancel_run", { run: this.runName });
    } catch (thrown) {
      this.failed(commandError(thrown));
    }
  }
}

const now = (): string => new Date().toISOString();

function port(open: boolean | null): "open" | "blocked" | null {
  if (open === null) return null;
  return open ? "open" : "blocked";
}

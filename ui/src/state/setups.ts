// What is so of a set-up, told from the set-up alone.
import type { Advice } from "../backend/bindings/Advice";
import type { Method } from "../backend/bindings/Method";
import type { Setup } from "../backend/bindings/Setup";
import type { Step } from "../backend/bindings/Step";

export const STEPS: readonly Step[] = ["device", "needs", "way", "set-up", "check", "message", "hand-over"];
export const SETUP_VERSION = 1;

/** An identifier that is not taken: lower-case letters, digits and dashes. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `setup-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export function newSetup(id: string): Setup {
  return {
    version: SETUP_VERSION,
    id,
    name: "",
    customer: "",
    device: "copier",
    domain: "",
    model: "",
    answers: {},
    method: null,
    from: "",
    to: "",
    to_outside: "",
    login: "",
    endpoint: "",
    helo: "",
    as_device: { enabled: false, encryption: "best", port: null },
    guide: {},
    acknowledged: [],
    spf_before: [],
    step: "device",
    addresses_seen: [],
    measured: [],
    last_check: null,
    last_message: null,
    scan_megabytes: 0,
    arrived: null,
    device_sent: null,
    retired_at: null,
    rejected_sign_ins: 0,
    no_control_host: false,
    control_host: "",
    saved_at: "",
  };
}

/** The answers that a way is chosen by, in the order in which they are asked. */
export const DECIDING = ["recipients", "device_auth", "location", "ip_kind", "device_tls"] as const;
export type Deciding = (typeof DECIDING)[number];

/** Those that are asked for these answers: an address of the office matters to what stands in the office only. */
export function asked(setup: Setup): Deciding[] {
  const elsewhere = setup.answers.location === "third-party-hosted" || setup.answers.location === "azure";
  return DECIDING.filter((key) => !(key === "ip_kind" && elsewhere));
}

/** Asked, and not answered yet; "I don't know" is an answer. */
export function unanswered(setup: Setup): Deciding[] {
  return asked(setup).filter((key) => {
    const answer = setup.answers[key];
    return answer === undefined || (Array.isArray(answer) && answer.length === 0);
  });
}

export function isDone(setup: Setup, step: Step): boolean {
  switch (step) {
    case "device":
      return typeof setup.answers.domain === "string" && setup.answers.domain !== "unknown";
    case "needs":
      return unanswered(setup).length === 0;
    case "way":
      return setup.method !== null;
    case "set-up":
      // Only a check that saw the way work shows that it is set up.
      return isDone(setup, "check") && !Object.values(setup.guide).some((step) => step?.state === "waiting");
    case "check":
      return setup.last_check?.outcome === "passed" || setup.last_check?.outcome === "needs-attention";
    case "message":
      return setup.last_message?.accepted === true && (setup.arrived === null || setup.arrived.arrived === "inbox");
    case "hand-over":
      // Only a message of the device's own shows that it works.
      return setup.device_sent?.arrived === "inbox";
  }
}

/** Whether a step can be gone to: everything that it builds on is there. The settings can be had once a way is chosen. */
export function isReachable(setup: Setup, step: Step): boolean {
  switch (step) {
    case "device":
      return true;
    case "needs":
      return isDone(setup, "device");
    case "way":
      return isDone(setup, "device") && isDone(setup, "needs");
    case "set-up":
    case "check":
    case "hand-over":
      return isReachable(setup, "way") && setup.method !== null;
    case "message":
      return isReachable(setup, "check") && setup.last_check !== null;
  }
}

/** The steps that build on the chosen way. */
const OF_THE_WAY: readonly Step[] = ["set-up", "check", "message", "hand-over"];

/** Whether a step is closed because one of the deciding answers rules the chosen way out. What a check found, a check looks at anew. */
export function isClosed(setup: Setup, advice: Advice | null, step: Step): boolean {
  const way = advice?.methods.find(({ method }) => method === setup.method);
  const byAnswer = way?.reasons.some(({ weighs, source }) => weighs === "rules-out" && DECIDING.some((key) => source === `answer:${key}`));
  return OF_THE_WAY.includes(step) && way?.verdict === "ruled-out" && byAnswer === true;
}

/** Where to go on: the step that it was left at, or the last one before it that can be gone to. */
export function stepToOpen(setup: Setup): Step {
  const at = STEPS.indexOf(setup.step);
  const reachable = STEPS.slice(0, at + 1).filter((step) => isReachable(setup, step));
  return reachable[reachable.length - 1] ?? "device";
}

/** A way that signs in with a user name and a password. */
export const signsInWithPassword = (method: Method | null): boolean =>
  method === "client-submission-basic" || method === "high-volume-email" || method === "azure-communication-services";

export const usesMxEndpoint = (method: Method | null): boolean =>
  method === "direct-send" || method === "relay-ip" || method === "relay-certificate";

/** So begins, among what the person said of the steps, the name of something that was taken down. */
export const TAKEN_DOWN = "take-down/";

/** The ways, other than the chosen one, of which steps have been done: what they left is to be taken down. */
export function waysLeft(setup: Setup): Method[] {
  const done = Object.entries(setup.guide).filter(([, progress]) => progress?.state === "done");
  const steps = done.filter(([key]) => !key.startsWith(TAKEN_DOWN));
  const ways = steps.map(([key]) => key.slice(0, key.indexOf("/")) as Method);
  return [...new Set(ways)].filter((way) => way !== setup.method);
}

/** Whether the way reaches people outside the tenant. */
export const reachesOutside = (method: Method | null): boolean =>
  method !== "direct-send" && method !== "high-volume-email";

export type Health = "new" | "well" | "attention" | "failed" | "unsure";

/** How a set-up stands, for its tile. */
export function health(setup: Setup): Health {
  if (setup.last_message?.accepted === false) return "failed";
  switch (setup.last_check?.outcome) {
    case undefined:
      return "new";
    case "failed":
      return "failed";
    case "needs-attention":
      return "attention";
    case "passed":
      return "well";
    case "inconclusive":
    case "skipped":
      return "unsure";
  }
}

// The window's one door to the rest of the program. Everything behind it is Rust; nothing else in the window
// knows how it is reached.
import type { Code } from "./bindings/Code";
import type { Field } from "./bindings/Field";
import type { FieldProblem } from "./bindings/FieldProblem";
import type { Preferences } from "./bindings/Preferences";
import type { Commands } from "./bindings/commands";

/** Why a command could not do its work: `CommandError` of `src-tauri/src/bridge.rs`. A test compares the two. */
export type CommandError =
  | { kind: "field"; field: Field; problem: FieldProblem }
  | { kind: "storage"; problem: string; detail: string }
  | { kind: "keychain"; code: Code }
  | { kind: "stopped" }
  | { kind: "internal"; detail: string };

export const COMMAND_ERRORS: readonly CommandError["kind"][] = ["field", "storage", "keychain", "stopped", "internal"];

export type CommandName = keyof Commands;
export type RequestOf<C extends CommandName> = Commands[C]["request"];
export type ResponseOf<C extends CommandName> = Commands[C]["response"];
export type StreamName = { [C in CommandName]: Commands[C] extends { events: unknown } ? C : never }[CommandName];
export type EventOf<C extends StreamName> = Commands[C] extends { events: infer E } ? E : never;

export interface Backend {
  /** What was handed over with the page, so that the first page need not ask. */
  readonly handedOver?: Preferences | undefined;
  /** The desktop's font by its own name, where asking for `system-ui` takes long. */
  readonly font?: string | undefined;
  /** Asks once; rejects with a `CommandError`. */
  call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Asks, and hears of everything that happens until the answer is there. */
  stream<C extends StreamName>(
    name: C,
    request: RequestOf<C>,
    onEvent: (event: EventOf<C>) => void,
  ): Promise<ResponseOf<C>>;
}

/** What a rejected command says, whatever was thrown. */
export function commandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown) return thrown as CommandError;
  return { kind: "internal", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_ERRORS, commandError } from "./backend";

describe("why a command could not do its work", () => {
  it("is told in the same kinds on both sides of the bridge", () => {
    const bridge = readFileSync(join(import.meta.dirname, "../../../src-tauri/src/bridge.rs"), "utf8");
    const body = /pub enum CommandError \{([\s\S]*?)\n\}/.exec(bridge)?.[1] ?? "";
    const kinds = [...body.matchAll(/^ {4}([A-Z]\w*)/gm)].map((hit) => (hit[1] as string).toLowerCase());
    expect(kinds).toEqual([...COMMAND_ERRORS]);
  });

  it("is made of whatever was thrown", () => {
    expect(commandError({ kind: "stopped" })).toEqual({ kind: "stopped" });
    expect(commandError(new Error("no"))).toEqual({ kind: "internal", detail: "no" });
    expect(commandError("no")).toEqual({ kind: "internal", detail: "no" });
  });
});

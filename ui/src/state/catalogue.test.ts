import { describe, expect, it } from "vitest";
import { type CommandError } from "../backend/backend";
import { Fake, type FakeOptions } from "../backend/fake/fake";
import { customersSetups, savedSetups } from "../backend/fake/stories";
import type { Setup } from "../backend/bindings/Setup";
import { announcer } from "./announce.svelte";
import { Catalogue, LARGEST_IMPORT } from "./catalogue.svelte";

async function open(options: FakeOptions = {}) {
  const backend = new Fake({ setups: customersSetups, ...options });
  const troubles: CommandError[] = [];
  const catalogue = new Catalogue(backend, (error) => troubles.push(error));
  await catalogue.readAgain();
  const asked = (name: string) => backend.asked.filter((call) => call.name === name).map((call) => call.request);
  const ids = () => catalogue.list.setups.map((setup) => setup.id);
  return { catalogue, troubles, asked, ids };
}
const first = savedSetups[0] as Setup;

describe("a set-up that is removed", () => {
  it("can be put back, and both are said", async () => {
    const { catalogue, ids } = await open();
    expect(await catalogue.remove(first)).toBe(true);
    expect(ids()).not.toContain(first.id);
    expect(announcer.text).toContain("Removed: Reception copier");
    expect((await catalogue.undo())?.id).toBe(first.id);
    expect(ids()).toContain(first.id);
    expect(announcer.text).toContain("Back again: Reception copier");
    expect(catalogue.removed).toBeNull();
  });

  it("stays removed once the next thing is done", async () => {
    const { catalogue, asked } = await open();
    await catalogue.remove(first);
    await catalogue.rename(customersSetups[1] as Setup, "UPS");
    expect(await catalogue.undo()).toBeNull();
    expect(asked("restore_setup")).toEqual([]);
  });

  it("but could not be is no removed one", async () => {
    const { catalogue, troubles } = await open();
    expect(await catalogue.remove({ ...first, id: "gone" })).toBe(false);
    expect(catalogue.removed).toBeNull();
    expect(troubles).toHaveLength(1);
  });
});

describe("a set-up", () => {
  it("is renamed and moved without the blanks around, and nothing else of it changes", async () => {
    const { catalogue, asked } = await open();
    await catalogue.rename(first, "  Front desk ");
    await catalogue.move(first, " Lind ");
    expect(asked("save_setup")).toEqual([{ ...first, name: "Front desk" }, { ...first, customer: "Lind" }]);
  });

  it("that cannot be saved says so", async () => {
    const full: CommandError = { kind: "storage", problem: "no-space", detail: "/data" };
    const { catalogue, troubles } = await open({ saving: full });
    expect(await catalogue.rename(first, "x")).toBe(false);
    expect(troubles).toEqual([full]);
  });

  it("is exported into a file whose place is told", async () => {
    const { catalogue, asked } = await open();
    await catalogue.export([first]);
    expect(asked("export_setups")).toEqual([{ ids: ["reception"] }]);
    expect(catalogue.exported).toBe("/home/you/Downloads/mailfitter-set-ups.json");
  });
});

describe("an import", () => {
  it("says by name what came in", async () => {
    const { catalogue, ids } = await open({ setups: [] });
    expect(await catalogue.import(JSON.stringify([first, { ...first, id: "two", name: "" }]))).toEqual({ names: ["Reception copier", "Unnamed device"] });
    expect(ids()).toEqual(["reception", "two"]);
  });

  it.each([
    ["  ", "empty"],
    ["{", "foreign"],
    ["[1]", "foreign"],
    [JSON.stringify({ ...first, version: 999 }), "newer"],
  ])("of %j is refused as %s, at the field", async (text, problem) => {
    const { catalogue, troubles } = await open();
    expect(await catalogue.import(text)).toEqual({ problem });
    expect(troubles).toEqual([]);
  });

  it("of more than can be an export is not sent over", async () => {
    const { catalogue, asked } = await open();
    expect(await catalogue.import("x".repeat(LARGEST_IMPORT + 1))).toEqual({ problem: "too-long" });
    expect(asked("import_setups")).toEqual([]);
  });
});

it("a customer that is forgotten takes every set-up along, and what is left is told", async () => {
  const { catalogue, ids } = await open({ left: ["bakery-copier.json"] });
  const forgotten = await catalogue.forget("Bakery Lind");
  expect(forgotten?.setups).toEqual(["Copier at the counter", "Freezer alarm", "Old fax"]);
  expect(forgotten?.left).toEqual(["bakery-copier.json"]);
  expect(ids().filter((id) => id.startsWith("bakery"))).toEqual([]);
});

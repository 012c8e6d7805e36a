import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import Window from "./Window.svelte";
import { Fake, type FakeOptions } from "./backend/fake/fake";
import { customersSetups, manySetups } from "./backend/fake/stories";
import { App } from "./state/app.svelte";
import { choose, day, languages, learn, ownName, speak, spoken, t } from "./words";

// Another language is one more folder; here, one more text, in one that no folder is planned for.
learn("nl", "window-language = Taal\nwindow-find = Zoeken\n");

let close = () => {};
afterEach(() => {
  close();
  close = () => {};
  speak("en");
});

async function open(options: FakeOptions = {}) {
  const backend = new Fake({ setups: customersSetups, preferences: { language: "en" }, ...options });
  const app = new App(backend);
  await app.begin();
  const window = mount(Window, { target: document.body, props: { app } });
  close = () => void unmount(window);
  await app.start();
  flushSync();
  const find = (testid: string) => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
  const click = async (testid: string) => {
    const wanted = find(testid);
    if (!wanted) throw new Error(`no ${testid}`);
    wanted.click();
    for (let n = 0; n < 12; n += 1) await tick();
  };
  const pick = async (testid: string, value: string) => {
    const select = find(testid) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    for (let n = 0; n < 12; n += 1) await tick();
  };
  const asked = (name: string) => backend.asked.filter((call) => call.name === name).map((call) => call.request);
  return { app, find, click, pick, asked };
}

describe("another language", () => {
  it("is spoken without a new start, remembered, and named in the document", async () => {
    const { find, pick, asked } = await open();
    expect(document.documentElement.lang).toBe("en");
    await pick("language", "nl");
    expect(document.body.textContent).toContain("Taal");
    expect(document.documentElement.lang).toBe("nl");
    expect(asked("save_preferences")).toEqual([{ language: "nl", welcomed: true }]);
    expect(document.activeElement).toBe(find("language"));
  });

  it("loses nothing typed", async () => {
    const { app, find, pick } = await open({ setups: manySetups(20) });
    const field = find("find") as HTMLInputElement;
    field.value = "Device 7";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await pick("language", "nl");
    expect((find("find") as HTMLInputElement).value).toBe("Device 7");
    expect(app.catalogue.filter).toBe("Device 7");
  });

  it("is the one that was chosen last time", async () => {
    await open({ preferences: { language: "nl" } });
    expect(document.documentElement.lang).toBe("nl");
    expect(document.body.textContent).toContain("Taal");
  });

  it("has English words where it has none of its own, and its own dates", () => {
    speak("nl");
    expect(spoken()).toBe("nl");
    expect(t("window-find")).toBe("Zoeken");
    expect(t("window-cancel")).toBe("Cancel");
    expect(day("2026-12-31")).toBe("31\u00a0december\u00a02026");
    expect(ownName("nl")).toBe("Nederlands");
  });

  it("is chosen by what the person reads", () => {
    expect(languages).toContain("nl");
    expect(choose(["tlh", "nl-BE", "en"])).toBe("nl");
    speak("tlh");
    expect(languages).toContain(spoken());
  });
});

describe("the first time", () => {
  it("shows what is asked of whom, once", async () => {
    const { find, click, asked } = await open({ preferences: { language: "en", welcomed: false } });
    expect(find("start-new")).toBeNull();
    await click("welcome-begin");
    expect(find("start-new")).not.toBeNull();
    expect(asked("save_preferences")).toEqual([{ language: "en", welcomed: true }]);
  });

  it("can be read again, and is not saved again", async () => {
    const { find, click, asked } = await open();
    await click("start-welcome");
    expect(find("welcome")).not.toBeNull();
    await click("welcome-begin");
    expect(asked("save_preferences")).toEqual([]);
  });
});

describe("the start page", () => {
  it("lists by customer, and folds away what is out of use", async () => {
    const { find } = await open();
    expect(find("customer-0")?.textContent).toContain("Reception copier");
    expect(find("customer-1")?.textContent).toContain("Bakery Lind");
    expect(find("customer-2")?.textContent).toContain("Northwind Surveyors");
    expect((find("retired") as HTMLDetailsElement).open).toBe(false);
    expect(find("forget-customer-0")).toBeNull();
  });

  it("says what ends, and leads to the way of the first", async () => {
    const { app, find, click } = await open();
    expect(find("stops-banner")?.textContent).toContain("5 weeks left");
    expect(find("stops-banner")?.textContent).toContain("2 of your set-ups");
    await click("plan-move");
    expect([app.draft?.setup.id, app.draft?.step]).toEqual(["ups", "way"]);
  });

  it("has a field to find one only where there are many", async () => {
    const { find } = await open({ setups: manySetups(8) });
    expect(find("find")).toBeNull();
    close();
    const many = await open({ setups: manySetups(9) });
    expect(many.find("find")).not.toBeNull();
  });

  it("says that there are none only when the list was read", async () => {
    const { find } = await open({ setups: [] });
    expect(find("no-setups")).not.toBeNull();
    close();
    const denied = await open({ setups: [], listing: { kind: "storage", problem: "denied", detail: "/data" } });
    expect(denied.find("no-setups")).toBeNull();
    expect(denied.find("unreadable")).not.toBeNull();
    expect(denied.find("unreadable")?.textContent).toContain("does not let Mailfitter into its own folder");
    expect(denied.find("unreadable")?.textContent).toContain("/data");
    expect(denied.find("trouble"), "it is said once").toBeNull();
  });

  it("begins another set-up of a customer's", async () => {
    const { app, click } = await open();
    await click("new-customer-1");
    expect(app.draft?.setup.customer).toBe("Bakery Lind");
  });
});

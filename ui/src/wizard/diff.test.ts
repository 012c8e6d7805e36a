import { describe, expect, it } from "vitest";
import { dropped, marked } from "./diff";
import { termsOf } from "./terms";
import type { GuideStep } from "../backend/bindings/GuideStep";

const fresh = (now: string | null, proposed: string) => marked(now, proposed).filter((term) => term.fresh).map((term) => term.text);

describe("a record's change", () => {
  it("marks the term that is added, and nothing else", () => {
    expect(fresh("v=spf1 include:a.example ~all", "v=spf1 ip4:203.0.113.7 include:a.example ~all")).toEqual(["ip4:203.0.113.7"]);
    expect(fresh("v=spf1  include:a.example ~all", "v=spf1 include:a.example ~all")).toEqual([]);
  });

  it("marks a second copy of a term as new", () => {
    expect(fresh("v=spf1 a ~all", "v=spf1 a a ~all")).toEqual(["a"]);
  });

  it("marks nothing where there was nothing: all of it is new", () => {
    expect(fresh(null, "v=spf1 ~all")).toEqual([]);
  });

  it("names what is taken out", () => {
    expect(dropped("v=spf1 ip4:203.0.113.7 ~all", "v=spf1 ~all")).toEqual(["ip4:203.0.113.7"]);
    expect(dropped(null, "v=spf1 ~all")).toEqual([]);
  });
});

it("explains a word of the trade at the first step that uses it, and only there", () => {
  const steps = ["connector-there", "connector", "spf", "no-such-step"].map((id) => ({ id }) as GuideStep);
  expect([...termsOf(steps)]).toEqual([
    ["connector-there", ["connector", "tenant"]],
    ["connector", []],
    ["spf", ["spf"]],
    ["no-such-step", []],
  ]);
});

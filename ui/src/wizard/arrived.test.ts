import { expect, it } from "vitest";
import type { ReplyShown } from "../backend/bindings/ReplyShown";
import type { SubmissionRecord } from "../backend/bindings/SubmissionRecord";
import { whoGotIt } from "./arrived";

const reply = (code: number): ReplyShown => ({ code, enhanced: null, text: "" });

it("keeps those for whom a message was refused apart from those who get it", () => {
  const recipients = [{ to: "a@x.example", reply: reply(250) }, { to: "b@x.example", reply: reply(550) }, { to: "c@x.example", reply: null }];
  expect(whoGotIt({ recipients } as SubmissionRecord)).toEqual([["a@x.example", "c@x.example"], ["b@x.example"]]);
});

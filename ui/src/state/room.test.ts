import { expect, it } from "vitest";
import { roomFor } from "./room.svelte";

it("lays text twice as large out like a window half as wide", () => {
  const rem = 14;
  expect(roomFor(1180 / rem)).toBe("wide");
  expect(roomFor(900 / rem)).toBe("narrow");
  expect(roomFor(1180 / (2 * rem))).toBe("single");
  expect(roomFor(590 / rem)).toBe("single");
});

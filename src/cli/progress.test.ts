import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";

function watched(isTTY: boolean): {
  readonly told: string[];
  readonly at: (ms: number) => void;
  readonly show: () => void;
  readonly clear: () => void;
} {
  let now = 0;
  const told: string[] = [];
  const progress = progressOn({ isTTY, write: (text) => told.push(text) }, () => now);
  return {
    told,
    at: (ms) => (now = ms),
    show: () => progress.show({ reports: 2, unreadable: 1, characters: 4_000, current: "a\u001b.txt" }),
    clear: () => progress.clear(),
  };
}

test("says nothing of what takes less than a second", () => {
  const { told, at, show, clear } = watched(true);
  for (const ms of [0, 500, 999]) {
    at(ms);
    show();
  }
  clear();
  expect(told).toEqual([]);
});

test("writes one line over and over on a terminal, and takes it away", () => {
  const { told, at, show, clear } = watched(true);
  for (const ms of [2_000, 2_100, 2_200]) {
    at(ms);
    show();
  }
  clear();
  expect(told).toHaveLength(3);
  expect(told[0]).toBe("\r\u001b[K2 reports read, 1 could not be read, 2 thousand characters a second: …a\ufffd.txt");
  expect(told[2]).toBe("\r\u001b[K");
});

test("writes whole lines now and then elsewhere", () => {
  const { told, at, show, clear } = watched(false);
  for (const ms of [1_000, 2_000, 10_000, 11_000, 12_000]) {
    at(ms);
    show();
  }
  clear();
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^2 reports read.*second\n$/);
});

test("does not count before there is anything to count", () => {
  const told: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY: false, write: (text) => told.push(text) }, () => now);
  now = 1_500;
  progress.show({ reports: 0, unreadable: 0, characters: 0, current: "a.txt" });
  expect(told).toEqual(["Reading the first report\n"]);
});

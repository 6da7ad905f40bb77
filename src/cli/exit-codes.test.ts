import { expect, test } from "vitest";
import { DESK_ERROR_CODES, DeskError } from "../desk/desk-error.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";

// Scripts go by these: a change here is a change of the interface, and is told to users.
test("ends with the codes that scripts know", () => {
  expect(EXIT).toEqual({
    done: 0,
    fault: 1,
    usage: 2,
    unreadable: 3,
    store: 4,
    notFound: 5,
    port: 6,
    hungUp: 129,
    interrupted: 130,
    outputClosed: 141,
    terminated: 143,
  });
});

test("ends each error of the desk with its code", () => {
  expect(Object.fromEntries(DESK_ERROR_CODES.map((code) => [code, exitCodeOf(new DeskError(code, ""))]))).toEqual({
    "store-unavailable": 4,
    "store-too-old": 4,
    "store-newer": 4,
    "store-refused": 4,
    "store-damaged": 4,
    "dataset-busy": 4,
    "ambiguous-id": 5,
    "no-such-report": 5,
    "no-such-incident": 5,
    "no-such-statement": 5,
    "mixed-judgement": 2,
    "no-such-link": 5,
    "same-incident": 2,
    "no-such-actor": 5,
    "same-actor": 2,
    "unlike-ids": 2,
    "not-written": 2,
    "table-unreadable": 3,
    "dataset-unknown": 2,
    "count-unclear": 2,
    "count-too-long": 4,
    "port-taken": 6,
    "host-refused": 2,
  });
});

test("ends anything else as a fault of its own", () => {
  expect(exitCodeOf(new Error("planted"))).toBe(1);
  expect(exitCodeOf("planted")).toBe(1);
});

import { expect } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import type { IngestOptions } from "../../src/ingest/ingest.ts";
import type { Captured, Source } from "../../src/model/captured.ts";

/** All that a source gives, in order; each capture is checked for what holds of every one. */
export async function capturesOf(source: Source, options: IngestOptions = {}): Promise<Captured[]> {
  const captures: Captured[] = [];
  for await (const captured of ingest(source, options)) {
    expectWhole(captured);
    captures.push(captured);
  }
  return captures;
}

/** The one capture of a file's bytes. */
export async function captureOf(content: string | Uint8Array, name: string | null = null, options: IngestOptions = {}): Promise<Captured> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const [captured] = await capturesOf({ kind: "bytes", bytes, name, obtained: "pasted" }, options);
  if (!captured) throw new Error("nothing was captured");
  return captured;
}

/** The invariants of a capture: a report or a problem, spans that slice to their text, runs in order, text that can be stored. */
export function expectWhole(captured: Captured): void {
  if (captured.report === null) expect(captured.problems).not.toEqual([]);
  else expect(captured.documents.length).toBeGreaterThan(0);
  for (const problem of captured.problems) {
    expect(problem.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(problem.message).toMatch(/^[^]{30,}[.]$/);
  }
  for (const document of captured.documents) {
    expect(document.reportId).toBe(captured.report?.id);
    const spans = document.titleSpan === null ? document.boilerplate : [...document.boilerplate, document.titleSpan];
    for (const span of spans) expect(document.text.slice(span.start, span.end)).toBe(span.text);
    // Neither can be written to a database: NUL, and halves of characters.
    expect(document.text.includes("\0")).toBe(false);
    expect(Buffer.from(document.text, "utf8").toString("utf8") === document.text).toBe(true);
    let end = 0;
    let inOrder = true;
    for (const run of document.offsets) {
      inOrder &&= run.text >= end && run.length > 0;
      end = run.text + run.length;
    }
    expect(inOrder).toBe(true);
    expect(end).toBeLessThanOrEqual(document.text.length);
  }
}

/** The codes of a capture's problems. */
export const codesOf = (captured: Captured): string[] => captured.problems.map((problem) => problem.code);

import { readableText } from "../../text/readable.ts";
import { characterFindings, decodeInput } from "../decoded-input.ts";
import { dateNotUnderstood, languageCodeOf, webAddressOf } from "../header-lines.ts";
import { NO_METADATA } from "../importer.ts";
import type { Finding, ImportedVersion, Importer } from "../importer.ts";
import { alignJsonString } from "../json-strings.ts";
import { readWrittenDate } from "../written-date.ts";

type Fields = Readonly<Record<string, unknown>>;

const NOT_A_REPORT: Finding = {
  code: "json-not-a-report",
  message:
    "The file is JSON, but no report was found in it; one object with a `text`, or with `versions` that each have a `text` and when it was `seen`, was needed. Bring the file into that form, or save the text alone.",
};

/** JSON with one report, or with dated versions of one report: `{ date, topic, versions: [{ seen, text }] }`. */
export const datedVersions: Importer = {
  format: "dated-versions",
  mediaType: "application/json",
  apart: false,
  recognises({ ending, mediaType, head }) {
    if (ending === "json" || mediaType === "application/json") return true;
    return (ending === "" || ending === "txt") && /^(\{\s*"[^"\n]{1,80}"\s*:|\[\s*\{\s*")/.test(head);
  },
  importBytes({ bytes, charset }) {
    const decoded = decodeInput(bytes, charset);
    let parsed: unknown;
    try {
      parsed = JSON.parse(decoded.text);
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown";
      const message = `The file is meant to be JSON, but it is broken (${reason}); whole JSON was needed. Get it anew, or save the text alone.`;
      return { versions: [], metadata: NO_METADATA, findings: [...decoded.findings, { code: "json-broken", message }] };
    }
    const report: Fields = Array.isArray(parsed) ? { versions: parsed } : isFields(parsed) ? parsed : {};
    const { versions, findings } = versionsOf(report, decoded.text);
    if (versions.length === 0) return { versions, metadata: NO_METADATA, findings: [...decoded.findings, ...findings, NOT_A_REPORT] };
    const written = wordsIn(report, ["published", "datePublished", "date"]);
    const published = written === null ? null : readWrittenDate(written);
    if (written !== null && published === null) findings.push(dateNotUnderstood(written));
    const metadata = {
      title: wordsIn(report, ["title", "headline", "topic"]),
      publisher: wordsIn(report, ["publisher", "outlet", "source"]),
      author: wordsIn(report, ["author", "byline"]),
      published,
      address: webAddressOf(wordsIn(report, ["url", "address", "link"])),
      language: languageCodeOf(wordsIn(report, ["language", "lang"])),
    };
    return { versions, metadata, findings: [...decoded.findings, ...findings] };
  },
};

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function wordsIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (isFields(value) && typeof value["name"] === "string" && value["name"].trim() !== "") return value["name"].trim();
  }
  return null;
}

function versionsOf(report: Fields, original: string): { versions: ImportedVersion[]; findings: Finding[] } {
  const given: readonly unknown[] = Array.isArray(report["versions"]) ? report["versions"] : [report];
  const versions: ImportedVersion[] = [];
  const findings: Finding[] = [];
  let skipped = 0;
  let cursor = 0;
  for (const version of given) {
    const fields: Fields = typeof version === "string" ? { text: version } : isFields(version) ? version : {};
    const written = textIn(fields);
    if (written === null) {
      skipped++;
      continue;
    }
    const readable = readableText(written);
    findings.push(...characterFindings(readable));
    const aligned = alignJsonString(written, readable.text, original, cursor);
    cursor = aligned.end;
    const seen = wordsIn(fields, ["seen", "captured", "revised", "modified", "timestamp"]);
    versions.push({ text: readable.text, offsets: aligned.offsets, seen: seen === null ? null : readWrittenDate(seen) });
  }
  if (skipped > 0 && versions.length > 0) {
    const message = `${skipped} of the ${given.length} versions have no text; each version needs a \`text\`. The others were read.`;
    findings.push({ code: "version-without-text", message });
  }
  const dated = versions.every((version) => version.seen !== null);
  if (dated) versions.sort((a, b) => ((a.seen ?? "") < (b.seen ?? "") ? -1 : a.seen === b.seen ? 0 : 1));
  return { versions, findings };
}

function textIn(fields: Fields): string | null {
  for (const name of ["text", "body", "content"]) {
    const value = fields[name];
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
}

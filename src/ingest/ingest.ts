import type { Captured, Source } from "../model/captured.ts";
import type { Document, Report, ReportContext } from "../model/report.ts";
import { spanOf } from "../model/span.ts";
import { idFromHash, sha256Of } from "../text/hash.ts";
import { importApart } from "./apart.ts";
import type { ApartLimits } from "./apart.ts";
import { markBoilerplate } from "./boilerplate/mark-boilerplate.ts";
import { fetchPage } from "./fetch/fetch-page.ts";
import type { FetchOptions } from "./fetch/limits.ts";
import { findFiles, readFileWithin } from "./files.ts";
import type { Finding, Imported, ImportedVersion, Importer } from "./importer.ts";
import { IMPORTERS } from "./importers/index.ts";
import { isEnglish, recogniseLanguage } from "./language.ts";
import { bytesInWords, problemOf } from "./problem-of.ts";
import { charsetOf, notText, probeOf } from "./probe.ts";
import { readTextHead } from "./title-line.ts";

/** Files and pages above this size are refused unless the user says otherwise: 64 MiB. */
export const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

/** How reports are captured. */
export interface IngestOptions {
  /** Largest file or page, in bytes; larger ones are recorded with hash and size and not read. */
  readonly maxBytes?: number;
  /** How addresses are fetched. */
  readonly fetch?: FetchOptions;
  /** Limits on reading one page, PDF or e-mail. */
  readonly apart?: ApartLimits;
  /** What the user says of the report; it wins over what the report says of itself. */
  readonly given?: Partial<ReportContext>;
}

/** The bytes of one capture and how they came. */
interface Capture {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly address: string | null;
  /** As declared by the carrier, with its parameters. */
  readonly mediaType: string | null;
  readonly obtained: Report["obtained"];
}

/**
 * Captures the reports that a source holds, one after the other. Nothing that is found makes it throw: what cannot be read comes
 * as a problem in the place of its report, and the others follow.
 */
export async function* ingest(source: Source, options: IngestOptions = {}): AsyncGenerator<Captured> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (source.kind === "bytes") {
    const { bytes, name, obtained, mediaType } = source;
    if (bytes.length > maxBytes) yield failed(tooLarge(bytes.length, maxBytes), name, { sha256: sha256Of(bytes), size: bytes.length });
    else yield await captureBytes({ bytes, name, address: null, mediaType: mediaType ?? null, obtained }, options);
    return;
  }
  if (source.kind === "path") {
    for await (const found of findFiles(source.path)) {
      yield "problem" in found
        ? { report: null, bytes: null, documents: [], problems: [found.problem] }
        : await captureFile(found.path, maxBytes, options);
    }
    return;
  }
  yield await captureAddress(source.address, maxBytes, options);
}

async function captureAddress(address: string, maxBytes: number, options: IngestOptions): Promise<Captured> {
  const page = await fetchPage(address, { maxBytes, ...options.fetch });
  if (page.kind === "failure")
    return { report: null, bytes: null, documents: [], problems: [problemOf(page.finding, { file: address, stage: "fetch" })] };
  return captureBytes({ bytes: page.bytes, name: null, address: page.address, mediaType: page.mediaType, obtained: "address" }, options);
}

async function captureFile(path: string, maxBytes: number, options: IngestOptions): Promise<Captured> {
  const read = await readFileWithin(path, maxBytes);
  if (read.kind === "unreadable") return { report: null, bytes: null, documents: [], problems: [read.problem] };
  if (read.kind === "too-large") return failed(tooLarge(read.size, maxBytes), path, { sha256: read.sha256, size: read.size });
  return captureBytes({ bytes: read.bytes, name: path, address: null, mediaType: null, obtained: "file" }, options);
}

function tooLarge(size: number, maxBytes: number): Finding {
  return {
    code: "too-large",
    message: `The file has ${bytesInWords(size)}; at most ${bytesInWords(maxBytes)} are read. Its hash and size are recorded. Split it, or take the text out of it, and read that.`,
  };
}

function failed(finding: Finding, file: string | null, seen: { sha256: string; size: number }): Captured {
  return { report: null, bytes: null, documents: [], problems: [problemOf(finding, { file, ...seen })] };
}

async function captureBytes(capture: Capture, options: IngestOptions): Promise<Captured> {
  const { bytes, name } = capture;
  const sha256 = sha256Of(bytes);
  const subject = { file: capture.address ?? name, sha256, size: bytes.length };
  const refuse = (findings: readonly Finding[]): Captured => ({
    report: null,
    bytes,
    documents: [],
    problems: findings.map((finding) => problemOf(finding, subject)),
  });
  const probe = probeOf(bytes, name, capture.mediaType);
  if (bytes.length === 0) return refuse([EMPTY]);
  const importer = IMPORTERS.find((candidate) => candidate.recognises(probe)) as Importer;
  const noText = importer.apart ? null : notText(probe);
  if (noText) return refuse([noText]);
  const input = { bytes, charset: charsetOf(capture.mediaType), address: capture.address };
  const imported = importer.apart ? await importApart(importer, input, options.apart) : await importer.importBytes(input);
  const versions = imported.versions.filter((version) => version.text.trim() !== "");
  if (versions.length === 0) return refuse(imported.findings.length > 0 ? imported.findings : [EMPTY]);
  return reportOf({ ...imported, versions }, { capture, importer, sha256, given: options.given ?? {} });
}

const EMPTY: Finding = {
  code: "empty",
  message: "There is no text in it; a report with text was needed. Check that the file was saved whole, and read it again.",
};

interface Reading {
  readonly capture: Capture;
  readonly importer: Importer;
  readonly sha256: string;
  readonly given: Partial<ReportContext>;
}

function reportOf(imported: Imported, reading: Reading): Captured {
  const { capture, importer, sha256, given } = reading;
  const { metadata, versions } = imported;
  const id = idFromHash("rep", sha256);
  const subject = { file: capture.address ?? capture.name, sha256, size: capture.bytes.length };
  const findings = [...imported.findings];
  const latest = versions.at(-1) as ImportedVersion;
  const head = readTextHead(latest.text);
  const language = recogniseLanguage(latest.text) ?? metadata.language;
  if (language !== null && !isEnglish(language)) findings.push(languageNotRead(language));
  const documents = versions.map((version, index) => documentOf(version, { reportId: id, index, language, title: metadata.title }));
  const report: Report = {
    id,
    title: given.title ?? metadata.title ?? documents.at(-1)?.titleSpan?.text ?? null,
    publisher: given.publisher ?? metadata.publisher,
    author: metadata.author,
    published: given.published ?? metadata.published ?? head.published,
    language,
    sha256,
    size: capture.bytes.length,
    file: capture.name,
    address: capture.address ?? metadata.address,
    mediaType: importer.mediaType,
    obtained: capture.obtained,
  };
  return { report, bytes: capture.bytes, documents, problems: findings.map((finding) => problemOf(finding, subject)) };
}

interface VersionPlace {
  readonly reportId: string;
  readonly index: number;
  readonly language: string | null;
  /** The title that the report gives elsewhere than in its text. */
  readonly title: string | null;
}

function documentOf(version: ImportedVersion, place: VersionPlace): Document {
  const { text, offsets, seen } = version;
  const title = version.title === undefined ? titleIn(text, place.title) : version.title;
  return {
    // The version counts, since a report may come back to an earlier wording.
    id: idFromHash("doc", sha256Of(`${place.reportId}\n${place.index}\n${text}`)),
    reportId: place.reportId,
    version: place.index,
    text,
    offsets: [...offsets],
    boilerplate: markBoilerplate(text, place.language),
    titleSpan: title === null ? null : spanOf(text, title.start, title.end),
    seen,
  };
}

/** The first line where it is a headline; where the report names its title elsewhere, only if it is that title. */
function titleIn(text: string, named: string | null): { start: number; end: number } | null {
  const { title } = readTextHead(text);
  if (title === null || named === null) return title;
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(text.slice(title.start, title.end)) === plain(named) ? title : null;
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

function languageNotRead(code: string): Finding {
  return {
    code: "language-not-read",
    message: `The text seems to be in ${languageNames.of(code) ?? code}; only English is read so far. The report is kept, with its text, and nothing was read out of it; read an English translation of it if there is one.`,
  };
}

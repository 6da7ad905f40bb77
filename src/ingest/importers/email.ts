import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { decodeBytes } from "../../text/charset.ts";
import { alignLines } from "../../text/offset-map.ts";
import { readableText } from "../../text/readable.ts";
import { withWindows1252 } from "../../text/windows-1252.ts";
import { characterFindings } from "../decoded-input.ts";
import { NO_METADATA } from "../importer.ts";
import type { Finding, Imported, Importer } from "../importer.ts";
import { readWrittenDate } from "../written-date.ts";
import { readPage } from "./html.ts";

/** Real messages nest their parts three or four deep. */
const DEEPEST_PART = 50;
/** Bytes of headers that are read, of all parts together. */
const LONGEST_HEADERS = 1 << 20;

/** A saved e-mail (.eml): its text part, or its HTML part where there is no text. */
export const email: Importer = {
  format: "email",
  mediaType: "message/rfc822",
  apart: true,
  recognises({ ending, mediaType, head }) {
    if (mediaType === "message/rfc822") return true;
    const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
    const fields = new Set([...headers.matchAll(/^([\w-]{2,40}):/gm)].map((field) => (field[1] as string).toLowerCase()));
    if (ending === "eml") return fields.size > 0;
    const startsWithField = /^(?:From \S+ .*\r?\n)?[\w-]{2,40}:/.test(head);
    return (
      startsWithField &&
      fields.has("from") &&
      ["message-id", "received", "mime-version", "delivered-to", "return-path", "to"].some((field) => fields.has(field)) &&
      (fields.has("date") || fields.has("subject"))
    );
  },
  async importBytes({ bytes }) {
    const original = decodeBytes(bytes, null);
    try {
      const parsed = await parse(bytes);
      if (!`${parsed.subject ?? ""}${parsed.text ?? ""}${parsed.html ?? ""}`.includes("\ufffd") || original.charset === "utf-8")
        return messageOf(parsed, original.text, []);
      // Letters above ASCII without a character set that fits: the whole message is read as what its letters are.
      const again = await parse(new TextEncoder().encode(original.text));
      const message = `The e-mail does not say in which character set it is written, or says it wrongly; it was read as ${original.charset} by its letters. Check a few names with accents.`;
      return messageOf(again, original.text, [{ code: "charset-wrong", message }]);
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 160) : "no reason was given";
      const message = `The e-mail is not built as e-mails are (${reason}); a message with its headers and parts was needed. Open it in a mail program, copy its text and read that. The bytes are kept.`;
      return { versions: [], metadata: NO_METADATA, findings: [{ code: "email-broken", message }] };
    }
  },
};

async function parse(bytes: Uint8Array): Promise<Email> {
  const parsed = await PostalMime.parse(bytes, {
    maxNestingDepth: DEEPEST_PART,
    maxHeadersSize: LONGEST_HEADERS,
    maxRfc822NestingDepth: 3,
    attachmentEncoding: "arraybuffer",
  });
  const { subject, text, html } = parsed;
  // Parts in windows-1252 come with control characters in the place of quotation marks, see `withWindows1252`.
  return {
    ...parsed,
    ...(subject === undefined ? {} : { subject: withWindows1252(subject) }),
    ...(text === undefined ? {} : { text: withWindows1252(text) }),
    ...(html === undefined ? {} : { html: withWindows1252(html) }),
  };
}

function messageOf(parsed: Email, original: string, before: readonly Finding[]): Imported {
  const findings = [...before];
  const subject = parsed.subject?.replace(/\s+/g, " ").trim() ?? "";
  const plain = parsed.text?.trim() ?? "";
  const page = plain === "" && parsed.html !== undefined ? readPage(parsed.html) : null;
  const body = page ? pageBody(page) : plain;
  const author = parsed.from?.name !== undefined && parsed.from.name !== "" ? parsed.from.name : (parsed.from?.address ?? null);
  const headerDate = parsed.headers.find((header) => header.key === "date")?.value.replace(/\s*\([^)]*\)\s*$/, "");
  const published = readWrittenDate(headerDate ?? "") ?? readWrittenDate(parsed.date ?? "");
  if (parsed.attachments.length > 0) findings.push(attachmentsNotRead(parsed));
  const startsWithSubject = subject !== "" && (body === subject || body.startsWith(`${subject}\n`));
  const readable = readableText(subject === "" || startsWithSubject ? body : `${subject}\n\n${body}`);
  findings.push(...characterFindings(readable));
  const metadata = {
    ...NO_METADATA,
    title: subject === "" ? null : readableText(subject).text,
    author: author === null ? null : readableText(author).text,
    published,
  };
  if (body === "") {
    findings.push({
      code: "email-without-text",
      message:
        "The e-mail has no text of its own; a message with text was needed. If its text is in an attachment, save that and read it. The bytes are kept.",
    });
    return { versions: [], metadata, findings };
  }
  const title = subject === "" ? null : { start: 0, end: subject.length };
  return { versions: [{ text: readable.text, offsets: alignLines(readable.text, original), title, seen: null }], metadata, findings };
}

/** The text of an HTML message without the headline that a page's reader puts on top: the subject stands there. */
function pageBody(page: Imported): string {
  const version = page.versions[0];
  if (!version) return "";
  return (version.title ? version.text.slice(version.title.end) : version.text).trim();
}

function attachmentsNotRead(parsed: Email): Finding {
  const names = parsed.attachments.slice(0, 8).map((attachment) => attachment.filename ?? attachment.mimeType);
  const more = parsed.attachments.length > names.length ? ` and ${parsed.attachments.length - names.length} more` : "";
  return {
    code: "attachments-not-read",
    message: `The e-mail has attachments that were not read: ${names.join(", ")}${more}. Save those that hold reports and read them as files; they are kept within the e-mail.`,
  };
}

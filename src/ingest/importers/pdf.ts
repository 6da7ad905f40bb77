import { getDocumentProxy } from "unpdf";
import { readableText } from "../../text/readable.ts";
import { characterFindings } from "../decoded-input.ts";
import { languageCodeOf } from "../header-lines.ts";
import { NO_METADATA } from "../importer.ts";
import type { Finding, Imported, Importer } from "../importer.ts";
import { PdfTextWriter } from "../pdf-text.ts";
import type { PdfPiece } from "../pdf-text.ts";

/** Reports have tens of pages, books hundreds; what comes after is left out, with a finding. */
const MOST_PAGES = 1_500;
/** UTF-16 units of text that are taken from a PDF. */
const LONGEST_TEXT = 20_000_000;

/** A PDF that holds text (not only pictures of it). Nothing in it maps to characters of the file, so its documents have no offset runs. */
export const pdf: Importer = {
  format: "pdf",
  mediaType: "application/pdf",
  apart: true,
  // Readers accept a little rubbish before the signature; so do the tools that write it.
  recognises: ({ bytes, mediaType }) => Buffer.from(bytes.subarray(0, 1_024)).includes("%PDF-") || mediaType === "application/pdf",
  async importBytes({ bytes }) {
    try {
      // The parser takes the bytes over and empties them: it gets a copy. Its warnings would go to standard output.
      return await readPdf(await getDocumentProxy(bytes.slice(), { verbosity: 0 }));
    } catch (error) {
      return { versions: [], metadata: NO_METADATA, findings: [failure(error)] };
    }
  },
};

function failure(error: unknown): Finding {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return {
      code: "pdf-encrypted",
      message:
        "The PDF is locked with a password; one that opens without a password was needed. Open it with its password, save an unlocked copy and read that. The bytes are kept.",
    };
  }
  const reason = error instanceof Error ? error.message.slice(0, 120) : "no reason was given";
  return {
    code: "pdf-broken",
    message: `The PDF is broken (${reason}); a whole PDF was needed. Get it anew, or open it in a viewer and save its text. The bytes are kept.`,
  };
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPdf(document: PdfDocument): Promise<Imported> {
  const findings: Finding[] = [];
  const writer = new PdfTextWriter();
  const pages = Math.min(document.numPages, MOST_PAGES);
  let damaged = 0;
  let number = 1;
  for (; number <= pages && writer.length < LONGEST_TEXT; number++) {
    try {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      writer.addPage(content.items.filter((item): item is typeof item & PdfPiece => "str" in item));
      page.cleanup();
    } catch {
      damaged++;
    }
  }
  const unread = document.numPages - (number - 1);
  if (unread > 0) {
    const message = `The PDF has ${document.numPages} pages; the first ${number - 1} were read, and the other ${unread} were not. Cut it into parts and read those if they matter.`;
    findings.push({ code: "pdf-cut-short", message });
  }
  if (damaged > 0)
    findings.push({
      code: "pdf-pages-broken",
      message: `${damaged} of ${document.numPages} pages of the PDF are broken and could not be read. The others were read; get the PDF anew if the missing pages matter.`,
    });
  const readable = readableText(writer.build());
  findings.push(...characterFindings(readable));
  const metadata = await metadataOf(document);
  await document.loadingTask.destroy();
  if (readable.text.trim() === "") {
    const message = `The PDF has ${document.numPages === 1 ? "one page" : `${document.numPages} pages`} but no text: its pages are probably pictures. Text was needed; run text recognition (OCR) over it and read the result. The bytes are kept.`;
    return { versions: [], metadata, findings: [...findings, { code: "pdf-without-text", message }] };
  }
  return { versions: [{ text: readable.text, offsets: [], seen: null }], metadata, findings };
}

async function metadataOf(document: PdfDocument): Promise<Imported["metadata"]> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Readonly<Record<string, unknown>> };
  const wordsOf = (key: string): string | null => {
    const value = info[key];
    return typeof value === "string" && value.trim() !== "" ? readableText(value.trim()).text : null;
  };
  const title = wordsOf("Title");
  // Word processors write the name of their file, or their own, in the place of a title.
  const isTitle = title !== null && !/^(?:microsoft \w+ - |untitled|document\d*$|.*\.(?:docx?|odt|pdf|indd|rtf|tex|html?)$)/i.test(title);
  return { ...NO_METADATA, title: isTitle ? title : null, author: wordsOf("Author"), language: languageCodeOf(wordsOf("Language")) };
}

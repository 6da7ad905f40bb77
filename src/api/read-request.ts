import { z } from "zod";

/** Years, months and days that exist; a time of day may follow. */
const PUBLISHED = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const emptyIsAbsent = (value: unknown): unknown => (value === "" || value === null ? undefined : value);

const about = {
  published: z
    .preprocess(
      emptyIsAbsent,
      z.string().regex(PUBLISHED, "The date of publication must look like 2031-05-24, 2031-05 or 2031.").optional(),
    )
    .meta({ type: "string", description: "EDTF date of publication, where the report does not tell it or tells it wrongly." }),
  publisher: z
    .preprocess(emptyIsAbsent, z.string().max(300, "The name of the publisher is longer than 300 characters.").optional())
    .meta({ type: "string", description: "Name of the outlet, where the report does not tell it or tells it wrongly." }),
};

/** Words that were pasted. */
export const ReadTextSchema = z
  .object({
    kind: z.literal("text"),
    text: z.string().refine((text) => text.trim() !== "", "There is no text to read. Paste the words of a report."),
    ...about,
  })
  .meta({ id: "ReadText" });

/** A page that the desk is asked to fetch. */
export const ReadAddressSchema = z
  .object({
    kind: z.literal("address"),
    address: z.url({ protocol: /^https?$/, error: "The address must start with http:// or https:// and name a page." }),
    ...about,
  })
  .meta({ id: "ReadAddress" });

/** What is asked of the desk: to read a pasted text or the page at an address. */
export const ReadRequestSchema = z.discriminatedUnion("kind", [ReadTextSchema, ReadAddressSchema]);
export type ReadRequest = z.input<typeof ReadRequestSchema>;

/** Files as a form sends them; what is said of publication holds for all of them. */
export const ReadFilesSchema = z
  .object({
    files: z
      .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.file()).min(1, "No file was sent."))
      .meta({ type: "array", items: { type: "string", format: "binary" } }),
    ...about,
  })
  .meta({ id: "ReadFiles" });

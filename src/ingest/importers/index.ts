import type { Importer } from "../importer.ts";
import { datedVersions } from "./dated-versions.ts";
import { email } from "./email.ts";
import { headerBlock } from "./header-block.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { pdf } from "./pdf.ts";
import { plainText } from "./plain-text.ts";

/** All importers, in the order in which they are asked. Plain text comes last: it takes whatever is text. */
export const IMPORTERS: readonly Importer[] = [pdf, email, datedVersions, html, markdown, headerBlock, plainText];

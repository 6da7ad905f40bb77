import { parseHTML } from "linkedom";

/** The little of the document object model that reading a page needs; the compiler does not know a browser here. */
export interface PageNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
}
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageDocument extends PageElement {
  readonly body: PageElement | null;
}

/** Parses the content of a page's body, made plain before. */
export function parsePage(markup: string): PageDocument {
  return parseHTML(`<html><head></head><body>${markup}</body></html>`).document as PageDocument;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4;

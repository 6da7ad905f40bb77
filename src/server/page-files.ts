/** One file of the page, held in memory. */
export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** The files of the page by their path, such as `/index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  map: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** A file of the page with the media type that its name tells. */
export function pageFile(path: string, content: string | Uint8Array): PageFile {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const body = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { body, mediaType: MEDIA_TYPES[extension] ?? "application/octet-stream" };
}

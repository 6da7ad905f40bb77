/** A run of text between tags: half-open offsets in the page's source, and how strongly it is set apart from the run before it. */
export interface SourceRun {
  readonly start: number;
  readonly end: number;
  /** 2: a block of its own; 1: a new line; 0: the same line goes on. */
  readonly breakBefore: 0 | 1 | 2;
}

/** A page taken apart into what matters for its text, with bounded depth. */
export interface ScannedHtml {
  /** The content of the page's body in plain, well-formed HTML without scripts and styles; each element tells by `AT` where its content starts in the source. */
  readonly markup: string;
  readonly runs: readonly SourceRun[];
  /** Attributes of the `meta` and `link` elements, names in lower case. */
  readonly metas: readonly Readonly<Record<string, string>>[];
  readonly links: readonly Readonly<Record<string, string>>[];
  /** Contents of the JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  /** Number of elements and character references: nodes that a parser makes. */
  readonly parts: number;
  /** Sum of the depths of all elements. */
  readonly ancestors: number;
  /** Number of elements that were left out since they stood too deep; their text is kept. */
  readonly flattened: number;
}

/** Attribute that holds the offset in the source at which an element's content starts. */
export const AT = "data-at";

/** Elements nested deeper than this are left out: parsers walk the tree by calling themselves. Real pages stay below 60. */
const DEEPEST = 160;
/** Values of attributes are cut to this length; only names and dates are read from them. UTF-16 units. */
const LONGEST_VALUE = 2_000;
/** A JSON-LD script beyond this length is not metadata. UTF-16 units. */
const LONGEST_JSON = 500_000;

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
/** Elements whose content is not markup, and those without text of the report. */
const DROPPED = new Set(
  "script style noscript template svg math canvas iframe object audio video select datalist textarea xmp noembed noframes title".split(" "),
);
/** Elements around the content, which are written anew, and those that only tell of it. */
const SCAFFOLD = new Set(["html", "head", "body", "meta", "link", "base"]);
const KEPT_ATTRIBUTES = new Set("id class href hidden aria-hidden role lang dir itemprop datetime pubdate rel".split(" "));
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul".split(
    " ",
  ),
);
const LINES = new Set(["br", "tr", "option", "legend", "caption"]);
/** Elements that an element of the same name closes. */
const SELF_CLOSING_KIN = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "option"]);

/** A "<" that starts a tag, a comment or a declaration; any other is text. */
const TAG_START = /<(?=[a-zA-Z/!?])/g;
const TAG_NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;

/** Walks once over the source of a page, whatever its nesting. */
export function scanHtml(source: string): ScannedHtml {
  return new HtmlScan(source).run();
}

/** How strongly an element is set apart from the text around it. */
export const breakOf = (name: string): 0 | 1 | 2 => (BLOCKS.has(name) ? 2 : LINES.has(name) ? 1 : 0);

class HtmlScan {
  readonly #source: string;
  readonly #markup: string[] = [];
  readonly #runs: SourceRun[] = [];
  readonly #metas: Record<string, string>[] = [];
  readonly #links: Record<string, string>[] = [];
  readonly #jsonLd: string[] = [];
  readonly #open: string[] = [];
  readonly #leftOut = new Map<string, number>();
  readonly #neverClosed = new Set<string>();
  #title: string | null = null;
  #language: string | null = null;
  #parts = 0;
  #ancestors = 0;
  #flattened = 0;
  #break: 0 | 1 | 2 = 2;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  run(): ScannedHtml {
    const source = this.#source;
    while (this.#at < source.length) {
      TAG_START.lastIndex = this.#at;
      const tag = TAG_START.exec(source)?.index ?? source.length;
      this.#text(this.#at, tag);
      this.#at = tag;
      const next = source[tag + 1] ?? "";
      if (next === "!" || next === "?") this.#skipDeclaration();
      else if (next === "/") this.#close();
      else if (next !== "") this.#openTag();
    }
    while (this.#open.length > 0) this.#markup.push(`</${this.#open.pop()}>`);
    return {
      markup: this.#markup.join(""),
      runs: this.#runs,
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      title: this.#title,
      language: this.#language,
      parts: this.#parts,
      ancestors: this.#ancestors,
      flattened: this.#flattened,
    };
  }

  #text(start: number, end: number): void {
    if (end <= start) return;
    this.#runs.push({ start, end, breakBefore: this.#break });
    this.#break = 0;
    const text = this.#source.slice(start, end);
    for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) this.#parts++;
    for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) this.#parts++;
    this.#markup.push(text.replaceAll("<", "&lt;"));
  }

  #skipDeclaration(): void {
    const comment = this.#source.startsWith("<!--", this.#at);
    // `<!-->` is a whole comment, too.
    const end = comment ? this.#source.indexOf("-->", this.#at + 2) : this.#source.indexOf(">", this.#at);
    this.#at = end < 0 ? this.#source.length : end + (comment ? 3 : 1);
  }

  #close(): void {
    const end = this.#source.indexOf(">", this.#at);
    TAG_NAME.lastIndex = this.#at + 2;
    const name = (TAG_NAME.exec(this.#source)?.[0] ?? "").toLowerCase();
    this.#at = end < 0 ? this.#source.length : end + 1;
    if (name === "") return;
    this.#setApart(name);
    const leftOut = this.#leftOut.get(name) ?? 0;
    if (leftOut > 0) {
      this.#leftOut.set(name, leftOut - 1);
      return;
    }
    const depth = this.#open.lastIndexOf(name);
    if (depth >= 0) this.#closeTo(depth);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) this.#markup.push(`</${this.#open.pop()}>`);
  }

  #setApart(name: string): void {
    const strength = breakOf(name);
    if (name === "br" && this.#break === 1) this.#break = 2;
    else if (strength > this.#break) this.#break = strength;
  }

  #openTag(): void {
    TAG_NAME.lastIndex = this.#at + 1;
    const name = (TAG_NAME.exec(this.#source)?.[0] ?? "").toLowerCase();
    this.#at += 1 + name.length;
    const attributes = this.#attributes();
    this.#setApart(name);
    if (name === "html") this.#language = attributes["lang"] ?? attributes["xml:lang"] ?? this.#language;
    if (name === "meta") this.#metas.push(attributes);
    if (name === "link") this.#links.push(attributes);
    if (SCAFFOLD.has(name)) return;
    if (DROPPED.has(name)) this.#drop(name, attributes);
    else this.#emit(/^[a-z][a-z0-9]{0,15}$/.test(name) ? name : "span", attributes);
  }

  /** Reads attributes up to the end of the tag; a tag that never ends takes the rest of the source with it. */
  #attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    const source = this.#source;
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const found = ATTRIBUTE.exec(source);
      if (!found) break;
      this.#at = ATTRIBUTE.lastIndex;
      const name = (found[1] as string).toLowerCase();
      if (name.length <= 40 && !Object.hasOwn(attributes, name))
        attributes[name] = (found[2] ?? found[3] ?? found[4] ?? "").slice(0, LONGEST_VALUE);
    }
    const end = source.indexOf(">", this.#at);
    this.#at = end < 0 ? source.length : end + 1;
    return attributes;
  }

  /** Passes over an element with its content; one that is never closed is only passed over itself. */
  #drop(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#neverClosed.has(name)) return;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = this.#at;
    const found = closing.exec(this.#source);
    if (!found) {
      this.#neverClosed.add(name);
      return;
    }
    const content = { start: this.#at, end: found.index };
    if (name === "script" && /ld\+json/i.test(attributes["type"] ?? "") && content.end - content.start <= LONGEST_JSON) {
      this.#jsonLd.push(this.#source.slice(content.start, content.end));
    }
    if (name === "title") this.#title ??= this.#source.slice(content.start, Math.min(content.end, content.start + LONGEST_VALUE));
    const end = this.#source.indexOf(">", found.index);
    this.#at = end < 0 ? this.#source.length : end + 1;
  }

  #emit(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SELF_CLOSING_KIN.has(name)) this.#closeKin(name);
    const empty = VOID.has(name);
    if (!empty && this.#open.length >= DEEPEST) {
      this.#flattened++;
      this.#leftOut.set(name, (this.#leftOut.get(name) ?? 0) + 1);
      return;
    }
    const kept = Object.entries(attributes)
      .filter(([key]) => KEPT_ATTRIBUTES.has(key))
      .map(([key, value]) => ` ${key}="${value.slice(0, 300).replaceAll("<", "&lt;").replaceAll('"', "&quot;")}"`);
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes["style"] ?? "")) kept.push(" hidden");
    this.#parts++;
    this.#ancestors += this.#open.length;
    this.#markup.push(`<${name}${kept.join("")} ${AT}="${this.#at}">`);
    if (!empty) this.#open.push(name);
  }

  #closeKin(name: string): void {
    const top = this.#open.length - 1;
    if (this.#open[top] === name) this.#closeTo(top);
    else if (this.#open[top] === "p" && this.#open[top - 1] === name) this.#closeTo(top - 1);
  }
}

import type { Mention } from "../../model/mention.ts";

/** How far, in UTF-16 units, an affiliation may stand from the name. */
const REACH = 90;

/** Offices that a person holds for a state, so that "Turkish President" tells of Turkey and "Turkish journalist" does not. */
const OFFICE =
  /\b(?:president|premier|minister|chancellor|secretary|ambassador|envoy|representative|official|officer|general|colonel|commander|spokes(?:man|woman|person)|king|queen|prince|emir|sultan|senator|governor|diplomat|negotiator|attorney|prosecutor|leader|chief|director|adviser|advisor|agent|marshal|admiral|mp|lawmaker|congress(?:man|woman)|speaker)\b/i;

/** Mentions in the order of the text, with the document's text. */
export interface MentionText {
  readonly mentions: readonly Mention[];
  readonly text: string;
}

const isBody = (mention: Mention): boolean => mention.type === "organisation" || mention.type === "armed-group";
const isNation = (mention: Mention): boolean => mention.type === "place";

/**
 * The mention of the body, group or state to which the words around the name at `at` tie it; null where they do not:
 * "Interior Ministry spokesman Nasrat Rahimi", "Colin Clarke, an analyst at the Soufan Group", "BBC's Jonathan Marcus".
 */
export function affiliationOf({ mentions, text }: MentionText, at: number): Mention | null {
  return leftOf({ mentions, text }, at) ?? rightOf({ mentions, text }, at);
}

function leftOf({ mentions, text }: MentionText, at: number): Mention | null {
  const name = mentions[at] as Mention;
  let nation: Mention | null = null;
  for (let before = at - 1; before >= 0; before--) {
    const other = mentions[before] as Mention;
    if (name.span.start - other.span.start > REACH) break;
    if (other.span.end > name.span.start || (other.kind === "nominal" && other.type === "person")) continue;
    const gap = text.slice(other.span.end, name.span.start);
    if (/^, (?:\p{Lu}\p{L}*\.? )?$/u.test(gap) && isBody(other) && describedBefore({ mentions, text }, before)) return other;
    if (/[.,;:()“”"\n]|\b(?:and|that|said|told|with|by|to|from|in|on|when|as)\b/.test(gap)) break;
    if (
      /\b(?:of|for)\b/.test(gap) &&
      !/\b(?:representative|envoy|ambassador|coordinator|rapporteur|adviser|advisor)\b (?:of|for|to) /i.test(gap) &&
      !/\b(?:of|for) (?:the )?(?:state|staff|defen[cs]e|justice|interior|finance|foreign|homeland|health|education|energy|information|intelligence|national|internal|public)\b/i.test(
        gap,
      )
    )
      break;
    const possessive = /^['’]s? /.test(gap);
    const words = text.slice(other.span.start, name.span.start);
    if (isBody(other) && (OFFICE.test(gap) || possessive || titleBetween(mentions, before, at))) return other;
    if (isNation(other) && OFFICE.test(words) && (other.kind === "nominal" || possessive || /^ \p{L}/u.test(gap))) nation = other;
  }
  return nation;
}

/** "the general manager of X, Jane Roe": a description with the body at its end stands before the comma. */
function describedBefore({ mentions, text }: MentionText, body: number): boolean {
  const { span } = mentions[body] as Mention;
  return mentions
    .slice(Math.max(0, body - 3), body)
    .some(
      (mention) =>
        mention.kind === "nominal" &&
        mention.type === "person" &&
        mention.number === "singular" &&
        mention.span.end <= span.start &&
        /^ (?:of|for|at|with|from|in) (?:the )?$/.test(text.slice(mention.span.end, span.start)),
    );
}

const titleBetween = (mentions: readonly Mention[], from: number, to: number): boolean =>
  mentions.slice(from + 1, to).some((mention) => mention.type === "person" && mention.kind === "nominal");

function rightOf({ mentions, text }: MentionText, at: number): Mention | null {
  const name = mentions[at] as Mention;
  for (let after = at + 1; after < mentions.length; after++) {
    const other = mentions[after] as Mention;
    if (other.span.start - name.span.end > REACH) break;
    if (other.span.start < name.span.end) continue;
    const gap = text.slice(name.span.end, other.span.start);
    if (/[.;:()“”"\n]/.test(gap.replace(/\b(?:U\.S|St|Gen|Lt)\./g, ""))) break;
    if (
      !/^(?:, (?:\d{1,3}, )?(?:$|an? |the |his |her |its |another |one of |who (?:is|was|heads|leads) |former |then |acting |head |director |chief |president |chair\w* |leader |spokes\w+ |founder |co-founder |editor |analyst |professor |deputy |senior |secretary |minister |commander |executive )| of | from | at )/.test(
        gap,
      ) ||
      (gap.match(/,/g)?.length ?? 0) > (/^, \d+, /.test(gap) ? 2 : 1)
    )
      break;
    if (
      isBody(other) &&
      other.kind !== "pronoun" &&
      (/^ (?:of|from|at) (?:the )?(?:[\p{L}]+['’]s )?$/u.test(gap) ||
        /\b(?:of|for|at|with|from|in|to)(?: the| a| an)?(?: \p{Ll}+){0,2}(?: \p{Ll}+['’]s)? ?$/u.test(gap) ||
        /^, (?:the )?$/.test(gap))
    ) {
      // "X, the council said" is no apposition.
      if (
        /^, (?:the )?$/.test(gap) &&
        !/^['’]s? /.test(text.slice(other.span.end, other.span.end + 4)) &&
        !OFFICE.test(text.slice(other.span.end, other.span.end + 30))
      )
        continue;
      // "the army's Western Command": the name says more than the noun before it.
      const next = mentions[after + 1];
      if (
        other.kind === "nominal" &&
        next !== undefined &&
        next.kind === "named" &&
        isBody(next) &&
        /^['’]s? $/.test(text.slice(other.span.end, next.span.start))
      )
        return next;
      return other;
    }
    if (isNation(other) && other.kind === "named" && OFFICE.test(gap) && /\b(?:of|to)(?: the)? $/.test(gap) && !/\bcity of\b/.test(gap))
      return other;
    if (
      isNation(other) &&
      other.kind === "nominal" &&
      /^, (?:the|a|an) (?:\p{Ll}+ )?$/u.test(gap) &&
      OFFICE.test(text.slice(other.span.end, other.span.end + 40).split(",")[0] ?? "")
    )
      return other;
  }
  return null;
}

const PART = "(?:affiliate|branch|offshoot|wing|arm|faction|splinter group|subsidiary|chapter|front|franchise|cell|unit|mouthpiece|outlet)";

/** The mention of the parent of a group or outlet, as the words around its name tell: "the local branch of X", "its Y news agency", "X's Y news agency". */
export function parentOf({ mentions, text }: MentionText, at: number): Mention | null {
  const name = mentions[at] as Mention;
  for (let after = at + 1; after < mentions.length; after++) {
    const other = mentions[after] as Mention;
    if (other.span.start - name.span.end > REACH) break;
    if (other.span.start < name.span.end || !isBody(other)) continue;
    const gap = text.slice(name.span.end, other.span.start);
    if (new RegExp(`^,? (?:which is |a |an |the )?[^.;,]{0,40}\\b${PART} of (?:the )?$`).test(gap)) return other;
  }
  const before = mentions[at - 1];
  if (before === undefined || before.span.end > name.span.start || !(isBody(before) || before.kind === "pronoun")) return null;
  const gap = text.slice(before.span.end, name.span.start);
  const tail = text.slice(name.span.end, name.span.end + 30);
  if (before.kind === "pronoun") {
    return /^(?:its|their)$/i.test(before.span.text) &&
      (/^ $/.test(gap)
        ? /^ (?:news agency|agency|website|channel|radio|outlet|magazine|wing|brigade|branch|television|newspaper)/.test(tail)
        : new RegExp(`^ [^.,;]{0,30}\\b(?:${PART}|news agency|agency),? $`).test(gap))
      ? before
      : null;
  }
  if (new RegExp(`^['’]s? [^.,;]{0,40}\\b(?:${PART}|news agency|agency|magazine),? $`).test(gap)) return before;
  if (
    /^['’]s? $/.test(gap) &&
    /^ (?:news agency|agency|website|channel|radio|outlet|magazine|wing|brigade|branch|television|newspaper)/.test(tail)
  )
    return before;
  return /^-(?:affiliated|linked|aligned|run) (?:\p{L}+ )?$/u.test(gap) ? before : null;
}

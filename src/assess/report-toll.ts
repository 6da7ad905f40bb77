import type { FigureMention } from "../model/figure-mention.ts";

/** Killed and injured of the incident that a report is about, as its own figures have it. */
export interface ReportToll {
  readonly killed: number;
  readonly injured: number;
}

/** Words that tell that somebody was hit, not whether they lived. */
const HIT = /^(?:shot|shoots?|shooting|stab(?:s|bed|bing)?)$/i;
const REFLEXIVE = /^(?:himself|herself)\b/i;

/** How much of a text counts as its opening, in UTF-16 units: news style puts the toll into the first paragraphs. */
const OPENING_LENGTH = 1_000;

/** The figures of one incident, by what they tell. */
interface Told {
  readonly title: readonly FigureMention[];
  readonly opening: readonly FigureMention[];
  readonly rest: readonly FigureMention[];
}

/**
 * The toll that the figures of a report's title and text add up to; null where neither tells of anybody killed or hurt.
 * The title goes before the text and the opening before the rest, where other incidents are recalled. `deathTold` says that the words
 * tell of a death, be it without a number ("a fatal shooting"): then one person who was hit is the one who died.
 * `ownDeath` says where the words tell that who killed died by the same hand: numbers of those whom somebody killed do not hold that one.
 */
export function reportToll(
  title: readonly FigureMention[],
  body: readonly FigureMention[],
  options: { readonly deathTold?: boolean; readonly ownDeath?: "title" | "opening" | null } = {},
): ReportToll | null {
  const killed = told(title, body, (figure) => figure.kind === "killed");
  const wounded = told(title, body, (figure) => figure.kind === "wounded" && !HIT.test(figure.trigger.text));
  const hit = told(title, body, (figure) => figure.kind === "wounded" && HIT.test(figure.trigger.text));
  const opens = [killed, wounded, hit].some((figures) => figures.title.length + figures.opening.length > 0);
  const dead = deaths(opens ? withoutRest(killed) : killed, options.ownDeath ?? null);
  if (dead === 0 && all(killed).length + all(wounded).length + all(hit).length === 0) return null;
  const hurt = injuries(opens ? withoutRest(wounded) : wounded, { killed, dead });
  const struck = preferred(opens ? withoutRest(hit) : hit);
  if (dead === 0 && Math.max(hurt, struck) === 1 && options.deathTold === true) return { killed: 1, injured: 0 };
  return { killed: dead, injured: Math.max(hurt, struck > 1 || dead === 0 ? struck - dead : 0) };
}

function told(title: readonly FigureMention[], body: readonly FigureMention[], is: (figure: FigureMention) => boolean): Told {
  const counts = (figure: FigureMention): boolean => figure.scope === "incident" && figure.min > 0 && is(figure);
  const inBody = body.filter(counts);
  return {
    title: title.filter(counts),
    opening: inBody.filter((figure) => figure.span.start < OPENING_LENGTH),
    rest: inBody.filter((figure) => figure.span.start >= OPENING_LENGTH),
  };
}

const withoutRest = (figures: Told): Told => ({ ...figures, rest: [] });
const all = (figures: Told): readonly FigureMention[] => [...figures.title, ...figures.opening, ...figures.rest];
const filtered = (figures: Told, keep: (figure: FigureMention) => boolean): Told => ({
  title: figures.title.filter(keep),
  opening: figures.opening.filter(keep),
  rest: figures.rest.filter(keep),
});

/** Those killed as the object of an active verb do not include the doer, who may have died, too; the subjects of a passive may. */
function deaths(killed: Told, ownDeath: "title" | "opening" | null): number {
  const isSelf = (figure: FigureMention): boolean => REFLEXIVE.test(figure.number.text) && figure.min === 1;
  const selves = all(killed).filter(isSelf);
  const objects = filtered(killed, (figure) => !isSelf(figure) && figure.span.start > figure.trigger.start);
  const subjects = filtered(killed, (figure) => !isSelf(figure) && figure.span.start <= figure.trigger.start);
  const self = ownDeath !== null || selves.some((figure) => /^kill/i.test(figure.trigger.text)) ? 1 : 0;
  const counted = (figures: readonly FigureMention[]): FigureMention[] =>
    figures.map((figure) => (holdsDoer(figure) ? figure : { ...figure, min: figure.min + self }));
  const withSelf = { title: counted(objects.title), opening: counted(objects.opening), rest: counted(objects.rest) };
  // A title that tells of the doer's death tells it beside the number of the others.
  const inTitle = ownDeath === "title" && objects.title.length === 0 && subjects.title.length > 0 ? 1 : 0;
  const most = Math.max(preferred(subjects) + inTitle, all(objects).length > 0 ? preferred(withSelf) : 0);
  return most > 0 ? most : Math.min(1, selves.length);
}

/** "two children, herself" names the doer; "the deaths of two" may hold the doer, too: only a verb tells whom somebody else killed. */
const holdsDoer = ({ span, trigger }: FigureMention): boolean =>
  /\b(?:himself|herself)\b/i.test(span.text) || !/^(?:kill|shot|shoot|stab|murder|slay|slew|gunn|massacr|execut)/i.test(trigger.text);

/** The highest number of the title if it tells more than one, else of the opening, else of the rest. */
function preferred(figures: Told): number {
  const inTitle = highest(figures.title);
  if (inTitle > 1) return inTitle;
  return Math.max(inTitle, highest(figures.opening)) || highest(figures.rest);
}

const highest = (figures: readonly FigureMention[]): number => figures.reduce((most, figure) => Math.max(most, figure.min), 0);

/** Somebody who is first wounded and then dead counts once: one wounded person is another one only where the words say so. */
function injuries(wounded: Told, others: { readonly killed: Told; readonly dead: number }): number {
  const most = preferred(wounded);
  if (most !== 1 || others.dead === 0) return most;
  const dead = new Set(all(others.killed).map((figure) => lastWord(figure.span.text)));
  const isAnother = (figure: FigureMention): boolean =>
    /^(?:one|another|1|a second|a third)\b/i.test(figure.span.text) || /\bothers?\b/i.test(figure.span.text);
  const apart = all(wounded).some(isAnother) || wounded.title.some((figure) => !dead.has(lastWord(figure.span.text)));
  return apart || (others.dead > 1 && all(wounded).every((figure) => !dead.has(lastWord(figure.span.text)))) ? 1 : 0;
}

const lastWord = (words: string): string => /\S+$/.exec(words)?.[0].toLowerCase() ?? "";

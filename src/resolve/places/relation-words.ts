/** What stands between the name of a place and that of another one beside it. */
export interface RelationWords {
  /** Kilometres that the words give; null where they give none. */
  readonly kilometres: number | null;
  /** Degrees clockwise from north; null where no direction is told. */
  readonly bearing: number | null;
  /** Whether the words put it at the edge of the other place, or only somewhere about it. */
  readonly atEdge: boolean;
}

/** Points of the compass in degrees clockwise from north, as English names them. */
const BEARINGS: ReadonlyMap<string, number> = new Map([
  ["north", 0],
  ["northeast", 45],
  ["east", 90],
  ["southeast", 135],
  ["south", 180],
  ["southwest", 225],
  ["west", 270],
  ["northwest", 315],
]);
/** The international mile. */
const KM_PER_MILE = 1.609344;

const COMPASS = "(north|south|east|west)(?:[- ]?(east|west))?(?:ern)?";
const KIND = "city|town|village|hamlet|settlement|suburb|neighbou?rhood|district|area|port|resort|township|capital|community|locality";
const ABOUT = "(?:(?:about|around|some|roughly|nearly|almost|approximately|just|only|over|up to|less than|more than) )*";
const LENGTH = `${ABOUT}(\\d{1,3}(?:\\.\\d+)?)[ -]?(km|kms|kilomet(?:er|re)s?|mi|miles?)(?: \\(\\d[^)]{0,20}\\))?`;
const LIES = "(?:(?:which|that) (?:is|lies) |(?:located|situated|lying) )?";
/** "the city of", "the provincial capital, " before the other name. */
const OTHER_KIND = `(?:the (?:[\\p{L}-]+ ){0,2}(?:${KIND})(?: of|,)? )?`;
const OPENING = `^(?:,| \\(|)[ ]?${LIES}(?:(?:a|an|the) (?:[\\p{Ll}-]+ ){0,2}(?:${KIND}) )?${LIES}`;

const MEASURED = new RegExp(`${OPENING}${LENGTH} (?:(?:to the )?${COMPASS} (?:of|from)|(?:away )?from|outside) ${OTHER_KIND}$`, "u");
const TOWARDS = new RegExp(`${OPENING}(?:just )?(?:to the )?${COMPASS} of ${OTHER_KIND}$`, "u");
const BESIDE = new RegExp(`${OPENING}(?:just |very )?(?:near|near to|close to|not far from) ${OTHER_KIND}$`, "u");
const EDGE = new RegExp(
  `${OPENING}(?:(?:just |right )?outside(?: of)?|(?:on|in|at) the (?:[\\p{Ll}-]+ )?(?:outskirts|edge|fringes?) of) ${OTHER_KIND}$`,
  "u",
);
const SUBURB = new RegExp(`^, (?:a|an|the) (?:[\\p{Ll}-]+ ){0,2}suburb of ${OTHER_KIND}$`, "u");

/**
 * Reads the words between two names as telling where the first lies by the second: "X, 12 km north of Y", "X, near Y", "X, a village close to Y", "X on the
 * outskirts of Y". Null where they do not; "X and nearby Y", "X, Y" and "from X to Y" tell nothing of the kind.
 */
export function relationWords(between: string): RelationWords | null {
  const measured = MEASURED.exec(between);
  if (measured) {
    const [, number = "", unit = "", first = "", second = ""] = measured;
    const kilometres = Number(number) * (unit.startsWith("mi") ? KM_PER_MILE : 1);
    return kilometres > 0 ? { kilometres, bearing: BEARINGS.get(first + second) ?? null, atEdge: false } : null;
  }
  if (EDGE.test(between) || SUBURB.test(between)) return { kilometres: null, bearing: null, atEdge: true };
  if (BESIDE.test(between)) return { kilometres: null, bearing: null, atEdge: false };
  const towards = TOWARDS.exec(between);
  const bearing = towards ? BEARINGS.get((towards[1] ?? "") + (towards[2] ?? "")) : undefined;
  return bearing === undefined ? null : { kilometres: null, bearing, atEdge: false };
}

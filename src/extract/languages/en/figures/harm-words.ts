import type { FigureKind } from "../../../../model/figure.ts";

/** What a word says became of people, and in which constructions it takes their number. */
export interface HarmWord {
  readonly kind: FigureKind;
  /** `verb`: takes an object, or a subject in the passive; `intransitive`: takes a subject; `adjective`: follows its noun; `noun`: a number before it or "of" after it. */
  readonly use: "verb" | "intransitive" | "adjective" | "noun" | "toll";
  /** Whether the form can be a participle: "killed" in "five killed". */
  readonly participle: boolean;
}

const words = (list: string, harm: HarmWord): [string, HarmWord][] => list.split(" ").map((word) => [word, harm]);

/** Words of harm in news English, after the verbs of killing, hurting and seizing of VerbNet (42.1, 42.2, 40.8.3) and their nouns. */
export const HARM_WORDS: ReadonlyMap<string, HarmWord> = new Map([
  ...words("killed slain murdered slaughtered assassinated executed massacred beheaded lynched", {
    kind: "killed",
    use: "verb",
    participle: true,
  }),
  ...words(
    "kill kills killing slay slays slew murder murders murdering execute executes executing assassinate assassinates beheading slaughtering massacring",
    {
      kind: "killed",
      use: "verb",
      participle: false,
    },
  ),
  ...words("died dies die perished perish dying succumbed", { kind: "killed", use: "intransitive", participle: false }),
  ...words("dead deceased", { kind: "killed", use: "adjective", participle: true }),
  ...words(
    "deaths fatalities death fatality bodies body corpses lives life homicide homicides killings slaying slayings murder murders assassination slaughter massacre",
    {
      kind: "killed",
      use: "noun",
      participle: false,
    },
  ),
  ...words("toll", { kind: "killed", use: "toll", participle: false }),
  ...words("wounded injured hurt hospitalized hospitalised maimed shot stabbed gunned", { kind: "wounded", use: "verb", participle: true }),
  ...words("wound wounds wounding injure injures injuring hurts hurting shoot shoots shooting stab stabs stabbing maiming", {
    kind: "wounded",
    use: "verb",
    participle: false,
  }),
  ...words("treated", { kind: "wounded", use: "verb", participle: true }),
  ...words("recovering suffering suffered sustained", { kind: "wounded", use: "intransitive", participle: false }),
  ...words("critical condition", { kind: "wounded", use: "adjective", participle: true }),
  ...words("injuries injury", { kind: "wounded", use: "noun", participle: false }),
  ...words("trapped", { kind: "missing", use: "verb", participle: true }),
  ...words("rubble debris", { kind: "missing", use: "adjective", participle: true }),
  ...words("missing unaccounted", { kind: "missing", use: "adjective", participle: true }),
  ...words("arrested detained apprehended", { kind: "detained", use: "verb", participle: true }),
  ...words("arrest arrests arresting detain detains detaining apprehend", { kind: "detained", use: "verb", participle: false }),
]);

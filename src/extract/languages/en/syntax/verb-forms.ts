/** Forms of the English auxiliaries (Quirk et al. 1985, chapter 3). In lower case, with straight apostrophes. */
export const BE_FORMS: ReadonlySet<string> = new Set("be am is are was were been being 'm 're 's".split(" "));
export const HAVE_FORMS: ReadonlySet<string> = new Set("have has had having 've 'd".split(" "));
export const MODALS: ReadonlySet<string> = new Set("may might can could will would shall should must ought 'll 'd wo ca".split(" "));
export const NEGATIONS: ReadonlySet<string> = new Set("not n't never".split(" "));

/** Past participles that do not end in -ed: the irregular verbs of English that news reports use. */
const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    "arisen awoken beaten become begun bent bet bitten bled blown born borne bought bound broken brought built burnt burst cast caught chosen come cost " +
    "crept cut dealt done drawn dreamt driven drunk dug eaten fallen fed felt fled flown forbidden foreseen forgotten forgiven forsaken fought found frozen given gone " +
    "got gotten ground grown had heard held hidden hit hung hurt kept known laid lain leant learnt led left lent let lit lost made meant met mistaken " +
    "overcome overheard overrun overthrown overtaken paid proven put quit read rebuilt rid ridden risen run said sat seen seized sent set sewn shaken shed shone shot " +
    "shown shrunk shut slain slept slid slit sold sought sown spent spilt split spoken spread sprung spun stolen stood stricken struck strung stuck stung sung sunk " +
    "swept sworn swum swung taken taught thought thrown thrust told torn trodden undergone understood undertaken upheld upset withdrawn withheld withstood woken won worn " +
    "wound woven written wrung"
  ).split(" "),
);

/** Whether a word in lower case can be a past participle; most English past tenses in -ed can. */
export const isPastParticiple = (lower: string): boolean => (lower.length > 3 && lower.endsWith("ed")) || IRREGULAR_PARTICIPLES.has(lower);

const SELF = "(?:himself|herself|self|themselves)";
/** Words for the death of those who killed: by their own hand after others. */
const OWN_DEATH = new RegExp(
  [
    String.raw`\bcommit(?:s|ted|ting)? suicide`,
    String.raw`\b(?:takes?|took|taking) (?:his|her|their) own li(?:fe|ves)`,
    String.raw`\bturn(?:s|ed|ing)? (?:(?:the|a|his|her|their) )?(?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|handgun)s? on ${SELF}`,
    String.raw`(?<!\bto )\bkill(?:s|ed|ing) ${SELF}`,
    String.raw`\b(?:kill(?:s|ed|ing)?|shoots?|shot|murder(?:s|ed|ing)?)\b[^.;:!?]{0,80}(?:,| and| then|, then| and then) ${SELF}\b(?! [a-z]+ed\b)`,
    String.raw`\b(?:before|then|and) (?:\w+ly )?(?:shooting|shot|shoots) ${SELF}`,
  ].join("|"),
  "iu",
);
const NOT_DONE =
  /\b(?:accident\w*|attempt(?:s|ed|ing)?|tried|tries|trying|threaten(?:s|ed|ing)?|want(?:s|ed)?|wound(?:s|ed|ing)?|injur(?:es|ed|ing)|survived|considered)\b/iu;

/** Whether a sentence of a text tells that who killed others died by the same hand, and not that it was tried: "killed two and then himself". */
export function tellsOfOwnDeath(text: string): boolean {
  return text.split(/(?<=[.!?])\s+|\n+/u).some((sentence) => OWN_DEATH.test(sentence) && !NOT_DONE.test(sentence));
}

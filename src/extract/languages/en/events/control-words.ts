/** Nouns that take an infinitive and leave its subject to the clause: "a plot to bomb". */
export const PURPOSE_NOUNS = new Set(
  "plan plans plot plots attempt attempts bid bids conspiracy threat threats order orders intention effort decision mission bomb".split(
    " ",
  ),
);
/** Verbs whose object is the doer of the infinitive that follows: "ordered troops to attack". */
export const OBJECT_CONTROL = new Set(
  "order urge tell ask force persuade instruct direct command lead push encourage call inspire recruit train send pay hire help allow enable".split(
    " ",
  ),
);
/** Verbs that pass on what is said: their subject did not do what the next verb tells. */
export const REPORTING = new Set(
  "say tell announce report add claim state warn confirm believe think suspect note acknowledge admit insist allege declare write explain".split(
    " ",
  ),
);

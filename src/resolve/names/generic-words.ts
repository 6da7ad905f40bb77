import { foldSound } from "./fold-sound.ts";

/** What part a word plays in a name: what kind of thing it is, what sort of that kind, where, which of several, or nothing much. */
export type GenericRole = "head" | "division" | "field" | "quality" | "side" | "number" | "light" | "many";

/** A word that many names share: the meaning that its translations have in common, and its part in a name. */
export interface GenericWord {
  readonly meaning: string;
  readonly role: GenericRole;
}

/**
 * Meaning: the words that have it. English, Spanish, French, transliterated Arabic, Persian, Urdu, Turkish and Russian, from dictionaries of those
 * languages (Wehr's of Arabic, Steingass's of Persian) and from the designations of divisions in ISO 3166-2.
 */
const WORDS: Readonly<Record<GenericRole, readonly string[]>> = {
  head: [
    "army: armies ejercito armee jaysh jaish jeish jaych armiya",
    "front: frente jabhat jebhat jabha cephesi fronte",
    "party: parti partido partiya partiia hizb hezb",
    "brigade: brigades brigada brigadas liwa liva kataib katibas",
    "battalion: battalions batallon bataillon katiba katibat katibah",
    "company: companies saraya",
    "division: divisions",
    "corps: corp",
    "regiment: regiments regimiento",
    "force: forces fuerza fuerzas quwwat",
    "guard: guards garde guardia haras",
    "police: policia politsiya shurta polis",
    "gendarmerie: gendarmeria jandarma",
    "navy: naval",
    "ministry: ministerio ministere ministerstvo minister wizarat vezarat",
    "department: departamento departement departament",
    "council: consejo conseil majlis sovet shura",
    "committee: comite komitet lajna",
    "court: tribunal mahkama",
    "service: services servicio sluzhba",
    "agency: agence agencia",
    "directorate: direccion direction",
    "union: ittihad soyuz",
    "association: asociacion jamiyat jamiat anjuman",
    "emirate: imarat imara emirat",
    "republic: republica republique respublika jumhuriya",
    "embassy: embajada ambassade",
    "bank: banco banque",
    "command: commandement qiyada",
    "falcons: suqour",
    "supporters: ansar",
  ],
  division: [
    "province: provincia wilayat wilaya wilayah vilayat velayat oblast region oblasti governorate muhafazat muhafazah krai kray vilayet ostan",
    "state: estado etat",
    "district: distrito rayon raion qada",
    "city: ciudad gorod madinat town",
    "county: canton",
    "island: isla ile jazirat",
  ],
  light: [
    "group: groupe grupo gruppa majmua",
    "movement: movimiento mouvement harakat harakah harkat tehrik tehreek tahreek dvizhenie",
    "organisation: organization organizacion tanzim tanzeem teshkilat organizatsiya",
    "network: reseau shabaka",
    "militia: militias militants fighters sect gang rebels insurgents milicia milice",
  ],
  field: [
    "defence: defense defensa oborony difa",
    "interior: internal interieur home dakhiliya vnutrennikh",
    "foreign: exteriores etrangeres external kharijiya inostrannykh",
    "justice: justicia adl",
    "finance: hacienda finances maliya",
    "health: salud sante sihha",
    "intelligence: inteligencia renseignement mukhabarat istikhbarat razvedki",
    "security: seguridad securite amn bezopasnosti",
    "air: aerea aerienne",
  ],
  quality: [
    "national: nacional nationale nationales nacionales watani watania natsionalnaya",
    "people: peoples popular populaire shaabi shaabia shabi shabiya narodnaya",
    "democratic: democratica democratico democratique",
    "revolutionary: revolucionario revolucionaria revolucionarias revolutionnaire thawri",
    "liberation: liberacion freedom",
    "armed: armadas armees armee",
    "free: libre hurr",
    "new: nuevo nueva nouveau nouvelle novaya novy jadid",
    "islamic: islamico islamica islamique islami",
    "united: unido unida uni unie",
    "martyrs: shuhada shohada martyr martires",
    "general: generale",
    "special: especial especiales speciale speciales",
    "federal: federale federalnaya",
    "volunteer: volunteers voluntarios volontaires",
    "real:",
    "continuity:",
    "official:",
    "provisional:",
    "independence: independencia independance istiqlal",
    "salvation: salut inqadh",
    "resistance: resistencia moqawama muqawama muqawamah",
    "republican: republicano republicaine",
    "arab: arabe",
    "greater: great gran grand",
    "royal: royale",
  ],
  side: [
    "north: northern nord norte",
    "south: southern sud sur",
    "east: eastern est este",
    "west: western ouest oeste",
    "central: centro",
    "upper: haut alto",
    "lower: bas bajo",
  ],
  number: [
    "1: first 1st",
    "2: second 2nd",
    "3: third 3rd",
    "4: fourth 4th",
    "5: fifth 5th",
    "6: sixth 6th",
    "7: seventh 7th",
    "8: eighth 8th",
    "9: ninth 9th",
    "10: tenth 10th",
  ],
  // Words of the faith that many unconnected groups have taken for their names.
  many: [
    "islam: eslam",
    "sharia: shariah chariaa",
    "haq: haqq",
    "jihad: djihad",
    "tawhid: tawheed",
    "sunna: sunnah",
    "mujahidin: mujahideen mujahedeen",
  ],
};

const BY_WORD = new Map<string, GenericWord>();
/** The longer words also by their sound, for spellings that are not listed ("Mujahedin", "Ittehad"). */
const BY_SOUND = new Map<string, GenericWord>();
const LEAST_SOUNDS = 5;
for (const [role, lines] of Object.entries(WORDS) as [GenericRole, readonly string[]][]) {
  for (const line of lines) {
    const [meaning = "", others = ""] = line.split(":");
    for (const word of [meaning, ...others.split(" ")]) {
      if (word === "" || BY_WORD.has(word)) continue;
      BY_WORD.set(word, { meaning, role });
      const sound = foldSound(word);
      if (sound.length >= LEAST_SOUNDS && !BY_SOUND.has(sound)) BY_SOUND.set(sound, { meaning, role });
    }
  }
}

/** The meaning and part of a word that many names share ("jaysh", "oblast", "northern", "2nd"), or null for a word of a name's own. Small letters, no marks. */
export function genericWord(word: string): GenericWord | null {
  if (/^\d+(?:st|nd|rd|th)?$/.test(word)) return { meaning: String(Number.parseInt(word, 10)), role: "number" };
  return BY_WORD.get(word) ?? (word.length >= LEAST_SOUNDS ? BY_SOUND.get(foldSound(word)) : undefined) ?? null;
}

/** English words that reports add to a group's name and that are seldom part of it; the same words in its own language mostly are ("Tehrik-e-..."). */
export const ADDED_WORDS: ReadonlySet<string> = new Set(
  "group movement organisation organization network militia militias militants fighters sect gang rebels insurgents".split(" "),
);

/** Words that join the others: prepositions, conjunctions and articles of English, Spanish, French, Arabic, Persian and Hausa. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "of the for and in to on at a de del la las los el le les du des d l et y e i o da do " +
    "al ul ol ar er as es ash esh ech ad ed an en et az ez ur us ud uz wa wal va li lil lid lis fi bi ta"
  ).split(" "),
);

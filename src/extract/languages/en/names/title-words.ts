const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Forms of address and ranks that stand before a name and are no part of it, in small letters. */
export const TITLES = words(
  "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness baron count countess king queen prince princess emperor empress sultan emir " +
    "pope cardinal archbishop bishop father sister brother reverend rev. rev rabbi imam ayatollah mullah maulana sheikh sheik shaikh hojatoleslam pastor " +
    "general gen. gen lieutenant lt. lt colonel col. col major maj. maj captain capt. capt sergeant sgt. sgt corporal cpl. private pvt. admiral adm. adm commodore " +
    "commander cmdr. brigadier brig. marshal cadet officer constable inspector detective superintendent sheriff deputy " +
    "president vice-president premier chancellor minister secretary senator sen. sen congressman congresswoman representative rep. rep governor gov. gov mayor councillor " +
    "ambassador envoy consul judge justice magistrate prosecutor attorney commissioner chairman chairwoman chairperson chair director chief speaker leader spokesman spokeswoman " +
    "spokesperson comrade commandant comandante don dona doña señor senor señora senora monsignor msgr. herr frau monsieur madame mme mp mep coach striker goalkeeper defender " +
    "midfielder analyst economist author actor actress singer writer director journalist reporter activist dissident whistleblower lawyer academic historian candidate nominee founder " +
    "ceo cfo coo chef tsar czar shah dictator guerrilla warlord cleric preacher skipper editor rapporteur manager clerk treasurer auditor coroner trooper supervisor councilman councilwoman alderman solicitor",
);

/** Words that widen a title that follows: "Prime Minister", "Defence Secretary", "Deputy Chief". */
export const TITLE_PARTS = words(
  "prime foreign interior defense defence finance justice home state deputy vice acting interim former ex- assistant under under-secretary secretary minister secretary-general general chief staff sergeant attorney lieutenant lt. lt brigadier major " +
    "first second lady crown grand supreme senior junior police army navy air force prosecutor special representative envoy economy economics energy education environment health information labour labor oil trade transport agriculture culture security intelligence national " +
    "city town village township borough municipal fire opposition party press executive managing regional state federal district county parliamentary presidential vice-president military spokesman spokeswoman spokesperson maj. brig. rear field marshal emergencies development cabinet house senate majority minority court commissioner chairman president brigade division special",
);

/** Titles that tell the sex of their bearer. */
export const TITLE_SEX: ReadonlyMap<string, "masculine" | "feminine"> = new Map([
  ...[
    "mr",
    "mr.",
    "sir",
    "lord",
    "king",
    "prince",
    "emperor",
    "sultan",
    "pope",
    "father",
    "brother",
    "spokesman",
    "congressman",
    "chairman",
    "baron",
    "count",
    "herr",
    "monsieur",
    "señor",
    "senor",
    "don",
    "tsar",
    "czar",
    "shah",
    "actor",
    "imam",
    "ayatollah",
    "mullah",
    "cardinal",
  ].map((word) => [word, "masculine"] as const),
  ...[
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "dame",
    "lady",
    "queen",
    "princess",
    "empress",
    "sister",
    "spokeswoman",
    "congresswoman",
    "chairwoman",
    "baroness",
    "countess",
    "frau",
    "madame",
    "mme",
    "señora",
    "senora",
    "dona",
    "doña",
    "actress",
  ].map((word) => [word, "feminine"] as const),
]);

/** Departments after "Secretary of", "Minister of", "Director of". */
export const OFFICES = words(
  "state defense defence justice interior finance foreign homeland health education energy labor labour commerce agriculture trade transport transportation staff information intelligence national affairs security internal economy oil religious veterans communications police operations public external war culture tourism environment",
);

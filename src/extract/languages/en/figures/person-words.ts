/** Nouns for single persons, with which an article counts as one: "a woman", "the driver". In lower case. */
export const SINGULAR_PERSONS: ReadonlySet<string> = new Set(
  (
    "person man woman boy girl child baby infant toddler teen teenager youth adult student pupil teacher civilian soldier officer policeman policewoman " +
    "cop deputy trooper guard marine sailor pilot agent victim passenger driver motorist cyclist pedestrian worker employee clerk cashier doctor nurse paramedic firefighter " +
    "journalist reporter photographer photojournalist cameraman activist lawyer judge mayor governor minister ambassador diplomat priest pastor imam rabbi nun monk bishop worshipper pilgrim tourist bystander " +
    "resident villager farmer shepherd fisherman trader shopkeeper businessman businesswoman politician lawmaker official aide bodyguard commander militant rebel insurgent fighter gunman attacker assailant " +
    "bomber hijacker terrorist suspect shooter robber burglar intruder inmate prisoner hostage relative brother sister mother father son daughter wife husband girlfriend boyfriend " +
    "fiancee fiance cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter grandchild stepchild schoolchild sibling stepson stepdaughter stepfather friend neighbor neighbour roommate partner lover colleague patron customer " +
    "client tenant landlord veteran retiree immigrant migrant refugee contractor engineer musician singer actor athlete player coach dad mom mum lady gentleman guy male female member somebody someone"
  ).split(" "),
);

/** Plurals of persons that are not made with -s from the above. */
const IRREGULAR_PLURALS =
  "people persons men women children grandchildren stepchildren schoolchildren babies youths adults policemen policewomen officers cops deputies gunmen businessmen fishermen firefighters wives relatives others more folks troops personnel police parents " +
  "kids grandkids grandparents ladies gentlemen guys staff citizens nationals members families servicemen servicewomen troopers peacekeepers lives";
export const PLURAL_PERSONS: ReadonlySet<string> = new Set([
  ...IRREGULAR_PLURALS.split(" "),
  ...[...SINGULAR_PERSONS].map((word) => (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`)),
]);

/** Words for two persons. */
export const PAIRS: ReadonlySet<string> = new Set("couple twins newlyweds duo pair parents grandparents".split(" "));

/** Nouns for those who attack; a number of them is a figure of its own. */
export const ATTACKERS: ReadonlySet<string> = new Set(
  (
    "gunmen gunman attackers attacker assailants assailant bombers bomber hijackers hijacker shooters shooter perpetrators perpetrator raiders kidnappers " +
    "kidnapper abductors assassins assassin robbers"
  ).split(" "),
);

/** Nouns for those who may attack or be attacked: their number counts attackers only where the words say that they did. */
export const FIGHTERS: ReadonlySet<string> = new Set(
  "fighters militants terrorists insurgents jihadists extremists rebels guerrillas men women teenagers youths suspects".split(" "),
);

/** Plural nouns that follow a number and are no people: then the number counts something else. */
export const NOT_PERSONS: ReadonlySet<string> = new Set(
  (
    "times years year months month weeks week days day hours hour minutes minute seconds second shots shot rounds bullets wounds gunshots guns rifles pistols handguns weapons firearms bombs blasts explosions attacks " +
    "shootings shooting incidents cars vehicles trucks buses homes houses buildings apartments shops blocks block miles mile kilometers kilometres metres meters feet inches yards dollars pounds euros percent counts count charges " +
    "cases case points degrees rockets missiles drones mortars shells villages towns cities districts provinces countries states places sites locations ambulances schools churches mosques " +
    "calls reports photos videos pages animals dogs cows sheep goats camels horses p.m. a.m. pm am o'clock tons tonnes kilograms kg km barrels ways"
  ).split(" "),
);

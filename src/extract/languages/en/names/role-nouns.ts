import type { MentionType } from "../../../../model/mention.ts";

/** What a common noun stands for when it is the head of a phrase. */
export interface RoleNoun {
  readonly type: MentionType;
  readonly number: "singular" | "plural";
  readonly gender: "masculine" | "feminine" | "neuter" | "unknown";
}

const NOUNS = new Map<string, RoleNoun>();

/** "city" gives "cities", "church" "churches", "spokesman" "spokesmen"; regular English plurals and those in -man. */
function pluralOf(noun: string): string {
  if (/(?:^|[^u])man$/.test(noun) && !/^(?:german|human|roman|ottoman|shaman)$/.test(noun)) return `${noun.slice(0, -3)}men`;
  if (noun.endsWith("woman")) return `${noun.slice(0, -5)}women`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/(?:thief|wife|half|leaf)$/.test(noun)) return `${noun.replace(/fe?$/, "")}ves`;
  return `${noun}s`;
}

function add(type: MentionType, gender: RoleNoun["gender"], list: string): void {
  for (const noun of list.split(" ")) {
    NOUNS.set(noun, { type, number: "singular", gender });
    const plural = pluralOf(noun);
    if (!NOUNS.has(plural)) NOUNS.set(plural, { type, number: "plural", gender: gender === "neuter" ? "neuter" : gender });
  }
}

function addPlural(type: MentionType, gender: RoleNoun["gender"], list: string): void {
  for (const noun of list.split(" ")) NOUNS.set(noun, { type, number: "plural", gender });
}

add(
  "person",
  "unknown",
  "person president premier minister chancellor senator governor mayor councillor councilor ambassador diplomat envoy consul secretary spokesperson official officer leader chief head commander general colonel captain lieutenant sergeant soldier sailor marine " +
    "veteran policeman guard bodyguard agent spy detective investigator inspector prosecutor attorney lawyer judge magistrate juror witness suspect defendant convict prisoner inmate detainee hostage captive kidnapper hijacker attacker assailant gunman shooter bomber " +
    "killer murderer assassin sniper perpetrator terrorist extremist militant rebel insurgent guerrilla fighter jihadist jihadi islamist separatist dissident activist protester protestor demonstrator rioter looter criminal offender culprit mastermind ringleader " +
    "accomplice collaborator sympathizer sympathiser supporter opponent critic ally rival enemy victim survivor civilian resident citizen villager inhabitant local native foreigner tourist traveler traveller passenger driver pilot pedestrian bystander neighbor neighbour " +
    "refugee migrant immigrant expatriate worker employee employer manager director executive businessman boss owner founder co-founder chairperson chair entrepreneur banker trader investor economist analyst expert scientist researcher scholar academic professor teacher student pupil graduate " +
    "historian philosopher author writer novelist poet journalist reporter correspondent photographer cameraman editor blogger publisher translator interpreter artist painter sculptor architect designer musician singer composer director dancer star celebrity " +
    "doctor physician surgeon nurse paramedic medic patient engineer technician farmer fisherman miner shopkeeper baker butcher carpenter mechanic cook chef waiter cleaner servant shepherd trucker firefighter rescuer volunteer priest bishop archbishop cardinal pope imam cleric preacher pastor rabbi " +
    "monk saint prophet pilgrim worshipper worshiper believer follower member participant delegate representative deputy lawmaker legislator parliamentarian politician candidate nominee voter democrat republican conservative liberal player footballer coach captain trainer athlete runner boxer goalkeeper striker defender referee fan spectator " +
    "child baby infant toddler teenager teen youth youngster adult parent sibling cousin relative friend colleague partner lover spouse fiance twin orphan heir descendant ancestor stranger individual human user reader viewer customer client consumer consultant adviser advisor aide assistant " +
    "speaker caller source informant whistleblower defector recruit recruiter trafficker smuggler dealer thief robber burglar hacker adherent loyalist commandant commissioner superintendent sheriff constable trooper airman serviceman negotiator mediator observer monitor inspector regulator auditor " +
    "successor predecessor counterpart newcomer pioneer genius hero idol legend figure tenant landlord guest host visitor occupant prime-minister ceo cfo mp mep",
);
add(
  "person",
  "masculine",
  "man boy father son brother husband uncle nephew grandfather grandson king prince emperor lord sir gentleman guy spokesman chairman congressman businessman policeman salesman clergyman statesman widower fisherman boyfriend groom actor waiter stepfather sheikh sultan emir tsar ayatollah mullah dad",
);
add(
  "person",
  "feminine",
  "woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess empress lady spokeswoman chairwoman congresswoman businesswoman policewoman actress waitress widow girlfriend bride mom mum nun stepmother housewife heroine hostess",
);
add("person", "unknown", "gunman cameraman");
addPlural(
  "person",
  "unknown",
  "people children men women parents troops personnel casualties fatalities dead wounded injured crowd crowds public population families family couple relatives locals staff crew masses elderly twins elite spouses",
);
add(
  "organisation",
  "neuter",
  "group network government ministry department agency bureau commission committee council parliament congress senate assembly legislature cabinet administration authority court tribunal organisation organization institution institute association federation union league alliance coalition party movement opposition " +
    "company firm corporation business enterprise bank manufacturer automaker airline carrier broadcaster newspaper magazine tabloid publisher channel website outlet media press army navy military force police regime junta dictatorship secretariat embassy consulate intelligence " +
    "university college school academy club team charity foundation ngo think-tank watchdog regulator panel jury board bloc faction gang cartel mafia syndicate community clan tribe unit battalion brigade regiment division squad patrol judiciary prosecution delegation command " +
    "state-run-less supplier provider retailer insurer lender investor-group startup monarchy chamber",
);
addPlural("organisation", "neuter", "police media authorities military forces airlines intelligence");
add("armed-group", "neuter", "militia insurgency guerrilla-group paramilitary");
add(
  "place",
  "neuter",
  "city town village hamlet capital country nation state republic kingdom emirate province region district county territory enclave area zone neighborhood neighbourhood suburb municipality border frontier coast island peninsula continent valley mountain hill desert river lake sea ocean gulf bay forest world homeland countryside capital metropolis settlement outskirts caliphate constituency colony location site place scene earth globe planet land soil",
);
add(
  "facility",
  "neuter",
  "building house home apartment flat hotel hostel motel restaurant cafe café bar pub bakery shop store supermarket mall market bazaar office headquarters hospital clinic church mosque synagogue temple cathedral chapel shrine monastery cemetery tomb museum theater theatre cinema concert-hall hall stadium arena venue nightclub park square street road highway avenue motorway bridge tunnel station airport airfield airbase base barracks outpost checkpoint camp prison jail palace castle tower warehouse factory plant refinery facility mine dam pipeline port harbor harbour dock terminal garage farm compound bunker wall fence gate residence mansion villa dormitory room kitchen backyard laboratory reactor silo platform pavement sidewalk corridor basement roof",
);

NOUNS.delete("movements");

/** What `noun` (in small letters, singular or plural) stands for as a phrase's head; null where it is none of what is looked for. */
export function roleOfNoun(noun: string): RoleNoun | null {
  return NOUNS.get(noun) ?? null;
}

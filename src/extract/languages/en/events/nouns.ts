// Closed lists of English nouns, by what they can do in an event of violence. Singular and plural are both listed by `withPlurals`.

const plural = (noun: string): string =>
  /(?:s|x|z|ch|sh)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : noun.endsWith("man")
        ? `${noun.slice(0, -3)}men`
        : `${noun}s`;

const withPlurals = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(" ")).flatMap((noun) => [noun, plural(noun)]));

/** Things that explode. */
export const EXPLOSIVES = withPlurals(
  "bomb device explosive ied grenade mine landmine land-mine dynamite firebomb petrol-bomb car-bomb truck-bomb carbomb warhead missile rocket mortar shell",
  "torpedo tnt semtex c4 gelignite molotov charge munition projectile cooker pressure-cooker vest belt",
);

/** Other weapons, and vehicles used as such. */
export const WEAPONS = withPlurals(
  "knives gun rifle pistol handgun revolver shotgun machine-gun machinegun submachine-gun kalashnikov ak-47 m-16 carbine bullet gunfire artillery knife machete sword axe blade hammer bat",
  "drone airstrike air-strike bomber warplane helicopter tank cannon weapon arm firearm ammunition poison gas acid arrow stone club bayonet dagger sniper",
);

/** Vehicles: a weapon or a target, as the sentence has it. */
export const VEHICLES = withPlurals(
  "car truck van lorry bus vehicle motorcycle motorbike suv minibus taxi train convoy plane aircraft airplane jet helicopter ship boat ferry tanker ambulance tank jeep pickup",
);

/** Buildings, works and their parts. */
export const BUILDINGS = withPlurals(
  "building house home apartment office store shop school mosque church temple synagogue cathedral hospital clinic hotel restaurant cafe café bar nightclub club market bazaar mall",
  "embassy consulate mission base barracks post checkpoint station headquarters airport port bridge pipeline pylon tower plant refinery substation factory warehouse bank theater theatre",
  "hall venue stadium prison jail court courthouse monument shrine tomb village town camp compound complex room roof wall window door structure property facility road railway line residence",
  "neighborhood neighbourhood installation farm university college library museum palace parliament ministry dam power-station supermarket",
);

/** Persons who do violence, by trade or by deed. */
const DOERS = withPlurals(
  "attacker gunman bomber suicide-bomber assailant shooter sniper assassin killer murderer terrorist militant insurgent rebel guerrilla guerilla extremist jihadist jihadi islamist fighter",
  "militiaman subversive commando paramilitary kidnapper hijacker gang gangster mob squad death-squad cell perpetrator suspect hitman robber arsonist thug pirate separatist fundamentalist",
  "hooligan rioter vigilante bandit criminal warlord cartel operative hit-man mercenary stabber",
);

const FORCES = withPlurals(
  "army military police policeman soldier troop force guard patrol navy marine unit brigade battalion regiment garrison officer agent government regime authority junta state group faction",
  "militia organization organisation movement party wing front command column security-force coalition alliance intelligence service crew team pilot warplane jet",
);

const PEOPLE = withPlurals(
  "person man woman boy girl child youth teenager brother sister father mother son daughter wife husband student worker driver passenger farmer peasant villager resident citizen civilian",
  "leader member supporter follower sympathizer individual other victim hostage prisoner detainee protester demonstrator tourist pilgrim worshipper worshiper shopper bystander passer-by",
  "guard watchman policeman policewoman officer agent pedestrian reporter journalist lawyer judge prosecutor doctor nurse priest bishop nun teacher politician official minister president mayor governor senator deputy councilman councillor",
  "commander general colonel major captain lieutenant sergeant corporal ambassador diplomat employee staff bodyguard family relative friend colleague neighbor neighbour crowd survivor",
  "refugee migrant immigrant native national foreigner american soldier recruit cadet veteran candidate activist unionist businessman merchant engineer technician columnist editor adult baby infant",
  "cleric imam rabbi pastor missionary chief head boss guest patron customer clerk nationals dissident writer cartoonist athlete runner spectator concertgoer fan",
);

const IRREGULAR_PEOPLE = new Set(
  "people men women children personnel police folk troops staff dead wounded elderly wives clergy somebody someone anyone anybody everyone nobody dozens hundreds scores thousands".split(
    " ",
  ),
);

/** Whether a noun in lower case names people or a body that can act. */
export function isAnimateNoun(lower: string): boolean {
  if (DOERS.has(lower) || FORCES.has(lower) || PEOPLE.has(lower) || IRREGULAR_PEOPLE.has(lower)) return true;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0 && /-(?:old|olds)$/.test(lower)) return true;
  return hyphen > 0 && isAnimateNoun(lower.slice(hyphen + 1));
}

/** Whether a noun names people that can be a victim. */
export const isPersonNoun = (lower: string): boolean =>
  PEOPLE.has(lower) || IRREGULAR_PEOPLE.has(lower) || DOERS.has(lower) || lower.endsWith("-old");

/** Whether a noun names a weapon, a device or a projectile. */
export const isWeaponNoun = (lower: string): boolean => EXPLOSIVES.has(lower) || WEAPONS.has(lower);

/** Whether a noun names a building, a vehicle or another thing that can be damaged. */
export const isThingNoun = (lower: string): boolean => BUILDINGS.has(lower) || VEHICLES.has(lower);

/** Pronouns that stand for people or bodies. */
export const PERSON_PRONOUNS: ReadonlySet<string> = new Set(
  "he she they we i you him her them us me who whom himself herself themselves".split(" "),
);

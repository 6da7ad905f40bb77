const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Last words of names of bodies ("Interior Ministry", "Democratic Party"), in small letters; several also begin one ("Ministry of ..."). */
export const BODY_HEADS = words(
  "ministry ministries department departments agency agencies bureau office committee commission council congress parliament senate assembly duma knesset bundestag bundesrat politburo cabinet government " +
    "administration authority authorities party parties movement union league alliance coalition front federation confederation association organisation organization organizations organisations society institute institution " +
    "foundation fund trust group groups company corporation corp corp. inc inc. ltd ltd. llc plc gmbh ag holdings holding industries enterprises bank banks university universities college school academy faculty " +
    "court tribunal police army navy force forces guard guards corps command regiment battalion squadron fleet service services intelligence club team fc church conference network center centre watch international " +
    "times post tribune herald gazette chronicle journal newspaper magazine media press news radio television tv broadcasting channel agency-france reuters airlines airways motors systems technologies software pictures studios " +
    "records entertainment energy oil gas petroleum insurance securities partners associates brothers bros campaign secretariat directorate registry treasury chancellery exchange observatory initiative project " +
    "programme program task taskforce staff board panel jury chamber house lords commons delegation mission embassy consulate legion patrol constabulary monitor forum syndicate cooperative labs laboratory laboratories " +
    "mossad stasi interpol europol hospital hospitals archive archives museum orchestra theatre choir band interior-ministry taskforce unit rangers",
);

/** Last words of names of armed groups. */
export const ARMED_HEADS = words(
  "brigade brigades militia militias mujahideen mujahedeen guerrillas rebels paramilitaries jihad insurgency faction battalions cartel tigers contras fedayeen janjaweed",
);

/** Heads that, without a nation's word before them, make "Liberation Front" and the like an armed group. */
export const ARMED_WORDS = words("liberation revolutionary resistance martyrs jihad mujahideen mujahedeen islamic patriotic people's");

/** Last words that make a name a place on their own account. */
export const PLACE_LAST = words(
  "republic kingdom emirates islands island isles isle province region district county state territory territories city town village valley river lake sea ocean bay gulf strait straits mountain mountains hills desert peninsula coast " +
    "hill cape canal forest basin delta plateau oblast governorate prefecture canton municipality borough parish highlands heights beach sahara africa asia america europe strip corridor triangle pole",
);

/** First words that make a name a place: "Mount Hermon", "Lake Chad". */
export const PLACE_FIRST = words("mount mt mt. lake cape port fort gulf strait bay isle river");

/** Last words of names of facilities. */
export const FACILITY_HEADS = words(
  "airport airfield airbase base barracks station stadium arena hall square street avenue road boulevard lane highway motorway bridge tower towers building hotel restaurant cafe café mosque cathedral synagogue temple chapel monastery abbey " +
    "palace castle prison jail camp plant refinery pipeline dam reactor mine mall market plaza park garden gardens zoo theater library clinic checkpoint crossing tunnel dock harbour harbor terminal pier shrine cemetery mausoleum memorial " +
    "bazaar facility metro métro subway villa mansion compound warehouse bakery pub nightclub wall gate arch",
);

/** Last words of names of happenings, laws, prizes, faiths' feasts and works, which are no persons, bodies or places. */
export const OTHER_HEADS = words(
  "cup olympics games championship championships tournament prix war wars battle revolution uprising intifada spring holocaust genocide massacre summit talks treaty agreement accord accords pact convention protocol declaration act bill law " +
    "constitution resolution amendment prize award awards oscar festival day week month year christmas easter ramadan eid thanksgiving election elections referendum operation plan doctrine theory scandal affair case crisis era age century renaissance depression " +
    "disease syndrome virus influenza pandemic ebola covid-19 coronavirus index windows edition album symphony koran quran bible torah gospel testament report curtain policy dialogue process partnership " +
    "scholarship scholarships fellowship degree medal medals series season seasons episode chapter volume edition theorem equation model method grant loan tax syndrome decade bce kindle album songs song novel book books film films movie draft playoffs playoff final finals semifinal semifinals round derby race tour rally grand marathon dynasty hurricane typhoon cyclone storm earthquake tsunami flight",
);

/** Capitalised words that name no person, body or place. */
export const NOT_NAMES = words(
  "january february march april may june july august september october november december jan jan. feb feb. mar apr apr. jun jul aug aug. sept sept. sep sep. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday " +
    "mon tue wed thu fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays i i'm i've i'd i'll ok okay yes no oh god allah jesus christ " +
    "muslim muslims christian christians jew jews jewish islam islamic christianity judaism buddhist buddhists buddhism hindu hindus hinduism sikh sikhs catholic catholics protestant protestants orthodox sunni sunnis shiite shiites shia shi'ite shi'ites shi'a alawite alawites druze " +
    "salafist salafi jihadist jihadi islamist islamists nazi nazis zionist communist communists communism marxist marxists socialist fascist arab arabs arabic kurd kurds kurdish pashtun pashtuns uighur uighurs uyghur uyghurs hispanic latino latinos latina caucasian african africans asian asians european " +
    "europeans western westerners westerner latin english hebrew farsi urdu hindi mandarin cantonese swahili pashto dari gmt utc est pst et bst cet a.m. p.m. am pm ad bc bce ce mr mrs ms dr jr sr covid covid-19 ied ieds " +
    "suv rpg ak-47 kalashnikov molotov internet web pdf url html q a ceo cfo gdp gnp aids hiv dna rna hepatitis us-led olympic olympics paralympic bitcoin euro euros dollar dollars",
);

/** Small words that tie the parts of one person's name: "Abdullah bin Tamim", "Arnel dela Vega". */
export const PERSON_LINKS = words(
  "bin bint ibn ben al el de del dela della di da das do dos du la le van von der den ter ten y e abu umm ould zu af av st",
);

/** Words that speak: after a name they make it a person or a body. */
export const SPEECH_VERBS = words(
  "said says told tells added adds explained explains wrote writes warned warns claimed claims insisted insists argued argues noted notes acknowledged admitted denied denies declared announced tweeted replied asked believes thinks recalled recalls " +
    "testified suggested urged urges called vowed pledged promised stressed commented confirmed remarked described resigned retired stepped born married criticized criticised accused praised wants hopes plans served worked lives lived grew",
);

/** Words after which a capitalised name is a place, unless something speaks against it. */
export const PLACE_PREPOSITIONS = words(
  "in at near from to into across throughout around outside inside toward towards via within between above below",
);

/** Words that open a sentence in capitals and begin no name. */
export const FUNCTION_WORDS = words(
  "the a an this that these those he she it they we you i his her its their our your my me him them us who whom whose which what where when why how in on at by for from to of with without within into onto over under after before during since until till while as if " +
    "although though because but and or nor so yet not no yes all any each every both some many most more few several other another such one two three four five six seven eight nine ten eleven twelve there here then than now also only even just still already again never always often sometimes " +
    "about above across against along amid among around behind below beneath beside besides between beyond despite except inside like near off out outside past per through throughout toward towards up upon via is are was were be been being am do does did has have had will would shall should can could may might must " +
    "let please well however meanwhile moreover furthermore therefore thus hence instead nevertheless nonetheless indeed perhaps maybe otherwise finally first second third last next later earlier today yesterday tomorrow tonight soon once twice recently currently previously according based due given " +
    "dozens hundreds thousands millions much less least very too quite rather either neither whether whatever whoever whenever wherever unless lest",
);

import { inventedStatement } from "../../../src/model/invented-statement.ts";
import { spanOf, type Span } from "../../../src/model/span.ts";
import type { Reading } from "../../../src/model/reading.ts";
import type { Statement } from "../../../src/model/statement.ts";

/** An invented report about an invented attack: rival claims, an overclaim, a late warning, an odd date, an affiliate, boilerplate. */
export const PORT_SARN_TEXT = `The Black Heron is behind the ferry hall attack in Port Sarn

Norvane officials presume that the Black Heron is behind the attack in Port Sarn.

“The Norvane Embassy is monitoring reports that extremists plan to attack crowded places in Port Sarn, including markets, over the next 48 hours,” said a warning from the embassy on 9 May 2031.

Gunmen stormed the ferry hall on Friday, killed at least 41 people and set the ticket offices on fire. The Calveran health ministry said on Saturday that 44 people had died and 120 were wounded.

On Tuesday, President Ilan Dorseth had dismissed the suspicion that the Black Heron was behind the attack as “scaremongering”. The Guard Service said on 9 May that it had foiled an attack on a shrine in Port Sarn.

On Saturday the Black Heron said through its news agency, Al-Sada, that it had attacked “a gathering of enemies” in the port. “Three of our fighters carried out the operation with rifles and firebombs,” the group claimed on a messaging channel.

Norvane intelligence believes the Heron's branch in Tolm province carried out the attack. Calvera insists on a link with the neighbouring republic of Ostmark, which denied any part in it.

“The Heron has hated Calvera for years,” Mira Castellane, an analyst at the Lanthorn Institute, told The Sarn Courier. “The group accuses Calvera of having blood on its hands in Tolm,” she said.

In a survey of the group's deeds, researcher Edo Vance counted six attacks in Calvera between August 2026 and April 2029, not counting those in Tolm province. 🕊️ Vigils were held in all cafés of the old port.

Similar posts
Ten things to do in Port Sarn
Leave a reply
Your address will not be published.`;

const text = PORT_SARN_TEXT;

/** The nth place where some words stand in the text; throws where they do not. */
export function words(sought: string, nth = 1): Span {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(sought, at + 1);
    if (at < 0) throw new Error(`no ${nth}. "${sought}" in the invented report`);
  }
  return spanOf(text, at, at + sought.length);
}

const HERON = { name: "Black Heron", actorId: "act_heron" };
const BRANCH = { name: "Black Heron in Tolm", actorId: "act_heron-tolm" };
const heronDidIt = [{ ...HERON, role: "carried-out" as const }];
const FERRY = "inc_ferry-hall";
const FEARED = "inc_feared";
const SHRINE = "inc_shrine";

const STATEMENTS: readonly Statement[] = [
  inventedStatement({
    id: "st_headline",
    act: "attributes",
    content: [words("The Black Heron is behind the ferry hall attack in Port Sarn")],
    accused: heronDidIt,
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_presume",
    act: "attributes",
    certainty: "probable",
    source: [words("Norvane officials")],
    cue: [words("presume")],
    content: [words("that the Black Heron is behind the attack in Port Sarn")],
    probability: 0.874,
    speaker: { name: "Norvane officials", actorId: "act_norvane" },
    accused: heronDidIt,
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_warning",
    act: "warns",
    certainty: "probable",
    source: [words("the embassy")],
    cue: [words("said a warning")],
    content: [
      words(
        "The Norvane Embassy is monitoring reports that extremists plan to attack crowded places in Port Sarn, including markets, over the next 48 hours",
      ),
    ],
    speaker: { name: "Norvane Embassy", actorId: "act_norvane-embassy" },
    speakerOf: "Norvane",
    about: [FEARED],
    saidAt: "2031-05-09",
  }),
  inventedStatement({
    id: "st_plan",
    act: "threatens",
    certainty: "possible",
    source: [words("extremists")],
    cue: [words("plan")],
    content: [words("to attack crowded places in Port Sarn, including markets, over the next 48 hours")],
    speaker: { name: "extremists", actorId: null },
    about: [FEARED],
    nestedIn: "st_warning",
  }),
  inventedStatement({
    id: "st_account",
    act: "reports",
    content: [words("Gunmen stormed the ferry hall on Friday, killed at least 41 people and set the ticket offices on fire")],
    about: [FERRY],
    figure: { kind: "killed", min: 41, max: null, qualifier: "at least", speaker: null, saidAt: null, statement: "st_account" },
  }),
  inventedStatement({
    id: "st_ministry",
    act: "reports",
    source: [words("The Calveran health ministry")],
    cue: [words("said", 2)],
    content: [words("that 44 people had died and 120 were wounded")],
    speaker: { name: "Calveran health ministry", actorId: "act_health" },
    about: [FERRY],
    saidAt: "2031-05-24",
    figure: {
      kind: "killed",
      min: 44,
      max: 44,
      qualifier: null,
      speaker: "Calveran health ministry",
      saidAt: "2031-05-24",
      statement: "st_ministry",
    },
  }),
  inventedStatement({
    id: "st_dismissal",
    act: "dismisses",
    polarity: "negative",
    source: [words("President Ilan Dorseth")],
    cue: [words("had dismissed")],
    content: [words("the suspicion that the Black Heron was behind the attack as “scaremongering”")],
    speaker: { name: "Ilan Dorseth", actorId: "act_dorseth" },
    speakerOf: "Calvera",
    accused: heronDidIt,
    about: [FERRY],
    saidAt: "2031-05-20",
  }),
  inventedStatement({
    id: "st_foiled",
    act: "reports",
    source: [words("The Guard Service")],
    cue: [words("said", 3)],
    content: [words("that it had foiled an attack on a shrine in Port Sarn")],
    speaker: { name: "Guard Service", actorId: "act_guard" },
    about: [SHRINE],
    saidAt: "2031-05-09",
  }),
  inventedStatement({
    id: "st_claim",
    act: "claims-responsibility",
    source: [words("the Black Heron", 3)],
    cue: [words("said", 4)],
    content: [words("that it had attacked “a gathering of enemies” in the port")],
    speaker: HERON,
    through: ["Al-Sada"],
    accused: heronDidIt,
    about: [FERRY],
    saidAt: "2031-05-24",
  }),
  inventedStatement({
    id: "st_fighters",
    act: "claims-responsibility",
    framing: "distancing",
    source: [words("the group claimed")].map(({ start }) => spanOf(text, start, start + 9)),
    cue: [words("claimed on").start].map((start) => spanOf(text, start, start + 7)),
    content: [words("Three of our fighters carried out the operation with rifles and firebombs")],
    speaker: HERON,
    through: ["messaging channel"],
    accused: heronDidIt,
    about: [FERRY],
    figure: { kind: "attackers", min: 3, max: 3, qualifier: null, speaker: "Black Heron", saidAt: null, statement: "st_fighters" },
  }),
  inventedStatement({
    id: "st_branch",
    act: "attributes",
    certainty: "probable",
    source: [words("Norvane intelligence")],
    cue: [words("believes")],
    content: [words("the Heron's branch in Tolm province carried out the attack")],
    speaker: { name: "Norvane intelligence", actorId: "act_norvane-intelligence" },
    speakerOf: "Norvane",
    accused: [{ ...BRANCH, role: "carried-out" }],
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_link",
    act: "attributes",
    framing: "distancing",
    source: [words("Calvera insists")].map(({ start }) => spanOf(text, start, start + 7)),
    cue: [words("insists")],
    content: [words("on a link with the neighbouring republic of Ostmark")],
    speaker: { name: "Calvera", actorId: "act_calvera" },
    accused: [{ name: "Ostmark", actorId: "act_ostmark", role: "unstated" }],
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_denial",
    act: "denies-responsibility",
    polarity: "negative",
    source: [words("the neighbouring republic of Ostmark")],
    cue: [words("denied")],
    content: [words("any part in it")],
    speaker: { name: "Ostmark", actorId: "act_ostmark" },
    accused: [{ name: "Ostmark", actorId: "act_ostmark", role: "unstated" }],
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_motive",
    act: "describes-motive",
    source: [words("Mira Castellane, an analyst at the Lanthorn Institute")],
    cue: [words("told")],
    content: [words("The Heron has hated Calvera for years")],
    speaker: { name: "Mira Castellane", actorId: "act_castellane" },
    speakerOf: "Lanthorn Institute",
    through: ["The Sarn Courier"],
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_analyst",
    act: "describes-motive",
    source: [words("she said")].map(({ start }) => spanOf(text, start, start + 3)),
    cue: [words("she said")].map(({ start }) => spanOf(text, start + 4, start + 8)),
    content: [words("The group accuses Calvera of having blood on its hands in Tolm")],
    speaker: { name: "Mira Castellane", actorId: "act_castellane" },
    about: [FERRY],
  }),
  inventedStatement({
    id: "st_accusation",
    act: "accuses",
    source: [words("The group", 1)],
    cue: [words("accuses")],
    content: [words("Calvera of having blood on its hands in Tolm")],
    speaker: HERON,
    accused: [{ name: "Calvera", actorId: "act_calvera", role: "unstated" }],
    nestedIn: "st_analyst",
  }),
  inventedStatement({
    id: "st_tally",
    act: "tallies",
    source: [words("researcher Edo Vance")],
    cue: [words("counted")],
    content: [words("six attacks in Calvera between August 2026 and April 2029, not counting those in Tolm province")],
    speaker: { name: "Edo Vance", actorId: "act_vance" },
    tally: {
      count: { min: 6, max: 6 },
      type: "attacks",
      actors: ["Black Heron"],
      regions: ["Calvera"],
      excluding: ["Tolm province"],
      since: "2026-08",
      until: "2029-04",
    },
  }),
];

const PLACE = {
  written: "Port Sarn",
  name: "Port Sarn",
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: "town" as const,
};

/** What a careful reader finds in the invented report. */
export function portSarnReading(): Reading {
  return {
    report: {
      id: "rep_port-sarn",
      title: "The Black Heron is behind the ferry hall attack in Port Sarn",
      publisher: "The Harbour Wire",
      published: "2031-05-24",
      language: "en",
      sha256: "0".repeat(64),
      file: "port-sarn.txt",
      address: "https://harbour-wire.example/port-sarn",
    },
    text,
    statements: [...STATEMENTS],
    incidents: [
      {
        id: FEARED,
        type: "attack",
        status: "threatened",
        date: null,
        place: PLACE,
        targets: ["crowded places, including markets"],
        weapons: [],
        figures: [],
        mentions: [words("to attack crowded places")],
      },
      {
        id: FERRY,
        type: "armed-assault",
        status: "accomplished",
        date: "2031-05-23",
        place: PLACE,
        targets: ["ferry hall"],
        weapons: ["rifles", "firebombs"],
        figures: [
          { kind: "killed", min: 41, max: null, qualifier: "at least", speaker: null, saidAt: null, statement: "st_account" },
          {
            kind: "killed",
            min: 44,
            max: 44,
            qualifier: null,
            speaker: "Calveran health ministry",
            saidAt: "2031-05-24",
            statement: "st_ministry",
          },
          {
            kind: "wounded",
            min: 120,
            max: 120,
            qualifier: null,
            speaker: "Calveran health ministry",
            saidAt: "2031-05-24",
            statement: "st_ministry",
          },
          { kind: "attackers", min: 3, max: 3, qualifier: null, speaker: "Black Heron", saidAt: null, statement: "st_fighters" },
        ],
        mentions: [words("the ferry hall attack"), words("the attack in Port Sarn")],
      },
      {
        id: SHRINE,
        type: "attack",
        status: "foiled",
        date: "2031-05-09",
        place: PLACE,
        targets: ["shrine"],
        weapons: [],
        figures: [],
        mentions: [words("an attack on a shrine")],
      },
    ],
    warnings: [
      {
        statement: "st_warning",
        issuer: "Norvane Embassy",
        issued: "2031-05-09",
        windowStart: "2031-05-09",
        windowEnd: "2031-05-11",
        place: "Port Sarn",
        target: "crowded places, including markets",
        outcome: { kind: "late", incident: FERRY, days: 12 },
      },
    ],
    hypotheses: [
      {
        incident: FERRY,
        actor: "Ostmark",
        actorId: "act_ostmark",
        claimedBy: [],
        attributedBy: ["Calvera"],
        deniedBy: ["Ostmark"],
        dismissedBy: [],
        origins: ["Calvera"],
        statements: ["st_link", "st_denial"],
        affiliateOf: null,
      },
      {
        incident: FERRY,
        actor: "Black Heron in Tolm",
        actorId: "act_heron-tolm",
        claimedBy: [],
        attributedBy: ["Norvane intelligence"],
        deniedBy: [],
        dismissedBy: [],
        origins: ["Norvane intelligence"],
        statements: ["st_branch"],
        affiliateOf: "Black Heron",
      },
      {
        incident: FERRY,
        actor: "Black Heron",
        actorId: "act_heron",
        claimedBy: ["Black Heron"],
        attributedBy: ["publisher", "Norvane officials"],
        deniedBy: [],
        dismissedBy: ["Ilan Dorseth"],
        origins: ["Black Heron", "Norvane officials"],
        statements: ["st_headline", "st_presume", "st_claim", "st_fighters", "st_dismissal"],
        affiliateOf: null,
      },
    ],
    overclaims: [
      {
        strong: "st_headline",
        weak: "st_presume",
        why: "The headline states as fact what the only source named, Norvane officials, presumes.",
      },
    ],
    oddities: [
      {
        kind: "dismissed-before-event",
        statement: "st_dismissal",
        why: "It is dated Tuesday, 20 May 2031; the attack is dated Friday, 23 May 2031. What was dismissed cannot have been who did it.",
      },
    ],
    actors: [
      { id: "act_heron", name: "Black Heron", aliases: ["the Heron"], kind: "armed-group", affiliateOf: null, country: null },
      { id: "act_heron-tolm", name: "Black Heron in Tolm", aliases: [], kind: "armed-group", affiliateOf: "Black Heron", country: null },
      { id: "act_ostmark", name: "Ostmark", aliases: [], kind: "state", affiliateOf: null, country: null },
      { id: "act_calvera", name: "Calvera", aliases: [], kind: "state", affiliateOf: null, country: null },
      { id: "act_health", name: "Calveran health ministry", aliases: [], kind: "state-body", affiliateOf: "Calvera", country: null },
    ],
    boilerplate: [
      words("Similar posts"),
      words("Ten things to do in Port Sarn"),
      words("Leave a reply"),
      words("Your address will not be published."),
    ],
    problems: [],
  };
}

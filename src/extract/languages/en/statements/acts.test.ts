import { describe, expect, it } from "vitest";
import { actsIn } from "./invented-reading.ts";

type Case = readonly [name: string, text: string, expected: readonly string[]];

/** One table for what each act is, and one for what only looks like it. */
const CASES: readonly Case[] = [
  [
    "claim of responsibility",
    "Red Tide claimed responsibility for the bombing in Sutan.",
    ["claims-responsibility: Red Tide (carried-out)"],
  ],
  ["a claim of the deed itself", "Red Tide claimed the bombing in Sutan.", ["claims-responsibility: Red Tide (carried-out)"]],
  ["a claim for somebody else", "The Lantern agency claimed the attack for Red Tide.", ["claims-responsibility: Red Tide (carried-out)"]],
  ["to claim that of a deed", "The mayor claimed the attack was staged.", ["reports"]],
  ["lives that a deed claims", "The bombing in Sutan claimed nine lives.", ["states"]],
  ["the attacker's group", "Police said that the attacker was a known member of Red Tide.", ["attributes: Red Tide (unstated)"]],
  ["whom the gunman belonged to", "The mayor said the gunman belonged to Red Tide.", ["attributes: Red Tide (unstated)"]],
  ["a member of another body", "Police said that the victim was a member of Red Tide.", ["states"]],
  [
    "claim by its own side",
    "Red Tide said that its fighters had attacked the barracks in Sutan.",
    ["attributes: its fighters (carried-out)"],
  ],
  ["attribution", "Police said that Red Tide was behind the attack in Sutan.", ["attributes: Red Tide (unstated)"]],
  ["attribution by blame", "The mayor blamed Red Tide for the attack.", ["attributes: Red Tide (unstated)"]],
  ["suspicion", "Police suspected Red Tide of the attack.", ["attributes: Red Tide (unstated)"]],
  ["the publisher's own voice", "Red Tide is responsible for the attack in Sutan.", ["attributes: Red Tide (unstated)"]],
  ["accusation in general", "The minister accused Brask of arming the rebels.", ["accuses: Brask (unstated)"]],
  ["a habit is no particular deed", "The minister said that Red Tide regularly bombed convoys.", ["accuses: Red Tide (carried-out)"]],
  ["plans of before", "Police said that Red Tide had devised a plot to bomb the port.", ["attributes: Red Tide (planned)"]],
  [
    "authorship ascribed to somebody",
    "The mayor said that detectives had traced responsibility for the letter bombs to Red Tide.",
    ["attributes: Red Tide (unstated)", "attributes: Red Tide (unstated)"],
  ],
  ["a prosecution", "The ministry said that the indictment of Jon Marn was ready.", ["attributes: Jon Marn (unstated)"]],
  ["a possible charge", "A possible charge of arson against Jon Marn was read out in Sutan.", ["attributes: Jon Marn (unstated)"]],
  [
    "those whom a list names among others",
    "The court signed warrants for nine officers, including Jon Marn and Ilse Varga.",
    ["attributes: nine officers (unstated), Jon Marn (unstated), Ilse Varga (unstated)"],
  ],
  [
    "the charge is not part of who is charged",
    "The prosecutor said that police charged the driver with arson.",
    ["attributes: the driver (unstated)", "attributes: the driver (unstated)"],
  ],
  ["in the speaker's own words another is no speaker", "“He had ordered attacks on the port,” Red Tide said.", ["states"]],
  ["denial", "Red Tide denied any involvement.", ["not denies-responsibility: Red Tide (unstated)"]],
  ["dismissal", "The minister dismissed the allegations as propaganda.", ["not dismisses"]],
  ["warning", "The embassy warned that extremists could attack stations in Sutan.", ["warns"]],
  ["threat", "“We will strike every court,” Red Tide said.", ["threatens: Red Tide (unstated)"]],
  ["motive", "The bombing was in retaliation for the siege, Red Tide said.", ["describes-motive"]],
];

const NOT: readonly Case[] = [
  ["nobody claims", "No group had claimed responsibility for the bombing.", []],
  ["an unknown doer in the publisher's own voice", "A gunman opened fire in Sutan.", []],
  ["a victim is no doer", "A journalist of the Daily Post was shot dead in Sutan.", []],
  ["a warning of rain", "The ministry warned of heavy rain.", ["states"]],
  ["a promise without violence", "“We will build every school,” the mayor said.", ["states"]],
  ["plans of today are no deeds", "The embassy said that extremists are devising a plot to bomb the port.", ["states"]],
  ["what police are asked to do has not been done", "The order tells officers to search for and detain a woman abroad.", ["states"]],
  ["criticism is no accusation of a deed", "The mayor criticised the budget.", ["states"]],
];

describe("acts", () => {
  it.each(CASES)("%s", (_name, text, expected) => {
    expect(actsIn(text)).toEqual(expected);
  });
});

describe("what is no such act", () => {
  it.each(NOT)("%s", (_name, text, expected) => {
    expect(actsIn(text)).toEqual(expected);
  });
});

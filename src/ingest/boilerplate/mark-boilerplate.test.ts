import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BOILERPLATE_RULES } from "./index.ts";
import { markBoilerplate } from "./mark-boilerplate.ts";

const ARTICLE = "Bomb kills six in Tarvo\n\nA bomb went off in the market on Friday, police said.\n\nThe Grey Front denied it.";
const marked = (text: string, language: string | null = "en"): string[] => markBoilerplate(text, language).map((span) => span.text);

describe("boilerplate", () => {
  it.each([
    [
      "the headline printed a second time",
      `Bomb kills six in Tarvo\n\nA picture.\n\nBomb kills six in Tarvo\n\nPolice came.`,
      ["Bomb kills six in Tarvo"],
    ],
    ["no heading of one or two words", "Background\n\nPolice came.\n\nBackground\n\nPolice left.", []],
    ["no sentence that is said twice", "Police came to the market.\n\nThey left.\n\nPolice came to the market.", []],
  ])("marks %s", (_, text, expected) => expect(marked(text)).toEqual(expected));

  it.each([
    {
      name: "a comment form",
      lines: ["Leave a Reply", "Your email address will not be published. Required fields are marked *", "Name *", "Post Comment"],
    },
    {
      name: "a comment form of another theme",
      lines: ["LEAVE A COMMENT", "Save my name, email, and website in this browser for the next time I comment."],
    },
    { name: "comments", lines: ["3 Comments", "No comments yet", "Be the first to comment!", "You must be logged in to post a comment."] },
    { name: "thoughts on a title", lines: ["2 thoughts on “Bomb kills six in Tarvo”"] },
    { name: "a list of other reports", lines: ["Similar Posts", "Grey Front claims attack on Pell harbour", "Mayor of Tarvo resigns"] },
    { name: "a list under another heading", lines: ["You may also like:", "What we know of the Grey Front"] },
    {
      name: "a share bar",
      lines: [
        "Facebook Twitter WhatsApp Email",
        "Share on Telegram",
        "Click to share on Facebook (Opens in new window)",
        "Tweet",
        "Share this:",
      ],
    },
    {
      name: "a newsletter box",
      lines: [
        "Sign up for our daily newsletter",
        "Get the day's news delivered straight to your inbox",
        "Enter your email address",
        "Subscribe now",
      ],
    },
    {
      name: "a cookie notice",
      lines: [
        "We use cookies to make sure that our website works. By staying on it you accept our policy.",
        "Accept all cookies",
        "Cookie settings",
      ],
    },
    { name: "a notice on consent", lines: ["By continuing to use this site you agree to our use of cookies."] },
    {
      name: "calls to read on",
      lines: ["Read more »", "READ MORE: Mayor of Tarvo resigns", "Continue reading", "Related: What we know of the Grey Front"],
    },
    { name: "an advertisement's place", lines: ["Advertisement", "Story continues below advertisement"] },
    { name: "copyright", lines: ["© 2031 The Harbour Times", "Copyright 2031 Harbour Media. All rights reserved.", "All rights reserved"] },
    { name: "tags", lines: ["Tags: Tarvo, market, Grey Front", "Filed under News"] },
    { name: "an author's account", lines: ["Follow Jana Kolb on Twitter", "Follow us on Telegram"] },
    {
      name: "the end of a newsletter",
      lines: [
        "You are receiving this email because you signed up at our site.",
        "To unsubscribe click here",
        "View this email in your browser",
      ],
    },
  ])("$name", ({ lines }) => {
    expect(marked(`${ARTICLE}\n\n${lines.join("\n\n")}\n`)).toEqual(lines);
  });

  it.each([
    "Leave a reply was all that she asked of him.",
    "Your email address will not help the police, the minister told residents.",
    "Thousands of young men sign up for the army each year.",
    "Sign up for the army, the Grey Front told young men in a video on Friday.",
    "Read more books, the mayor told the children.",
    "Follow the money, said the prosecutor.",
    "The group's Twitter and Facebook accounts were closed after the attack.",
    "He said that the cookies were poisoned, and that the baker did it.",
    "Parliament passed a law on cookies and privacy on Monday.",
    "Copyright 2019 was the name of the operation, according to police.",
    "(c) the group claimed responsibility for the attack",
    "No comments on the attack were made by the ministry.",
    "No comment was to be had from the embassy.",
    "Tags were found on the bodies.",
    "Posted in Pell for two years, the officer knew the harbour well.",
    "Related attacks were carried out in Pell, police said.",
    "More from the region was expected on Saturday, the office said.",
    "Print shops in the city were searched for leaflets.",
    "Share prices fell after the blast.",
    "“Share this with the world,” the group wrote on its channel.",
    "Search teams found two more bodies.",
    "Register offices in Tarvo stayed shut.",
    "Subscribe to this view or not, the facts are clear.",
    "—Jana Kolb, of the health office",
    "Continues to expand around the world",
    "What we know so far",
    "Designed by a bomb maker from Pell, the device weighed two kilograms.",
    "Recommended sentences for such crimes run to twenty years.",
  ])("%j is of the report", (line) => {
    expect(marked(`${ARTICLE}\n\n${line}\n\nPolice went on searching.`)).toEqual([]);
    expect(marked(`${ARTICLE}\n\n${line}`)).toEqual([]);
  });

  it("marks a heading of a list within the report alone, since paragraphs follow", () => {
    const text = `${ARTICLE}\n\nRelated stories\n\nMayor of Tarvo resigns\n\nPolice searched two houses on Saturday.`;
    expect(marked(text)).toEqual(["Related stories"]);
  });

  it("gives spans of the text as it stands, without the white space around lines", () => {
    const text = `${ARTICLE}\r\n\r\n   Leave a Reply \t\r\n`;
    const [span] = markBoilerplate(text, "en");
    expect(span).toEqual({ start: text.indexOf("Leave"), end: text.indexOf("Reply") + 5, text: "Leave a Reply" });
  });

  it("reads labels in the text's own language, and English ones beside them", () => {
    const lines = [
      "Laisser un commentaire",
      "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
      "Leave a Reply",
    ];
    expect(marked(`Deux morts à Tarvo.\n\n${lines.join("\n\n")}`, "fr")).toEqual(lines);
    expect(marked(`Two dead.\n\n${lines.join("\n\n")}`, "en")).toEqual(["Leave a Reply"]);
    expect(marked(`Two dead.\n\n${lines.join("\n\n")}`, null)).toEqual(["Leave a Reply"]);
  });

  it("looks at no line that is longer than a notice", () => {
    expect(marked(`Copyright © ${"x".repeat(2_000_000)}`)).toEqual([]);
  });

  it("has one rule file a language, all of them registered", () => {
    const files = readdirSync(new URL(".", import.meta.url)).filter((file) => /^[a-z]{2}\.ts$/.test(file));
    expect(files.map((file) => file.slice(0, 2)).sort()).toEqual(BOILERPLATE_RULES.map((rules) => rules.language).sort());
    expect(files.length).toBeGreaterThan(1);
  });
});

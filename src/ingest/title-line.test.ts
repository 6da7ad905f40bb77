import { describe, expect, it } from "vitest";
import { readTextHead } from "./title-line.ts";

const BODY = "A bomb went off in the market of Tarvo.";
const head = (text: string): { title: string | null; published: string | null } => {
  const { title, published } = readTextHead(text);
  return { title: title === null ? null : text.slice(title.start, title.end), published };
};

describe("readTextHead", () => {
  it.each([
    { name: "a headline", text: `Bomb kills six in Tarvo\n\n${BODY}`, title: "Bomb kills six in Tarvo", published: null },
    { name: "a headline after empty lines", text: `\n\n  Bomb kills six \n\n${BODY}`, title: "Bomb kills six", published: null },
    { name: "Windows line ends", text: `Bomb kills six\r\n\r\n${BODY}\r\n`, title: "Bomb kills six", published: null },
    {
      name: "a date below",
      text: `Bomb kills six\n\nSaturday, March 22, 2031\n\n${BODY}`,
      title: "Bomb kills six",
      published: "2031-03-22",
    },
    { name: "a date right below", text: `Bomb kills six\n22 March 2031\n\n${BODY}`, title: "Bomb kills six", published: "2031-03-22" },
    { name: "a date above", text: `22 March 2031\n\nBomb kills six\n\n${BODY}`, title: "Bomb kills six", published: "2031-03-22" },
    { name: "a date alone", text: `22 March 2031\n\n${BODY}`, title: null, published: "2031-03-22" },
    { name: "a question", text: `Who bombed Tarvo?\n\n${BODY}`, title: "Who bombed Tarvo?", published: null },
    { name: "a sentence", text: `${BODY}\n\nIt was Friday.`, title: null, published: null },
    { name: "a sentence in quotation marks", text: `“We did it.”\n\n${BODY}`, title: null, published: null },
    { name: "a first line without an empty line below", text: `Bomb kills six\n${BODY}`, title: null, published: null },
    { name: "one line alone", text: "Bomb kills six", title: null, published: null },
    { name: "a headline without a text", text: "Bomb kills six\n\n\n", title: null, published: null },
    { name: "a first line too long for a headline", text: `${"word ".repeat(60)}\n\n${BODY}`, title: null, published: null },
    { name: "a line of signs", text: `* * *\n\n${BODY}`, title: null, published: null },
    { name: "a date within the text", text: `Bomb kills six\n\n${BODY}\n\n22 March 2031`, title: "Bomb kills six", published: null },
    { name: "nothing", text: "", title: null, published: null },
  ])("$name", ({ text, title, published }) => {
    expect(head(text)).toEqual({ title, published });
  });
});

import { describe, expect, it } from "vitest";
import { relationWords } from "./relation-words.ts";

const near = { kilometres: null, bearing: null, atEdge: false };

describe("words between a place and one beside it", () => {
  it.each<[string, ReturnType<typeof relationWords>]>([
    [", 12 km north of ", { kilometres: 12, bearing: 0, atEdge: false }],
    [", about 10 miles (16 km) south-west of the city of ", { kilometres: 16.09344, bearing: 225, atEdge: false }],
    [", a village some 30 kilometres from ", { kilometres: 30, bearing: null, atEdge: false }],
    [" (7km to the northeast of ", { kilometres: 7, bearing: 45, atEdge: false }],
    [", which lies 4.5 km outside ", { kilometres: 4.5, bearing: null, atEdge: false }],
    [", near ", near],
    [" near the port of ", near],
    [", a small village close to ", near],
    [" on the southern outskirts of ", { ...near, atEdge: true }],
    [", just outside ", { ...near, atEdge: true }],
    [", a northern suburb of ", { ...near, atEdge: true }],
    [", east of ", { ...near, bearing: 90 }],
  ])("%j tells where it lies", (between, expected) => {
    expect(relationWords(between)).toEqual(expected);
  });

  it.each([
    ", ",
    " and nearby ",
    " and near ",
    ", nearby ",
    " to ",
    ", a village in ",
    ". Near ",
    ", 0 km from ",
    ", 12 people from ",
    " in ",
    ", north of the border with ",
  ])("%j does not", (between) => {
    expect(relationWords(between)).toBeNull();
  });
});

import { expect, test } from "vitest";
import { copyField, type CopyValue } from "./copy-rows.ts";

const cases: readonly { readonly name: string; readonly value: CopyValue; readonly field: string }[] = [
  { name: "null", value: null, field: "\\N" },
  { name: "a text that looks like null", value: "\\N", field: "\\\\N" },
  { name: "an empty text", value: "", field: "" },
  { name: "line breaks and tabs", value: "a\tb\r\nc", field: "a\\tb\\r\\nc" },
  { name: "a number", value: -0.125, field: "-0.125" },
  { name: "a time", value: new Date(0), field: "1970-01-01T00:00:00.000Z" },
  { name: "an empty list", value: [], field: "{}" },
  {
    name: "a list with every awkward mark",
    value: ['a"b', "c\\d", "e,f", "{g}", "", "NULL"],
    field: '{"a\\\\"b","c\\\\\\\\d","e,f","{g}","","NULL"}',
  },
  { name: "JSON with a line break", value: { json: { text: "a\nb" } }, field: '{"text":"a\\\\nb"}' },
  { name: "JSON null", value: { json: null }, field: "null" },
];

test.each(cases)("writes $name", ({ value, field }) => {
  expect(copyField(value)).toBe(field);
});

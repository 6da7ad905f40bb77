import { describe, expect, it } from "vitest";
import { addressKey } from "./address-key.ts";
import { reportsBefore } from "./report-before.ts";

const PAGE = "https://courier.example/2025/blast";

describe("which addresses are one page", () => {
  it.each([
    ["scheme and www", "http://www.courier.example/2025/blast", true],
    ["fragment", `${PAGE}#comments`, true],
    ["slash at the end", `${PAGE}/`, true],
    ["tracking", `${PAGE}?utm_source=feed&fbclid=x&UTM_Medium=y`, true],
    ["case of the host", "https://Courier.Example/2025/blast", true],
    ["another query", `${PAGE}?page=2`, false],
    ["another case of the path", "https://courier.example/2025/Blast", false],
    ["another port", "https://courier.example:8443/2025/blast", false],
    ["another host", "https://m.courier.example/2025/blast", false],
  ])("%s", (_, other, same) => expect(addressKey(other) === addressKey(PAGE)).toBe(same));

  it("the order of a query counts for nothing", () => expect(addressKey(`${PAGE}?b=2&a=1`)).toBe(addressKey(`${PAGE}?a=1&b=2`)));

  it.each(["", "no address", "file:///etc/hosts", "mailto:a@b.example"])("“%s” is none", (other) => expect(addressKey(other)).toBeNull());
});

describe("which report came before at the address", () => {
  const before = (...captures: readonly (readonly [string, string])[]) => [
    ...reportsBefore(captures.map(([report, address]) => ({ report, address }))),
  ];
  it("each follows the last one", () =>
    expect(before(["a", PAGE], ["x", "https://other.example/"], ["b", `${PAGE}#top`], ["c", PAGE])).toEqual([
      ["b", "a"],
      ["c", "b"],
    ]));
  it("one that comes again, or from two addresses, stays in its place", () =>
    expect(before(["a", PAGE], ["b", PAGE], ["a", PAGE], ["b", "https://other.example/"], ["a", "https://other.example/"])).toEqual([
      ["b", "a"],
    ]));
});

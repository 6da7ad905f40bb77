import { describe, expect, it } from "vitest";
import { AddressGuard, AddressRefused, whyNotPublic } from "./address-guard.ts";

describe("whyNotPublic", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "192.88.99.1",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "fec0::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001::1",
    "100::1",
    "5f00::1",
    "",
    "localhost",
    "1.2.3.4.5",
  ])("%s is not reached", (address) => {
    expect(whyNotPublic(address)).not.toBeNull();
  });

  it.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.15.255.255",
    "172.32.0.1",
    "100.63.255.255",
    "100.128.0.1",
    "169.253.0.1",
    "192.167.1.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
  ])("%s is public", (address) => {
    expect(whyNotPublic(address)).toBeNull();
  });
});

describe("AddressGuard", () => {
  const guard = new AddressGuard({ allow: ["127.0.0.1:8080", "Inner.example:443"], resolve: () => Promise.resolve(["10.0.0.1"]) });

  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0177.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://[::1]:8080/",
    "http://[::ffff:7f00:1]/",
    "http://user@example.org/",
    "ftp://example.org/",
    "data:text/plain,x",
  ])("%s is refused", (url) => {
    expect(() => guard.checkUrl(new URL(url))).toThrow(AddressRefused);
  });

  it.each(["http://127.0.0.1:8080/", "https://example.org/", "http://8.8.8.8:8080/"])("%s passes", (url) => {
    expect(() => guard.checkUrl(new URL(url))).not.toThrow();
  });

  it("lets an allowed name through on its port alone", async () => {
    await expect(guard.addressesOf("inner.example", "443")).resolves.toEqual(["10.0.0.1"]);
    await expect(guard.addressesOf("inner.example", "80")).rejects.toThrow(AddressRefused);
    await expect(guard.addressesOf("other.example", "443")).rejects.toThrow(
      "other.example leads to 10.0.0.1, which belongs to a private network",
    );
  });

  it("refuses a name of which one address of several is inner", async () => {
    const mixed = new AddressGuard({ resolve: () => Promise.resolve(["93.184.216.34", "::1"]) });
    await expect(mixed.addressesOf("mixed.example", "80")).rejects.toThrow(AddressRefused);
  });
});

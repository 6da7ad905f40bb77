import { expect, test } from "vitest";
import { defaultDataFolder, type DataFolderFacts } from "./data-folder.ts";

const user: DataFolderFacts = { env: {}, platform: "linux", root: false, home: "/home/ines" };

const cases: readonly { readonly name: string; readonly facts: DataFolderFacts; readonly folder: string }[] = [
  { name: "an ordinary user", facts: user, folder: "/home/ines/.local/share/hearsay" },
  { name: "a user with a data folder elsewhere", facts: { ...user, env: { XDG_DATA_HOME: "/big/share" } }, folder: "/big/share/hearsay" },
  {
    name: "a relative XDG_DATA_HOME, which is invalid",
    facts: { ...user, env: { XDG_DATA_HOME: "share" } },
    folder: "/home/ines/.local/share/hearsay",
  },
  { name: "an empty XDG_DATA_HOME", facts: { ...user, env: { XDG_DATA_HOME: "" } }, folder: "/home/ines/.local/share/hearsay" },
  {
    name: "root",
    facts: { ...user, root: true, home: "/var/superuser", env: { XDG_DATA_HOME: "/var/superuser/share" } },
    folder: "/var/lib/hearsay",
  },
  { name: "whoever says so", facts: { ...user, root: true, env: { HEARSAY_DATA: "/srv/desk" } }, folder: "/srv/desk" },
  { name: "macOS", facts: { ...user, platform: "darwin", home: "/Users/ines" }, folder: "/Users/ines/Library/Application Support/hearsay" },
];

test.each(cases)("chooses the folder for $name", ({ facts, folder }) => {
  expect(defaultDataFolder(facts)).toBe(folder);
});

import { homedir } from "node:os";
import { join } from "node:path";

/** What the default depends on, passed in so that it can be tried for any system. */
export interface DataFolderFacts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly root: boolean;
  readonly home: string;
}

/** The machine that Hearsay runs on. */
export const thisMachine = (): DataFolderFacts => ({
  env: process.env,
  platform: process.platform,
  root: process.getuid?.() === 0,
  home: homedir(),
});

/**
 * Where the desk keeps its data unless it is told another folder: `HEARSAY_DATA`; for root `/var/lib/hearsay`, since PostgreSQL then runs as
 * a system user who cannot enter root's home; else the user's data folder (XDG Base Directory Specification 0.8 on Linux).
 */
export function defaultDataFolder({ env, platform, root, home }: DataFolderFacts): string {
  if (env["HEARSAY_DATA"]) return env["HEARSAY_DATA"];
  if (root) return "/var/lib/hearsay";
  if (platform === "win32") return join(env["LOCALAPPDATA"] || join(home, "AppData", "Local"), "hearsay");
  if (platform === "darwin") return join(home, "Library", "Application Support", "hearsay");
  const xdg = env["XDG_DATA_HOME"];
  // The specification: relative paths are invalid and to be ignored.
  return join(xdg?.startsWith("/") ? xdg : join(home, ".local", "share"), "hearsay");
}

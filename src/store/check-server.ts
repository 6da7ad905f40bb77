import { StoreError } from "./store-error.ts";

/** Oldest release in whose SQL the desk's queries are written. */
const OLDEST_MAJOR = 15;

/** What a server tells of itself. */
export interface ServerFacts {
  /** Such as 150020 for 15.20. */
  readonly number: number;
  readonly name: string;
  /** How the database keeps text. */
  readonly encoding: string;
}

/** The query that asks a server for its facts. */
export const SERVER_FACTS = `
  SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name,
    current_setting('server_encoding') AS encoding`;

/** Refuses a server that the desk cannot work on. */
export function checkServer(server: ServerFacts): void {
  if (server.number < OLDEST_MAJOR * 10_000) {
    throw new StoreError(
      "store-too-old",
      `The server of DATABASE_URL is PostgreSQL ${server.name}; Hearsay needs ${OLDEST_MAJOR} or newer. ` +
        "Use a newer server, or unset DATABASE_URL to use the desk's own.",
    );
  }
  if (server.encoding !== "UTF8") {
    throw new StoreError(
      "store-refused",
      `The database of DATABASE_URL keeps text as ${server.encoding}; Hearsay needs UTF8, or names and quotations would be lost. ` +
        "Make another: CREATE DATABASE hearsay ENCODING 'UTF8' TEMPLATE template0.",
    );
  }
}

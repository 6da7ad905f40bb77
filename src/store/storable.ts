/** NUL, which PostgreSQL cannot hold in text, and halves of surrogate pairs, which cannot be written as UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/**
 * The same value with U+FFFD in the place of each character that PostgreSQL cannot hold. Each takes one UTF-16 unit as
 * before, so that offsets and spans stay true. Texts are cleaned when they are taken in; this is the last door.
 */
export function storable<T>(value: T): T {
  return mapStrings(value) as T;
}

function mapStrings(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSTORABLE, "\ufffd");
  if (Array.isArray(value)) return value.map(mapStrings);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner)]));
}

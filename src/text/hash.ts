import { createHash } from "node:crypto";

/** Hexadecimal SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A stable id: the prefix and the first 16 hexadecimal digits (64 bits) of a SHA-256. */
export function idFromHash(prefix: string, sha256: string): string {
  return `${prefix}_${sha256.slice(0, 16)}`;
}

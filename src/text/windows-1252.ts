/** Characters of the bytes 0x80 to 0x9F in windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Puts the characters of windows-1252 in the place of the control characters U+0080 to U+009F. Node 20 decodes
 * windows-1252 as ISO-8859-1, which has these controls where the other has quotation marks and dashes.
 */
export function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80] as string);
}

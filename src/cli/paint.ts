/** Ways to set words off; without colours the words are left as they are. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  accent(text: string): string;
}

const plain = (text: string): string => text;

/** SGR codes (ECMA-48 8.3.117) that read well on light and dark terminals alike. */
const set =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

/** Colours only where they are wanted. */
export const paintFor = (colours: boolean): Paint =>
  colours
    ? { strong: set(1, 22), faint: set(2, 22), good: set(32, 39), warning: set(33, 39), accent: set(36, 39) }
    : { strong: plain, faint: plain, good: plain, warning: plain, accent: plain };

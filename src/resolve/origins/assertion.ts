/** That a report says something, and on whose word. Those that are counted together all say the same thing. */
export interface Assertion {
  readonly id: string;
  readonly report: string;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** Who is said to have said it, as written; null is the publisher's own voice. */
  readonly speaker: string | null;
  /** The body that the speaker speaks for. */
  readonly speakerOf: string | null;
  /** The channels, outermost first: outlet, agency, platform. */
  readonly through: readonly string[];
  /** Agencies that the report credits: "With material from Sorvan Wire". */
  readonly credits: readonly string[];
  /** The words that the report quotes, where it quotes any. */
  readonly quoted: string | null;
  /** The report that this one is a copy, a translation or a corrected version of. */
  readonly copyOf: string | null;
}

/** Who speaks, in the words of a report. */
export interface NamedSpeaker {
  readonly name: string;
  readonly body: string | null;
}

/** Whether two speakers count as one origin. */
export type SameSpeaker = (a: NamedSpeaker, b: NamedSpeaker) => boolean;

/** How a publisher is called in a reason. */
export function publisherName({ publisher }: Assertion): string {
  return publisher ?? "a report of unknown publisher";
}

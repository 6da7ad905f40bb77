import type { Assertion, NamedSpeaker } from "./assertion.ts";
import { speakerKey } from "./same-speaker.ts";
import { isOwnPeople, unnamedKind, type UnnamedKind } from "./unnamed-speaker.ts";

/** Places to post on, which say nothing of their own: that two reports name one does not make them one. */
const PLATFORM =
  /^(?:(?:an?|the|its|his|her|their|several) )?(?:\w+ )?(?:telegram|twitter|x|facebook|instagram|youtube|whatsapp|tiktok|social media|social networks?|internet)(?: (?:channels?|accounts?|pages?|posts?|groups?))?$/i;

/** An outlet or agency from which a report has it. */
export interface Cited {
  readonly name: string;
  readonly key: string;
  /** `credits` at the end of the report, `cites` in its text. */
  readonly how: "cites" | "credits";
}

/** An assertion with the answer to the question who speaks in it. */
export interface Voiced {
  readonly assertion: Assertion;
  readonly publisherKey: string | null;
  /** A speaker with a name, other than an outlet; null for the publisher's own voice and for speakers without a name. */
  readonly named: NamedSpeaker | null;
  /** What is told of a speaker without a name. */
  readonly unnamed: UnnamedKind | null;
  /** From whom the report has it: first the one next to the speaker, those credited last. */
  readonly cited: readonly Cited[];
}

/** Who speaks in each assertion. A speaker that publishes or passes on other reports is an outlet that is cited: "the Ostrel Courier reported". */
export function voicesOf(assertions: readonly Assertion[]): readonly Voiced[] {
  const outlets = new Set(
    assertions
      .flatMap(({ publisher, through, credits }) => [...(publisher === null ? [] : [publisher]), ...through, ...credits])
      .map(speakerKey),
  );
  return assertions.map((assertion) => voiceOf(assertion, outlets));
}

function voiceOf(assertion: Assertion, outlets: ReadonlySet<string>): Voiced {
  const { speaker, speakerOf, publisher } = assertion;
  const publisherKey = publisher === null ? null : speakerKey(publisher);
  const names = [speaker, speakerOf].filter((name) => name !== null);
  const outlet = names.find((name) => outlets.has(speakerKey(name)));
  const spoken = speaker === null || isOwnPeople(speaker) || outlet !== undefined ? null : speaker;
  const unnamed = spoken === null || speakerOf !== null ? null : unnamedKind(spoken);
  const cited = [
    ...[...(outlet === undefined ? [] : [outlet]), ...assertion.through.toReversed()].map((name) => ({ name, how: "cites" as const })),
    ...assertion.credits.map((name) => ({ name, how: "credits" as const })),
  ];
  return {
    assertion,
    publisherKey,
    named: spoken === null || unnamed !== null ? null : { name: spoken, body: speakerOf },
    unnamed: unnamed ?? (spoken === null && postedSomewhere(assertion) ? "anybody" : null),
    cited: cited
      .filter(({ name }) => !PLATFORM.test(name.trim()))
      .map((one) => ({ ...one, key: speakerKey(one.name) }))
      .filter(({ key }) => key !== publisherKey),
  };
}

/** "According to posts on Telegram": somebody said it there. */
function postedSomewhere({ through }: Assertion): boolean {
  return through.length > 0 && through.every((name) => PLATFORM.test(name.trim()));
}

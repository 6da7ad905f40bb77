import type { ReactNode } from "react";
import type { Answer } from "./use-answer.ts";

interface AskedParts<Value> {
  readonly answer: Answer<Value>;
  /** Heading above a refusal, where the answer is all that the page has; without one the refusal stands by itself. */
  readonly refused?: string;
  /** Ways out of a refusal. */
  readonly waysOut?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** What the desk was asked for, once it has come; until then that it was asked, and where it refused, why and what to do. */
export function Asked<Value>({ answer, refused, waysOut, children }: AskedParts<Value>) {
  if (answer.state === "waiting") return <p className="soft">Asking the desk …</p>;
  if (answer.state === "come") return children(answer.value);
  const why = (
    <p role="alert" className="alert">
      {answer.message}
    </p>
  );
  if (refused === undefined) return why;
  return (
    <section className="plain">
      <h1>{refused}</h1>
      {why}
      <p>{waysOut}</p>
    </section>
  );
}

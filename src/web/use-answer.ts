import { useEffect, useState } from "react";

/** An answer that is on its way, has come, or failed. */
export type Answer<Value> =
  | { readonly state: "waiting" }
  | { readonly state: "come"; readonly value: Value }
  | { readonly state: "failed"; readonly message: string };

/** Asks again whenever `key` changes; the last answer stays in view until the next has come. */
export function useAnswer<Value>(key: string, ask: (signal: AbortSignal) => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value> & { readonly key?: string }>({ state: "waiting" });
  useEffect(() => {
    const abort = new AbortController();
    ask(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setAnswer({ state: "come", value, key });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ state: "failed", message: error instanceof Error ? error.message : String(error), key });
      },
    );
    return () => abort.abort();
    // `ask` is made anew at each rendering; `key` tells when it asks for something else.
  }, [key]);
  return answer;
}

import { useEffect, useState } from "react";

/** An answer that is on its way, has come, or failed. */
export type Answer<Value> =
  | { readonly state: "waiting" }
  | { readonly state: "come"; readonly value: Value }
  | { readonly state: "failed"; readonly message: string };

/** Asks again whenever `key` or `ask` changes; the last answer stays in view until the next has come. */
export function useAnswer<Value>(key: string, ask: (signal: AbortSignal) => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value> & { readonly key?: string }>({ state: "waiting" });
  useEffect(() => {
    const abort = new AbortController();
    const fetchAnswer = async (): Promise<void> => {
      let come: Answer<Value>;
      try {
        come = { state: "come", value: await ask(abort.signal) };
      } catch (error) {
        come = { state: "failed", message: error instanceof Error ? error.message : String(error) };
      }
      if (!abort.signal.aborted) setAnswer({ ...come, key });
    };
    void fetchAnswer();
    return () => abort.abort();
  }, [key, ask]);
  return answer;
}

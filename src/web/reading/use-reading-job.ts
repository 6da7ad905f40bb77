import { useCallback, useEffect, useState } from "react";
import type { ReadRequest } from "../../api/read-request.ts";
import type { ReadingJob } from "../../api/reading-job.ts";
import { deskClient, type FilesRequest } from "../desk-client.ts";
import { reportAddress } from "../route.ts";
import { go } from "../use-route.ts";

/** What is being read, as the page knows it. */
export interface Reading {
  /** Null where nothing was asked for. */
  readonly job: ReadingJob | null;
  /** Whether words or files are on their way to the desk. */
  readonly sending: boolean;
  /** Why it could not be asked for or followed. */
  readonly refusal: string | null;
  readonly start: (request: ReadRequest | FilesRequest) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Keeps the job in view when the page is loaded anew. */
const KEY = "hearsay-job";

/** Shortest time between two looks at a job, in milliseconds. */
const PACE = 120;

export const isUnderWay = (job: ReadingJob | null): boolean => job !== null && (job.state === "waiting" || job.state === "reading");

/** Asks the desk to read, and follows it. A single report that was read is opened. */
export function useReadingJob(): Reading {
  const [job, setJob] = useState<ReadingJob | null>(null);
  const [followed, setFollowed] = useState<string | null>(() => sessionStorage.getItem(KEY));
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    if (followed === null) return;
    const abort = new AbortController();
    follow(followed, setJob, abort.signal).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      sessionStorage.removeItem(KEY);
      setFollowed(null);
      setJob(null);
      setRefusal(messageOf(error));
    });
    return () => abort.abort();
  }, [followed]);

  const start = useCallback((request: ReadRequest | FilesRequest) => {
    const send = async (): Promise<void> => {
      setSending(true);
      setRefusal(null);
      try {
        const started = await deskClient.read(request);
        sessionStorage.setItem(KEY, started.id);
        setJob(started);
        setFollowed(started.id);
      } catch (error) {
        setRefusal(messageOf(error));
      }
      setSending(false);
    };
    void send();
  }, []);

  const cancel = useCallback(() => {
    if (followed !== null) deskClient.cancel(followed).catch((error: unknown) => setRefusal(messageOf(error)));
  }, [followed]);

  const dismiss = useCallback(() => {
    setJob(null);
    setRefusal(null);
  }, []);

  return { job, sending, refusal, start, cancel, dismiss };
}

async function follow(id: string, tell: (job: ReadingJob) => void, signal: AbortSignal): Promise<void> {
  let seen = 0;
  for (;;) {
    const job = await deskClient.follow(id, seen, signal);
    if (signal.aborted) return;
    tell(job);
    if (!isUnderWay(job)) {
      sessionStorage.removeItem(KEY);
      const [only, ...others] = job.reports;
      if (job.state === "done" && only !== undefined && others.length === 0 && only.state !== "unreadable") go(reportAddress(only.id));
      return;
    }
    seen = job.revision;
    await new Promise((resolve) => setTimeout(resolve, PACE));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HTTPException } from "hono/http-exception";
import type { ApiError, ApiErrorCode } from "../api/api-error.ts";
import { DeskError, type DeskErrorCode } from "../desk/desk-error.ts";

const STATUS_OF_API: Readonly<Record<ApiErrorCode, ContentfulStatusCode>> = {
  "bad-request": 400,
  forbidden: 403,
  "not-found": 404,
  "too-large": 413,
  "unsupported-media-type": 415,
  unavailable: 503,
  failed: 500,
};

const STATUS_OF_DESK: Readonly<Record<DeskErrorCode, ContentfulStatusCode>> = {
  "store-unavailable": 503,
  "store-too-old": 503,
  "store-newer": 503,
  "store-refused": 503,
  "store-damaged": 503,
  "dataset-busy": 503,
  "ambiguous-id": 409,
  "no-such-report": 404,
  "no-such-incident": 404,
  "no-such-statement": 404,
  "mixed-judgement": 409,
  "no-such-link": 404,
  "same-incident": 409,
  "no-such-actor": 404,
  "same-actor": 409,
  "unlike-ids": 409,
  "not-written": 503,
  "table-unreadable": 503,
  "dataset-unknown": 404,
  "count-unclear": 400,
  "count-too-long": 503,
  "port-taken": 503,
  "host-refused": 503,
};

/** The server refuses a request: thrown in a route, answered as `{ code, message }`. */
export class Refusal extends Error {
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** The body that tells of an error; our own mistakes are told without their inner words. */
export function errorBody(error: unknown): ApiError {
  if (error instanceof Refusal || error instanceof DeskError) return { code: error.code, message: error.message };
  if (error instanceof HTTPException) return { code: codeOfStatus(error.status), message: error.message };
  return { code: "failed", message: "The desk made a mistake while it did this. Look at its output for the cause, and try again." };
}

/** The HTTP status that goes with an error. */
export function errorStatus(error: unknown): ContentfulStatusCode {
  if (error instanceof Refusal) return STATUS_OF_API[error.code];
  if (error instanceof DeskError) return STATUS_OF_DESK[error.code];
  if (error instanceof HTTPException) return error.status;
  return 500;
}

const codeOfStatus = (status: number): ApiErrorCode => (status === 413 ? "too-large" : status < 500 ? "bad-request" : "failed");

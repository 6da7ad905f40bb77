import type { Span } from "../model/span.ts";

/** The words of spans, pieces joined by an ellipsis. */
export const spanWords = (spans: readonly Pick<Span, "text">[]): string => spans.map(({ text }) => text).join(" … ");

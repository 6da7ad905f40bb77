import type { Head } from "./reader-file.ts";

/** One window as the encoder's thread gets it. Words are counted within the window. */
export interface EncodedWindow {
  /** Numbers of the pieces, with the marks at both ends. */
  readonly ids: Int32Array;
  readonly cases: Uint8Array;
  /** Place of the first piece of each word. */
  readonly firstPiece: Int32Array;
  readonly coreFirst: number;
  readonly coreEnd: number;
  /** Core words that can stand for somebody named elsewhere. */
  readonly pronouns: Int32Array;
}

/** Probability that each word of the window belongs to an anchor word. */
export interface ArcRow {
  readonly head: string;
  readonly anchor: number;
  readonly probabilities: Float32Array;
}

/** What is kept of a window: for each core word all outputs of the heads that answer word by word, and the rows of likely anchors. */
export interface DecodedWindow {
  readonly tokens: Float32Array;
  readonly arcs: readonly ArcRow[];
}

/** From which probability of a span's word on a word is kept as an anchor; lower ones never make a span. */
const LIKELY = 0.1;

/** Heads whose spans are anchors of an arc, by the beginning of the arc's name. */
const ANCHORED: readonly (readonly [arc: string, spans: string])[] = [
  ["source", "cue"],
  ["content", "cue"],
  ["role_", "event_"],
  ["same_", "muc_"],
];

/** What the model gives for one window: logits of each piece, and both sides of all pairs, [piece, plane, depth]. */
export interface ModelOutputs {
  readonly tokens: Float32Array;
  readonly anchors: Float32Array;
  readonly targets: Float32Array;
}

/** Turns the outputs for one window into probabilities. */
export function decodeWindow(window: EncodedWindow, outputs: ModelOutputs, heads: readonly Head[], tokenSize: number): DecodedWindow {
  const { coreFirst, coreEnd, firstPiece } = window;
  const tokens = new Float32Array((coreEnd - coreFirst) * tokenSize);
  for (let word = coreFirst; word < coreEnd; word++) {
    const from = (firstPiece[word] ?? 0) * tokenSize;
    const to = (word - coreFirst) * tokenSize;
    for (const head of heads) {
      if (head.kind === "value") tokens[to + head.offset] = outputs.tokens[from + head.offset] ?? 0;
      else if (head.kind !== "arc") softmax(outputs.tokens, from + head.offset, tokens, to + head.offset, head.size);
    }
  }
  const planes = heads.filter((head) => head.kind === "arc");
  const depth = outputs.anchors.length / (window.ids.length * planes.length);
  const arcs: ArcRow[] = [];
  for (const head of planes) {
    const place = (word: number): number => ((firstPiece[word] ?? 0) * planes.length + head.offset) * depth;
    for (const anchor of anchorsOf(head, window, tokens, heads, tokenSize)) {
      const side = outputs.anchors.subarray(place(anchor), place(anchor) + depth);
      const probabilities = new Float32Array(firstPiece.length);
      for (let word = 0; word < firstPiece.length; word++) probabilities[word] = sigmoid(product(side, outputs.targets, place(word)));
      arcs.push({ head: head.name, anchor, probabilities });
    }
  }
  return { tokens, arcs };
}

function anchorsOf(arc: Head, window: EncodedWindow, tokens: Float32Array, heads: readonly Head[], tokenSize: number): number[] {
  const spans = ANCHORED.find(([name]) => arc.name.startsWith(name))?.[1];
  if (spans === undefined) return [...window.pronouns];
  const asked = heads.filter((head) => head.kind === "bio" && head.name.startsWith(spans));
  const anchors: number[] = [];
  for (let word = window.coreFirst; word < window.coreEnd; word++) {
    const at = (word - window.coreFirst) * tokenSize;
    if (asked.some((head) => 1 - (tokens[at + head.offset] ?? 1) > LIKELY)) anchors.push(word);
  }
  return anchors;
}

function softmax(logits: Float32Array, from: number, out: Float32Array, to: number, size: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at++) most = Math.max(most, logits[from + at] ?? 0);
  let total = 0;
  for (let at = 0; at < size; at++) total += Math.exp((logits[from + at] ?? 0) - most);
  for (let at = 0; at < size; at++) out[to + at] = Math.exp((logits[from + at] ?? 0) - most) / total;
}

function product(side: Float32Array, targets: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < side.length; at++) sum += (side[at] ?? 0) * (targets[from + at] ?? 0);
  return sum;
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

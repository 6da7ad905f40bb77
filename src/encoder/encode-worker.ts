import { workerData } from "node:worker_threads";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { type DecodedWindow, decodeWindow, type EncodedWindow } from "./decode-window.ts";
import type { Head } from "./reader-file.ts";

/** What every thread of the pool is started with. */
export interface EncoderSettings {
  readonly model: string;
  readonly heads: readonly Head[];
  readonly tokenSize: number;
}

const { model, heads, tokenSize } = workerData as EncoderSettings;

let session: Promise<InferenceSession> | null = null;

/** One thread a session: the pool has as many as there are cores to use. */
const open = (): Promise<InferenceSession> =>
  (session ??= InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    enableCpuMemArena: false,
  }));

/** Reads windows of like length at once. */
// The pool calls the default export of the file that it is given.
// oxlint-disable-next-line import/no-default-export
export default async function encode(windows: readonly EncodedWindow[]): Promise<DecodedWindow[]> {
  const length = Math.max(...windows.map(({ ids }) => ids.length));
  const shape = [windows.length, length];
  const [ids, mask, cases] = [0, 1, 2].map(() => new BigInt64Array(windows.length * length)) as [
    BigInt64Array,
    BigInt64Array,
    BigInt64Array,
  ];
  for (const [row, window] of windows.entries()) {
    for (let at = 0; at < window.ids.length; at++) {
      ids[row * length + at] = BigInt(window.ids[at] ?? 0);
      mask[row * length + at] = 1n;
      cases[row * length + at] = BigInt(window.cases[at] ?? 0);
    }
  }
  const outputs = await (
    await open()
  ).run({
    input_ids: new Tensor("int64", ids, shape),
    attention_mask: new Tensor("int64", mask, shape),
    case_ids: new Tensor("int64", cases, shape),
  });
  const [tokens, pairs] = [outputs["tokens"]?.data, outputs["pairs"]?.data];
  if (!(tokens instanceof Float32Array) || !(pairs instanceof Float32Array))
    throw new Error("the model gives no `tokens` and `pairs` of 32-bit numbers");
  return windows.map((window, row) => decodeWindow(window, { tokens, pairs, row, length }, heads, tokenSize));
}

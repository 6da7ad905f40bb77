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
    // Without it processors that lack VNNI add products of bytes in 16 bits, which overflow: what is read would hang on the machine.
    extra: { session: { x64quantprecision: "1" } },
    enableCpuMemArena: false,
  }));

/** Reads windows one after the other: none is padded, so what is found in one does not depend on the others. */
// The pool calls the default export of the file that it is given.
// oxlint-disable-next-line import/no-default-export
export default async function encode(windows: readonly EncodedWindow[]): Promise<DecodedWindow[]> {
  const opened = await open();
  const decoded: DecodedWindow[] = [];
  for (const window of windows) {
    const shape = [1, window.ids.length];
    const [ids, cases] = [window.ids, window.cases].map((numbers) => new Tensor("int64", BigInt64Array.from(numbers, BigInt), shape)) as [
      Tensor,
      Tensor,
    ];
    const outputs = await opened.run({ input_ids: ids, case_ids: cases });
    const [tokens, anchors, targets] = ["tokens", "anchors", "targets"].map((name) => outputs[name]?.data);
    if (!(tokens instanceof Float32Array && anchors instanceof Float32Array && targets instanceof Float32Array))
      throw new Error("the model gives no `tokens`, `anchors` and `targets` of 32-bit numbers");
    decoded.push(decodeWindow(window, { tokens, anchors, targets }, heads, tokenSize));
  }
  return decoded;
}

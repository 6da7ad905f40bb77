/** One line of a bench's input, as parsed; gold fields must not be looked at. */
export type BenchInput = Readonly<Record<string, unknown>>;

/** A task of the predictions contract: it runs the product's own reading code over a bench's lines. */
export interface BenchTask {
  readonly name: string;
  /** One prediction for each input, in the form that the bench's scorer takes. */
  predict(inputs: readonly BenchInput[], options: { readonly documents?: readonly BenchInput[] }): Promise<object[]>;
  /** What needs no reading: the trivial answer that the task must beat. */
  baseline(inputs: readonly BenchInput[], options: { readonly documents?: readonly BenchInput[] }): Promise<object[]>;
}

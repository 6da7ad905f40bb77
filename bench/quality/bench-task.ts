/** One line of a bench's input, as parsed; gold fields must not be looked at. */
export type BenchInput = Readonly<Record<string, unknown>>;

export interface BenchOptions {
  /** Reports that questions are asked of. */
  readonly documents?: readonly BenchInput[];
  /** Names of readers, refiners and patterns that the reader of statements leaves out, to measure what each is worth. */
  readonly leftOut?: ReadonlySet<string>;
}

/** A task of the predictions contract: it runs the product's own reading code over a bench's lines. */
export interface BenchTask {
  readonly name: string;
  /** True where one input cannot be answered without the others. */
  readonly together?: true;
  /** One prediction for each input, in the form that the bench's scorer takes. */
  predict(inputs: readonly BenchInput[], options: BenchOptions): Promise<object[]>;
  /** What needs no reading: the trivial answer that the task must beat. */
  baseline(inputs: readonly BenchInput[], options: BenchOptions): Promise<object[]>;
}

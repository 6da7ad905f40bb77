import { dateWords } from "../../views/date-words.ts";

interface SliderParts {
  /** EDTF, the earliest first. */
  readonly moments: readonly string[];
  readonly asOf: string | null;
  /** Null for all that the desk has. */
  readonly onChange: (asOf: string | null) => void;
}

/** Moves the page through time: what had been published by then. The last place stands for all that the desk has. */
export function AsOfSlider({ moments, asOf, onChange }: SliderParts) {
  if (moments.length < 2) return null;
  const at =
    asOf === null
      ? moments.length
      : Math.max(
          0,
          moments.findLastIndex((moment) => moment <= asOf),
        );
  const words = asOf === null ? "all that the desk has" : dateWords(asOf);
  return (
    <div className="as-of">
      <label htmlFor="as-of">As published by</label>
      <input
        id="as-of"
        type="range"
        min={0}
        max={moments.length}
        step={1}
        value={at}
        aria-valuetext={words}
        onChange={(event) => onChange(moments[event.target.valueAsNumber] ?? null)}
      />
      <output htmlFor="as-of">{words}</output>
      {asOf !== null && (
        <button type="button" className="quiet" onClick={() => onChange(null)}>
          Show all
        </button>
      )}
    </div>
  );
}

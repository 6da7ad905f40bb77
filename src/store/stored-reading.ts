import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import { storable } from "./storable.ts";

/** A reading just as the store gives it back: a new one and a stored one print the same. */
export function storedReading(reading: Reading): Reading {
  const clean = storable(reading);
  return { ...clean, problems: clean.problems.map(storedProblem) };
}

/** A problem in which what is not known is absent, as the store gives it back. */
export function storedProblem(problem: Problem): Problem {
  const { code, stage, message, file, sha256, size, span } = problem;
  return {
    code,
    stage,
    message,
    file,
    ...(sha256 == null ? {} : { sha256 }),
    ...(size == null ? {} : { size }),
    ...(span === undefined ? {} : { span }),
  };
}

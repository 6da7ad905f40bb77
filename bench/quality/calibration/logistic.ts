const MOST_STEPS = 50;
const SMALL_STEP = 1e-9;

/**
 * Weights of a logistic regression by Newton's method: the odds that a target is true are `exp(row . weights)`. Features in `rising` get no
 * weight below 0; one that would is left out, with the weight 0. `ridge` is a penalty on the squares of the weights, for each example.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly boolean[],
  { rising, ridge }: { readonly rising: ReadonlySet<number>; readonly ridge: number },
): number[] {
  const size = rows[0]?.length ?? 0;
  const used = new Set(Array.from({ length: size }, (_, feature) => feature));
  for (;;) {
    const kept = [...used];
    const fitted = newton(
      rows.map((row) => kept.map((feature) => row[feature] ?? 0)),
      targets,
      ridge,
    );
    const falling = kept.filter((feature, at) => rising.has(feature) && (fitted[at] ?? 0) < 0);
    if (falling.length === 0) return Array.from({ length: size }, (_, feature) => fitted[kept.indexOf(feature)] ?? 0);
    for (const feature of falling) used.delete(feature);
  }
}

function newton(rows: readonly (readonly number[])[], targets: readonly boolean[], ridge: number): number[] {
  const size = rows[0]?.length ?? 0;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const penalty = ridge * rows.length;
    // One row of the equations for each weight: second derivatives, then the gradient.
    const equations = weights.map((weight, a) => [...weights.map((_, b) => (a === b ? penalty : 0)), -penalty * weight]);
    for (const [at, row] of rows.entries()) {
      const odds = Math.exp(row.reduce((sum, value, feature) => sum + value * (weights[feature] ?? 0), 0));
      const probability = odds / (1 + odds);
      const curvature = probability * (1 - probability);
      const miss = (targets[at] === true ? 1 : 0) - probability;
      for (const [a, equation] of equations.entries()) {
        const value = row[a] ?? 0;
        for (let b = 0; b < size; b++) equation[b] = (equation[b] ?? 0) + curvature * value * (row[b] ?? 0);
        equation[size] = (equation[size] ?? 0) + miss * value;
      }
    }
    const change = solved(equations);
    weights = weights.map((weight, feature) => weight + (change[feature] ?? 0));
    if (change.every((one) => Math.abs(one) < SMALL_STEP)) break;
  }
  return weights;
}

/** Unknowns of linear equations whose last column is the right side (Gauss and Jordan, with the largest pivot). */
function solved(equations: number[][]): number[] {
  const size = equations.length;
  for (let column = 0; column < size; column++) {
    const below = equations.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + below.indexOf(Math.max(...below));
    [equations[column], equations[pivot]] = [equations[pivot] as number[], equations[column] as number[]];
    const top = equations[column] as number[];
    for (const [at, row] of equations.entries()) {
      if (at === column) continue;
      const times = (row[column] ?? 0) / (top[column] as number);
      for (let place = column; place <= size; place++) row[place] = (row[place] ?? 0) - times * (top[place] ?? 0);
    }
  }
  return equations.map((row, at) => (row[size] ?? 0) / (row[at] as number));
}

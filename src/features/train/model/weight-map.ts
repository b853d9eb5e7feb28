/** A matrix of weights, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

export interface Tally {
  readonly all: number;
  readonly nan: number;
  readonly infinite: number;
  /** The largest finite magnitude; 0 if there is none. */
  readonly largest: number;
}

export function tally(values: ArrayLike<number>): Tally {
  let [nan, infinite, largest] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at] ?? Number.NaN);
    if (Number.isNaN(size)) nan++;
    else if (size === Number.POSITIVE_INFINITY) infinite++;
    else if (size > largest) largest = size;
  }
  return { all: values.length, nan, infinite, largest };
}

/** A row is folded into lines of so many cells, so that a wide matrix fits a narrow card. */
export const LINE = 64;

export const linesOf = (columns: number): number => Math.ceil(columns / LINE);

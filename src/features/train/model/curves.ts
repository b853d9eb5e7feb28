/** A curve of many steps as few points, from which nothing that happened is lost. */
export interface Thinned {
  readonly lines: readonly (readonly Point[])[];
  readonly gaps: readonly Gap[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps from `from` up to, not with, `to`. */
export interface Gap {
  readonly kind: 'nan' | 'infinite';
  readonly from: number;
  readonly to: number;
}

/**
 * The steps in buckets of equal width: of each the smallest and the largest finite value, in their order, and the span of
 * its NaN and of its infinities. Spans of neighbouring buckets are joined.
 */
export function thin(values: ArrayLike<number>, count: number, buckets: number): Thinned {
  const width = Math.max(1, Math.ceil(count / buckets));
  const lines: Point[][] = [];
  const gaps: Gap[] = [];
  let line: Point[] | null = null;
  for (let from = 0; from < count; from += width) {
    const bucket = readBucket(values, from, Math.min(count, from + width));
    for (const kind of ['nan', 'infinite'] as const)
      if (bucket[kind] !== null) join(gaps, { kind, ...bucket[kind] });
    if (bucket.points.length === 0) {
      line = null;
      continue;
    }
    if (line === null) {
      line = [];
      lines.push(line);
    }
    line.push(...bucket.points);
  }
  return { lines, gaps };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Bucket {
  readonly points: readonly Point[];
  readonly nan: Span | null;
  readonly infinite: Span | null;
}

function readBucket(values: ArrayLike<number>, from: number, to: number): Bucket {
  let least: Point | null = null;
  let most: Point | null = null;
  let nan: Span | null = null;
  let infinite: Span | null = null;
  for (let x = from; x < to; x++) {
    const y = values[x] ?? Number.NaN;
    if (Number.isNaN(y)) nan = upTo(nan, x);
    else if (!Number.isFinite(y)) infinite = upTo(infinite, x);
    else {
      if (least === null || y < least.y) least = { x, y };
      if (most === null || y > most.y) most = { x, y };
    }
  }
  return { points: inOrder(least, most), nan, infinite };
}

const upTo = (span: Span | null, x: number): Span => ({ from: span?.from ?? x, to: x + 1 });

function inOrder(a: Point | null, b: Point | null): readonly Point[] {
  if (a === null || b === null) return [];
  if (a.x === b.x) return [a];
  return a.x < b.x ? [a, b] : [b, a];
}

/** Adds a span, as a part of the last of its kind if that ends where it begins. */
function join(gaps: Gap[], gap: Gap) {
  const at = gaps.map(({ kind }) => kind).lastIndexOf(gap.kind);
  const last = gaps[at];
  if (last !== undefined && last.to === gap.from) gaps[at] = { ...last, to: gap.to };
  else gaps.push(gap);
}

/**
 * The mean of the finite ones among the last `span` values, at each step; NaN where the step itself is not finite, so that
 * the line ends where the values end. Values of 1e308 may overflow it: then it is infinite.
 */
export function runningMean(values: ArrayLike<number>, count: number, span: number): Float64Array {
  const means = new Float64Array(count);
  for (let step = 0; step < count; step++) {
    let [sum, terms] = [0, 0];
    for (let at = Math.max(0, step - span + 1); at <= step; at++) {
      const value = values[at] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      sum += value;
      terms++;
    }
    means[step] = Number.isFinite(values[step] ?? Number.NaN) ? sum / terms : Number.NaN;
  }
  return means;
}

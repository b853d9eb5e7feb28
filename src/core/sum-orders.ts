/**
 * The orders in which a sum of n terms can be added. Over the reals all give the same; each float addition rounds, so
 * they differ in the last digits, and near the largest float in whether a partial sum overflows.
 */
export const SUM_ORDERS = ['left-to-right', 'pairwise', 'numpy', 'warp', 'compensated'] as const;
export type SumOrder = (typeof SUM_ORDERS)[number];

/**
 * A tree of additions. The nodes 0 to n - 1 are the terms, and node n + i is the result of addition i, which adds the
 * earlier nodes left[i] and right[i]. The last addition gives the sum.
 */
export interface Additions {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** The orders that are a tree of additions other than the one from left to right. */
export type TreeOrder = Exclude<SumOrder, 'left-to-right' | 'compensated'>;

type Add = (left: number, right: number) => number;

/** For n >= 2 terms: n - 1 additions. */
export function additionsOf(order: TreeOrder, n: number): Additions {
  const [left, right] = [new Int32Array(n - 1), new Int32Array(n - 1)];
  let made = 0;
  const add: Add = (a, b) => {
    left[made] = a;
    right[made] = b;
    return n + made++;
  };
  TREES[order](add, n);
  return { left, right };
}

const TREES: Readonly<Record<TreeOrder, (add: Add, n: number) => void>> = {
  pairwise: (add, n) => halves(add, 0, n),
  numpy: (add, n) => asNumPy(add, 0, n),
  warp: asAWarp,
};

/** The sum of the first half and that of the second, each found the same way; the first is the shorter by one if n is odd. */
function halves(add: Add, from: number, n: number): number {
  if (n === 1) return from;
  const half = n >> 1;
  return add(halves(add, from, half), halves(add, from + half, n - half));
}

const BLOCK = 128;
const UNROLLED = 8;

/**
 * As NumPy adds the lanes of a contiguous axis (pairwise_sum in numpy/_core/src/umath/loops_utils.h.src): fewer than 8
 * from left to right, up to 128 in eight interleaved sums that are then added in pairs, more as the sum of two halves,
 * the first of them a multiple of 8.
 */
function asNumPy(add: Add, from: number, n: number): number {
  if (n < UNROLLED) return fromLeft(add, from, n);
  if (n > BLOCK) {
    const half = (n >> 1) - ((n >> 1) % UNROLLED);
    return add(asNumPy(add, from, half), asNumPy(add, from + half, n - half));
  }
  const whole = n - (n % UNROLLED);
  const sums = Array.from({ length: UNROLLED }, (_, i) => from + i);
  for (let at = UNROLLED; at < whole; at += UNROLLED)
    for (let i = 0; i < UNROLLED; i++) sums[i] = add(sums[i] ?? 0, from + at + i);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sums;
  let sum = add(add(add(a, b), add(c, d)), add(add(e, f), add(g, h)));
  for (let at = whole; at < n; at++) sum = add(sum, from + at);
  return sum;
}

function fromLeft(add: Add, from: number, n: number): number {
  let sum = from;
  for (let at = 1; at < n; at++) sum = add(sum, from + at);
  return sum;
}

const LANES = 32;

/**
 * As a warp of 32 lanes adds: lane i adds the terms i, i + 32, … from left to right, then the lanes exchange sums at
 * distances 16, 8, 4, 2 and 1, each adding what it receives. The result is that of lane 0. Lanes without a term hold 0,
 * which changes nothing but a sum of -0 alone, and are left out.
 */
function asAWarp(add: Add, n: number): void {
  let lanes = Array.from({ length: Math.min(LANES, n) }, (_, lane) => {
    let sum = lane;
    for (let at = lane + LANES; at < n; at += LANES) sum = add(sum, at);
    return sum;
  });
  for (let distance = LANES / 2; distance >= 1; distance /= 2) {
    const [near, far] = [lanes.slice(0, distance), lanes.slice(distance)];
    lanes = near.map((sum, lane) => {
      const other = far[lane];
      return other === undefined ? sum : add(sum, other);
    });
  }
}

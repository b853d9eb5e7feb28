import type { Evaluation } from '../../softmax/evaluate.ts';

/** More classes than this do not fit beside the text. */
const MOST = 8;

/**
 * The classes shown beside the text, in their order: all of them, or those that matter most. First the one pointed at,
 * the true one, the largest x and those that are NaN, then those whose probability is NaN, then by size.
 */
export function shownLanes(
  { inputs, stable, naive, problem }: Evaluation,
  pointedAt: number | null,
): readonly number[] {
  const lanes = [...inputs.x.values.keys()];
  if (lanes.length <= MOST) return lanes;
  const xs = inputs.x.values;
  const largest = lanes.reduce((best, lane) => ((xs[lane] ?? 0) > (xs[best] ?? 0) ? lane : best));
  const weight = (lane: number) => {
    if (lane === pointedAt) return 5;
    if (lane === problem.trueClass || lane === largest || Number.isNaN(xs[lane])) return 4;
    const [p, other] = [naive.p.values[lane] ?? 0, stable.p.values[lane] ?? 0];
    return Number.isNaN(p) || Number.isNaN(other) ? 3 : other;
  };
  const ranked = [...lanes].sort((a, b) => weight(b) - weight(a));
  return ranked.slice(0, MOST - 1).sort((a, b) => a - b);
}

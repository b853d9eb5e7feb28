import { type Evaluation, evaluate, type Problem } from '../../../../softmax/evaluate.ts';
import { outcomeOf } from './outcome.ts';

/** How naive's gradient is: right, wrong though every entry is finite, or with NaN or infinities in it. The worse, the later. */
const KINDS = ['right', 'wrong', 'broken'] as const;

export type ZoneKind = (typeof KINDS)[number];

/** A stretch of a slider's places, both ends included. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly from: number;
  readonly to: number;
}

export function zoneKindOf(evaluation: Evaluation): ZoneKind {
  const { kind } = outcomeOf(evaluation);
  return kind === 'right' || kind === 'wrong' ? kind : 'broken';
}

/** Every so many places are looked at first. */
const STRIDE = 20;

/**
 * How the gradient is as one logit grows through `count` places. A zone begins where the gradient is as bad for the
 * first time: with the few digits of a subnormal it is right again by chance a few places further on.
 */
export function zonesOf(
  problem: Problem,
  index: number,
  count: number,
  logitAt: (place: number) => number,
): Zone[] {
  const seen = new Map<number, number>();
  const badnessAt = (place: number): number => {
    const known = seen.get(place);
    if (known !== undefined) return known;
    const logits = Array.from(problem.logits);
    logits[index] = logitAt(place);
    const badness = KINDS.indexOf(zoneKindOf(evaluate({ ...problem, logits })));
    seen.set(place, badness);
    return badness;
  };
  /** The first place that is as bad; `count` if none is. */
  const firstAs = (badness: number): number => {
    let coarse = 0;
    while (coarse < count && badnessAt(coarse) < badness) coarse += STRIDE;
    // The place looked at before may have been right by chance.
    const end = Math.min(coarse, count - 1);
    for (let place = Math.max(0, coarse - 2 * STRIDE); place <= end; place++)
      if (badnessAt(place) >= badness) return place;
    return count;
  };
  const starts = [...KINDS.keys()].map(firstAs);
  return KINDS.flatMap((kind, badness) => {
    const [from = count, next = count] = starts.slice(badness);
    return from < next ? [{ kind, from, to: next - 1 }] : [];
  });
}

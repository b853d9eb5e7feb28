import { evaluate, type Problem } from '../../../../softmax/evaluate.ts';
import { outcomeOf } from './outcome.ts';

/** How naive's gradient is: right, wrong though every entry is finite, or with NaN or infinities in it. */
export type ZoneKind = 'right' | 'wrong' | 'broken';

/** A stretch of a slider's places, both ends included. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly from: number;
  readonly to: number;
}

export function zoneKindOf(evaluation: Parameters<typeof outcomeOf>[0]): ZoneKind {
  const { kind } = outcomeOf(evaluation);
  return kind === 'right' || kind === 'wrong' ? kind : 'broken';
}

/** Places between two that are looked at. A zone that is narrower may be missed. */
const STRIDE = 20;

/**
 * How the gradient is as one logit moves through `count` places. Looks at every twentieth, and finds the borders between
 * two that differ by halving.
 */
export function zonesOf(
  problem: Problem,
  index: number,
  count: number,
  logitAt: (place: number) => number,
): Zone[] {
  const kindAt = (place: number) => {
    const logits = Array.from(problem.logits);
    logits[index] = logitAt(place);
    return zoneKindOf(evaluate({ ...problem, logits }));
  };
  const zones: Zone[] = [];
  const add = (kind: ZoneKind, from: number, to: number) => {
    const last = zones.at(-1);
    if (last?.kind === kind) zones[zones.length - 1] = { ...last, to };
    else zones.push({ kind, from, to });
  };
  const split = (from: number, fromKind: ZoneKind, to: number, toKind: ZoneKind): void => {
    if (fromKind === toKind || to - from === 1) {
      add(fromKind, from, to - 1);
      return;
    }
    const middle = Math.floor((from + to) / 2);
    const kind = kindAt(middle);
    split(from, fromKind, middle, kind);
    split(middle, kind, to, toKind);
  };
  const end = count - 1;
  let kind = kindAt(0);
  for (let from = 0; from < end; from += STRIDE) {
    const to = Math.min(from + STRIDE, end);
    const next = kindAt(to);
    split(from, kind, to, next);
    kind = next;
  }
  add(kind, end, end);
  return zones;
}

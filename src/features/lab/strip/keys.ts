import type { ScenarioStore } from '../../../scenario/store.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { finiteLogits, type KeyMove, keyedLogit, keyedShift } from './model/moves.ts';
import { isMovable } from './model/positions.ts';

const SMALL = 0.1;
const LARGE = 10;

const DIRECTIONS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 1,
  PageDown: -1,
};

/** What a key asks of a slider on the strip; null for a key that is none of its. */
export function keyMove(key: string, shift: boolean): KeyMove | null {
  if (key === 'Home') return { to: 'lowest' };
  if (key === 'End') return { to: 'highest' };
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  return { by: direction * (shift || key.startsWith('Page') ? LARGE : SMALL) };
}

/** Moves a logit, or all of them if `index` is null. */
export function moveByKey(
  store: ScenarioStore,
  evaluation: Evaluation,
  index: number | null,
  move: KeyMove,
): void {
  if (!isMovable(evaluation)) return;
  if (index !== null) {
    store.dispatch({ type: 'logit', index, value: keyedLogit(evaluation, index, move) });
  } else if (finiteLogits(evaluation).length > 0) {
    const by = keyedShift(evaluation, move);
    store.dispatch({ type: 'shift', from: store.get().logits, by });
  }
}

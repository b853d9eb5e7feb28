import { float64 } from '../../../core/format.ts';
import { valueAt } from '../../../core/trace.ts';
import type { Followed, Live } from '../../../panel/live.ts';
import type { Attributes, Group, Hand } from '../../../panel/strip/group.ts';
import type { KeyMove } from '../../../panel/strip/keys.ts';
import { logitsIn } from '../../../panel/strip/model/moves.ts';
import type { Drawn } from '../../../panel/strip/model/positions.ts';
import { rangeOf } from '../../../panel/strip/range.ts';
import { addDecimals } from '../../../scenario/add-decimals.ts';
import { createStore, type Store } from '../../../scenario/store.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { shownFloat } from '../../../words/numbers.ts';
import type { Strings } from '../../../words/strings.ts';
import { type RuledShift, ruleShifted } from './ruled.ts';
import type { Words } from './words/en.ts';

/** The constant that is subtracted from every x: any double. */
export type Constant = Store<number, number>;

export const constantStore = (opening: number): Constant =>
  createStore<number, number>(opening, (now, next) => (Object.is(now, next) ? now : next));

/** The softmax shifted by a constant, following the logits and the constant. */
export function followShift(live: Live, constant: Constant): Followed<RuledShift> {
  const keep = () => {
    let last: RuledShift | null = null;
    let by = Number.NaN;
    return (evaluation: Evaluation, c: number): RuledShift => {
      if (last === null || last.evaluation !== evaluation || !Object.is(by, c)) {
        last = ruleShifted(evaluation, c);
        by = c;
      }
      return last;
    };
  };
  const [now, opening] = [keep(), keep()];
  return {
    get: () => now(live.get(), constant.get()),
    opening: () => opening(live.opening(), constant.rendered),
    subscribe: (listener) => {
      const stops = [live.subscribe(listener), constant.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

interface Shifting {
  readonly live: Followed<RuledShift>;
  readonly constant: Constant;
  readonly t: Strings;
  readonly words: Words;
}

/** A group that changes the constant: beads go to the right as it falls. */
export function shiftBy({ live, constant, t, words }: Shifting): Group {
  const say = (c: number) => words.constant(shownFloat(c, float64, t.mark, 6));
  return {
    hint: words.shiftHint,
    spoken: (): Attributes => {
      const c = constant.get();
      const [low, high] = ends(live.get());
      return {
        role: 'slider',
        'aria-label': words.shift,
        ...rangeOf(c, low, high),
        'aria-valuetext': say(c),
      };
    },
    key: (move) => constant.dispatch(keyed(live.get(), constant.get(), move)),
    take: (width): Hand => {
      const start = live.get().drawn;
      const from = constant.get();
      return {
        move: (pixels) => {
          const c = addDecimals(finiteOr(from), -exponentsIn(start, pixels, width));
          constant.dispatch(c);
          return [say(c), ''];
        },
        restore: () => constant.dispatch(from),
      };
    },
  };
}

const finiteOr = (value: number) => (Number.isFinite(value) ? value : 0);

/** Exponents rather than logits: c is subtracted after the division by T. */
const exponentsIn = (drawn: Drawn, pixels: number, width: number) =>
  logitsIn({ ...drawn, t: 1 }, pixels, width);

/** The constants that put the largest exponent at the ends of the axis, to one decimal; of no use where x is not finite. */
function ends({ drawn, evaluation }: RuledShift): readonly [low: number, high: number] {
  const m = finiteOr(valueAt(evaluation.stable.m));
  const { smallestNonzero, largestFinite } = drawn.scale;
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(m - largestFinite), round(m - smallestNonzero)];
}

function keyed(ruled: RuledShift, c: number, move: KeyMove): number {
  const [low, high] = ends(ruled);
  if ('to' in move) return move.to === 'lowest' ? low : high;
  return addDecimals(finiteOr(c), move.by);
}

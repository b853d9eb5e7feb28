import type { ScenarioStore } from '../../scenario/store.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { typeset } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { Followed, Live } from '../live.ts';
import type { Group, Hand } from './group.ts';
import { finiteLogits, keyedShift, logitsIn } from './model/moves.ts';
import type { Drawn } from './model/positions.ts';
import { isMovable } from './model/positions.ts';
import { spokenShift } from './spoken.ts';

interface Shifting {
  readonly live: Live;
  readonly drawn: Followed<Drawn>;
  readonly store: ScenarioStore;
  readonly t: Strings;
}

/** A group that adds the same number to every finite logit. */
export function shiftLogits({ live, drawn, store, t }: Shifting): Group {
  return {
    hint: t.strip.shiftHint,
    spoken: (now) => spokenShift(t, now),
    key: (move) => {
      const now = drawn.get();
      if (!isMovable(now) || finiteLogits(now).length === 0) return;
      store.dispatch({ type: 'shift', from: store.get().logits, by: keyedShift(now, move) });
    },
    take: (width): Hand => {
      const [start, before] = [drawn.get(), live.get()];
      const from = [...store.get().logits];
      let last = 0;
      const put = (by: number) => {
        if (by !== last) store.dispatch({ type: 'shift', from, by });
        last = by;
      };
      return {
        move: (pixels) => {
          const by = logitsIn(start, pixels, width);
          put(by);
          const c = `${by > 0 ? '+' : ''}${typeset(String(by), t.mark)}`;
          const same = sameStable(before, live.get());
          return [t.strip.shifted(c), same ? t.strip.same : t.strip.rounded];
        },
        restore: () => put(0),
      };
    },
  };
}

/** Whether the stable probabilities agree to four digits: a shift rounds x, and that may move the last ones. */
function sameStable(before: Evaluation, after: Evaluation): boolean {
  const now = after.stable.p.values;
  return Array.from(before.stable.p.values).every((value, index) => {
    const other = now[index] ?? Number.NaN;
    return Object.is(value, other) || Math.abs(value - other) <= 5e-4 * Math.abs(value);
  });
}

import { float64 } from '../../../core/format.ts';
import { agrees } from '../../../practice/judge.ts';
import { drawUntil, type Random } from '../../../practice/random.ts';
import { trueLoss } from '../../../softmax/truth.ts';
import {
  alike,
  type Drill,
  type Family,
  number,
  PLACES,
  type Slip,
  withBothSigns,
  withClearSlips,
} from './drill.ts';
import { double, single, softmaxInBase } from './evaluations.ts';

/** How many logits the drawn exercises have. */
const DRAWN = 3;

/** A softmax of a few logits, and whether naive and stable agree on it. */
export const byHand: Family = {
  id: 'by-hand',
  course: withClearSlips(byHandDrill([10, 20, 30])),
  example: withClearSlips(byHandDrill([2, 1, 0])),
  draw: (random) => byHandDrill(draw(random)),
};

/** 2 to 5 finite logits, none of whose probabilities leaves float64. */
export function byHandDrill(logits: readonly number[]): Drill {
  const { truth, stable, naive } = double(logits);
  const p = truth().softmax;
  const [inBase2, inBase10] = [softmaxInBase(logits, 2), softmaxInBase(logits, 10)];
  const turned = double(logits.map((x) => -x)).stable.p.values;
  const total = logits.reduce((sum, x) => sum + x, 0);
  const at = (values: ArrayLike<number>, lane: number) => values[lane] ?? Number.NaN;
  return {
    family: 'by-hand',
    logits,
    y: 0,
    questions: [
      ...PLACES.slice(0, logits.length).map((id, lane) =>
        number(id, at(p, lane), [
          ['other-class', ...p.filter((_, other) => other !== lane)],
          ['base-2', at(inBase2, lane)],
          ['base-10', at(inBase10, lane)],
          ['no-exp', ...(total === 0 ? [] : [at(logits, lane) / total])],
          ['not-normalised', at(stable.e.values, lane), at(naive.e.values, lane)],
          ...(at(p, lane) < 5e-5 ? [['four-decimals', 0] as [Slip, number]] : []),
          // Evenly spaced logits turn into each other's: then it is another class, whatever was done.
          [
            'softmin',
            ...(p.some((value) => alike(value, at(turned, lane))) ? [] : [at(turned, lane)]),
          ],
          ['percent', at(p, lane) * 100, at(p, lane) / 100],
          ['gave-log', ...withBothSigns(trueLoss(logits, lane, float64))],
        ]),
      ),
      {
        kind: 'choice',
        id: 'agree',
        options: ['yes', 'no'],
        right: agreement(logits, 4) ? 'yes' : 'no',
      },
    ],
  };
}

/** Whether naive and stable agree to `digits` digits in every class, in float32. */
function agreement(logits: readonly number[], digits: number): boolean {
  const { naive, stable } = single(logits);
  return naive.p.values.every((value, lane) =>
    agrees(value, stable.p.values[lane] ?? Number.NaN, digits),
  );
}

/** Three different logits, sometimes far from zero, where naive overflows or loses digits. */
function draw(random: Random): number[] {
  const one = () => {
    const offset = random.pick([0, 0, random.integer(86, 120), -random.integer(97, 120)]);
    const step = offset === 0 ? random.pick([1, 10]) : 1;
    return Array.from(
      { length: DRAWN },
      () => (offset * step + random.integer(-3 * step, 4 * step)) / step,
    );
  };
  const different = (logits: readonly number[]) => new Set(logits).size === logits.length;
  // Close to the limit of agreement the answer would be unclear.
  const clear = (logits: readonly number[]) => agreement(logits, 5) === agreement(logits, 3);
  return drawUntil(one, (logits) => different(logits) && clear(logits));
}

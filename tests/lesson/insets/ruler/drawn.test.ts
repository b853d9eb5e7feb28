import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../src/core/kind.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import { pointed } from '../../../../src/lesson/insets/ruler/below.tsx';
import {
  type Ruled,
  ruleFading,
  ruleNaive,
  ruleShifted,
  ruleStable,
} from '../../../../src/lesson/insets/ruler/ruled.ts';
import { sayShift } from '../../../../src/lesson/insets/ruler/ruler-shift.tsx';
import { sayUnderflow } from '../../../../src/lesson/insets/ruler/ruler-underflow.tsx';
import { en } from '../../../../src/lesson/insets/ruler/words/en.ts';
import { es } from '../../../../src/lesson/insets/ruler/words/es.ts';
import {
  stretchesOf,
  zoneOfNaive,
  zoneOfProbabilities,
  zoneOfShift,
} from '../../../../src/lesson/insets/ruler/zones.ts';
import { claimScenario } from '../../../../src/scenario/claims.ts';
import { problemOf } from '../../../../src/scenario/problem.ts';
import { isRight } from '../../../../src/softmax/closeness.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { evaluateShift, shiftWindow } from '../../../../src/softmax/shift.ts';
import { DERIVATIONS } from '../../../../src/words/derivations/words.ts';
import { plainText } from '../../../../src/words/sentence.ts';
import { anyFloat64, plainProblem, problem, within } from '../../../softmax/arbitraries.ts';
import { STRINGS } from '../../../support/words.ts';

await Promise.all([DERIVATIONS.load('en'), DERIVATIONS.load('es')]);

const constant = fc.oneof(within(200), fc.constantFrom(NaN, Infinity, -Infinity, -0), anyFloat64);

/** Whether each bead is at its exponent on the axis, or where its exponential is, if that is not on the axis. */
function misplaced({ drawn, e }: Ruled, exponents: ArrayLike<number>): number[] {
  const { scale, lanes } = drawn;
  return lanes[0].beads.flatMap(({ exponent, place, at }, lane) => {
    const kind = kindOf(e.values[lane] ?? Number.NaN, e.format);
    const expected = { infinity: 'overflow', nan: 'overflow', zero: 'zero' }[kind as string];
    const over = exponent > scale.largestFinite ? 'overflow' : expected;
    const own = Number.isNaN(exponent) ? 'nan' : (over ?? kind);
    const right =
      Object.is(exponent, exponents[lane]) &&
      (place === own || (place === 'beyond' && own === 'normal' && scale.at(exponent) > at)) &&
      (!(place === 'normal' || place === 'subnormal') || at === scale.at(exponent));
    return right ? [] : [lane];
  });
}

describe('1,000 states', () => {
  test('beads, exponentials and probabilities are those of the trace', () => {
    fc.assert(
      fc.property(problem, constant, (state, c) => {
        const evaluation = evaluate(state);
        const { naive, stable, inputs } = evaluation;
        const shift = evaluateShift(state, { constant: c });
        for (const [ruled, exponents, run] of [
          [ruleNaive(evaluation), inputs.x, naive],
          [ruleFading(evaluation), inputs.x, naive],
          [ruleStable(evaluation), stable.d, stable],
          [ruleShifted(evaluation, c), shift.d, shift],
        ] as const) {
          expect(misplaced(ruled, exponents.values)).toEqual([]);
          expect([...ruled.e.values]).toEqual([...run.e.values]);
          expect([...ruled.p.values]).toEqual([...run.p.values]);
          expect(valueAt(ruled.s)).toBe(valueAt(run.s));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the zone is broken without a distribution, and right only if every p is, or should be subnormal', () => {
    fc.assert(
      fc.property(plainProblem, constant, (state, c) => {
        const evaluation = evaluate(state);
        const ruled = ruleShifted(evaluation, c);
        const window = shiftWindow(state);
        for (const [zone, of] of [
          [zoneOfNaive(ruleNaive(evaluation)), ruleNaive(evaluation)],
          [zoneOfProbabilities(ruleStable(evaluation)), ruleStable(evaluation)],
          [zoneOfShift(ruled.shifted, window, state), ruled],
        ] as const) {
          const p = [...of.p.values];
          const none = p.some(Number.isNaN) || p.every((value) => value === 0);
          if (none) expect(zone).toBe('broken');
          else if (zone === 'right' || zone === 'fading') {
            const truth = of.truth().softmax;
            const off = p.filter((value, lane) => {
              const exact = truth[lane] ?? Number.NaN;
              return (
                kindOf(exact, state.format) === 'normal' && !isRight(value, exact, state.format)
              );
            });
            // A quotient a few ulps too small is flushed though its true value is just normal.
            if (!state.flushToZero) expect(off).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('there is something to say of each, in both languages', () => {
    fc.assert(
      fc.property(problem, constant, (state, c) => {
        const evaluation = evaluate(state);
        const names = Array.from(state.logits, (_, lane) => `class ${lane + 1}`);
        for (const [t, words] of [
          [STRINGS.en, en],
          [STRINGS.es, es],
        ] as const) {
          const said = [
            sayShift(t, words, ruleShifted(evaluation, c), names),
            sayUnderflow(t, words, ruleStable(evaluation), names),
          ].map(plainText);
          expect(said.filter((text) => text === '' || text.includes('undefined'))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the band below the axis', () => {
  const at = (change: object) => {
    const state = problemOf({ ...claimScenario('fading-100'), ...change });
    const evaluation = evaluate(state);
    const ruled = ruleFading(evaluation);
    const window = shiftWindow(state);
    const max = Math.max(...evaluation.inputs.x.values);
    const stretches = window === null ? [] : stretchesOf(max, window, ruled.drawn.scale);
    const place = Number(/translateX\(([\d.]+)%\)/.exec(pointed(ruled))?.[1]) / 100;
    const under = stretches.find(({ from, to }) => place >= from && place <= to)?.zone;
    return { stretches, under, zone: zoneOfNaive(ruled) };
  };

  test.each([
    [-76, 'right', 'right'],
    [-86, 'wrong', 'fading'],
    [-100, 'wrong', 'wrong'],
    [-103, 'wrong', 'wrong'],
    [-105, 'broken', 'broken'],
  ])('from %d: the pointer is over %s, and the zone is %s', (largest, under, zone) => {
    const logits = [0, 1, 2, 3, 4].map((less) => largest - less);
    expect(at({ logits })).toMatchObject({ under, zone });
  });

  test('leaves no gap, and is not there where no constant works', () => {
    const { stretches } = at({});
    expect(stretches.map(({ zone }) => zone)).toEqual(['broken', 'wrong', 'right']);
    expect(stretches[0]?.from).toBe(0);
    expect(stretches.at(-1)?.to).toBe(1);
    for (const [index, { from }] of stretches.entries())
      expect(from).toBe(stretches[index - 1]?.to ?? 0);
    expect(at({ logits: [Infinity, 0, 1, 2, 3] }).stretches).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OVERFLOW } from '../../src/core/flags.ts';
import { float32 } from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { recorder } from '../../src/core/recorder.ts';
import {
  at,
  type Cell,
  isCell,
  operandsOf,
  type Step,
  stepOf,
  valueAt,
} from '../../src/core/trace.ts';
import { defaultLabels } from '../../src/scenario/scenario.ts';
import { assessLoss, assessSoftmax, census } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { breakingTemperature, limitTemperature } from '../../src/softmax/threshold.ts';
import { absorbs, firstTrouble } from '../../src/softmax/trouble.ts';
import { explainLoss, explainSoftmax } from '../../src/words/explain.ts';
import { plainText } from '../../src/words/sentence.ts';
import { STRINGS } from '../support/words.ts';
import { logits, plainProblem, problem, problem32, within } from './arbitraries.ts';
import { list } from './support.ts';

const SIDES = ['naive', 'stable'] as const;
const LANGUAGES = Object.values(STRINGS);

/** Every step a reader could come to, found by walking back from all results. */
function stepsOf(evaluation: Evaluation): Step[] {
  const { inputs, naive, stable } = evaluation;
  const found = new Set<Step>();
  const pending = [inputs, naive, stable].flatMap((trace) => Object.values(trace).map(stepOf));
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (found.has(step)) continue;
    found.add(step);
    pending.push(...step.operands.map(stepOf));
  }
  return [...found];
}

/** A cell that exists, in an earlier step or further left in the same one. */
const precedes = (operand: Cell, cell: Cell): boolean =>
  operand.lane in operand.step.values &&
  (operand.step === cell.step ? operand.lane < cell.lane : operand.step.order < cell.step.order);

const cellsOf = (step: Step): Cell[] => list(step).map((_, lane) => at(step, lane));

describe('for any logits and any temperature', () => {
  test('nothing throws, and every sentence is made of words and numbers', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const evaluation = evaluate(any);
        const names = defaultLabels(any.logits.length);
        for (const side of SIDES) {
          const verdict = assessSoftmax(evaluation, side);
          const { subnormal, vanished } = census(evaluation, side);
          expect(subnormal + vanished).toBeLessThanOrEqual(names.length);
          assessLoss(evaluation, evaluation[side].loss);
          for (const t of LANGUAGES) {
            const softmax = plainText(explainSoftmax(t, evaluation, side, names, verdict));
            const loss = plainText(explainLoss(t, evaluation, side));
            expect(softmax).not.toBe('');
            // "The true one is undefined too" is a sentence; any other "undefined" is a hole.
            expect(`${softmax} ${loss}`).not.toMatch(/undefined(?! too)|\[object|null/);
          }
        }
        limitTemperature(any);
        breakingTemperature(any, 'naive', 0.01, 100);
      }),
      { numRuns: 300 },
    );
  });

  test('after the shift by the max no exponential overflows, and none exceeds 1', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const { e } = evaluate(any).stable;
        expect([...e.values.keys()].some((lane) => e.flagsAt(lane) & OVERFLOW)).toBe(false);
        expect(list(e).filter((value) => value > 1)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('stable p has a NaN exactly when the max of x is not finite, and then only NaN', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const { inputs, stable } = evaluate(any);
        const finite = Number.isFinite(Math.max(...list(inputs.x)));
        expect(new Set(list(stable.p).map(Number.isNaN))).toEqual(new Set([!finite]));
      }),
      { numRuns: 2000 },
    );
  });

  test('the verdict is broken exactly when p holds a NaN or only zeros, with a first trouble', () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(...SIDES), (any, side) => {
        const evaluation = evaluate(any);
        const { p } = evaluation[side];
        const values = list(p);
        const broken = values.some(Number.isNaN) || values.every((value) => value === 0);
        const verdict = assessSoftmax(evaluation, side);
        expect(verdict.kind === 'broken').toBe(broken);
        expect(firstTrouble(...cellsOf(p)) !== undefined || !broken).toBe(true);
        if (verdict.kind !== 'broken') return;
        expect(verdict.trouble).toEqual(firstTrouble(...cellsOf(p)));
        expect(verdict.nans).toBe(values.filter(Number.isNaN).length);
        expect(verdict.classes).toBe(values.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('a first trouble is the earliest: nothing it was made from had trouble', () => {
    fc.assert(
      fc.property(plainProblem, (any) => {
        const trouble = firstTrouble(...cellsOf(evaluate(any).naive.p));
        fc.pre(trouble !== undefined);
        expect(firstTrouble(...operandsOf(trouble.cell))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('walking back from any cell stays in the trace, goes back in time, and so ends', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const strays = stepsOf(evaluate(any))
          .flatMap(cellsOf)
          .filter((cell) => !operandsOf(cell).every((operand) => precedes(operand, cell)));
        expect(strays).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('every step has a place but one in between: the terms of the others', () => {
    fc.assert(
      fc.property(plainProblem, (any) => {
        const evaluation = evaluate(any);
        const homeless = stepsOf(evaluation).filter((step) => !evaluation.placeOf(step));
        expect(homeless.map((step) => step.operation).sort()).toEqual(['others']);
        expect(evaluation.placeOf(evaluation.stable.e)).toEqual({ side: 'stable', name: 'e' });
        expect(evaluation.placeOf(evaluation.naive.e)).toEqual({ side: 'naive', name: 'e' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the sum of the others', () => {
  test('adds up every exponential but the first of a maximal x, left to right', () => {
    fc.assert(
      fc.property(problem32, (any) => {
        const { inputs, stable } = evaluate({ ...any, flushToZero: false });
        const x = list(inputs.x);
        fc.pre(!x.some(Number.isNaN));
        const kept = list(stable.e).toSpliced(x.indexOf(Math.max(...x)), 1);
        const sum = kept.slice(1).reduce((s, value) => Math.fround(s + value), kept[0] ?? 0);
        expect(valueAt(stable.rest)).toEqual(sum);
        const [others] = stable.rest.step.operands;
        if (others === undefined || isCell(others)) throw new Error('The sum has no vector.');
        expect(list(others)).toEqual(kept);
        cellsOf(others).forEach((cell) => {
          expect(operandsOf(cell).map(valueAt)).toEqual([valueAt(cell)]);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('of NaN leaves nothing out, for no x equals the max', () => {
    const { input, others, max, exp } = recorder(float32, false);
    const x = input([1, NaN]);
    expect(list(others(exp(x), x, max(x)))).toEqual([Math.fround(Math.E), NaN]);
  });

  test('of a single class is 0', () => {
    const { stable } = evaluate({
      logits: [3],
      temperature: 1,
      trueClass: 0,
      format: float32,
      flushToZero: false,
    });
    expect(valueAt(stable.rest)).toBe(0);
    expect(valueAt(stable.lossLog1p)).toBe(0);
  });
});

describe('naive and stable', () => {
  /**
   * How far the two may lie apart in float32, u = 2^-24, where every naive exponential and the naive sum are normal.
   * Both approximate p_i = e^(x_i) / sum_j e^(x_j) of the same floats x. To first order, relative to p_i:
   *
   * naive:  e_i rounds once (u); the sum carries one rounding of each term, an average of them (u), and at most
   *         K-1 additions on any term ((K-1) u); the division rounds once (u). Together (K + 2) u.
   * stable: the same (K + 2) u, and the shift d_j = (x_j - m)(1 + delta) multiplies e^(d_j) by e^(|d_j| delta):
   *         |d_i| u in the numerator, and in the sum the average of |d_j| u, weighted by p_j. Since the sum is at
   *         least 1 and t e^-t <= 1/e, the K-1 terms below the max weigh at most (K-1)/e: ((K-1)/e) u more.
   *
   * So gamma_i = (2K + 4 + |d_i| + (K-1)/e) u, of p_i itself. Normal exponentials keep |d_i| < 177, so gamma is below
   * 3e-5 and second-order terms, and measuring by the larger p instead of the true one, add less than gamma * 1e-4.
   *
   * Underflow adds absolute errors, each at most h = 2^-150 (half the smallest subnormal; with flushing 2^-126): one
   * in the stable e_i, divided by a sum >= 1, and one in each division. In the sum they are below 64 h relative to 1,
   * and in d_i at most h: part of the slack. Together 3 h.
   */
  const bound = (count: number, d: number, p: number, flush: boolean) => {
    const gamma = (2 * count + 4 + Math.abs(d) + (count - 1) / Math.E) * 2 ** -24;
    return gamma * 1.001 * p + 3 * (flush ? 2 ** -126 : 2 ** -150);
  };

  const isClean = ({ inputs, naive }: Evaluation) =>
    naive.e.values.every(
      (e, lane) => kindOf(e, float32) === 'normal' || inputs.x.values[lane] === -Infinity,
    ) && kindOf(valueAt(naive.s), float32) === 'normal';

  // Wide rows, so that most shifts round, and small ones, so that rounding is all there is.
  const clean = fc.oneof(
    fc.array(within(84), { minLength: 1, maxLength: 64 }),
    fc.array(within(5), { minLength: 1, maxLength: 64 }),
    fc.array(fc.oneof(within(40), fc.constant(-Infinity)), { minLength: 1, maxLength: 64 }),
    logits,
  );

  test('agree within the proven bound where nothing left the normal range', () => {
    let compared = 0;
    fc.assert(
      fc.property(clean, fc.boolean(), (values, flushToZero) => {
        const evaluation = evaluate({
          logits: values,
          temperature: 1,
          trueClass: 0,
          format: float32,
          flushToZero,
        });
        fc.pre(isClean(evaluation));
        compared += 1;
        const { naive, stable } = evaluation;
        list(stable.p).forEach((p, lane) => {
          const other = naive.p.values[lane] ?? NaN;
          const d = stable.d.values[lane] ?? NaN;
          if (d === -Infinity) expect([p, other]).toEqual([0, 0]);
          else {
            const allowed = bound(values.length, d, Math.max(p, other), flushToZero);
            expect(Math.abs(p - other)).toBeLessThanOrEqual(allowed);
          }
        });
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBe(2000);
  });

  test('give the same exponentials and sum when the max is 0', () => {
    fc.assert(
      fc.property(problem32, (any) => {
        const values = Array.from(any.logits, (value) => -Math.abs(value));
        fc.pre(!values.some(Number.isNaN));
        const { naive, stable } = evaluate({ ...any, logits: [0, ...values], temperature: 1 });
        expect(list(stable.e)).toEqual(list(naive.e));
        expect(valueAt(stable.s)).toBe(valueAt(naive.s));
      }),
      { numRuns: 300 },
    );
  });
});

describe('absorption', () => {
  test('is a nonzero term that leaves the other operand unchanged', () => {
    const { input, add, sub, sum } = recorder(float32, false);
    const scalar = (value: number) => at(input([value]), 0);
    expect(absorbs(add(scalar(1e8), scalar(1)))).toBe(true);
    expect(absorbs(sub(scalar(1), scalar(1e8)))).toBe(true);
    expect(absorbs(add(scalar(1e7), scalar(1)))).toBe(false);
    expect(absorbs(add(scalar(1e8), scalar(0)))).toBe(false);
    expect(absorbs(add(scalar(Infinity), scalar(1)))).toBe(false);
    const running = sum(input([2 ** 25, 1, 2 ** 25]));
    expect(cellsOf(running.step).map(absorbs)).toEqual([false, true, false]);
  });
});

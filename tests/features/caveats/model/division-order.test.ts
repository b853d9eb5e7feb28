import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, float16, float32 } from '../../../../src/core/format.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import {
  divisionBreaksUpTo,
  evaluateOrder,
} from '../../../../src/features/caveats/model/division-order.ts';
import { assessProbabilities, type Verdict } from '../../../../src/softmax/assess.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { firstTrouble } from '../../../../src/softmax/trouble.ts';
import { anyFloat16 } from '../../../softmax/arbitraries.ts';
import { list } from '../../../softmax/support.ts';

const assess = ({ p, truth, problem }: ReturnType<typeof evaluateOrder>['before']): Verdict =>
  assessProbabilities(p, () => truth().softmax, problem);

const LOGITS = [11.0625, 4, 2, 1, 0];

const orderAt = (
  temperature: number,
  logits: readonly number[] = LOGITS,
  format: Format = float16,
) => evaluateOrder({ logits, temperature, trueClass: 0, format, flushToZero: false });

describe('vLLM pull request 890: T = 1e-5 in float16, a logit of 11.0625', () => {
  const { t, before, after } = orderAt(1e-5);

  test('T is a subnormal there', () => {
    expect(valueAt(t)).toBe(168 * 2 ** -24);
  });

  test('divided first, x is infinite, and infinity minus infinity is NaN', () => {
    expect(list(before.x)[0]).toBe(Infinity);
    expect(list(before.d)[0]).toBeNaN();
    expect(list(before.p)).toEqual([NaN, NaN, NaN, NaN, NaN]);
    const verdict = assess(before);
    expect(verdict).toMatchObject({ kind: 'broken', trouble: { kind: 'overflow' } });
    if (verdict.kind === 'broken')
      expect(before.placeOf(verdict.trouble.cell.step)?.name).toBe('x');
  });

  test('shifted first, the largest takes all', () => {
    expect(list(after.x)).toEqual([0, -Infinity, -Infinity, -Infinity, -Infinity]);
    expect(list(after.p)).toEqual([1, 0, 0, 0, 0]);
    expect(assess(after)).toMatchObject({ kind: 'sound', worstUlps: 0 });
  });

  test('float32 has room for it', () => {
    expect(list(orderAt(1e-5, LOGITS, float32).before.p)).toEqual([1, 0, 0, 0, 0]);
  });
});

test('divided first, it is the stable softmax of the evaluator', () => {
  const problem = {
    logits: LOGITS,
    temperature: 0.7,
    trueClass: 0,
    format: float32,
    flushToZero: false,
  };
  expect(list(evaluateOrder(problem).before.p)).toEqual(list(evaluate(problem).stable.p));
});

test('up to 2^-25 T is 0 in float16, and both orders end in NaN', () => {
  expect(valueAt(orderAt(2 ** -25).t)).toBe(0);
  expect(valueAt(orderAt(2 ** -25 * 1.001).t)).toBe(2 ** -24);
  const { before, after } = orderAt(1e-8);
  for (const { p } of [before, after]) expect(list(p).every(Number.isNaN)).toBe(true);
  expect(firstTrouble({ step: after.p, lane: 0 })?.kind).toBe('invalid');
});

const finite16 = anyFloat16.filter(Number.isFinite);
const row = fc.array(finite16, { minLength: 1, maxLength: 64 });
/** Positive and finite in float16, including subnormals. */
const temperature = anyFloat16.filter((t) => t > 0 && Number.isFinite(t));

describe('for any finite logits and any positive finite T of float16', () => {
  test('shifted first, the result is a distribution: no NaN, and the largest logit has a share', () => {
    fc.assert(
      fc.property(row, temperature, (logits, t) => {
        const p = list(orderAt(t, logits).after.p);
        expect(p.some(Number.isNaN)).toBe(false);
        expect(p[logits.indexOf(Math.max(...logits))]).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  test('divided first, there is a NaN exactly where the largest quotient is infinite', () => {
    fc.assert(
      fc.property(row, temperature, (logits, t) => {
        const { p, x } = orderAt(t, logits).before;
        const largest = Math.max(...list(x));
        expect(list(p).some(Number.isNaN)).toBe(!Number.isFinite(largest));
      }),
      { numRuns: 3000 },
    );
  });

  test('both orders agree to what rounding x leaves, where no x overflows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -64, max: 64 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(1, 0.5, 0.25, 0.125),
        (whole, t) => {
          // Eighths divided by powers of two are exact in either order.
          const logits = whole.map((n) => n / 8);
          const { before, after } = orderAt(t, logits);
          expect(list(before.p)).toEqual(list(after.p));
        },
      ),
    );
  });
});

test('the largest T that breaks the division is found from below', () => {
  const problem = {
    logits: LOGITS,
    temperature: 1,
    trueClass: 0,
    format: float16,
    flushToZero: false,
  };
  const edge = divisionBreaksUpTo(problem, 1e-8, 1) ?? 0;
  expect(edge).toBeCloseTo(11.0625 / 65520, 6);
  const broken = (t: number) => list(orderAt(t).before.p).some(Number.isNaN);
  expect([broken(edge), broken(edge * 1.001)]).toEqual([true, false]);
  expect(divisionBreaksUpTo({ ...problem, format: float32 }, 1e-8, 1)).toBeNull();
});

test('an ulp of float16 is not called wrong, though it shows in the fourth digit', () => {
  const { before } = orderAt(1, [11.0625, 10.5, 4, 2, 0]);
  expect(assess(before).kind).toBe('sound');
});

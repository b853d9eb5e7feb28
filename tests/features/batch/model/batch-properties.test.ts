import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, valueAt } from '../../../../src/core/trace.ts';
import type { MaskedRow, MaxOver } from '../../../../src/features/batch/model/parameters.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { evaluateShift } from '../../../../src/softmax/shift.ts';
import { anyFloat32, subnormal32, within } from '../../../softmax/arbitraries.ts';
import { list } from '../../../softmax/support.ts';
import { MASK, problemOf, rowOf, run } from './batch-runs.ts';

const logit = fc.oneof(
  { weight: 6, arbitrary: within(120) },
  { weight: 3, arbitrary: within(5) },
  { weight: 1, arbitrary: anyFloat32 },
  { weight: 1, arbitrary: subnormal32 },
  { weight: 2, arbitrary: fc.constantFrom(MASK, Infinity, NaN, -0, 3.4028234663852886e38) },
);

const matrix = fc.integer({ min: 1, max: 8 }).chain((columns) =>
  fc.array(fc.array(logit, { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 8,
  }),
);

describe('for any batch', () => {
  test('with the max of each row every row is the stable softmax, bit for bit', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const evaluation = run(rows, 'row');
        rows.forEach((logits, index) => {
          const { stable } = evaluate(problemOf(logits));
          const row = rowOf(evaluation, index);
          expect(valueAt(cellOf(row.c, 0))).toBe(valueAt(stable.m));
          expect(list(row.d)).toEqual(list(stable.d));
          expect(list(row.e)).toEqual(list(stable.e));
          expect(valueAt(row.s)).toBe(valueAt(stable.s));
          expect(list(row.p)).toEqual(list(stable.p));
        });
      }),
      { numRuns: 3000 },
    );
  });

  test('the max of the tensor shifts every row by that constant, bit for bit', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const constant = Math.max(...rows.flat().map(Math.fround));
        const evaluation = run(rows, 'tensor');
        rows.forEach((logits, index) => {
          const row = rowOf(evaluation, index);
          const shifted = evaluateShift(problemOf(logits), { constant });
          expect(valueAt(cellOf(row.c, 0))).toBe(constant);
          expect(list(row.p)).toEqual(list(shifted.p));
        });
      }),
      { numRuns: 3000 },
    );
  });

  test('the max of each column is the max of that column', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { c } = rowOf(run(rows, 'column'), 0);
        rows[0]?.forEach((_, lane) => {
          const column = rows.map((row) => Math.fround(row[lane] ?? NaN));
          expect(valueAt(cellOf(c, lane))).toBe(Math.max(...column));
        });
      }),
    );
  });

  test('a NaN is never called right, nor are zeros, and a policy decides nothing but fully masked rows', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.constantFrom<MaxOver>('row', 'tensor', 'column'),
        fc.constantFrom<MaskedRow>('nan', 'zeros', 'uniform'),
        (rows, max, masked) => {
          run(rows, max, masked).rows.forEach(({ p, logit: read, verdict, truth }) => {
            const values = list(p);
            const unusable = values.some(Number.isNaN) || values.every((value) => value === 0);
            const fully = list(read).every((value) => value === MASK);
            if (verdict.kind === 'decided') expect(fully).toBe(true);
            else expect(verdict.kind === 'broken').toBe(unusable);
            if (verdict.kind === 'sound') {
              values.forEach((value, lane) => {
                expect(Math.abs(value - (truth[lane] ?? NaN))).toBeLessThanOrEqual(1e-4);
              });
            }
          });
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('every policy for masked rows names the same first bad operation: the mask hides no input', () => {
  for (const masked of ['nan', 'zeros', 'uniform'] as const) {
    const { verdict } = rowOf(run([[1e39, 0, MASK]], 'row', masked), 0);
    expect(verdict).toMatchObject({ kind: 'broken', trouble: { kind: 'input-overflow' } });
  }
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { float32, float64 } from '../../../../src/core/format.ts';
import { cellOf, valueAt } from '../../../../src/core/trace.ts';
import { type BatchProblem, evaluateBatch } from '../../../../src/features/batch/model/batch.ts';
import type { MaskedRow, MaxOver } from '../../../../src/features/batch/model/parameters.ts';
import { OPENING_BATCH } from '../../../../src/features/batch/model/parameters.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { evaluateShift } from '../../../../src/softmax/shift.ts';
import { anyFloat32, subnormal32, within } from '../../../softmax/arbitraries.ts';
import { list, rounded } from '../../../softmax/support.ts';

// Thousands of cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const MASK = Number.NEGATIVE_INFINITY;
const QUIET = [
  [0, 1, 2],
  [100, 101, 102],
];
const DIES = [
  [0, 1, 2],
  [1000, 1001, 1002],
];
const OPENING = OPENING_BATCH.rows;

const run = (
  rows: readonly (readonly number[])[],
  max: MaxOver,
  masked: MaskedRow = 'nan',
  rest: Partial<BatchProblem> = {},
) => evaluateBatch({ rows, max, masked, format: float32, flushToZero: false, ...rest });

const problemOf = (logits: readonly number[]) => ({
  logits,
  temperature: 1,
  trueClass: 0,
  format: float32,
  flushToZero: false,
});

function rowOf(evaluation: ReturnType<typeof run>, index: number) {
  const row = evaluation.rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}

/** Why each row is wrong; empty for one that is not. */
const causes = (evaluation: ReturnType<typeof run>) =>
  evaluation.rows.map(({ verdict }) =>
    verdict.kind === 'wrong' ? verdict.causes.map(({ kind }) => kind).join(' and ') : '',
  );

const kinds = (evaluation: ReturnType<typeof run>) =>
  evaluation.rows.map(({ verdict }) => verdict.kind);

describe('one max for the whole tensor', () => {
  test('[[0,1,2],[100,101,102]] turns row 0 into [.0976, .2439, .6585] without a NaN', () => {
    const evaluation = run(QUIET, 'tensor');
    const row = rowOf(evaluation, 0);
    expect(rounded(row.p, 4)).toEqual([0.09756, 0.2439, 0.6585]);
    expect(row.truth.map((value) => Number(value.toPrecision(4)))).toEqual([
      0.09003, 0.2447, 0.6652,
    ]);
    // e^-102, e^-101 and e^-100 are 4, 10 and 27 units of the smallest subnormal: 4/41, 10/41, 27/41.
    expect(list(row.e)).toEqual([4, 10, 27].map((units) => units * 2 ** -149));
    expect(list(row.p)).toEqual([4 / 41, 10 / 41, 27 / 41].map(Math.fround));
    expect(row.verdict).toMatchObject({ kind: 'wrong', lane: 0 });
    expect(kinds(evaluation)).toEqual(['wrong', 'sound']);
  });

  test('[[0,1,2],[1000,1001,1002]] turns row 0 into NaN: every exponential is 0, and 0 / 0', () => {
    const evaluation = run(DIES, 'tensor');
    const row = rowOf(evaluation, 0);
    expect(list(row.p)).toEqual([NaN, NaN, NaN]);
    expect(list(row.e)).toEqual([0, 0, 0]);
    expect(row.verdict).toMatchObject({
      kind: 'broken',
      nans: 3,
      trouble: { kind: 'total-underflow' },
    });
    expect(kinds(evaluation)).toEqual(['broken', 'sound']);
  });

  test('the opening batch has one softmax three times, and row 0 goes visibly wrong without a NaN', () => {
    const right = run(OPENING, 'row');
    expect(kinds(right)).toEqual(['sound', 'sound', 'sound']);
    for (const { p } of right.rows) {
      expect(rounded(p, 3)).toEqual([0.0214, 0.708, 0.143, 0.0106, 0.117]);
    }
    const wrong = run(OPENING, 'tensor');
    expect(kinds(wrong)).toEqual(['wrong', 'sound', 'sound']);
    const { p, c } = rowOf(wrong, 0);
    expect(valueAt(cellOf(c, 0))).toBe(Math.fround(104.7));
    expect(rounded(p, 3)).toEqual([0.027, 0.73, 0.135, 0, 0.108]);
  });

  test('one NaN, wherever it is, reaches every row, and its trouble is found where it began', () => {
    const evaluation = run(
      [
        [0, 1],
        [NaN, 2],
        [3, 4],
      ],
      'tensor',
    );
    expect(kinds(evaluation)).toEqual(['broken', 'broken', 'broken']);
    for (const { verdict } of evaluation.rows) {
      if (verdict.kind !== 'broken') throw new Error('it must be broken');
      expect(verdict.trouble.kind).toBe('nan-input');
      expect(verdict.trouble.cell.lane).toBe(0);
      expect(evaluation.placeOf(verdict.trouble.cell.step)).toMatchObject({ row: 1 });
    }
  });
});

describe('the max along the wrong axis', () => {
  test('is a shift all the same where the columns have one max, and what is wrong then is the digits', () => {
    const evaluation = run(
      [
        [0, 1],
        [100, 100],
      ],
      'column',
    );
    expect(kinds(evaluation)[0]).toBe('wrong');
    expect(causes(evaluation)).toEqual(['subnormal', '']);
    expect(new Set(causes(run(OPENING, 'column')))).toEqual(new Set(['constants']));
    expect(causes(run(OPENING, 'tensor')).join()).not.toContain('constants');
  });

  test('takes from each class a constant of its own: another distribution, even in float64', () => {
    for (const format of [float32, float64]) {
      const evaluation = run(
        [
          [0, 5],
          [3, 1],
        ],
        'column',
        'nan',
        { format },
      );
      const [first, second] = evaluation.rows;
      expect(first?.c).toBe(second?.c);
      expect([0, 1].map((lane) => first && valueAt(cellOf(first.c, lane)))).toEqual([3, 5]);
      expect(first && list(first.d)).toEqual([-3, 0]);
      expect(kinds(evaluation)).toEqual(['wrong', 'wrong']);
    }
  });

  test('the opening batch becomes uniform', () => {
    const evaluation = run(OPENING, 'column');
    expect(rounded(rowOf(evaluation, 0).p, 2)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(kinds(evaluation)).toEqual(['wrong', 'wrong', 'wrong']);
  });

  test('a class that should be 0 and is not makes the row wrong, though the others hardly move', () => {
    const evaluation = run(
      [
        [0, -200],
        [0, -190],
      ],
      'column',
    );
    const row = rowOf(evaluation, 0);
    expect(row.truth).toEqual([1, 0]);
    expect(list(row.p)[1]).toBeGreaterThan(4e-5);
    expect(row.verdict).toMatchObject({ kind: 'wrong', lane: 1 });
  });

  test('a class masked everywhere is NaN: the max of its column is -∞ too', () => {
    expect(
      list(
        rowOf(
          run(
            [
              [1, MASK],
              [2, MASK],
            ],
            'column',
          ),
          0,
        ).p,
      ),
    ).toEqual([NaN, NaN]);
  });
});

describe('a fully masked row', () => {
  const PADDED = [
    [1, 2, 3],
    [MASK, MASK, MASK],
  ];

  test('NaN, as the plain formula gives: -∞ minus -∞ is the first bad operation', () => {
    const row = rowOf(run(PADDED, 'row', 'nan'), 1);
    expect(list(row.p)).toEqual([NaN, NaN, NaN]);
    expect(row.verdict).toMatchObject({ kind: 'broken', trouble: { kind: 'invalid' } });
    expect(row.truth).toEqual([NaN, NaN, NaN]);
  });

  test('zeros, as a safe softmax gives', () => {
    const row = rowOf(run(PADDED, 'row', 'zeros'), 1);
    expect(list(row.p)).toEqual([0, 0, 0]);
    expect(row.verdict).toEqual({ kind: 'decided', gives: 'zeros' });
  });

  test('equal shares, where the mask is the most negative finite number', () => {
    const row = rowOf(run(PADDED, 'row', 'uniform'), 1);
    expect(list(row.x)).toEqual(new Array(3).fill(-3.4028234663852886e38));
    expect(list(row.p)).toEqual(new Array(3).fill(Math.fround(1 / 3)));
    expect(row.verdict).toEqual({ kind: 'decided', gives: 'uniform' });
  });

  test('the max of the whole tensor kills it, finite mask or not; zeros still stand', () => {
    expect(kinds(run(PADDED, 'tensor', 'nan'))).toEqual(['sound', 'broken']);
    expect(kinds(run(PADDED, 'tensor', 'uniform'))).toEqual(['sound', 'broken']);
    expect(kinds(run(PADDED, 'tensor', 'zeros'))).toEqual(['sound', 'decided']);
  });

  test('finite masks and the wrong axis can leave something that is no share of anything', () => {
    const rows = [
      [1, MASK],
      [MASK, MASK],
    ];
    const { verdict, p } = rowOf(run(rows, 'column', 'uniform'), 1);
    expect(list(p)).toEqual([0, 1]);
    expect(verdict).toEqual({ kind: 'decided', gives: 'uneven' });
  });

  test.each(['nan', 'zeros', 'uniform'] as const)(
    'the policy %s leaves a row alone that is only partly masked',
    (masked) => {
      const row = rowOf(run([[1, MASK, 3, 0, 2]], 'row', masked), 0);
      expect(list(row.p)).toEqual(list(evaluate(problemOf([1, MASK, 3, 0, 2])).stable.p));
      expect(row.verdict.kind).toBe('sound');
    },
  );
});

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

import { describe, expect, test } from 'vitest';
import { float32, float64 } from '../../../../src/core/format.ts';
import { cellOf, valueAt } from '../../../../src/core/trace.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { list, rounded } from '../../../softmax/support.ts';
import { causes, DIES, kinds, MASK, OPENING, problemOf, QUIET, rowOf, run } from './batch-runs.ts';

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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf, within } from './support.ts';

const [INF, NINF, NAN] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

describe('gradients', () => {
  test('vanish with p, and are NaN with it', async () => {
    const rows = [
      [0, 1],
      [0, -200],
      [95, 0],
      [0, -50],
    ];
    const labels = [0, 0, 0, 1];
    const { gradients } = await reportOf(rows, {
      labels,
      settings: { lossForm: 'log-p-naive', plan: within('float16') },
    });
    expect(gradients?.counted).toBe(4);
    expect(gradients?.nonFinite.rows).toBe(2);
    expect(gradients?.nonFinite.example?.row).toBe(2);
    const shift = await reportOf(rows, { labels, settings: { plan: within('float16') } });
    expect(shift.gradients?.nonFinite).toEqual({ rows: 0, example: null });
  });

  test('a probability of 1 hides what the others have', async () => {
    const { gradients } = await reportOf([[0, -20]], {
      labels: [0],
      settings: { lossForm: 'lse' },
    });
    // p - 1 of the first is 0 in float32; over the reals it is -2e-9.
    expect(gradients?.vanishing).toMatchObject({ rows: 1, example: { row: 0 } });
  });
});

test('the histogram counts every logit once', async () => {
  const rows = [
    [1, 2, NAN, INF],
    [NINF, -1e9, 0, 0.5],
    [-65504, -65504, -65504, -65504],
  ];
  const { histogram } = await reportOf(rows);
  expect(histogram).toMatchObject({
    nan: 1,
    positiveInfinity: 1,
    negativeInfinity: 1,
    maskLike: 5,
    range: { min: -1e9, max: 2 },
  });
  const sum = (numbers: readonly number[] = []) => numbers.reduce((a, b) => a + b, 0);
  expect(sum(histogram.bins?.logits)).toBe(4);
  expect(sum(histogram.bins?.largest)).toBe(1);
  expect(histogram.cliffs.float16.overflow).toBeCloseTo(11.09, 2);
  expect(histogram.cliffs.float32.overflow).toBe(Math.fround(88.72283172607422));
});

test('bins hold what they say, whatever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: -8000, max: 1e6, noNaN: true }).map(Math.fround), {
        minLength: 1,
        maxLength: 40,
      }),
      async (row) => {
        const { histogram } = await reportOf([row]);
        const { low, width, logits } = histogram.bins ?? { low: 0, width: 1, logits: [] };
        const expected = logits.map(
          (_, i) => row.filter((x) => x >= low + i * width && x < low + (i + 1) * width).length,
        );
        expect(logits).toEqual(expected);
        expect(logits.length).toBeLessThanOrEqual(256);
      },
    ),
  );
});

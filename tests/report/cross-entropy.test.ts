import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOSS_FORMS, type LossForm, type Reduction } from '../../src/report/settings.ts';
import { reportOf, within } from './support.ts';

interface Case {
  readonly logits: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly ignoreIndex: number;
  readonly labelSmoothing: number;
  readonly classWeights: readonly number[] | null;
  readonly reduction: Reduction;
  readonly expected: number | 'NaN' | readonly number[];
}

const CASES = JSON.parse(
  readFileSync('tests/fixtures/cross-entropy.json', 'utf8'),
) as readonly Case[];

async function lossOf({ logits, labels, expected, ...options }: Case, lossForm: LossForm) {
  const { loss } = await reportOf(logits, {
    labels,
    settings: { ...options, lossForm, plan: within('float64') },
  });
  if (loss === null) throw new Error('no loss');
  return loss;
}

const near = (actual: number | null | undefined, expected: number, tolerance: number): boolean =>
  actual === expected ||
  (Number.isNaN(actual) && Number.isNaN(expected)) ||
  Math.abs((actual ?? Number.NaN) - expected) <= tolerance * Math.max(1, Math.abs(expected));

describe('cross entropy as PyTorch defines it', () => {
  test('there are 500 cases, some of them with nothing that counts', () => {
    expect(CASES).toHaveLength(500);
    expect(CASES.filter(({ expected }) => expected === 'NaN').length).toBeGreaterThan(5);
  });

  test.each(LOSS_FORMS.filter((form) => form !== 'clipped'))(
    'from %s, in float64 and over the reals',
    async (form) => {
      for (const each of CASES) {
        // Of logits this far apart, p has lost what its logarithm would need.
        const spread = Math.max(...each.logits.flat().map(Math.abs));
        const fromProbabilities = form === 'log-p-naive' || form === 'log-p-stable';
        const tolerance = fromProbabilities && spread > 20 ? 1e-9 : 2e-14;
        const { value, exact, rows } = await lossOf(each, form);
        if (typeof each.expected === 'object') {
          expect(value).toBeNull();
          for (const [row, loss] of each.expected.entries())
            expect([each, rows[row], near(rows[row], loss, tolerance)]).toEqual([
              each,
              rows[row],
              true,
            ]);
        } else {
          const expected = Number(each.expected);
          expect([each, value, near(value, expected, tolerance)]).toEqual([each, value, true]);
          expect([each, exact, near(exact, expected, 2e-14)]).toEqual([each, exact, true]);
        }
      }
    },
  );

  test('weighted, one label ignored, smoothed: the report of pytorch 72056', async () => {
    const logits = [
      [0.1735, 0.2191],
      [0, 0],
    ];
    const settings = { classWeights: [1, 16], ignoreIndex: -1, labelSmoothing: 0.1 };
    const { loss } = await reportOf(logits, { labels: [1, -1], settings });
    const l = [0, 1].map(
      (y) => Math.log(Math.exp(0.1735) + Math.exp(0.2191)) - (logits[0]?.[y] ?? 0),
    );
    const expected = (0.9 * 16 * (l[1] ?? 0) + 0.05 * ((l[0] ?? 0) + 16 * (l[1] ?? 0))) / 16;
    expect(loss?.value).toBeCloseTo(expected, 6);
    expect(loss?.counted).toBe(1);
    expect(loss?.ignored).toBe(1);
  });

  test('a masked class makes the smoothed loss infinite', async () => {
    const { loss } = await reportOf([[1, Number.NEGATIVE_INFINITY]], {
      labels: [0],
      settings: { labelSmoothing: 0.1 },
    });
    expect(loss?.value).toBe(Number.POSITIVE_INFINITY);
    expect(loss?.exact).toBe(Number.POSITIVE_INFINITY);
  });

  test('smoothing and weights give the same in formats of few numbers as lane by lane', async () => {
    const logits = [[1, 1, 2, 2, 1]];
    const settings = {
      classWeights: [1, 2, 3, 4, 5],
      labelSmoothing: 0.5,
      plan: within('float16'),
    };
    const { loss } = await reportOf(logits, { labels: [1], settings });
    expect(loss?.value).toBeCloseTo(loss?.exact ?? 0, 2);
  });
});

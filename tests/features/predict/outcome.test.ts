import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { float32 } from '../../../src/core/format.ts';
import { valueAt } from '../../../src/core/trace.ts';
import {
  lossOutcome,
  PROGRAMS,
  programOutcome,
  resultsOf,
  softmaxOutcome,
} from '../../../src/features/predict/model/outcome.ts';
import { evaluateScene, SCENES, type SceneId } from '../../../src/features/predict/model/scenes.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';
import { problem } from '../../softmax/arbitraries.ts';
import { ftz, ieee } from '../../softmax/support.ts';

// Thousands of rows, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const { NaN: nan, NEGATIVE_INFINITY } = Number;

/** The results of each scene, from the table of checked facts, to the digits stated there. */
const FACTS: Readonly<
  Record<SceneId, Readonly<Record<'naive' | 'stable', readonly [string, readonly number[]]>>>
> = {
  small: {
    naive: ['valid', [0.1621, 0.1792, 0.198, 0.2188, 0.2419]],
    stable: ['valid', [0.1621, 0.1792, 0.198, 0.2188, 0.2419]],
  },
  mixed: {
    naive: ['valid', [0.000312, 0.006267, 0.01704, 0.04631, 0.9301]],
    stable: ['valid', [0.000312, 0.006267, 0.01704, 0.04631, 0.9301]],
  },
  'large-positive': {
    naive: ['some-nan', [0, nan, 0, 0, 0]],
    stable: ['valid', [3.014e-40, 1, 2.227e-39, 1.109e-40, 8.194e-40]],
  },
  'large-negative': {
    naive: ['valid', [1, 0, 0, 0, 0]],
    stable: ['valid', [1, 3.784e-44, 0, 0, 0]],
  },
  identical: {
    naive: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
    stable: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
  },
  masked: {
    naive: ['valid', [0.08714, 0, 0.6439, 0.03206, 0.2369]],
    stable: ['valid', [0.08714, 0, 0.6439, 0.03206, 0.2369]],
  },
  'five-88': {
    naive: ['zeros', [0, 0, 0, 0, 0]],
    stable: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
  },
  vanished: {
    naive: ['all-nan', [nan, nan, nan, nan, nan]],
    stable: ['valid', [1, 8.194e-40, 0, 0, 0]],
  },
  'all-masked': {
    naive: ['all-nan', [nan, nan, nan, nan, nan]],
    stable: ['all-nan', [nan, nan, nan, nan, nan]],
  },
  'huge-loss': { naive: ['nan', [nan]], stable: ['zero', [0]] },
};

const toFourDigits = (values: readonly number[]) =>
  values.map((value) => Number(value.toPrecision(4)));

describe('the scenes', () => {
  test('are the six inputs of the course and four more', () => {
    const MASKED = NEGATIVE_INFINITY;
    expect(SCENES.map(({ logits }) => [...logits])).toEqual([
      [0.1, 0.2, 0.3, 0.4, 0.5],
      [-3, 0, 1, 2, 5],
      [1, 92, 3, 0, 2],
      [-100, -200, -300, -400, -500],
      [5, 5, 5, 5, 5],
      [1, MASKED, 3, 0, 2],
      [88, 88, 88, 88, 88],
      [-110, -200, -300, -400, -500],
      [MASKED, MASKED, MASKED, MASKED, MASKED],
      [1e8, 1e8],
    ]);
    expect(SCENES.filter(({ asks }) => asks === 'loss').map(({ id }) => id)).toEqual(['huge-loss']);
  });

  test.each(SCENES.map((scene) => [scene.id, scene] as const))(
    '%s ends as the facts say, to four digits',
    (id, scene) => {
      const evaluation = evaluateScene(scene);
      for (const program of PROGRAMS) {
        const [outcome, values] = FACTS[id][program];
        expect(programOutcome(scene.asks, evaluation, program), program).toBe(outcome);
        expect(toFourDigits(resultsOf(scene.asks, evaluation, program)), program).toEqual(values);
      }
    },
  );

  test('-100 gives all NaN only where subnormals are flushed', () => {
    const logits = [-100, -200, -300, -400, -500];
    expect(softmaxOutcome(ieee(logits), 'naive')).toBe('valid');
    expect(softmaxOutcome(ftz(logits), 'naive')).toBe('all-nan');
  });
});

describe('what comes out of any row', () => {
  const RUNS = { numRuns: 3000 };

  /** Rows whose exponentials are finite, but whose sum may overflow. */
  const nearOverflow = fc
    .array(fc.double({ min: 86, max: 88.7, noNaN: true }), { minLength: 2, maxLength: 8 })
    .map((logits) => ({
      logits,
      temperature: 1,
      trueClass: 0,
      format: float32,
      flushToZero: false,
    }));
  const anyRow = fc.oneof(
    { weight: 4, arbitrary: problem },
    { weight: 1, arbitrary: nearOverflow },
  );

  test('agrees with the NaNs and zeros of the trace', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRow, (any) => {
        const evaluation = evaluate(any);
        for (const program of PROGRAMS) {
          const p = [...evaluation[program].p.values];
          const nans = p.filter((value) => Number.isNaN(value)).length;
          const outcome = softmaxOutcome(evaluation, program);
          seen.add(outcome);
          const sum = p.reduce((total, value) => total + value, 0);
          const inTrace = {
            'all-nan': nans === p.length,
            'some-nan': nans > 0 && nans < p.length,
            zeros: p.every((value) => value === 0),
            valid: p.every((value) => value >= 0 && value <= 1) && Math.abs(sum - 1) < 1e-4,
          };
          const found = Object.entries(inTrace).filter(([, holds]) => holds);
          expect(found, String(p)).toEqual([[outcome, true]]);
        }
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(['all-nan', 'some-nan', 'valid', 'zeros']);
  });

  test('names a loss by its value, and calls it right only where it is', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRow, (any) => {
        const evaluation = evaluate(any);
        for (const program of PROGRAMS) {
          const value = valueAt(evaluation[program].loss);
          const { loss: truth } = evaluation.truth();
          const outcome = lossOutcome(evaluation, program);
          seen.add(outcome);
          const near = Math.abs(truth) < 1e-37 || Math.abs(value - truth) <= Math.abs(truth) * 1e-4;
          const fits = {
            nan: Number.isNaN(value),
            infinite: Math.abs(value) === Number.POSITIVE_INFINITY,
            zero: value === 0 && truth !== 0,
            right: Number.isFinite(value) && near,
            wrong: Number.isFinite(value) && value !== 0,
          };
          if (!fits[outcome]) throw new Error(`${outcome}: ${value} for ${truth}`);
          if (outcome !== 'nan' && fits.nan) throw new Error(`${outcome} for NaN`);
        }
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(['infinite', 'nan', 'right', 'wrong', 'zero']);
  });
});

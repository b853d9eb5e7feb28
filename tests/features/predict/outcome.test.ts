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
import { fifthsExcess } from '../../../src/features/predict/words/scene-figures.ts';
import { CLAIMS } from '../../../src/scenario/claims.ts';
import { PRESETS } from '../../../src/scenario/presets.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { plainProblem } from '../../softmax/arbitraries.ts';
import { ftz, ieee } from '../../softmax/support.ts';

// Thousands of rows, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const nan = Number.NaN;

/** The results of each scene, to four digits; those that are right were found with sixty digits and rounded to float32. */
const FACTS: Readonly<
  Record<SceneId, Readonly<Record<'naive' | 'stable', readonly [string, readonly number[]]>>>
> = {
  small: {
    naive: ['valid', [0.25, 0.1676, 0.2047, 0.1516, 0.2262]],
    stable: ['valid', [0.25, 0.1676, 0.2047, 0.1516, 0.2262]],
  },
  mixed: {
    naive: ['valid', [0.00004418, 0.01782, 0.002412, 0.006557, 0.9732]],
    stable: ['valid', [0.00004418, 0.01782, 0.002412, 0.006557, 0.9732]],
  },
  'large-positive': {
    naive: ['some-nan', [0, nan, 0, 0, 0]],
    stable: ['valid', [5.521e-42, 1, 4.08e-41, 7.469e-43, 2.03e-42]],
  },
  'large-negative': {
    naive: ['valid', [1, 0, 0, 0, 0]],
    stable: ['valid', [1, 1.009e-43, 0, 0, 0]],
  },
  identical: {
    naive: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
    stable: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
  },
  masked: {
    naive: ['valid', [0.04137, 0, 0.831, 0.01522, 0.1125]],
    stable: ['valid', [0.04137, 0, 0.831, 0.01522, 0.1125]],
  },
  'equal-large': {
    naive: ['zeros', [0, 0, 0, 0, 0]],
    stable: ['valid', [0.2, 0.2, 0.2, 0.2, 0.2]],
  },
  vanished: {
    naive: ['all-nan', [nan, nan, nan, nan, nan]],
    stable: ['valid', [1, 3.014e-40, 0, 0, 0]],
  },
  'all-masked': {
    naive: ['all-nan', [nan, nan, nan]],
    stable: ['all-nan', [nan, nan, nan]],
  },
  'huge-loss': { naive: ['nan', [nan]], stable: ['zero', [0]] },
};

const toFourDigits = (values: readonly number[]) =>
  values.map((value) => Number(value.toPrecision(4)));

describe('the scenes', () => {
  test.each(SCENES.map((scene) => [scene.id, scene] as const))(
    '%s has logits that no preset of the lab and no claim of the text has',
    (_, { logits }) => {
      const shown = [...PRESETS, ...Object.values(CLAIMS)].map((state) => String(state.logits));
      expect(shown).not.toContain(String(logits));
    },
  );

  test('five floats nearest to 0.2 add up to 1, once the sum is rounded as the program does', () => {
    const evaluation = ieee([2, 2, 2, 2, 2]);
    const sum = [...evaluation.stable.p.values].reduce((total, p) => Math.fround(total + p), 0);
    expect([...evaluation.stable.p.values]).toEqual(Array(5).fill(Math.fround(0.2)));
    expect(sum).toBe(1);
    expect(plainText([fifthsExcess('.')])).toBe('1.490 × 10⁻⁸');
    expect(5 * Math.fround(0.2)).toBe(1 + 2 ** -26);
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

  test('-98 gives all NaN only where subnormals are flushed', () => {
    const logits = [-98, -197, -296, -395, -494];
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
    { weight: 4, arbitrary: plainProblem },
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

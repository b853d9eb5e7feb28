import { describe, expect, test } from 'vitest';
import {
  bfloat16,
  type Format,
  float8_e4m3fn,
  float16,
  float32,
  saturating,
} from '../../src/core/format.ts';
import { type Cell, flagsOf, operandsOf, valueAt } from '../../src/core/trace.ts';
import { assessLogSumExp, assessLoss, assessSoftmax } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate, type Problem } from '../../src/softmax/evaluate.ts';
import { lossCause } from '../../src/softmax/loss-cause.ts';
import { lseCause } from '../../src/softmax/lse-cause.ts';
import { PLAN_PRESETS, type PlanPresetId, presetOf } from '../../src/softmax/plans.ts';
import { firstTrouble, troubleAt } from '../../src/softmax/trouble.ts';

const INF = Number.POSITIVE_INFINITY;

const run = (logits: readonly number[], machine: Partial<Problem>): Evaluation =>
  evaluate({
    logits,
    temperature: 1,
    trueClass: 0,
    format: float32,
    flushToZero: false,
    ...machine,
  });

const alone = (format: Format): Partial<Problem> => ({ format });

function preset(id: PlanPresetId): Partial<Problem> {
  const found = PLAN_PRESETS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  const { storage, compute, accumulation } = found;
  return { format: storage, compute, accumulation };
}

/** Every cell that one depends on, itself included. */
function historyOf(cell: Cell): Cell[] {
  const seen = new Map<string, Cell>();
  const pending = [cell];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const key = `${next.step.order} ${next.lane}`;
    if (seen.has(key)) continue;
    seen.set(key, next);
    pending.push(...operandsOf(next));
  }
  return [...seen.values()];
}

const told = (cell: Cell) => {
  const trouble = firstTrouble(cell);
  return trouble && { kind: trouble.kind, operation: trouble.cell.step.operation };
};

test('each preset is found by its formats, and no two have the same', () => {
  for (const each of PLAN_PRESETS) expect(presetOf(each)?.id).toBe(each.id);
  expect(presetOf({ storage: float16, compute: float16, accumulation: float16 })).toBeUndefined();
});

describe('conversions', () => {
  test('with one format nothing is converted', () => {
    for (const format of [float32, float16, bfloat16, float8_e4m3fn]) {
      const { stable, naive } = run([1, 2, 3], alone(format));
      for (const cell of [stable.lossLog1p, stable.loss, naive.loss, stable.total])
        expect(historyOf(cell).map(({ step }) => step.operation)).not.toContain('convert');
    }
  });

  test('results are in the format of what is stored, sums in that of the additions', () => {
    const { inputs, stable } = run([1, 2, 3], preset('bfloat16-autocast'));
    const formats = [inputs.logit.format, stable.p.format, stable.lse.step.format];
    expect(formats).toEqual([bfloat16, bfloat16, bfloat16]);
    expect([inputs.x.format, stable.e.format, stable.s.step.format]).toEqual(
      Array(3).fill(float32),
    );
    const opByOp = run([1, 2, 3], preset('float16'));
    expect([opByOp.stable.e.format, opByOp.stable.s.step.format]).toEqual([float16, float32]);
  });

  test('a probability that is stored as 0 has an infinite loss: the conversion is named, not the logarithm', () => {
    const evaluation = run([0, 20], preset('float16-fused'));
    const { p, lossP } = evaluation.stable;
    expect([...p.values]).toEqual([0, 1]);
    expect(valueAt(lossP)).toBe(INF);
    expect(told(lossP)).toEqual({ kind: 'convert-underflow', operation: 'convert' });
    // The probability is right all the same: the true one rounds to 0 in float16.
    expect(assessSoftmax(evaluation, 'stable').kind).toBe('sound');
  });

  test('a sum that float32 holds and float16 does not', () => {
    const evaluation = run(Array(32).fill(7.63), preset('float16'));
    expect(valueAt(evaluation.naive.s)).toBe(65792);
    const verdict = assessSoftmax(evaluation, 'naive');
    if (verdict.kind !== 'broken') throw new Error(verdict.kind);
    expect(verdict.trouble.kind).toBe('convert-overflow');
    expect(operandsOf(verdict.trouble.cell)).toEqual([evaluation.naive.s]);
    expect(told(evaluation.naive.lse)?.kind).toBe('convert-overflow');
    // Added in float16 the sum itself overflows, and computed in float32 nothing does.
    expect(told(run(Array(32).fill(7.63), alone(float16)).naive.lse)?.kind).toBe('sum-overflow');
    const fused = run(Array(32).fill(7.63), preset('float16-fused'));
    expect(valueAt(fused.naive.lse)).toBe(11.09375);
    expect(assessSoftmax(fused, 'naive').kind).toBe('sound');
  });

  test('probabilities that are all stored as 0 are no distribution', () => {
    const evaluation = run(Array(2000).fill(0), preset('float8'));
    const verdict = assessSoftmax(evaluation, 'stable');
    if (verdict.kind !== 'broken') throw new Error(verdict.kind);
    expect(verdict.trouble.kind).toBe('convert-underflow');
    expect(verdict.nans).toBe(0);
  });

  test('a log-sum-exp that loses its digits when it is stored, and the loss with it', () => {
    const evaluation = run([200, 199, 198], preset('bfloat16-autocast'));
    const { loss, lossShift, lse } = evaluation.stable;
    expect(valueAt(lse)).toBe(200);
    expect(valueAt(loss)).toBe(0);
    expect(assessLoss(evaluation, loss).kind).toBe('wrong');
    expect(lossCause(evaluation)).toBe('rounded-when-stored');
    expect(assessLogSumExp(evaluation, lse).kind).toBe('sound');
    expect(assessLoss(evaluation, lossShift).kind).toBe('sound');
  });
});

describe('a format without infinities', () => {
  test('an exponential that gives NaN has overflowed; the division after it is not to blame', () => {
    const { naive } = run([7, 1], alone(float8_e4m3fn));
    expect([...naive.e.values]).toEqual([Number.NaN, 2.75]);
    const trouble = firstTrouble({ step: naive.p, lane: 1 });
    expect(trouble).toEqual({ kind: 'overflow', cell: { step: naive.e, lane: 0 } });
  });

  test('so has a logit that is read as NaN, an infinite one too; a NaN is a NaN', () => {
    const { logit } = run([1000, -INF, Number.NaN], preset('float8')).inputs;
    const kinds = [0, 1, 2].map((lane) => troubleAt({ step: logit, lane }));
    expect(kinds).toEqual(['input-overflow', 'input-overflow', 'nan-input']);
  });

  test('a result past the largest number overflows when it is stored', () => {
    // A log-sum-exp of 320 is 320 in e4m3fn, and log-sum-exp - x[y] = 640 is not there.
    const { stable } = run([-320, 320], preset('float8'));
    expect([valueAt(stable.lse), valueAt(stable.loss)]).toEqual([320, Number.NaN]);
    expect(told(stable.loss)).toEqual({ kind: 'convert-overflow', operation: 'convert' });
  });

  test('the true value that is past it is NaN as well', () => {
    const evaluation = run([-320, 320], preset('float8'));
    expect(evaluation.truth().loss).toBeNaN();
    expect(assessLoss(evaluation, evaluation.stable.loss)).toMatchObject({ deserved: true });
  });
});

describe('a format that saturates', () => {
  const quiet = alone(saturating(float8_e4m3fn));

  test('the result is finite and wrong, and the operation that saturated is the cause', () => {
    const evaluation = run([8, 7, 1], quiet);
    const { e, p } = evaluation.naive;
    expect([...e.values]).toEqual([448, 448, 2.75]);
    expect([...p.values].every(Number.isFinite)).toBe(true);
    const verdict = assessSoftmax(evaluation, 'naive');
    if (verdict.kind !== 'wrong') throw new Error(verdict.kind);
    expect(verdict.cause.kind).toBe('saturated');
    expect(told({ step: p, lane: 0 })).toEqual({ kind: 'saturated', operation: 'exp' });
  });

  test('it is what went wrong only where nothing worse did', () => {
    const { naive } = run([8, Number.NaN], quiet);
    expect(told({ step: naive.p, lane: 0 })?.kind).toBe('nan-input');
  });
});

describe('few digits', () => {
  test('512 equal logits in bfloat16: the sum stands still at 256', () => {
    const evaluation = run(Array(512).fill(0), alone(bfloat16));
    expect(valueAt(evaluation.stable.s)).toBe(256);
    expect(evaluation.stable.p.values[0]).toBe(0.00390625);
    const verdict = assessSoftmax(evaluation, 'stable');
    expect(verdict).toMatchObject({ kind: 'wrong', relativeError: 1, cause: { kind: 'sum' } });
    expect(lseCause(evaluation, 'stable')).toBe('rounded-in-sum');
  });

  test.each(['pairwise', 'numpy', 'warp', 'compensated'] as const)(
    'added %s, it is right',
    (order) => {
      const evaluation = run(Array(512).fill(0), { ...alone(bfloat16), order });
      expect(valueAt(evaluation.stable.s)).toBe(512);
      expect(assessSoftmax(evaluation, 'stable').kind).toBe('sound');
    },
  );

  test('so it is added in float32', () => {
    const evaluation = run(Array(512).fill(0), { ...alone(bfloat16), accumulation: float32 });
    expect(assessSoftmax(evaluation, 'stable').kind).toBe('sound');
  });

  test('a sum that was added right and is rounded when its logarithm reads it', () => {
    const sums = { ...alone(float8_e4m3fn), accumulation: float32 };
    const evaluation = run([0, -2.75], sums);
    expect(valueAt(evaluation.stable.s)).toBeCloseTo(1.0625, 2);
    expect(lseCause(evaluation, 'stable')).toBe('converted-sum');
  });
});

test('flags of a conversion are those of the rounding', () => {
  const { p } = run([0, 20], preset('float16-fused')).stable;
  expect(flagsOf({ step: p, lane: 0 })).not.toBe(0);
});

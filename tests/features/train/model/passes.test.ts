import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../../src/core/trace.ts';
import { entriesOf, passesOf } from '../../../../src/features/train/model/passes.ts';
import { LOSS_IDS } from '../../../../src/features/train/model/settings.ts';
import { DEFAULT_SCENARIO } from '../../../../src/scenario/scenario.ts';

const scenario = (logits: readonly number[], trueClass = 2) => ({
  ...DEFAULT_SCENARIO,
  logits,
  trueClass,
});

const CALM = scenario([1.2, 4.7, 3.1, 0.5, 2.9]);
const ONE_92 = scenario([1.2, 92, 3.1, 0.5, 2.9]);

describe('one example there and back', () => {
  test.each(LOSS_IDS)('%s: on calm logits the way back ends at p - onehot', (form) => {
    const { backward, fromLogits, birth } = passesOf(CALM, form, 1);
    const last = backward.at(-1);
    expect(last?.code).toBe('dx');
    last?.cells.forEach((cell, lane) => {
      const right = fromLogits.cells[lane];
      expect(valueAt(cell)).toBeCloseTo(right === undefined ? Number.NaN : valueAt(right), 6);
    });
    expect(birth).toBeNull();
  });

  test('naive at 92: the first NaN is infinity divided by infinity, and all five entries are NaN', () => {
    const { birth, fromLogits } = passesOf(ONE_92, 'naive', 1);
    expect(birth?.step.operation).toBe('divide');
    expect(birth?.lane).toBe(1);
    expect(entriesOf(ONE_92, 'naive', 1)).toEqual({ nan: 5, infinite: 0 });
    expect(fromLogits.cells.every((cell) => Math.abs(valueAt(cell)) <= 1)).toBe(true);
  });

  test.each(['log-sum-exp', 'shift'] as const)('%s at 92: all entries are numbers', (form) => {
    expect(entriesOf(ONE_92, form, 1)).toEqual({ nan: 0, infinite: 0 });
  });

  test('a scale of the loss multiplies the way back', () => {
    const [plain, scaled] = [1, 8].map((scale) =>
      passesOf(CALM, 'log-sum-exp', scale).backward.at(-1)?.cells.map(valueAt),
    );
    expect(scaled).toEqual(plain?.map((value) => value * 8));
  });
});

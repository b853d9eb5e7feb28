import { describe, expect, it } from 'vitest';
import { bitsOf, fromBits } from '../../src/core/bits.ts';
import { float16, float32 } from '../../src/core/format.ts';
import { isCell, type Operand, valueAt } from '../../src/core/trace.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../src/softmax/gradient.ts';
import fixture from '../fixtures/plan-gradients.json' with { type: 'json' };

const hex = (value: number): string =>
  Number.isNaN(value) ? 'NaN' : bitsOf(value, float16).hex.toLowerCase();

const hexOf = (operand: Operand | undefined): string[] => {
  if (operand === undefined) return [];
  expect((isCell(operand) ? operand.step : operand).format).toBe(float16);
  return isCell(operand) ? [hex(valueAt(operand))] : [...operand.values].map(hex);
};

const PLANS = {
  'float16, float32, float32': float32,
  'float16, float16, float32': float16,
} as const;

describe('where float16 is stored, to the last bit as the chain rule with NumPy', () => {
  it.each(['naive', 'stable'] as const)('%s', (id) => {
    for (const [plan, compute] of Object.entries(PLANS)) {
      const rows = fixture.filter((row) => row.plan === plan && row.program === id);
      expect(rows.length).toBe(49);
      for (const { logits, y, loss, ofP, ofLogits } of rows) {
        const evaluation = evaluate({
          logits: logits.map((text) => (text === 'NaN' ? Number.NaN : fromBits(text, float16))),
          temperature: 1,
          trueClass: y,
          format: float16,
          compute,
          accumulation: float32,
          flushToZero: false,
        });
        const gradients = gradientsOf(evaluation)[id]();
        const told = `${plan}: ${logits.join()}, y = ${y}`;
        expect(hex(valueAt(evaluation[id].loss)), told).toBe(loss);
        if (id === 'naive') expect(hexOf(gradients.p), told).toEqual(ofP);
        expect(hexOf(gradients.logit), told).toEqual(ofLogits);
      }
    }
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAt } from '../../../../src/core/trace.ts';
import { evaluateMaskedRow } from '../../../../src/features/caveats/model/masked-row.ts';
import { firstTrouble } from '../../../../src/softmax/trouble.ts';
import { within } from '../../../softmax/arbitraries.ts';
import { list } from '../../../softmax/support.ts';

const NONE = [-Infinity, -Infinity, -Infinity];

test('all masked: plain is NaN from the first subtraction on, guarded is -Infinity', () => {
  const { plain, guarded } = evaluateMaskedRow(NONE);
  expect(list(plain.d)).toEqual([NaN, NaN, NaN]);
  expect(valueAt(plain.lse)).toBeNaN();
  const trouble = firstTrouble(plain.lse);
  expect(trouble).toMatchObject({ kind: 'invalid' });
  expect(trouble?.cell.step).toBe(plain.d);
  expect(valueAt(guarded.m)).toBe(0);
  expect(list(guarded.e)).toEqual([0, 0, 0]);
  expect(valueAt(guarded.lse)).toBe(-Infinity);
});

test('one logit that is not masked makes both the same, and the logit itself', () => {
  fc.assert(
    fc.property(within(1e4), fc.nat(2), (logit, lane) => {
      const { plain, guarded } = evaluateMaskedRow(NONE.with(lane, logit));
      expect(valueAt(plain.lse)).toBe(valueAt(guarded.lse));
      expect(valueAt(plain.lse)).toBeCloseTo(logit, 12);
    }),
  );
});

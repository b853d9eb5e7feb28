import { expect, test } from 'vitest';
import { isSaturated } from '../../../src/features/pattern/model/attention.ts';
import { attentions, clippings, layerNorms, rmsNorms } from './sentence-states.ts';

test('every outcome is met', () => {
  const met = (
    states: readonly { readonly evaluation: { readonly outcome: { readonly kind: string } } }[],
  ) => [...new Set(states.map(({ evaluation }) => evaluation.outcome.kind))].sort();
  expect(met(layerNorms)).toEqual(['broken', 'epsilon', 'sound', 'wrong']);
  expect(met(rmsNorms)).toEqual(['broken', 'sound', 'wrong']);
  expect(met(clippings)).toEqual(['broken', 'sound']);
  expect(new Set(attentions.map(({ evaluation }) => isSaturated(evaluation.plain))).size).toBe(2);
});

import fc from 'fast-check';
import { float32, float64 } from '../../../../src/core/format.ts';
import type { Problem } from '../../../../src/softmax/evaluate.ts';
import { plainProblem as problem, within } from '../../../softmax/arbitraries.ts';

/** Few classes and one large logit, as the figure has; or anything. */
export const state: fc.Arbitrary<Problem> = fc.oneof(
  fc.record({
    logits: fc
      .tuple(fc.double({ min: 30, max: 100, noNaN: true }), fc.array(within(6), { maxLength: 5 }))
      .map(([large, rest]) => [...rest.slice(0, 1), large, ...rest.slice(1)]),
    temperature: fc.constant(1),
    trueClass: fc.constant(0),
    format: fc.constantFrom(float32, float64),
    flushToZero: fc.boolean(),
  }),
  problem,
);

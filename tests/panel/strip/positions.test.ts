import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float16, float32, float64 } from '../../../src/core/format.ts';
import {
  type Bead,
  bothLanes,
  drawn,
  naiveSteps,
} from '../../../src/panel/strip/model/positions.ts';
import { CLIFF, type Scale, scaleOf, ZERO_EDGE } from '../../../src/panel/strip/model/scale.ts';
import { evaluate, planOf } from '../../../src/softmax/evaluate.ts';
import { problem } from '../../softmax/arbitraries.ts';

describe.each([float32, float64, float16])('the axis of $name', (format) => {
  test('is linear from the last positive e^x to the last finite one', () => {
    const scale = scaleOf(format, false);
    expect(scale.at(scale.smallestNonzero)).toBeCloseTo(ZERO_EDGE, 12);
    expect(scale.at(scale.largestFinite)).toBeCloseTo(CLIFF, 12);
    expect(scale.at(0)).toBeGreaterThan(scale.at(scale.smallestNormal));
    for (const exponent of [-8, 0, 3.5]) {
      expect(scale.exponentAt(scale.at(exponent))).toBeCloseTo(exponent, 9);
    }
  });

  test('has no fade where subnormals are flushed', () => {
    const scale = scaleOf(format, true);
    expect(scale.smallestNonzero).toBe(scale.smallestNormal);
  });
});

/** What of the axis a bead must be on, by its exponent and what the trace has for e^x. */
function isRight({ exponent, place, at }: Bead, e: number, scale: Scale): boolean {
  if (Number.isNaN(exponent)) return place === 'nan';
  if (!Number.isFinite(e) || exponent > scale.largestFinite)
    return place === 'overflow' && at > CLIFF && exponent > scale.largestFinite;
  if (e === 0) return place === 'zero' && at < ZERO_EDGE && exponent < scale.smallestNonzero;
  const expected = exponent < scale.smallestNormal ? 'subnormal' : 'normal';
  return place === expected && at === scale.at(exponent);
}

test('beads stand at the exponents of the trace, and what e^x has become says where else', () => {
  fc.assert(
    fc.property(problem, (state) => {
      const evaluation = evaluate(state);
      const scale = scaleOf(planOf(state).compute, state.flushToZero);
      for (const { id, beads } of bothLanes(evaluation).lanes) {
        const exponents = id === 'naive' ? evaluation.inputs.x : evaluation.stable.d;
        expect(beads.map(({ exponent }) => exponent)).toEqual([...exponents.values]);
        const e = id === 'naive' ? evaluation.naive.e.values : evaluation.stable.e.values;
        expect(beads.filter((bead, at) => !isRight(bead, e[at] ?? 0, scale))).toEqual([]);
        expect(beads.filter(({ at }) => !(at > 0 && at < 1))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('in the stable lane nothing is right of 0', () => {
  fc.assert(
    fc.property(problem, (state) => {
      const zero = scaleOf(planOf(state).compute, state.flushToZero).at(0);
      const [, stable] = bothLanes(evaluate(state)).lanes;
      const beads = stable?.beads ?? [];
      expect(beads.length).toBe(state.logits.length);
      expect(beads.filter(({ place, at }) => place !== 'nan' && at > zero)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('around the fade, beads stand at their exponents too, and what is flushed stays above the bay', () => {
  fc.assert(
    fc.property(problem, (state) => {
      const evaluation = evaluate(state);
      const { lanes, scale } = drawn(evaluation, 'fade', ['naive', naiveSteps(evaluation)]);
      const inside = lanes[0].beads.filter(
        ({ place, exponent }) =>
          (place === 'normal' || place === 'subnormal') && scale.at(exponent) < 0.98,
      );
      expect(inside.filter(({ at, exponent }) => at !== scale.at(exponent))).toEqual([]);
      expect(lanes[0].beads.filter(({ at }) => !(at > 0 && at < 1))).toEqual([]);
      const vanished = lanes[0].beads.filter(({ place }) => place === 'zero');
      expect(vanished.filter(({ at }) => at >= scale.zeroEdge)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  const [kept, flushed] = [scaleOf(float32, false, 'fade'), scaleOf(float32, true, 'fade')];
  expect(flushed.at(-95)).toBe(kept.at(-95));
  expect(flushed.at(-95)).toBeLessThan(flushed.zeroEdge);
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../../../src/core/format.ts';
import { attend, isSaturated } from '../../../src/features/pattern/model/attention.ts';
import { evaluateClipping } from '../../../src/features/pattern/model/clipping.ts';
import { scaleLoss } from '../../../src/features/pattern/model/loss-scaling.ts';
import {
  evaluateLayerNorm,
  evaluateRmsNorm,
} from '../../../src/features/pattern/model/normalization.ts';
import {
  atScale,
  broken,
  type Controls,
  DEMONSTRATIONS,
  type Demonstration,
  drawVectors,
  GRADIENTS,
  LARGEST_GRADIENTS,
  OFFSETS,
  OPENING_CONTROLS,
  OTHER_GRADIENTS,
  type PatternState,
  readPattern,
  SCALES,
  THRESHOLDS,
} from '../../../src/features/pattern/model/settings.ts';

// Thousands of inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Whether a demonstration holds with these settings. */
const HOLDS: { [D in Demonstration]: (controls: Controls[D]) => boolean } = {
  'layer-norm': ({ scale, offset, format }) =>
    evaluateLayerNorm(atScale(scale), FORMATS[format], OFFSETS[offset]).outcome.kind === 'sound',
  'rms-norm': ({ scale, format }) =>
    evaluateRmsNorm(atScale(scale), FORMATS[format]).outcome.kind === 'sound',
  attention: ({ length, draw }) => {
    const { query, keys } = drawVectors(draw);
    const short = (vector: readonly number[]) => vector.slice(0, 2 ** length);
    return !isSaturated(attend(short(query), keys.map(short)).plain);
  },
  clipping: ({ format, largest, threshold }) =>
    evaluateClipping(
      [LARGEST_GRADIENTS[format][largest] ?? Number.NaN, ...OTHER_GRADIENTS],
      THRESHOLDS[threshold] ?? Number.NaN,
      FORMATS[format],
    ).outcome.kind === 'sound',
  'loss-scaling': ({ power }) =>
    scaleLoss(GRADIENTS, power).passage.every((passage) => passage === 'kept'),
};

const holds = <D extends Demonstration>(demonstration: D, controls: Controls[D]) =>
  HOLDS[demonstration](controls);

const format = fc.constantFrom('float16' as const, 'float32' as const);
const scaled = format.chain((name) =>
  fc.record({
    format: fc.constant(name),
    scale: fc.integer({ min: 2 * SCALES[name].low, max: 2 * SCALES[name].high }).map((n) => n / 2),
  }),
);

const state: fc.Arbitrary<PatternState> = fc.record({
  shown: fc.constantFrom(...DEMONSTRATIONS),
  controls: fc.record({
    'layer-norm': fc
      .tuple(scaled, fc.nat(OFFSETS.length - 1))
      .map(([rest, offset]) => ({ ...rest, offset })),
    'rms-norm': scaled,
    attention: fc.record({ length: fc.nat(10), draw: fc.nat(1000) }),
    clipping: format.chain((name) =>
      fc.record({
        format: fc.constant(name),
        largest: fc.nat(LARGEST_GRADIENTS[name].length - 1),
        threshold: fc.nat(THRESHOLDS.length - 1),
      }),
    ),
    'loss-scaling': fc.record({ power: fc.nat(24) }),
  }),
  broken: fc.subarray([...DEMONSTRATIONS]),
});

describe.each(DEMONSTRATIONS)('%s', (demonstration) => {
  test('opens whole', () => {
    expect(holds(demonstration, OPENING_CONTROLS[demonstration])).toBe(true);
  });

  test('is broken by its button, from any setting', () => {
    fc.assert(
      fc.property(state, ({ controls }) => {
        expect(holds(demonstration, broken(demonstration, controls))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is kept on the device', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(state, (kept) => {
        expect(readPattern(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
      { numRuns: 1000 },
    );
  });

  test('is something that works, whatever is found there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, part) => {
        for (const found of [whole, { controls: part }, { controls: { clipping: part } }]) {
          const read = readPattern(found);
          expect(readPattern(read)).toEqual(read);
          expect(() => holds('clipping', read.controls.clipping)).not.toThrow();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('loses only the part that cannot be read', () => {
    const read = readPattern({
      shown: 'clipping',
      controls: {
        'rms-norm': { format: 'float16', scale: 40 },
        'loss-scaling': { power: 3 },
        clipping: { format: 'float16', largest: 38, threshold: 0 },
      },
      broken: ['clipping', 'everything'],
    });
    expect(read.shown).toBe('clipping');
    expect(read.controls['loss-scaling']).toEqual({ power: 3 });
    expect(read.controls['rms-norm']).toEqual(OPENING_CONTROLS['rms-norm']);
    expect(read.controls.clipping).toEqual(OPENING_CONTROLS.clipping);
    expect(read.broken).toEqual(['clipping']);
  });
});

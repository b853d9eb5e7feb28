import fc from 'fast-check';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../../src/core/format.ts';
import { recorder } from '../../../src/core/recorder.ts';
import { flagsOf, valueAt } from '../../../src/core/trace.ts';
import { Sum } from '../../../src/lesson/insets/spacing/loss.tsx';
import { twoEqualLogits } from '../../../src/lesson/insets/spacing/model/absorbed.ts';
import { exponential } from '../../../src/lesson/insets/spacing/model/descent.ts';
import {
  choose,
  isHalfway,
  moveBy,
  readIn,
} from '../../../src/lesson/insets/spacing/model/neighbourhood.ts';
import { stretchAround } from '../../../src/lesson/insets/spacing/model/stretch.ts';
import { NeighbourLine } from '../../../src/lesson/insets/spacing/neighbour-line.tsx';
import { StretchLine } from '../../../src/lesson/insets/spacing/stretch-line.tsx';
import { Fall } from '../../../src/lesson/insets/spacing/underflow.tsx';
import { SPACING } from '../../../src/lesson/insets/spacing/words/words.ts';
import { percent } from '../../../src/ui/percent.ts';
import { anyFloat32 } from '../../softmax/arbitraries.ts';
import { staticHtml } from '../../support/static-html.tsx';

await SPACING.load('en');

const RUNS = { numRuns: 1000 };

/** The floats by their stored patterns, without the code that is tested: ascending, from -largest to largest. */
const view = new DataView(new ArrayBuffer(4));
function indexOf(value: number): number {
  view.setFloat32(0, value);
  const pattern = view.getInt32(0);
  return pattern < 0 ? -(pattern & 0x7fffffff) : pattern;
}
function floatAt(index: number): number {
  view.setInt32(0, Math.abs(index));
  return index < 0 ? -view.getFloat32(0) : view.getFloat32(0);
}
const LARGEST = floatAt(0x7f7fffff);

/** The floats from the first to the last of a range. */
function floatsWithin(low: number, high: number): number[] {
  let index = indexOf(Math.fround(low));
  while (floatAt(index) >= low) index--;
  const found: number[] = [];
  for (index++; floatAt(index) <= high && found.length < 1000; index++) found.push(floatAt(index));
  return found;
}

/** Where ticks of a class are drawn, in thousandths of the width. */
const placesIn = (html: string, name: string): number[] =>
  [...html.matchAll(new RegExp(`class="${name}" d="([^"]*)"`, 'g'))].flatMap(([, path = '']) =>
    [...path.matchAll(/M(-?[\d.e-]+)/g)].map(([, x]) => Number(x)),
  );

const drawn = (share: number) => Math.round(share * 1e5) / 100;
const html = (node: ReactNode) => staticHtml(node);

/** As the sliders give them, and any float. */
const onSlider = fc
  .integer({ min: 0, max: 800 })
  .map((step) => Number((10 ** (step / 100)).toPrecision(3)));
const finite = anyFloat32.filter(Number.isFinite);
const anyNumber = fc.oneof(
  onSlider,
  onSlider,
  finite,
  fc.integer({ min: 0, max: 27 }).map((n) => 2 ** n),
);

describe('the floats next to a number', () => {
  test('are drawn where the format has them, and no others', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -16, max: 16 }), (number, steps) => {
        const chosen = moveBy(choose(number), steps);
        const { centre } = chosen;
        // The next larger magnitude, by its pattern; past the largest there would be one as far away as the last.
        const size = Math.abs(centre);
        const unit =
          size === LARGEST ? size - floatAt(indexOf(size) - 1) : floatAt(indexOf(size) + 1) - size;
        const expected = floatsWithin(centre - 2.25 * unit, centre + 2.25 * unit)
          .filter(Number.isFinite)
          .map((value) => drawn((2.25 + (value - centre) / unit) / 4.5));
        if (centre === LARGEST) expected.push(drawn(3.25 / 4.5));
        if (centre === -LARGEST) expected.unshift(drawn(1.25 / 4.5));
        const picture = html(<NeighbourLine chosen={chosen} onMove={() => {}} />);
        expect(placesIn(picture, 'spacing-tick')).toEqual(expected);

        // The decimal stands at its place, and the tick that it is joined to is the one it is rounded to.
        const share = Math.max(0, Math.min(1, (2.25 + (chosen.decimal - centre) / unit) / 4.5));
        expect(picture).toContain(`class="spacing-dot" style="left:${percent(share)}"`);
        const rounded = Math.fround(chosen.decimal);
        const distance = Number.isFinite(rounded) ? (rounded - centre) / unit : Math.sign(rounded);
        expect(placesIn(picture, 'spacing-hit')).toEqual([drawn((2.25 + distance) / 4.5)]);
      }),
      RUNS,
    );
  });

  test('a decimal is read as the recorder reads it, and halfway the even one gets it', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -16, max: 16 }), (number, steps) => {
        const { decimal } = moveBy(choose(number), steps);
        const { value, flags } = readIn(decimal);
        expect(value).toBe(Math.fround(decimal));
        expect(flags.includes('inexact')).toBe(value !== decimal);
        if (!isHalfway(decimal)) return;
        view.setFloat32(0, value);
        expect(view.getInt32(0) & 1).toBe(0);
      }),
      RUNS,
    );
  });

  test.each([
    [16777217, 16777216],
    [16777219, 16777220],
    [1 + 2 ** -24, 1],
    [1 - 2 ** -25, 1],
    [2 ** -150, 0],
    [LARGEST + 2 ** 103, Infinity],
    [-LARGEST - 2 ** 103, -Infinity],
  ])('%d is halfway and goes to %d', (decimal, even) => {
    expect(isHalfway(decimal)).toBe(true);
    expect(readIn(decimal).value).toBe(even);
  });

  test.each([0.1, 1, 16777216, 1e39, Infinity, NaN, -0])('%d is not halfway', (decimal) => {
    expect(isHalfway(decimal)).toBe(false);
  });
});

describe('the stretch that is always as long', () => {
  test('has a tick for each of its floats, or a band and their number', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const centre = choose(number).centre;
        const stretch = stretchAround(centre);
        const floats = floatsWithin(centre - 1, centre + 3);
        const picture = html(<StretchLine stretch={stretch} />);
        if (floats.length > 160) {
          expect(stretch.count).toBeGreaterThan(160);
          expect(picture).toContain('spacing-band');
          return;
        }
        expect(stretch.count).toBe(floats.length);
        expect(placesIn(picture, 'spacing-tick')).toEqual(
          floats.map((value) => drawn((1 + (value - centre)) / 4)),
        );
        expect(stretch.perUnit).toBe(
          floats.filter((value) => value > centre && value <= centre + 1).length,
        );
      }),
      RUNS,
    );
  });

  test.each([
    [1, 8388608],
    [1e6, 16],
    [16777214, 1],
    [16777216, 0],
    [1e8, 0],
  ])('of %d counts %d floats in a step of 1', (centre, count) => {
    expect(stretchAround(centre).perUnit).toBe(count);
  });
});

test('log 2 is added as the recorder adds it, and lands on that float', () => {
  fc.assert(
    fc.property(onSlider, (logit) => {
      const result = twoEqualLogits(logit);
      const { add, sub, number, log } = recorder(float32, false);
      const m = number(logit);
      const sum = add(m, log(number(2)));
      expect(result.lse).toBe(valueAt(sum));
      expect(result.loss).toBe(valueAt(sub(sum, m)));
      expect(result.flags).toEqual(flagsOf(sum) === 0 ? [] : ['inexact']);
      expect(result.lossShift).toBe(Math.fround(Math.LN2));
      const picture = html(<Sum result={result} />);
      expect(placesIn(picture, 'spacing-hit')).toEqual([drawn((1 + (result.lse - result.m)) / 4)]);
      expect(result.right).toBe(Math.abs(result.loss - Math.LN2) <= 1e-4 * Math.LN2);
    }),
    RUNS,
  );
});

test.each([
  [1e8, 0],
  [1e7, 1],
  [1e4, 0.693359375],
  [1, Math.fround(Math.LN2)],
])('two logits of %d cost %d', (logit, loss) => {
  expect(twoEqualLogits(logit).loss).toBe(loss);
});

describe('down to 0', () => {
  const exponents = fc.integer({ min: -1040, max: 0 }).map((tenths) => tenths / 10);

  test('e^x is what the recorder gives, and ticks are floats evenly counted', () => {
    fc.assert(
      fc.property(exponents, fc.boolean(), (x, flush) => {
        const result = exponential(x, flush);
        const { exp, number } = recorder(float32, flush);
        expect(result.value).toBe(valueAt(exp(number(x))));

        const top = Math.max(2 * Math.exp(Math.fround(x)), 2 ** -147);
        const picture = html(<Fall result={result} flush={flush} />);
        const every = Number(
          /1 tick for ([\d,]+) floats/.exec(picture)?.[1]?.replaceAll(',', '') ?? 1,
        );
        expect(Number.isInteger(Math.log2(every))).toBe(true);
        const ticks = [
          ...placesIn(picture, 'spacing-tick'),
          ...placesIn(picture, 'spacing-tick spacing-subnormal'),
        ].sort((a, b) => a - b);
        const solid = Number(/spacing-band"[^>]* width="([\d.]+)"/.exec(picture)?.[1] ?? -1);
        const expected: number[] = [];
        for (let index = indexOf(Math.fround(top)); index >= 0; index--) {
          const place = drawn(floatAt(index) / top);
          if (index % every !== 0 || place > 1000) {
            index -= index % every === 0 ? 0 : (index % every) - 1;
            continue;
          }
          if (place < solid) break;
          expected.unshift(place);
        }
        expect(ticks).toEqual(expected);
        expect(placesIn(picture, 'spacing-hit')).toEqual([drawn(result.value / top)]);
      }),
      RUNS,
    );
  });

  test.each([
    [0, 24],
    [-87.3, 24],
    [-88, 23],
    [-100, 5],
    [-103, 1],
    [-104, 0],
  ])('e^%d has %d digits left', (x, left) => {
    expect(exponential(x, false).digits.left).toBe(left);
  });
});

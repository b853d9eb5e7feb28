import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTags, TAG_GAP, tagWidths } from '../../../src/panel/strip/model/place-tags.ts';

const TOTAL = 400;

const tags = fc
  .array(
    fc.record({ position: fc.double({ min: -50, max: 450, noNaN: true }), width: fc.nat(44) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) => ({
    positions: list.map(({ position }) => position),
    widths: list.map(({ width }) => width),
  }));

/** The tags from left to right. */
const inOrder = (positions: readonly number[], lefts: readonly number[]) =>
  [...lefts.keys()].sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b);

test('tags never overlap, keep the order of their positions and stay inside', () => {
  fc.assert(
    fc.property(tags, ({ positions, widths }) => {
      const lefts = placeTags(positions, widths, TOTAL);
      let end = -TAG_GAP;
      for (const index of inOrder(positions, lefts)) {
        const left = lefts[index] ?? Number.NaN;
        expect(left).toBeGreaterThanOrEqual(end + TAG_GAP - 1e-9);
        end = left + (widths[index] ?? Number.NaN);
      }
      expect(end).toBeLessThanOrEqual(TOTAL + 1e-9);
    }),
    { numRuns: 2000 },
  );
});

test('a tag with room around it is centred at its position', () => {
  expect(placeTags([200, 60], [40, 50], TOTAL)).toEqual([180, 35]);
});

test('tags at one position stand around it, in the order of the list', () => {
  expect(placeTags([200, 200, 200], [40, 40, 40], TOTAL)).toEqual([
    180 - 40 - TAG_GAP,
    180,
    180 + 40 + TAG_GAP,
  ]);
});

test('no tag could be moved to make the sum of squared distances smaller', () => {
  fc.assert(
    fc.property(tags, fc.nat(7), fc.constantFrom(-0.5, 0.5), ({ positions, widths }, which, by) => {
      const lefts = placeTags(positions, widths, TOTAL);
      const order = inOrder(positions, lefts);
      const at = which % order.length;
      const moved = order[at] ?? 0;
      const left = (lefts[moved] ?? 0) + by;
      const before = order[at - 1];
      const after = order[at + 1];
      const low = before === undefined ? 0 : (lefts[before] ?? 0) + (widths[before] ?? 0) + TAG_GAP;
      const high =
        (after === undefined ? TOTAL : (lefts[after] ?? 0) - TAG_GAP) - (widths[moved] ?? 0);
      if (left < low || left > high) return;
      const off = (edge: number) =>
        (edge + (widths[moved] ?? 0) / 2 - (positions[moved] ?? 0)) ** 2;
      expect(off(left)).toBeGreaterThanOrEqual(off(lefts[moved] ?? 0) - 1e-6);
    }),
    { numRuns: 2000 },
  );
});

test('widths are cut to one greatest width only where they do not fit', () => {
  expect(tagWidths([44, 60, 80], 3, 300)).toEqual([44, 60, 80]);
  expect(tagWidths([44, 90, 200], 3, 206)).toEqual([44, 78, 78]);
  expect(tagWidths([100, 100, 100, 100], 2, 103)).toEqual([50, 50, 50, 50]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scrollTo, windowOf } from '../../../../src/features/check/model/window.ts';

const HEIGHT = 44;
const ROOM = 308;

describe('a window on a long table', () => {
  test('a short table is drawn whole', () => {
    expect(windowOf(5, HEIGHT, 0, ROOM)).toEqual({ first: 0, end: 5, above: 0, below: 0 });
    expect(windowOf(0, HEIGHT, 0, ROOM)).toEqual({ first: 0, end: 0, above: 0, below: 0 });
  });

  test('what is drawn covers what is seen, wherever it is scrolled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          const whole = windowOf(count, HEIGHT, 0, ROOM);
          const drawn = whole.above + whole.below + (whole.end - whole.first) * HEIGHT;
          const top = share * Math.max(0, drawn - ROOM);
          const { first, end, above, below } = windowOf(count, HEIGHT, top, ROOM);
          expect(end - first).toBeLessThan(30);
          expect(above).toBeGreaterThanOrEqual(0);
          // The height of the whole stays the same, so the scroll bar does not jump.
          expect(above + below + (end - first) * HEIGHT).toBeCloseTo(drawn, 3);
          expect(above).toBeLessThanOrEqual(top + 1e-6);
          expect(above + (end - first) * HEIGHT).toBeGreaterThanOrEqual(
            Math.min(drawn, top + ROOM) - 1e-6,
          );
        },
      ),
    );
  });

  test.each([10, 100_000, 16_000_000])('of %i rows each is reached', (count) => {
    for (const row of [0, 1, Math.floor(count / 3), count - 1]) {
      const { first, end } = windowOf(count, HEIGHT, scrollTo(row, count, HEIGHT, ROOM), ROOM);
      expect(first).toBeLessThanOrEqual(row);
      expect(end).toBeGreaterThan(row);
    }
  });
});

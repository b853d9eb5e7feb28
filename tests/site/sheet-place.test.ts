import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSheet } from '../../src/site/sheet-place.ts';

const HEIGHT = 667;
const at = (top: number, bottom: number) => placeSheet({ top, bottom }, HEIGHT);

test('the sheet is at the foot, unless the sentence stands there', () => {
  expect(at(100, 200)).toEqual({ edge: 'foot', room: 300 });
  expect(at(400, 600)).toEqual({ edge: 'head', room: 300 });
});

test('a sentence in the way of both leaves the larger room', () => {
  expect(at(290, 390)).toEqual({ edge: 'head', room: 290 });
  expect(at(270, 400)).toEqual({ edge: 'head', room: 270 });
  expect(at(200, 400)).toEqual({ edge: 'foot', room: 267 });
});

test('it never covers the sentence, nor more than 45 % of the window', () => {
  const span = fc.tuple(fc.integer({ min: -200, max: 900 }), fc.integer({ min: 20, max: 500 }));
  fc.assert(
    fc.property(span, fc.integer({ min: 200, max: 1200 }), ([top, size], height) => {
      const { edge, room } = placeSheet({ top, bottom: top + size }, height);
      expect(room).toBeLessThanOrEqual(0.45 * height);
      if (edge === 'foot')
        expect(height - room).toBeGreaterThanOrEqual(Math.min(height, top + size));
      else expect(room).toBeLessThanOrEqual(Math.max(0, top));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import {
  type Deaths,
  judge,
  RANGES,
  type Standing,
  WHO,
  type Who,
} from '../../../../src/features/train/model/prediction.ts';

const standing = (who: Who | null, deaths: Deaths, over: boolean): Standing =>
  judge({ who, range: null }, deaths, over).standing;

describe('a prediction of who dies', () => {
  test.each([
    ['neither', [null, null], 'right'],
    ['neither', [57, null], 'wrong'],
    ['first', [57, null], 'right'],
    ['first', [null, 57], 'wrong'],
    ['first', [57, 60], 'wrong'],
    ['second', [null, 57], 'right'],
    ['both', [57, 60], 'right'],
    ['both', [57, null], 'wrong'],
  ] as const)('%s, where %j died, is %s at the end', (who, deaths, expected) => {
    expect(standing(who, deaths, true)).toBe(expected);
  });

  test('is open as long as it can still come true', () => {
    for (const who of WHO) expect(standing(who, [null, null], false)).toBe('open');
    expect(standing('first', [57, null], false)).toBe('open');
    expect(standing('both', [57, null], false)).toBe('open');
  });

  test('is wrong as soon as it cannot, and right as soon as both are dead', () => {
    expect(standing('neither', [57, null], false)).toBe('wrong');
    expect(standing('second', [57, null], false)).toBe('wrong');
    expect(standing('both', [57, 60], false)).toBe('right');
  });

  test('that was not made is never marked', () => {
    expect(standing(null, [57, null], true)).toBe('open');
  });
});

describe('a prediction of when', () => {
  test('counts both ends of its range', () => {
    for (const [index, [from, to]] of RANGES.entries()) {
      const mark = (step: number) =>
        judge({ who: 'first', range: index }, [step, null], true).range;
      expect(mark(from)).toBe('right');
      expect(mark(from - 1)).toBe('wrong');
      if (Number.isFinite(to)) {
        expect(mark(to)).toBe('right');
        expect(mark(to + 1)).toBe('wrong');
      }
    }
  });

  test('the ranges leave out no step', () => {
    expect(RANGES.slice(1).map(([from]) => from)).toEqual(
      RANGES.slice(0, -1).map(([, to]) => to + 1),
    );
  });

  test('is not marked where no side dies or none was said', () => {
    expect(judge({ who: 'first', range: 1 }, [null, null], true).range).toBeNull();
    expect(judge({ who: 'first', range: null }, [3, null], true).range).toBeNull();
  });
});

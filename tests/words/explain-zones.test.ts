import { describe, expect, test } from 'vitest';
import { explainZones } from '../../src/words/explain-zones.ts';
import { STRINGS } from '../support/words.ts';

const said = (
  broken: number | null,
  wrong: readonly (readonly [number, number])[] | null,
  language: 'en' | 'es' = 'en',
) => {
  const ranges = wrong?.map(([from, to]) => ({ from, to })) ?? null;
  const {
    broken: first,
    wrong: second,
    right,
  } = explainZones(STRINGS[language], { broken, wrong: ranges }, 100);
  return [first, second, right];
};

describe('the zones of the slider in words', () => {
  test('limits are rounded so that what is printed is in the zone', () => {
    expect(said(0.9617966, [[0.962, 1.09]])[0]).toBe('naive: broken to 0.961,');
    expect(said(0.0529739, [])[0]).toBe('naive breaks for 0 < T < 0.0529');
  });

  test('a zone that follows is told from one that stands apart, and from one with gaps', () => {
    expect(said(0.9617966, [[0.962, 1.09]])[1]).toBe('quietly wrong to 1.09');
    expect(said(0.8656, [[1.09, 2.09]])[1]).toBe('quietly wrong 1.09 to 2.09');
    expect(said(null, [[0.285, 0.313]])[1]).toBe('naive: quietly wrong 0.285 to 0.313');
    expect(
      said(0.8656, [
        [1.09, 1.2],
        [1.4, 2.09],
      ])[1],
    ).toBe('partly wrong 1.09 to 2.09');
    expect(
      said(
        0.8656,
        [
          [1.09, 1.2],
          [1.4, 2.09],
        ],
        'es',
      )[1],
    ).toBe('mal a veces de 1,09 a 2,09');
    expect(said(0.9617966, [[0.962, 1.09]], 'es').slice(0, 2)).toEqual([
      'ingenua: rota hasta 0,961,',
      'mal hasta 1,09',
    ]);
  });

  test('what quietly wrong means is said where something is', () => {
    expect(said(0.9617966, [[0.962, 1.09]])[2]).toContain('more than one part in ten thousand');
    expect(said(0.0529739, [])[2]).toBe(', right at all other steps.');
    expect(said(null, [])).toEqual(['', '', 'naive is right everywhere on this scale']);
  });

  test('nothing is said to be right as long as it is not known', () => {
    expect(said(0.9617966, null)).toEqual(['naive breaks for 0 < T < 0.961', '', '']);
    expect(said(null, null)).toEqual(['', '', '']);
    expect(said(100, null)).toEqual(['naive breaks everywhere on this scale', '', '']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAMILY_IDS } from '../../../src/features/drills/model/drill.ts';
import { FAMILIES } from '../../../src/features/drills/model/families.ts';
import {
  another,
  check,
  DRILL_OUTCOMES,
  exported,
  FRESH,
  familyProgress,
  MAX_SETS,
  NO_PROGRESS,
  type Progress,
  readProgress,
  reveal,
  showsExample,
  solvedIn,
  withExample,
  withFamily,
} from '../../../src/features/drills/model/progress.ts';

const zeros = FAMILIES.equal.course;
const RIGHT = { p: '1/5', lse: 'ln 5' };

describe('how an exercise goes', () => {
  test('all answers right: solved, or solved with help after a hint', () => {
    expect(check({ ...FRESH, answers: RIGHT }, zeros).outcome).toBe('solved');
    expect(check({ ...FRESH, answers: RIGHT, hints: 1 }, zeros).outcome).toBe('helped');
  });

  test('one answer wrong or missing: still open, and what was typed stays', () => {
    for (const answers of [{ p: '1/5', lse: '5' }, { p: '1/5' }, {}]) {
      const after = check({ ...FRESH, answers }, zeros);
      expect(after).toMatchObject({ outcome: 'open', answers, checked: answers });
    }
  });

  test('once the solution was shown, answering does not count', () => {
    const shown = reveal(FRESH);
    expect(shown.outcome).toBe('shown');
    expect(check({ ...shown, answers: RIGHT }, zeros).outcome).toBe('shown');
  });

  test('a solved exercise stays solved, whatever is typed or shown afterwards', () => {
    const solved = check({ ...FRESH, answers: RIGHT }, zeros);
    expect(reveal(solved).outcome).toBe('solved');
    expect(check({ ...solved, answers: { p: '5' } }, zeros).outcome).toBe('solved');
  });

  test('another like it begins afresh and keeps the best outcome', () => {
    const next = another(check({ ...FRESH, answers: RIGHT }, zeros));
    expect(next).toEqual({
      ...FRESH,
      round: 1,
      best: 'solved',
      solved: { round: 0, answers: RIGHT },
      attempts: 1,
    });
    expect(reveal(next)).toMatchObject({ outcome: 'shown', best: 'solved' });
  });
});

describe('sets', () => {
  const solved = (progress: Progress, seed: string) =>
    withFamily(progress, seed, 'equal', { best: 'solved' });

  test('each set has its own progress', () => {
    const progress = solved(NO_PROGRESS, 'a');
    expect(solvedIn(progress, 'a')).toBe(1);
    expect(solvedIn(progress, '')).toBe(0);
    expect(familyProgress(progress, 'b', 'equal')).toEqual(FRESH);
  });

  test('an exercise whose solution was shown is not solved', () => {
    expect(solvedIn(withFamily(NO_PROGRESS, '', 'equal', { best: 'shown' }), '')).toBe(0);
    expect(solvedIn(withFamily(NO_PROGRESS, '', 'equal', { best: 'helped' }), '')).toBe(1);
  });

  test('the least recently used is forgotten first', () => {
    let progress = solved(NO_PROGRESS, 'first');
    for (let set = 1; set < MAX_SETS; set++) progress = solved(progress, `set${set}`);
    progress = solved(progress, 'first');
    progress = solved(progress, 'last');
    const seeds = progress.sets.map(({ seed }) => seed);
    expect(seeds).toHaveLength(MAX_SETS);
    expect(seeds.slice(0, 2)).toEqual(['last', 'first']);
    expect(seeds).not.toContain('set1');
  });
});

const anyFamily = fc.record({
  round: fc.nat({ max: 9999 }),
  answers: fc.dictionary(fc.constantFrom('p', 'lse', 'm'), fc.string({ maxLength: 100 })),
  checked: fc.dictionary(fc.constantFrom('p', 'lse', 'm'), fc.string({ maxLength: 100 })),
  hints: fc.nat({ max: 4 }),
  outcome: fc.constantFrom(...DRILL_OUTCOMES),
  best: fc.constantFrom(...DRILL_OUTCOMES),
  solved: fc.option(
    fc.record({ round: fc.nat({ max: 9999 }), answers: fc.constant({ p: '1/5' }) }),
  ),
  attempts: fc.nat({ max: 1000 }),
  seconds: fc.nat({ max: 100_000 }),
});

/** A reader folds an example, unfolds it, or leaves it as it opens. */
const anyExamples = fc
  .tuple(fc.subarray([...FAMILY_IDS]), fc.subarray([...FAMILY_IDS]))
  .map(([folded, others]) => ({
    folded,
    unfolded: others.filter((id) => !folded.includes(id)),
  }));

const anyRest = fc.record({
  family: fc.constantFrom(...FAMILY_IDS),
  sets: fc.uniqueArray(
    fc.record({
      seed: fc.constantFrom('', 'a', 'b-1', 'C_2'),
      families: fc.dictionary(fc.constantFrom(...FAMILY_IDS), anyFamily),
    }),
    { selector: ({ seed }) => seed },
  ),
});

const anyProgress = fc
  .tuple(anyExamples, anyRest)
  .map(([examples, rest]) => ({ ...rest, ...examples }));

describe('the worked example', () => {
  test('is as it opens until the reader folds or unfolds it, each family by itself', () => {
    for (const opens of [true, false]) {
      expect(showsExample(NO_PROGRESS, 'loss', opens)).toBe(opens);
      for (const shown of [true, false]) {
        const before = withExample(NO_PROGRESS, 'loss', !shown);
        const progress = withExample(before, 'loss', shown);
        expect(showsExample(progress, 'loss', opens)).toBe(shown);
        expect(showsExample(progress, 'bound', opens)).toBe(opens);
      }
    }
  });
});

describe('reading what the device kept', () => {
  test('a device that knows of folded examples only is understood', () => {
    const { unfolded: _, ...before } = { ...NO_PROGRESS, folded: ['loss'] };
    expect(readProgress(before)).toEqual({ ...NO_PROGRESS, folded: ['loss'] });
  });

  test('what was written reads back the same', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(
          JSON.parse(JSON.stringify(progress)),
        );
      }),
    );
  });

  test('anything at all gives progress or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(readProgress(data)).toBeNull();
      }),
    );
  });

  const kept = (family: unknown, seed: unknown = 'a') => ({
    ...NO_PROGRESS,
    sets: [
      { seed, families: { equal: family } },
      { seed: 'good', families: { equal: FRESH } },
    ],
  });

  test.each([
    ['a round that is no count', kept({ ...FRESH, round: -1 })],
    ['a round with a fraction', kept({ ...FRESH, round: 0.5 })],
    ['hints without end', kept({ ...FRESH, hints: 1e9 })],
    ['an unknown outcome', kept({ ...FRESH, outcome: 'won' })],
    ['an answer that is no text', kept({ ...FRESH, answers: { p: 1 } })],
    ['an answer of 301 characters', kept({ ...FRESH, answers: { p: '1'.repeat(301) } })],
    ['an answer to nothing', kept({ ...FRESH, answers: { q: '1' } })],
    ['a family that is missing', kept(null)],
    ['a name no address could hold', kept(FRESH, '<b>')],
  ])('a set with %s is left out, the others stay', (_, data) => {
    expect(readProgress(data)?.sets.map(({ seed }) => seed)).toEqual(['good']);
  });

  test.each([
    ['no family', { ...NO_PROGRESS, family: 'sixth' }],
    ['no sets', { ...NO_PROGRESS, sets: {} }],
    ['a list', []],
  ])('%s: nothing can be used', (_, data) => {
    expect(readProgress(data)).toBeNull();
  });

  test('the same set twice counts once, and no more are read than are kept', () => {
    const sets = Array.from({ length: 40 }, (_, index) => ({
      seed: `s${index % 20}`,
      families: {},
    }));
    expect(readProgress({ ...NO_PROGRESS, sets })?.sets).toHaveLength(MAX_SETS);
  });
});

test('what is exported says what it is, and holds every set', () => {
  const progress = withFamily(NO_PROGRESS, 'class', 'equal', { answers: RIGHT, best: 'solved' });
  expect(JSON.parse(exported(progress))).toEqual({
    source: 'logsumexplorer',
    kind: 'drills',
    version: 1,
    sets: progress.sets,
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drill, FAMILY_IDS } from '../../src/features/drills/model/drill.ts';
import { drillOf } from '../../src/features/drills/model/families.ts';
import {
  drawnExercises,
  markAnswers as markDrills,
  taughtExercises,
} from '../../src/features/drills/model/mark-answers.ts';
import { markAnswers as markPredictions } from '../../src/features/predict/model/mark-answers.ts';
import { programOutcome } from '../../src/features/predict/model/outcome.ts';
import { evaluateScene, SCENES, taughtScenes } from '../../src/features/predict/model/scenes.ts';
import { markAnswers as markPrograms } from '../../src/features/write/model/mark-answers.ts';
import { SOURCES } from '../../src/features/write/model/sources.ts';
import type { AnswerRecord } from '../../src/practice/record.ts';
import { SCENE_DEFAULTS } from '../../src/practice/set/exercise-set.ts';

const answer = (
  item: string,
  given: AnswerRecord['answer'],
  standing: AnswerRecord['standing'] = 'right',
): AnswerRecord => ({ item, answer: given, standing, attempts: 1, seconds: 1 });

const predicted = SCENES.map((scene) =>
  answer(scene.id, {
    naive: programOutcome(scene.asks, evaluateScene(scene), 'naive'),
    stable: programOutcome(scene.asks, evaluateScene(scene), 'stable'),
  }),
);

const solve = ({ questions }: Drill) =>
  Object.fromEntries(
    questions.map((one) => [
      one.id,
      one.kind === 'choice' ? one.right : String(one.expected.truth),
    ]),
  );

const solved = FAMILY_IDS.map((family) => answer(`${family} 1`, solve(drillOf(family, 's', 1))));

describe('predictions', () => {
  test('what comes out is worth two points a scene, whatever standing is claimed', () => {
    expect(markPredictions(predicted)).toMatchObject({ points: 20, of: 20 });
    const claimed = predicted.map((one) => ({ ...one, standing: 'wrong' as const }));
    expect(markPredictions(claimed)).toMatchObject({ points: 20, of: 20 });
  });

  test('a wrong answer that claims to be right is wrong', () => {
    const lies = SCENES.map(({ id }) => answer(id, { naive: 'wrong', stable: '__proto__' }));
    const { points, standings } = markPredictions(lies);
    expect(points).toBe(0);
    expect(new Set(standings)).toEqual(new Set(['wrong']));
  });

  test('one right of two is half', () => {
    const half = answer('large-positive', { naive: 'all-nan', stable: 'valid' });
    expect(markPredictions([half])).toEqual({ points: 1, of: 20, standings: ['half'] });
  });

  test('an answer given twice counts once; one to no scene, or skipped, not at all', () => {
    const [first = answer('', {})] = predicted;
    expect(markPredictions([first, first]).points).toBe(2);
    expect(markPredictions([{ ...first, item: 'constructor' }]).points).toBe(0);
    expect(markPredictions([{ ...first, standing: 'skipped' }]).points).toBe(0);
  });
});

describe('drills', () => {
  test('what is right is worth a point a family, in the set it was drawn from', () => {
    expect(markDrills(solved, drawnExercises('s'))).toMatchObject({ points: 5, of: 5 });
    expect(markDrills(solved, drawnExercises('other')).points).toBeLessThan(5);
  });

  test('the share of the fields that are right counts, and the best exercise of a family', () => {
    const part = answer('equal 0', { p: '0.2', lse: '5' });
    expect(markDrills([part], drawnExercises(''))).toEqual({
      points: 0.5,
      of: 5,
      standings: ['half'],
    });
    const whole = answer('equal 3', solve(drillOf('equal', '', 3)), 'helped');
    expect(markDrills([part, whole], drawnExercises(''))).toEqual({
      points: 1,
      of: 5,
      standings: ['half', 'helped'],
    });
  });

  test('after the solution was shown, right answers are worth nothing', () => {
    const shown = solved.map((one) => ({ ...one, standing: 'shown' as const }));
    expect(markDrills(shown, drawnExercises('s')).points).toBe(0);
  });
});

test('the scenes and drills of a teacher are marked by their numbers', () => {
  const scene = { ...SCENE_DEFAULTS, logits: [1, 92], labels: ['a', 'b'], trueClass: 0 };
  const right = answer('scene-1', { naive: 'some-nan', stable: 'valid' });
  expect(markPredictions([right], taughtScenes([scene], 'k'))).toMatchObject({ points: 2, of: 2 });
  const exercises = taughtExercises([{ kind: 'equal', logit: 0, classes: 4 }]);
  const solved = answer('drill-1', { p: '1/4', lse: 'ln 4' });
  expect(markDrills([solved], exercises)).toMatchObject({ points: 1, of: 1 });
  expect(markDrills([{ ...solved, item: 'equal 0' }], exercises).points).toBe(0);
});

describe('programs', () => {
  test('each is run again: a solution passes, a false claim does not', () => {
    const right = answer('stable', { program: SOURCES.stable.solution ?? '' });
    const wrong = answer('lse', { program: SOURCES.lse.start });
    const endless = answer('naive', { program: 'while True:\n    pass\n' });
    expect(markPrograms([right, wrong, endless])).toEqual({
      points: 1,
      of: 9,
      standings: ['right', 'wrong', 'wrong'],
    });
  });
});

test('no answers, however odd, break any of them or are worth more than all', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'valid', 'equal 0', 'equal 9999', 'small', 'naive'),
  );
  const answers = fc.array(
    fc.record({
      item: text,
      answer: fc.dictionary(text, text, { maxKeys: 4 }),
      standing: fc.constantFrom('open', 'wrong', 'right', 'helped', 'shown', 'skipped', 'half'),
      attempts: fc.nat(),
      seconds: fc.nat(),
    }) as fc.Arbitrary<AnswerRecord>,
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(answers, (list) => {
      for (const { points, of, standings } of [
        markPredictions(list),
        markDrills(list, drawnExercises('s')),
      ]) {
        expect(points).toBeLessThanOrEqual(of);
        expect(standings).toHaveLength(list.length);
      }
    }),
    { numRuns: 500 },
  );
});

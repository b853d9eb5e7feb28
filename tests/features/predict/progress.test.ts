import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, PROGRAMS, programOutcome } from '../../../src/features/predict/model/outcome.ts';
import {
  doneIn,
  entryOf,
  goTo,
  OPENING_PROGRESS,
  type Progress,
  predict,
  readProgress,
  rereadOf,
  run,
  skip,
  standingOf,
  typeNumbers,
} from '../../../src/features/predict/model/progress.ts';
import { evaluateScene, SCENES, type Scene } from '../../../src/features/predict/model/scenes.ts';
import { sceneNamed } from './scene-named.ts';

const KEYS = Object.fromEntries(SCENES.map(({ id, key }) => [id, key])) as Readonly<
  Record<(typeof SCENES)[number]['id'], string>
>;

const rightAnswer = (scene: Scene, program: 'naive' | 'stable') =>
  programOutcome(scene.asks, evaluateScene(scene), program);

const wrongAnswer = (scene: Scene, program: 'naive' | 'stable') => {
  const [first, second] = OUTCOMES[scene.asks];
  return rightAnswer(scene, program) === first ? second : first;
};

const answered = (scene: Scene, right: readonly ('naive' | 'stable')[]): Progress => {
  const said = PROGRAMS.reduce(
    (progress, program) =>
      predict(
        progress,
        scene,
        program,
        right.includes(program) ? rightAnswer(scene, program) : wrongAnswer(scene, program),
      ),
    OPENING_PROGRESS,
  );
  return run(said, scene);
};

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('the scene %s', (_, scene) => {
  test('is right, half right or wrong, and says what to read again', () => {
    for (const [right, standing, topics] of [
      [['naive', 'stable'], 'right', []],
      [['naive'], 'half', [scene.reread.stable]],
      [['stable'], 'half', [scene.reread.naive]],
      [[], 'wrong', [...new Set([scene.reread.naive, scene.reread.stable])]],
    ] as const) {
      const progress = answered(scene, right);
      const entry = entryOf(progress, scene);
      expect(standingOf(scene, entry)).toBe(standing);
      expect(rereadOf(scene, entry)).toEqual(topics);
      expect(doneIn(progress)).toBe(1);
    }
  });

  test('can be skipped, and counts as skipped, not as done', () => {
    const progress = skip(OPENING_PROGRESS, scene);
    expect(standingOf(scene, entryOf(progress, scene))).toBe('skipped');
    expect(rereadOf(scene, entryOf(progress, scene))).not.toEqual([]);
    expect(doneIn(progress)).toBe(0);
  });

  test('does not run before both sides are said', () => {
    const half = predict(OPENING_PROGRESS, scene, 'stable', rightAnswer(scene, 'stable'));
    expect(entryOf(run(half, scene), scene).state).toBe('open');
    expect(doneIn(run(OPENING_PROGRESS, scene))).toBe(0);
  });

  test('stays as it was said once it has run', () => {
    const done = answered(scene, ['naive']);
    expect(predict(done, scene, 'stable', rightAnswer(scene, 'stable'))).toBe(done);
    expect(typeNumbers(done, scene, 'naive', '1')).toBe(done);
    expect(skip(done, scene)).toBe(done);
  });
});

describe('what is kept on a device', () => {
  const [scene = SCENES[0]] = SCENES;
  if (scene === undefined) throw new Error('There are no scenes.');

  test('comes back as it was', () => {
    const progress = goTo(
      typeNumbers(
        skip(answered(scene, ['naive']), sceneNamed('masked')),
        sceneNamed('identical'),
        'naive',
        '1/5 <b>',
      ),
      'card',
    );
    expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });

  test.each([
    ['nothing', null],
    ['a number', 7],
    ['a list', []],
    ['no entries', { at: 'small' }],
    ['a scene that does not exist', { at: 'large', entries: {} }],
    ['a place that is no text', { at: { toString: 1 }, entries: {} }],
  ])('is not used when it is %s', (_, data) => {
    expect(readProgress(data)).toBeNull();
  });

  test('is left out where it is about other numbers than those of the scene', () => {
    const { entries } = answered(scene, ['naive']);
    const old = Object.fromEntries(
      Object.values(entries).flatMap((entry) => [
        ['small', entry],
        ['small 0.1,0.2,0.3,0.4,0.5 2', entry],
      ]),
    );
    expect(readProgress({ at: 'mixed', entries: old })).toEqual({ at: 'mixed', entries: {} });
  });

  const numbers = { naive: '', stable: '' };
  test.each([
    ['a run with nothing said', { state: 'run', said: { naive: null, stable: null }, numbers }],
    [
      'an outcome of another question',
      { state: 'run', said: { naive: 'nan', stable: 'zero' }, numbers },
    ],
    ['no numbers', { state: 'open', said: { naive: null, stable: null } }],
    [
      'a state that does not exist',
      { state: 'right', said: { naive: null, stable: null }, numbers },
    ],
    [
      'an endless text',
      { state: 'open', said: numbers, numbers: { naive: 'x'.repeat(1e5), stable: '' } },
    ],
    ['no entry at all', 'run'],
  ])('leaves out an entry that is %s', (_, entry) => {
    expect(readProgress({ at: 'mixed', entries: { [KEYS.small]: entry } })).toEqual({
      at: 'mixed',
      entries: {},
    });
  });

  test('may be anything: reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, entry) => {
        readProgress(data);
        const read = readProgress({
          at: 'small',
          entries: { [KEYS.small]: entry, [KEYS.masked]: data },
        });
        expect(read?.at).toBe('small');
      }),
      { numRuns: 2000 },
    );
  });
});

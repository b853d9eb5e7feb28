import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../src/features/drills/model/families.ts';
import {
  another,
  check,
  FRESH,
  familyProgress,
  NO_PROGRESS as NO_DRILLS,
  spend as spendOnDrill,
  withFamily,
} from '../../src/features/drills/model/progress.ts';
import { drillsWork, resumeDrills } from '../../src/features/drills/model/work.ts';
import { programOutcome } from '../../src/features/predict/model/outcome.ts';
import {
  again,
  entryOf,
  goTo,
  OPENING_PROGRESS,
  type Progress,
  predict,
  run,
  skip,
  spend,
} from '../../src/features/predict/model/progress.ts';
import { evaluateScene, SCENES } from '../../src/features/predict/model/scenes.ts';
import { predictWork, resumePredict } from '../../src/features/predict/model/work.ts';
import {
  attemptAt,
  NO_PROGRESS as NO_PROGRAMS,
  passed,
  spend as spendOnProgram,
  tested,
  withAttempt,
} from '../../src/features/write/model/progress.ts';
import { resumeWrite, writeWork } from '../../src/features/write/model/work.ts';
import { sceneNamed } from './predict/scene-named.ts';

const start = () => 'def softmax(x):\n    pass\n';

/** Predicts a scene, rightly or not, and runs it. */
function ran(progress: Progress, index: number, isRight: boolean): Progress {
  const scene = SCENES[index];
  if (scene === undefined) throw new Error('There is no such scene.');
  const right = programOutcome(scene.asks, evaluateScene(scene), 'naive');
  const stable = programOutcome(scene.asks, evaluateScene(scene), 'stable');
  const wrong = right === 'zeros' ? 'valid' : 'zeros';
  const said = predict(progress, scene, 'naive', isRight ? right : wrong);
  return run(predict(said, scene, 'stable', stable), scene);
}

describe('predict', () => {
  test('tells each scene that was touched, and the share of predictions that came true', () => {
    const progress = skip(ran(ran(OPENING_PROGRESS, 0, true), 1, false), sceneNamed('masked'));
    const { answers, attempts, score } = predictWork(progress);
    expect(answers.map(({ item, standing }) => [item, standing])).toEqual([
      ['small', 'right'],
      ['mixed', 'half'],
      ['masked', 'skipped'],
    ]);
    expect(attempts).toBe(2);
    expect(score).toBeCloseTo(0.15);
  });

  test('a scene run anew after beginning again is a second attempt, and time adds up', () => {
    const first = ran(spend(OPENING_PROGRESS, 30), 0, false);
    expect(predictWork(first).answers[0]).toMatchObject({ attempts: 1, seconds: 30 });
    const second = ran(spend(again(first), 12), 0, true);
    expect(predictWork(second).answers[0]).toMatchObject({
      standing: 'right',
      attempts: 2,
      seconds: 42,
    });
  });

  test('what is read after a scene was run does not count as time spent on it', () => {
    const after = spend(ran(OPENING_PROGRESS, 0, true), 500);
    expect(predictWork(after).seconds).toBe(0);
  });

  test('another device goes on where this one was', () => {
    const progress = goTo(ran(ran(OPENING_PROGRESS, 0, true), 3, false), 'masked');
    expect(resumePredict(predictWork(progress).resume)).toEqual(progress);
  });

  test('without its last lines, the text still holds what was run', () => {
    const progress = skip(ran(goTo(OPENING_PROGRESS, 'mixed'), 0, true), sceneNamed('mixed'));
    const [head = '', first = ''] = predictWork(progress).resume.split('\n');
    const resumed = resumePredict(`${head}\n${first}`);
    expect(resumed && entryOf(resumed, sceneNamed('small')).state).toBe('run');
  });

  test.each(['', 'drills 1\n[]', 'predict 2\n"card"', '<img src=x>', '{"__proto__":{}}'])(
    '%j is no text to go on from',
    (text) => expect(resumePredict(text)).toBeNull(),
  );

  test('lines that cannot be read are left out', () => {
    const text = 'predict 1\n["__proto__",{}]\n{"at":\n["small 1",[]]\n"nowhere"';
    expect(resumePredict(text)).toEqual(OPENING_PROGRESS);
  });
});

describe('drills', () => {
  const zeros = FAMILIES.equal.course;
  const answers = { p: '1/5', lse: 'ln 5' };

  test('a family counts once solved, and before that by its right fields', () => {
    const half = check({ ...FRESH, answers: { p: '1/5', lse: '5' } }, zeros);
    const before = drillsWork(withFamily(NO_DRILLS, '', 'equal', half), '');
    expect(before).toMatchObject({ score: 0.1, answers: [{ standing: 'half', attempts: 1 }] });
    const solved = check({ ...half, answers, hints: 1 }, zeros);
    const after = drillsWork(withFamily(NO_DRILLS, '', 'equal', solved), '');
    expect(after).toMatchObject({ score: 0.2, answers: [{ standing: 'helped', attempts: 2 }] });
  });

  test('the answers that solved it stay, and attempts and time add up, when another is asked for', () => {
    const solved = spendOnDrill(FRESH, check({ ...FRESH, answers }, zeros), 70);
    const next = check({ ...another(solved), answers: { p: '7' } }, zeros);
    const work = drillsWork(withFamily(NO_DRILLS, '', 'equal', next), '');
    expect(work.answers).toEqual([
      { item: 'equal 0', answer: answers, standing: 'right', attempts: 2, seconds: 70 },
    ]);
    expect(work.score).toBe(0.2);
  });

  test('what is solved takes no more time and no more attempts', () => {
    const solved = check({ ...FRESH, answers }, zeros);
    expect(spendOnDrill(solved, solved, 50).seconds).toBe(0);
    expect(check(solved, zeros).attempts).toBe(1);
  });

  test('another device goes on in the same set', () => {
    const solved = check({ ...FRESH, answers }, zeros);
    const progress = withFamily({ ...NO_DRILLS, family: 'equal' }, 'week-3', 'equal', solved);
    const resumed = resumeDrills(drillsWork(progress, 'week-3').resume);
    expect(resumed).toEqual(progress);
    expect(resumed && familyProgress(resumed, 'week-3', 'equal')).toEqual(solved);
  });
});

describe('write', () => {
  const program = (text: string) => attemptAt(NO_PROGRAMS, 'lse', text);

  test('each run of the tests is an attempt until the program passes', () => {
    const failed = tested(spendOnProgram(program('a'), program('a'), 90));
    const done = tested(passed(tested({ ...failed, text: 'b' })));
    const work = writeWork(withAttempt(NO_PROGRAMS, 'lse', { ...done, text: 'broken since' }));
    expect(work.answers).toEqual([
      { item: 'lse', answer: { program: 'b' }, standing: 'right', attempts: 2, seconds: 90 },
    ]);
    expect(work.score).toBeCloseTo(1 / 9);
  });

  test('another device goes on with the programs; without them, with how they stand', () => {
    const progress = withAttempt(NO_PROGRAMS, 'lse', passed(tested(program('x = "ñ"\n'))));
    const { resume } = writeWork(progress);
    expect(resumeWrite(resume, start)).toEqual(progress);
    const lines = resume.split('\n');
    expect(resumeWrite(lines.slice(0, -1).join('\n'), start)?.attempts.lse).toMatchObject({
      outcome: 'solved',
      attempts: 1,
      text: start(),
    });
  });
});

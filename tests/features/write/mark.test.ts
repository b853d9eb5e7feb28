import { describe, expect, test } from 'vitest';
import { generatedFor, rowsOf, SHOWN } from '../../../src/features/write/model/cases.ts';
import {
  EXERCISE_IDS,
  type ExerciseId,
  MARKED_IDS,
} from '../../../src/features/write/model/exercise-ids.ts';
import { commonError, type Marking, type Test } from '../../../src/features/write/model/faults.ts';
import { mark } from '../../../src/features/write/model/mark.ts';
import { SOURCES } from '../../../src/features/write/model/sources.ts';
import { WRONG } from './wrong/wrong.ts';

const marked = (id: ExerciseId, source: string): Marking => {
  const result = mark(id, source);
  if (result.kind !== 'marked') throw new Error(JSON.stringify(result.problems));
  return result;
};

const nameOf = (tested: Test): string => {
  if (tested.kind === 'case') return tested.test.kind;
  return tested.kind === 'variant' ? tested.variant : tested.kind;
};

const failures = ({ verdicts }: Marking) =>
  verdicts
    .filter(({ fault }) => fault !== null)
    .map(({ test: tested, fault }) => ({ test: nameOf(tested), kind: fault?.kind, fault }));

describe.each(MARKED_IDS)('%s', (id) => {
  test('its solution passes every test', () => {
    const result = marked(id, SOURCES[id].solution ?? '');
    expect(failures(result)).toEqual([]);
    expect(result.passed).toBe(true);
    expect(result.verdicts.length).toBeGreaterThanOrEqual(5);
  });

  test('the text it opens with runs, and does not pass', () => {
    expect(marked(id, SOURCES[id].start).passed).toBe(false);
  });

  test('at least five wrong programs are refused', () => {
    expect(WRONG[id as Exclude<ExerciseId, 'free'>].length).toBeGreaterThanOrEqual(5);
  });
});

const EVERY_WRONG = Object.entries(WRONG).flatMap(([id, list]) =>
  list.map((wrong) => [id as ExerciseId, wrong.name, wrong] as const),
);

test.each(EVERY_WRONG)('%s, %s: is refused for its cause', (id, _, wrong) => {
  const result = marked(id, wrong.source);
  expect(result.passed).toBe(false);
  const [first] = failures(result);
  expect([first?.test, first?.kind]).toEqual([wrong.test, wrong.fault]);
  if (wrong.blamed === undefined) return;
  const { blame } = result.verdicts.find(({ fault }) => fault !== null) ?? {};
  expect(blame ? wrong.source.slice(blame.from, blame.to) : null).toBe(wrong.blamed);
});

describe('the tests of an exercise', () => {
  test.each(MARKED_IDS.filter((id) => id !== 'tests'))('%s: come in other lengths', (id) => {
    const shown = new Set(SHOWN[id].map((one) => rowsOf(one)[0]?.length));
    const drawn = generatedFor(id).map((one) => rowsOf(one)[0]?.length);
    expect(drawn.length).toBeGreaterThanOrEqual(8);
    expect(drawn.some((length) => !shown.has(length))).toBe(true);
  });

  test('are the same each time', () => {
    for (const id of EXERCISE_IDS) expect(generatedFor(id)).toEqual(generatedFor(id));
  });

  test('find out what is written in', () => {
    const results = SHOWN.lse.map((one) => rowsOf(one)[0] ?? []);
    const known = results.map(
      (x) =>
        `    if len(x) == ${x.length} and x[0] == ${x[0] === Number.NEGATIVE_INFINITY ? '-np.inf' : x[0]} and x[1] == ${x[1] === Number.NEGATIVE_INFINITY ? '-np.inf' : x[1]}:\n        m = np.max(x)\n        return m + np.log(np.sum(np.exp(x - m)))`,
    );
    const source = `import numpy as np\n\ndef log_sum_exp(x):\n${known.join('\n')}\n    return x[0] * 0\n`;
    const result = marked('lse', source);
    expect(result.passed).toBe(false);
    expect(result.hardCoded).toBe(true);
  });

  test('stop after a run that has to be stopped', () => {
    const result = marked('stable', 'def softmax(x):\n    while True:\n        pass\n');
    expect(result.verdicts).toHaveLength(1);
    expect(result.verdicts[0]?.fault).toMatchObject({ kind: 'error', error: { kind: 'Limit' } });
  });
});

test('either policy for a row that is masked whole is right, and a NaN is not', () => {
  const solution = SOURCES.masks.solution ?? '';
  const uniform = solution.replace(
    'return e / np.where(s > 0, s, 1)',
    'return np.where(s > 0, e / np.where(s > 0, s, 1), 1 / x.shape[1])',
  );
  expect(uniform).not.toBe(solution);
  expect(failures(marked('masks', uniform))).toEqual([]);
});

test('a list of numbers counts as a vector', () => {
  const source = `import numpy as np

def softmax(x):
    m = np.max(x)
    s = np.sum(np.exp(x - m))
    return [np.exp(v - m) / s for v in x]
`;
  expect(failures(marked('stable', source))).toEqual([]);
});

test('a rounding that costs the digits is blamed where nothing was absorbed', () => {
  const { verdicts } = marked('loss', SOURCES.loss.start);
  const far = verdicts.find(({ test: tested }) => nameOf(tested) === 'far');
  expect(far?.blame?.what).toMatchObject({ kind: 'rounded', result: expect.closeTo(-999.6867, 3) });
});

test('what stops every test in the same place is one error, and not one for each test', () => {
  const renamed = marked('lse', 'import numpy as np\n\ndef logsumexp(x):\n    return np.max(x)\n');
  expect(commonError(renamed.verdicts)).toMatchObject({ kind: 'NameError', from: 0 });
  expect(commonError(marked('lse', SOURCES.lse.start).verdicts)).toBeNull();
  const raises = marked('stable', 'def softmax(x):\n    return y\n');
  expect(commonError(raises.verdicts)).toMatchObject({ kind: 'NameError', from: 27 });
});

import { act } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/practice/packed.ts';
import { type ExerciseSet, NO_EXERCISES } from '../../../src/practice/set/exercise-set.ts';
import { writeSet } from '../../../src/practice/set/write-set.ts';
import { openPanel } from '../../support/open-panel.tsx';

/** The code of a set is loaded with the first one. */
const open = (...how: Parameters<typeof openPanel>) => act(() => openPanel(...how));

const SET: ExerciseSet = {
  ...NO_EXERCISES,
  title: 'Spam <b>or</b> ham',
  scenes: [
    {
      story: 'A letter: <img src=x onerror=alert(1)>',
      asks: 'softmax',
      logits: [1.5, 92],
      labels: ['spam', '<i>ham</i>'],
      trueClass: 0,
      temperature: 1,
      format: 'float32',
    },
    {
      story: '',
      asks: 'loss',
      logits: [2, 1],
      labels: ['spam', 'ham'],
      trueClass: 1,
      temperature: 0.5,
      format: 'float16',
    },
  ],
  drills: [
    { kind: 'loss', logits: [1, 2.5], labels: ['cat', 'dog'], trueClass: 1 },
    { kind: 'overflow', logit: 100, classes: 2 },
  ],
};

const query = async (set: ExerciseSet) => `set=${await pack(writeSet(set), 1e5)}`;

describe('predict with a teacher’s scenes', () => {
  test('shows story, names and numbers as text, and asks for each program', async () => {
    const { panel, container } = await open('predict', await query(SET));
    expect(await panel.findByRole('heading', { name: 'Spam <b>or</b> ham' })).toBeTruthy();
    expect(panel.getByRole('heading', { name: 'Scene 1 of 2' })).toBeTruthy();
    expect(panel.getByText('A letter: <img src=x onerror=alert(1)>')).toBeTruthy();
    expect(panel.getByText('<i>ham</i>')).toBeTruthy();
    expect(container.querySelector('.predict img, .predict i, .predict b')).toBeNull();
    expect(panel.getByText('What will each softmax give, in float32?')).toBeTruthy();
  });

  test('computes the outcome, and counts it', async () => {
    const { panel, user, report } = await open('predict', await query(SET));
    await panel.findByText('What will each softmax give, in float32?');
    const [naive, stable] = panel.getAllByRole('group');
    const say = async (group: HTMLElement | undefined, text: string) => {
      const choice = [...(group?.querySelectorAll('label') ?? [])].find(
        (label) => label.textContent === text,
      );
      if (choice === undefined) throw new Error(`There is no choice ${text}.`);
      await user.click(choice);
    };
    await say(naive, 'some NaN, not all');
    await say(stable, 'all zeros');
    await user.click(panel.getByRole('button', { name: 'Run' }));
    expect(panel.getByText('Naive: right. Stable: wrong.')).toBeTruthy();
    expect(report.mock.lastCall?.slice(0, 2)).toEqual([1, 2]);
    const work = await report.mock.lastCall?.[2]?.();
    expect(work?.answers[0]).toMatchObject({ item: 'scene-1', standing: 'half' });
    expect(work?.score).toBe(0.25);
  });

  test('says temperature and true class where they matter, in the format of the scene', async () => {
    const { panel, user } = await open('predict', await query(SET));
    await user.click(await panel.findByRole('button', { name: '2: not run yet' }));
    expect(panel.getByText('What will each loss be, in float16?')).toBeTruthy();
    expect(panel.getByText('Temperature: 0.5. Each logit is divided by it first.')).toBeTruthy();
    expect(panel.getByText('The true class is ham.')).toBeTruthy();
  });

  test('keeps what was done in one set apart from another, and from the course', async () => {
    const first = await open('predict', await query(SET));
    await first.user.click(await first.panel.findByRole('button', { name: 'Skip' }));
    expect(first.panel.getByRole('button', { name: '1: skipped' })).toBeTruthy();
    const other = await open('predict', await query({ ...SET, title: 'Another' }));
    expect(await other.panel.findByRole('button', { name: '1: not run yet' })).toBeTruthy();
    const course = await open('predict');
    expect(course.panel.getByRole('button', { name: '1, small logits: not run yet' })).toBeTruthy();
    const again = await open('predict', await query(SET));
    expect(await again.panel.findByRole('button', { name: '1: skipped' })).toBeTruthy();
  });

  test('shows the scenes of the course, and says so, where a set has none', async () => {
    const { panel } = await open('predict', await query({ ...SET, scenes: [] }), 'es');
    expect(
      await panel.findByText('El conjunto no tiene escenas. Estas son las del curso.'),
    ).toBeTruthy();
    expect(panel.getByRole('heading', { name: 'Diez escenas' })).toBeTruthy();
  });
});

describe('drills of a teacher', () => {
  test('are asked with their names, marked by computed answers, and have no other like them', async () => {
    const { panel, user, report } = await open('drills', await query(SET));
    expect(await panel.findByText(/true class is/)).toBeTruthy();
    expect(panel.getByText(/\(dog\)/)).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Another like it' })).toBeNull();
    await user.type(panel.getByLabelText('The max'), '2.5');
    await user.type(panel.getByLabelText('Log-sum-exp'), '2.701');
    await user.type(panel.getByLabelText('The loss'), '0.2014');
    await user.click(panel.getByRole('button', { name: 'Check' }));
    expect(panel.getAllByRole('status').map((one) => one.textContent)).toEqual(['3 of 3 right.']);
    expect(panel.getByText('1 of 2 solved')).toBeTruthy();
    expect(report.mock.lastCall?.slice(0, 2)).toEqual([1, 2]);
    const work = await report.mock.lastCall?.[2]?.();
    expect(work?.answers[0]).toMatchObject({ item: 'drill-1', standing: 'right' });
    expect(work?.score).toBe(0.5);
  });
});

describe('a set that cannot be read', () => {
  test('says so, and the scenes of the course are a press away', async () => {
    const { panel, user, query: address } = await open('predict', 'set=AAAA');
    expect((await panel.findByRole('alert')).textContent).toContain('The link holds no set');
    await user.click(panel.getByRole('button', { name: 'Show the scenes of the course' }));
    expect(panel.getByRole('heading', { name: 'Ten scenes' })).toBeTruthy();
    expect(address()).toBe('');
  });

  test('names line and field of what is left out, and keeps the rest', async () => {
    const text = '{"version":1,\n"scenes":[\n{"logits":[1,2]},\n{"logits":[1,"4,7"]}]}';
    const { panel } = await open('predict', `set=${await pack(text, 1e5)}`);
    expect(await panel.findByRole('heading', { name: 'Scene 1 of 1' })).toBeTruthy();
    expect(
      panel.getByText(/^Line 4, scenes\[1\]\.logits\[1\]: “4,7” is not a number\./),
    ).toBeTruthy();
  });

  test('of another site is not asked for', async () => {
    const { panel } = await open('predict', 'set=https://elsewhere.example/a.json', 'es');
    expect((await panel.findByRole('alert')).textContent).toContain('está en otro sitio web');
  });
});

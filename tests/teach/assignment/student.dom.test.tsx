import { afterEach, describe, expect, test, vi } from 'vitest';
import { en as drillsWords } from '../../../src/features/drills/words/en.ts';
import { en as predictWords } from '../../../src/features/predict/words/en.ts';
import { findHandIns } from '../../../src/teach/assignment/model/find.ts';
import { readHandIn } from '../../../src/teach/assignment/model/hand-in.ts';
import { en } from '../../../src/teach/assignment/student/words/en.ts';
import { es } from '../../../src/teach/assignment/student/words/es.ts';
import { blockStorage, fill } from '../../support/open-panel.tsx';
import { openStudent, renderAsInBrowser, soon } from './open-student.tsx';

const PREDICT = 'Predict, then run';
const LSE = 'Log-sum-exp, line by line';
const DRILLS = 'Drills on stable softmax';

renderAsInBrowser();
afterEach(() => document.querySelector('title')?.remove());

type Opened = Awaited<ReturnType<typeof openStudent>>;

/** Predicts the first scene, right on both sides. */
async function predictFirst({ page, user }: Opened) {
  await soon(() => page.getByRole('button', { name: predictWords.run }));
  for (const choice of page.getAllByRole('radio', { name: predictWords.outcomes.valid }))
    await user.click(choice);
  await user.click(page.getByRole('button', { name: predictWords.run }));
}

async function textIn({ page }: Opened): Promise<string> {
  const field = page.getByRole('textbox', { name: en.handIn.text }) as HTMLTextAreaElement;
  await soon(() => expect(field.value).toMatch(/^LSE-ANSWERS/));
  return field.value;
}

async function handInOf(text: string) {
  const read = await readHandIn(findHandIns(text)[0]?.text ?? '');
  if (read.kind !== 'ok') throw new Error(`The text is ${read.kind}.`);
  return read.handIn;
}

describe('a student with an assignment', () => {
  test('sees the title, what is to do with its progress, and one panel at a time', async () => {
    const opened = await openStudent('title=Week+3&due=Friday&panels=predict,drills&seed=w3');
    const { page } = opened;
    page.getByRole('heading', { name: 'Week 3' });
    page.getByText('Due: Friday');
    await predictFirst(opened);
    await soon(() => expect(opened.step(PREDICT).textContent).toContain('1 of 10 done'));
    expect(page.queryByText(drillsWords.title)).toBeNull();
    await opened.press(en.next);
    const heading = page.getByRole('heading', { name: `2 of 3 ${DRILLS}` });
    await soon(() => expect(document.activeElement).toBe(heading));
    await soon(() => page.getByText(drillsWords.title));
    // The set is the assignment's.
    expect(page.queryByRole('button', { name: drillsWords.newSet })).toBeNull();
  });

  test('hands in a text with name and answers', async () => {
    const opened = await openStudent('title=Week+3&panels=predict');
    await predictFirst(opened);
    await opened.press(en.toHandIn);
    opened.page.getByText(en.handIn.noName);
    fill(opened.page.getByRole('textbox', { name: en.handIn.name }), ' Ana  Pérez ');
    await soon(async () => {
      const { name, work } = await handInOf(await textIn(opened));
      expect(name).toBe('Ana Pérez');
      expect(work[0]?.answers).toMatchObject([
        { item: 'small', answer: { naive: 'valid', stable: 'valid' }, attempts: 1 },
      ]);
    });
    await opened.user.click(opened.page.getByRole('button', { name: en.handIn.copy }));
    await soon(() => opened.page.getByText(en.handIn.copied));
    expect(await navigator.clipboard.readText()).toBe(await textIn(opened));
  });

  test('who is not asked for a name hands in none', async () => {
    const opened = await openStudent('panels=predict&name=0');
    await opened.goTo(en.handIn.title);
    expect(opened.page.queryByRole('textbox', { name: en.handIn.name })).toBeNull();
    expect((await handInOf(await textIn(opened))).name).toBe('');
  });

  test('finds everything again after a reload, and nothing of it in another assignment', async () => {
    const first = 'title=One&panels=predict,drills';
    const opened = await openStudent(first);
    await predictFirst(opened);
    await opened.goTo(en.handIn.title);
    fill(opened.page.getByRole('textbox', { name: en.handIn.name }), 'Ana');

    const again = await openStudent(first);
    expect(again.page.getByRole('textbox', { name: en.handIn.name })).toHaveProperty(
      'value',
      'Ana',
    );
    expect(again.step(PREDICT).textContent).toContain('1 of 10 done');

    const other = await openStudent('title=Two&panels=predict,drills');
    await soon(() => expect(other.step(PREDICT).textContent).toContain('0 of 10 done'));
    await other.goTo(en.handIn.title);
    expect(other.page.getByRole('textbox', { name: en.handIn.name })).toHaveProperty('value', '');
  });

  test('can start over, once asked', async () => {
    const opened = await openStudent('panels=predict');
    await predictFirst(opened);
    await opened.goTo(en.handIn.title);
    await opened.user.click(opened.page.getByRole('button', { name: en.handIn.again }));
    await opened.user.click(opened.page.getByRole('button', { name: en.handIn.againYes }));
    await soon(() => expect(opened.step(PREDICT).textContent).toContain('0 of 10 done'));
  });

  test('a panel that asks nothing counts once it was opened', async () => {
    const opened = await openStudent('panels=predict,lse');
    const step = opened.step(LSE);
    expect(step.textContent).toContain(en.reach.new(0));
    await opened.goTo(LSE);
    await soon(() => expect(step.textContent).toContain(en.reach.done(0)));
  });
});

describe('what stands in the way is said', () => {
  test('a link that names nothing to do', async () => {
    const { page } = await openStudent('title=Week+3');
    page.getByRole('heading', { name: en.nothing.title });
    expect(page.getByRole('link', { name: en.nothing.lesson }).getAttribute('href')).toBe('../');
  });

  test('parts that cannot be read, as text and never as markup', async () => {
    const { page, container } = await openStudent(
      'panels=predict,%3Cb%3E&seed=%3Cimg%3E&lse.x=1,2&title=%3Ci%3Ehi%3C/i%3E',
      'es',
    );
    const notice = page.getByRole('alert', { name: es.unread.title });
    for (const part of ['«<b>»', '«<img>»', '«lse.x»']) expect(notice.textContent).toContain(part);
    page.getByRole('heading', { name: '<i>hi</i>' });
    expect(container.querySelector('b, img, i')).toBeNull();
  });

  test('a device that keeps nothing', async () => {
    blockStorage();
    const opened = await openStudent('panels=predict');
    opened.page.getByText(en.notKept);
    await predictFirst(opened);
    await soon(() => expect(opened.step(PREDICT).textContent).toContain('1 of 10 done'));
  });

  test('a clipboard that is blocked', async () => {
    const opened = await openStudent('panels=predict');
    await opened.goTo(en.handIn.title);
    await textIn(opened);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await opened.user.click(opened.page.getByRole('button', { name: en.handIn.copy }));
    await soon(() => opened.page.getByText(en.handIn.copyByHand));
  });
});

test('the sheet to print holds question, answer, what is right, and the result', async () => {
  const opened = await openStudent('title=Week+3&panels=predict');
  await predictFirst(opened);
  await opened.goTo(en.handIn.title);
  await soon(() => {
    const sheet = document.querySelector('.print-sheet')?.textContent ?? '';
    for (const part of ['Week 3', predictWords.names.small, '2 of 20', 'right'])
      expect(sheet).toContain(part);
  });
  await soon(() => expect(document.documentElement.dataset.sheet).toBe(''));
});

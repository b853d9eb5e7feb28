import { cleanup, render, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { INSETS } from '../../../src/lesson/insets/insets.ts';
import { QUESTIONS, type QuestionId } from '../../../src/lesson/insets/question/model.ts';
import { loadPanel } from '../../../src/panel/load-panel.ts';
import type { PanelProps } from '../../../src/panel/panel.ts';
import { rereadKept } from '../../../src/practice/kept.ts';
import { reduce } from '../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/scenario.ts';
import { createStore } from '../../../src/scenario/store.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import type { Language } from '../../../src/words/languages.ts';
import { tabTo } from '../../support/controls.ts';
import { newUser, valuesIn } from '../../support/open-panel.tsx';
import { QUESTION, STRINGS } from '../../support/words.ts';

/** A question as a reader finds it. Each call is a page load. */
async function open(id: QuestionId, language: Language = 'en') {
  cleanup();
  rereadKept();
  const { default: Question } = await loadPanel(INSETS[`question-${id}`], language);
  const showInLab = vi.fn<NonNullable<PanelProps['showInLab']>>();
  const store = createStore(DEFAULT_SCENARIO, reduce);
  const { container } = render(
    <StringsProvider value={STRINGS[language]}>
      <Question store={store} state={{ store }} showInLab={showInLab} />
    </StringsProvider>,
  );
  const words = QUESTION[language];
  const own = words.questions[id];
  const card = within(container);
  const button = (name: string) => card.getByRole('button', { name });
  const answers: Readonly<Record<string, string>> = own.answers;
  return {
    user: newUser(),
    words,
    showInLab,
    button,
    answer: (name: string) => button(answers[name] ?? ''),
    status: () => card.getByRole('status').textContent,
    text: () => container.textContent,
    unknown: () => card.queryAllByText(words.unknown).length,
    row: (name: string) =>
      valuesIn(card.getByRole('rowheader', { name }).closest('tr') ?? container),
  };
}

const pressed = (button: HTMLElement) => button.getAttribute('aria-pressed') === 'true';

describe('a question', () => {
  test('is answered with one key, shows what came out, and meets the wrong answer', async () => {
    const { user, words, answer, status, text, unknown, row } = await open('why');
    expect(unknown()).toBe(10);
    expect(row('present')).toEqual([88.5]);
    await tabTo(user, answer('both'));
    await user.keyboard('{Enter}');
    expect(status()).toBe('Not quite. The answer: that of 88.9 alone.');
    expect(unknown()).toBe(0);
    expect(row('past perfect')[1]).toBeNaN();
    expect(row('present').slice(0, 2)).toEqual([88.5, 0]);
    expect(text()).toContain('Only one of the two is past the limit of 88.72.');
    expect(text()).toContain('so it overflows to ∞');
    expect(pressed(answer('both'))).toBe(true);
    expect(document.activeElement).toBe(answer('both'));
    // An answer stands: another is not taken.
    await user.click(answer('largest'));
    expect(pressed(answer('largest'))).toBe(false);
    expect(status()).not.toContain(words.right);
  });

  test('says so when the answer is right, in Spanish', async () => {
    const { user, words, answer, status, text } = await open('silent', 'es');
    await user.click(answer('equal'));
    expect(status()).toBe('Bien. La respuesta: un quinto para cada clase.');
    expect(text()).toContain('una prueba que busque NaN se supera');
    expect(text()).not.toContain(words.wrong);
  });

  test('may be skipped: the answer is shown, and nothing is called right or wrong', async () => {
    const { user, words, button, status, text, unknown, row } = await open('loss');
    await user.click(button(words.skip));
    expect(unknown()).toBe(0);
    expect(row(words.totals.loss)).toEqual([2]);
    expect(status()).toBe('The answer: 2.');
    expect(text()).not.toContain(words.right);
    expect(text()).not.toContain(words.wrong);
  });

  test('is kept with its answer, and can be tried again', async () => {
    const first = await open('shift');
    await first.user.click(first.answer('none'));
    const second = await open('shift');
    expect(pressed(second.answer('none'))).toBe(true);
    // After a reload nothing is announced, and the focus is not moved.
    expect(second.status()).toBe('');
    expect(document.activeElement).toBe(document.body);
    expect(second.text()).toContain('That is true over the reals.');
    await second.user.click(second.button(second.words.again));
    expect(document.activeElement).toBe(second.answer('min'));
    expect(second.unknown()).toBe(15);
    const third = await open('shift');
    expect(pressed(third.answer('none'))).toBe(false);
  });

  test('leaves the others open when it is answered', async () => {
    const first = await open('why');
    await first.user.click(first.answer('largest'));
    const other = await open('underflow');
    expect(other.unknown()).toBe(5);
    const again = await open('why');
    expect(pressed(again.answer('largest'))).toBe(true);
  });

  test('goes to the lab once it is answered', async () => {
    const { user, words, button, answer, showInLab } = await open('underflow');
    await user.click(answer('all-nan'));
    await user.click(button(words.lab));
    expect(showInLab.mock.calls).toEqual([[QUESTIONS.underflow.scenario, button(words.lab)]]);
    expect(QUESTIONS.underflow.scenario.flushToZero).toBe(true);
  });
});

test.each(Object.keys(QUESTIONS) as QuestionId[])(
  '%s holds its answer in words before it is answered, for print and for readers without a script',
  async (id) => {
    const { text, words } = await open(id);
    const [right = ''] = QUESTIONS[id].right();
    const answers: Readonly<Record<string, string>> = words.questions[id].answers;
    expect(text()).toContain(words.came(answers[right] ?? ''));
  },
);

import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/features/train/model/settings.ts';
import type { Language } from '../../../src/words/languages.ts';
import { fill, leave, one, openInArticle, openPanel, valuesIn } from '../../support/open-panel.tsx';
import { TRAIN, TRAINING } from '../../support/words.ts';

/** The engine computes in the page here, on a machine that may be busy. */
const PATIENCE = { timeout: 30_000 };

const press = (button: HTMLElement) => act(async () => button.click());

/** A rate so high that the naive side dies within the first hundred steps, whatever sentences come. */
const DEADLY = 'train=high-rate~rate:40';

/** The panel with its models, which come after the press. */
async function openRun(query = '', language: Language = 'en') {
  const opened = await openPanel('train', query, language);
  await press(opened.panel.getByRole('button', { name: TRAIN[language].start }));
  const words = TRAINING[language];
  await screen.findByRole('button', { name: words.transport.play(0) }, PATIENCE);
  await screen.findAllByText(words.side.state({ state: 'waiting', died: null }), {}, PATIENCE);
  const part = (name: string) => one(opened.container, `[data-part="${name}"]`);
  const slider = () => opened.panel.getByRole('slider', { name: words.transport.history });
  return {
    ...opened,
    words,
    part,
    slider,
    /** Moves the slider, and waits until the step is shown. */
    go: async (step: number) => {
      fill(slider(), String(step));
      await waitFor(
        () => expect(slider().getAttribute('aria-valuetext')).toContain(words.count(step)),
        PATIENCE,
      );
    },
  };
}

type Opened = Awaited<ReturnType<typeof openRun>>;

const side = ({ panel, words }: Opened, index: 0 | 1, loss: keyof Opened['words']['losses']) =>
  panel.getByRole('region', {
    name: words.sideName(words.sides[index] ?? '', words.losses[loss]),
  });

describe('before the models are asked for', () => {
  test.each(['en', 'es'] as const)('%s: there is a text and one button', async (language) => {
    const { panel, container } = await openPanel('train', '', language);
    expect(panel.getAllByRole('button')).toHaveLength(1);
    expect(container.textContent).toContain(TRAIN[language].lead);
  });

  test('a run that came with the address is told', async () => {
    const { container } = await openPanel('train', 'train=high-rate');
    expect(container.textContent).toContain(TRAIN.en.sent);
  });
});

describe('a run', () => {
  test('does not start by itself', async () => {
    const opened = await openRun();
    expect(opened.slider().getAttribute('aria-valuetext')).toBe(opened.words.transport.at(0, 1200));
    expect(side(opened, 0, 'naive').dataset.state).toBe('waiting');
  });

  test('one step changes both models, one back shows them as they were', async () => {
    const opened = await openRun();
    const { panel, words } = opened;
    await press(panel.getByRole('button', { name: words.transport.step }));
    const naive = side(opened, 0, 'naive');
    await waitFor(() => expect(naive.dataset.state).toBe('learning'), PATIENCE);
    await waitFor(() => expect(valuesIn(naive)).toHaveLength(4), PATIENCE);
    const [loss, largest] = valuesIn(side(opened, 1, 'log-sum-exp'));
    expect(valuesIn(naive)[0]).toBeCloseTo(loss ?? Number.NaN, 6);
    expect(valuesIn(naive)[1]).toBe(largest);
    await press(panel.getByRole('button', { name: words.transport.back }));
    await waitFor(() => expect(naive.dataset.state).toBe('waiting'), PATIENCE);
  });

  test('the dead side is told by step, sentence and operation, and every weight is counted', async () => {
    const opened = await openRun(DEADLY);
    const { panel, words, go, part } = opened;
    await press(
      panel.getByRole('radio', {
        name: words.predict.who('first', [
          words.sideName('A', words.losses.naive),
          words.sideName('B', words.losses['log-sum-exp']),
        ]),
      }),
    );
    await go(100);
    const naive = side(opened, 0, 'naive');
    await waitFor(() => expect(naive.dataset.state).toBe('dead'), PATIENCE);
    expect(naive.textContent).toMatch(/Dead since step \d+/);
    await waitFor(() => expect(naive.textContent).toContain('1,285 of 1,285 weights are NaN.'));
    const stable = side(opened, 1, 'log-sum-exp');
    expect(stable.dataset.state).toBe('learning');
    expect(part('first-bad').textContent).toMatch(/Side A, step \d+, .*= −?∞\. All 5 entries/);
    expect(part('answer').textContent).toContain(words.predict.so.open);
    const died = Number(/Dead since step (\d+)/.exec(naive.textContent ?? '')?.[1]);
    const spoken = () => within(part('losses')).getByRole('img').getAttribute('aria-label') ?? '';
    // The chart may be a step behind.
    await waitFor(() => expect(spoken()).toContain('100 finite losses, 0 infinite, 0 NaN'));
    const nan = Number(/, (\d+) NaN/.exec(spoken())?.[1]);
    // The loss of the step that kills may be infinite; those after it are all NaN.
    expect([100 - died, 101 - died]).toContain(nan);
  });

  test('a wrong prediction is answered as soon as it cannot come true', async () => {
    const opened = await openRun(DEADLY);
    const { panel, words, go, part } = opened;
    await press(panel.getByRole('radio', { name: words.predict.who('neither', ['', '']) }));
    await go(100);
    await waitFor(
      () => expect(part('answer').textContent).toContain(words.predict.so.wrong),
      PATIENCE,
    );
    await waitFor(() => expect(opened.report).toHaveBeenLastCalledWith(1, 7));
  });
});

describe('settings', () => {
  test('a change begins the run anew and stands in the address', async () => {
    const opened = await openRun();
    const { panel, words, go, query } = opened;
    await go(5);
    const rate = panel.getByRole('textbox', { name: words.settings.rate });
    fill(rate, '2');
    leave(rate);
    await waitFor(() => expect(query()).toContain('train=~rate:2'));
    await waitFor(
      () =>
        expect(opened.slider().getAttribute('aria-valuetext')).toBe(words.transport.at(0, 1200)),
      PATIENCE,
    );
    await press(panel.getByRole('button', { name: words.putBack }));
    await waitFor(() => expect(query()).not.toContain('train'));
  });

  test.each([
    ['0', 'zero-rate'],
    ['-3', 'negative'],
    ['inf', 'infinite'],
    ['fast', 'not-a-number'],
  ] as const)(
    'a rate of %s stays in the field, says why, and changes nothing',
    async (text, why) => {
      const { panel, words, query } = await openRun();
      const rate = panel.getByRole('textbox', { name: words.settings.rate });
      fill(rate, text);
      leave(rate);
      const kept = String(settingsOf('calm').rate);
      expect(panel.getByRole('alert').textContent).toBe(words.settings.refused(why, text, kept));
      expect((rate as HTMLInputElement).value).toBe(text);
      expect(query()).not.toContain('train');
    },
  );

  test('what an address cannot mean is named, and the rest is kept', async () => {
    const { container, panel, words } = await openRun('train=high-rate~rate:0~seed:5');
    expect(container.textContent).toContain(words.unread('rate:0'));
    const field = (name: string) =>
      (panel.getByRole('textbox', { name }) as HTMLInputElement).value;
    expect(field(words.settings.seed)).toBe('5');
    expect(field(words.settings.rate)).toBe(String(settingsOf('high-rate').rate));
  });
});

describe('a sentence of the reader’s own', () => {
  test('gives the probabilities of both models, NaN from the dead one', async () => {
    const opened = await openRun(DEADLY);
    await opened.go(100);
    const own = opened.part('sentence');
    await waitFor(() => {
      const values = valuesIn(own);
      expect(values).toHaveLength(10);
      expect(values.filter(Number.isNaN)).toHaveLength(5);
    }, PATIENCE);
    const sum = valuesIn(own)
      .filter((value) => !Number.isNaN(value))
      .reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 5);
  });

  test('without a known word, empty, or too long: each is said beside the field', async () => {
    const { panel, words } = await openRun();
    const field = await panel.findByRole('textbox', { name: words.sentence.field }, PATIENCE);
    const said = () => panel.getAllByRole('status').map(({ textContent }) => textContent);
    fill(field, '');
    leave(field);
    expect(said()).toContain(words.sentence.empty);
    fill(field, 'word '.repeat(60));
    expect(said()).toContain(words.sentence.long(300, 200));
    fill(field, 'zzq xxv');
    expect(said()).toContain(words.sentence.unknown);
  });
});

test('a step is shown in the lab beside the text, with its logits', async () => {
  const { panel, showInLab, container } = await openInArticle('train', DEADLY);
  await press(panel.getByRole('button', { name: TRAIN.en.start }));
  const words = TRAINING.en;
  const slider = await panel.findByRole('slider', { name: words.transport.history }, PATIENCE);
  fill(slider, '100');
  const [button] = await panel.findAllByRole('button', { name: words.bad.openInLab }, PATIENCE);
  if (button !== undefined) await press(button);
  expect(showInLab).toHaveBeenCalledOnce();
  const [scenario] = showInLab.mock.calls[0] ?? [];
  expect(scenario?.logits).toHaveLength(5);
  // The naive side died of an exponential past the cliff, or of one that left next to nothing of p[y].
  const logits = scenario?.logits ?? [];
  expect(Math.max(...logits) - Math.min(...logits)).toBeGreaterThan(80);
  expect(container).toBeDefined();
});

test('a teacher hides every part', async () => {
  const hidden = 'presets,predict,settings,weights,example,sentence';
  const { panel, container } = await openRun(`hide=${hidden}`);
  expect(panel.queryAllByRole('textbox')).toHaveLength(0);
  expect(panel.queryAllByRole('radio')).toHaveLength(0);
  expect(container.querySelector('details, canvas')).toBeNull();
});

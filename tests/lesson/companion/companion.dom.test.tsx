import { act, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { shortestDecimal } from '../../../src/core/decimal.ts';
import { valueAt } from '../../../src/core/trace.ts';
import { barOf, ORIGIN } from '../../../src/lesson/companion/bars.ts';
import { shownLanes } from '../../../src/lesson/companion/shown-lanes.ts';
import { Table } from '../../../src/lesson/companion/table.tsx';
import { COMPANION_WORDS } from '../../../src/lesson/companion/words/words.ts';
import { liveEvaluation } from '../../../src/panel/live.ts';
import { type ClaimId, claimScenario, proofOf } from '../../../src/scenario/claims.ts';
import { encode } from '../../../src/scenario/codec.ts';
import { problemOf } from '../../../src/scenario/problem.ts';
import { reduce } from '../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/scenario.ts';
import { createStore } from '../../../src/scenario/store.ts';
import { assessSoftmax } from '../../../src/softmax/assess.ts';
import { PROGRAM_IDS } from '../../../src/softmax/compared.ts';
import { type Evaluation, evaluate } from '../../../src/softmax/evaluate.ts';
import { percent } from '../../../src/ui/percent.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import { explainTrouble } from '../../../src/words/explain-trouble.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { problem } from '../../softmax/arbitraries.ts';
import { openTogether } from '../../support/article-panels.tsx';
import { all, one } from '../../support/open-panel.tsx';
import { scenarioOf } from '../../support/scenario-of.ts';
import { STRINGS } from '../../support/words.ts';

const t = STRINGS.en;

const open = async (query = '', language: 'en' | 'es' = 'en') => {
  const opened = await openTogether(['companion'], query, language);
  const root = opened.placeOf('companion');
  const evidence = one(root, '.companion-evidence');
  return {
    ...opened,
    ...opened.within('companion'),
    root,
    evidence,
    words: COMPANION_WORDS.get(language),
  };
};

const show = (state: Awaited<ReturnType<typeof open>>['state'], claim: ClaimId) =>
  act(() =>
    state.store.dispatch({ type: 'load', scenario: claimScenario(claim), proof: proofOf(claim) }),
  );

/** The machine-readable values in the companion. */
const valuesIn = (root: ParentNode) =>
  all(root, 'data').map((node) => (node as HTMLDataElement).value);

/** Numbers of a trace as they are written there. */
const written = ({ problem: { format } }: Evaluation, values: readonly (number | undefined)[]) =>
  values.map((value) => shortestDecimal(value ?? Number.NaN, format));

test('what is drawn equals the trace, for 1,000 generated states', async () => {
  await COMPANION_WORDS.load('en');
  const store = createStore(DEFAULT_SCENARIO, reduce);
  const live = liveEvaluation(store);
  // Without the sentences, whose true values take long.
  const table = ({ labels, trueClass }: Scenario) => (
    <StringsProvider value={t}>
      <Table live={live} store={store} names={labels} trueClass={trueClass} pointedAt={null} />
    </StringsProvider>
  );
  const { container: root, rerender } = render(table(DEFAULT_SCENARIO));
  fc.assert(
    fc.property(problem, (any) => {
      // Few classes, since each takes milliseconds to write into this document.
      const logits = Array.from(any.logits).slice(0, 4);
      const scenario = scenarioOf({ ...any, logits, trueClass: any.trueClass % logits.length });
      act(() => store.dispatch({ type: 'load', scenario }));
      rerender(table(scenario));
      const evaluation = live.get();
      const lanes = shownLanes(evaluation, null);
      const shown = lanes.flatMap((lane) => [
        evaluation.inputs.logit.values[lane],
        evaluation.naive.p.values[lane],
        evaluation.stable.p.values[lane],
      ]);
      const losses = PROGRAM_IDS.map((id) => valueAt(evaluation[id].loss));
      expect(valuesIn(root)).toEqual(written(evaluation, [...shown, ...losses]));
      expect(
        all(root, '.companion-bar').map(({ dataset, lastElementChild }) => [
          dataset.fate,
          (lastElementChild as HTMLElement).style.transform,
        ]),
      ).toEqual(
        lanes.map((lane) => {
          const { end, fate } = barOf(evaluation, lane);
          return [fate, `translateX(${percent(end ?? ORIGIN)})`];
        }),
      );
    }),
    { numRuns: 1000 },
  );
}, 240_000);

describe('a bar', () => {
  test('is a slider with the name and the spoken value that the lab has for it', async () => {
    const { getByRole, state } = await open();
    const slider = getByRole('slider', { name: 'Logit of present beside the text' });
    expect(slider.getAttribute('aria-valuetext')).toBe('4.7, exponent 4.7, in range');
    act(() => state.store.dispatch({ type: 'logit', index: 1, value: 92 }));
    expect(slider.getAttribute('aria-valuetext')).toBe('92, exponent 92, past the cliff: e^x is ∞');
    expect(slider.getAttribute('aria-valuenow')).toBe('92');
    expect(slider.dataset.fate).toBe('overflow');
  });

  test('is moved by keys, and the lab follows', async () => {
    const { placeOf, within } = await openTogether(['lab', 'companion']);
    const slider = within('companion').getByRole('slider', {
      name: 'Logit of present beside the text',
    });
    fireEvent.keyDown(slider, { key: 'End' });
    const field = within('lab').getByRole('textbox', { name: 'Logit of present' });
    expect((field as HTMLInputElement).value).toBe('88.7');
    expect(placeOf('companion').textContent).toContain('88.7');
  });

  test('is moved by a drag, and Escape brings it back', async () => {
    const { getByRole, state } = await open();
    const slider = getByRole('slider', { name: 'Logit of present beside the text' });
    vi.spyOn(slider, 'clientWidth', 'get').mockReturnValue(320);
    const mouse = { button: 0, pointerId: 1, pointerType: 'mouse', bubbles: true };
    fireEvent(slider, new PointerEvent('pointerdown', { ...mouse, clientX: 100 }));
    fireEvent(slider, new PointerEvent('pointermove', { ...mouse, clientX: 110 }));
    expect(state.store.get().logits[1]).toBe(6.2);
    expect(document.activeElement).toBe(slider);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(state.store.get().logits[1]).toBe(4.7);
    fireEvent(slider, new PointerEvent('pointermove', { ...mouse, clientX: 200 }));
    expect(state.store.get().logits[1]).toBe(4.7);
  });

  test('cannot be moved where T leaves no way from x to a logit, and says so', async () => {
    const { getByRole, state } = await open('t=0');
    const slider = getByRole('slider', { name: 'Logit of present beside the text' });
    expect(slider.getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(state.store.get().logits[1]).toBe(4.7);
  });
});

test('the temperature is the one of the lab', async () => {
  const { within, state } = await openTogether(['lab', 'companion']);
  const [there, here] = (['lab', 'companion'] as const).map((id) =>
    within(id).getByRole('slider', { name: id === 'lab' ? 'Temperature' : 'T beside the text' }),
  ) as [HTMLElement, HTMLElement];
  fireEvent.change(here, { target: { value: '-130' } });
  expect(state.store.get().temperature).toBe(0.0501);
  expect((there as HTMLInputElement).value).toBe('-130');
  expect(there.getAttribute('aria-valuetext')).toBe('T = 0.0501');
});

describe('the evidence', () => {
  test('stays in view while the reader changes what it is made of, and goes with the next state', async () => {
    const { evidence, state, words, getByRole } = await open();
    expect(evidence.textContent).toBe(words.hint);
    show(state, 'one-92');
    expect(evidence.textContent).toContain('naive: probability p of present');
    expect(evidence.textContent).toContain(`NaN`);
    expect(evidence.textContent).toContain(`${words.truth} 1`);
    fireEvent.keyDown(getByRole('slider', { name: 'Logit of present beside the text' }), {
      key: 'PageDown',
    });
    expect(one(evidence, 'data').getAttribute('value')).toBe('1');
    expect(evidence.dataset.proves).toBeUndefined();
    act(() => state.store.dispatch({ type: 'reset' }));
    expect(evidence.textContent).toBe(words.hint);
  });

  test('is there for a control that was pressed before the code came', async () => {
    const first = await openTogether(['lab']);
    show(first.state as never, 'two-1e8');
    const later = await openTogether(['companion'], '', 'en', first.state);
    const evidence = one(later.placeOf('companion'), '.companion-evidence');
    expect(evidence.textContent).toContain('stable: loss');
    expect(evidence.textContent).toContain('0.6931');
  });

  test('is said politely once the numbers rest', async () => {
    vi.useFakeTimers();
    try {
      const { getByRole, state, words } = await open();
      show(state, 'one-92');
      act(() => vi.advanceTimersByTime(3000));
      expect(getByRole('status').textContent).toBe(
        words.said('naive: probability p of present', 'NaN', '1'),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});

test.each(['en', 'es'] as const)(
  'the first bad operation is named in one sentence, %s',
  async (language) => {
    const { root, state } = await open(encode(claimScenario('one-92')), language);
    const strings = STRINGS[language];
    const evaluation = evaluate(problemOf(state.store.get()));
    const verdict = assessSoftmax(evaluation, 'naive');
    if (verdict.kind !== 'broken') throw new Error('The state no longer breaks.');
    const names = state.store.get().labels;
    expect(
      one(root, '.companion-verdict.naive .companion-reason').textContent?.replaceAll(
        '\u00a0',
        ' ',
      ),
    ).toBe(
      plainText(explainTrouble(strings, evaluation, verdict.trouble, names))
        .replace('^', '')
        .replaceAll('\u00a0', ' '),
    );
    expect(all(root, '.companion-verdict.stable .companion-reason')).toHaveLength(0);
  },
);

test('a reason that both programs share is given once, and a NaN is no ulps off', async () => {
  const { root, state, words } = await open();
  show(state, 'divide-first');
  expect(all(root, '.companion-reason')).toHaveLength(1);
  expect(one(root, '.companion-evidence').textContent).toContain(words.truth);
  expect(one(root, '.companion-error').textContent).toBe('');
});

test('of 64 classes it shows those that matter and says how many it leaves out', async () => {
  const logits = Array.from({ length: 64 }, (_, lane) => (lane === 40 ? 'nan' : String(lane)));
  const { root, getByRole, words } = await open(`x=${logits.join()}&y=3`);
  expect(all(root, 'tbody tr')).toHaveLength(7);
  expect(root.textContent).toContain(words.more(57));
  getByRole('slider', { name: words.logitOf(t.className(40)) });
  getByRole('slider', { name: words.logitOf(t.tenses['past perfect']) });
});

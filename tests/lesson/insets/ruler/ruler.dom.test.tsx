import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import fc from 'fast-check';
import type { FunctionComponent } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../../../src/core/format.ts';
import { INSETS, type InsetId, type InsetProps } from '../../../../src/lesson/insets/insets.ts';
import { problemOf } from '../../../../src/scenario/problem.ts';
import { reduce } from '../../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../../src/scenario/scenario.ts';
import { createStore } from '../../../../src/scenario/store.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { evaluateShift } from '../../../../src/softmax/shift.ts';
import { StringsProvider } from '../../../../src/words/context.tsx';
import type { Language } from '../../../../src/words/languages.ts';
import { plainProblem as problem } from '../../../softmax/arbitraries.ts';
import { all, fill, newUser, one } from '../../../support/open-panel.tsx';
import { scenarioOf } from '../../../support/scenario-of.ts';
import { STRINGS } from '../../../support/words.ts';

type RulerId = Extract<InsetId, `ruler-${string}`>;

beforeEach(async () => {
  const { words } = INSETS['ruler-shift'];
  await Promise.all([words?.load('en'), words?.load('es')]);
});

async function open(id: RulerId, lang: Language = 'en') {
  cleanup();
  const Inset: FunctionComponent<InsetProps> = (await INSETS[id].load()).default;
  const store = createStore(INSETS[id].opens ?? DEFAULT_SCENARIO, reduce);
  const { container } = render(
    <StringsProvider value={STRINGS[lang]}>
      <Inset store={store} state={{ store }} showInLab={null} />
    </StringsProvider>,
  );
  const figure = within(container);
  return {
    container,
    store,
    figure,
    caption: () => one(container, 'figcaption').textContent ?? '',
    zone: () => one(container, '.ruler-zone').dataset.zone,
    /** A column of the table, as the numbers that its floats read back to. */
    column: (name: string) =>
      all(container, `td[data-column="${name}"] data`).map((data) =>
        FORMATS[store.get().format].round(Number((data as HTMLDataElement).value)),
      ),
    places: () => all(container, '.strip-dot').map(({ dataset }) => dataset.place),
    grip: (name: string) => figure.getByRole('slider', { name }),
  };
}

describe('in why', () => {
  test('a lower temperature takes an exponential over the edge, and Reset back', async () => {
    const { figure, store, zone, caption, places, column } = await open('ruler-why');
    expect(zone()).toBe('right');
    const slider = figure.getByRole('slider', { name: 'T in this figure' });
    fireEvent.change(slider, { target: { value: '-130' } });
    expect(store.get().temperature).toBeCloseTo(0.0501, 6);
    expect(slider.getAttribute('aria-valuetext')).toBe('0.0501');
    expect(places()).toEqual(['normal', 'overflow', 'normal', 'normal', 'normal']);
    expect(column('e')[1]).toBe(Infinity);
    expect(column('p')[1]).toBeNaN();
    expect(zone()).toBe('broken');
    expect(caption()).toContain('overflows to ∞');
    await newUser().click(figure.getByRole('button', { name: 'Start over' }));
    expect(store.get()).toBe(DEFAULT_SCENARIO);
    expect(zone()).toBe('right');
  });

  test('a logit is moved by keys, and says where its exponential is', async () => {
    const { figure, zone, places } = await open('ruler-why');
    const bead = figure.getByRole('slider', { name: 'Logit of present on the strip' });
    for (let press = 0; press < 9; press++) fireEvent.keyDown(bead, { key: 'PageUp' });
    expect(bead.getAttribute('aria-valuetext')).toBe(
      '94.7, exponent 94.7, past the cliff: e^x is ∞',
    );
    expect(places()[1]).toBe('overflow');
    expect(zone()).toBe('broken');
    expect(figure.queryByRole('slider', { name: /^Shift/ })).toBeNull();
  });
});

describe('in the shift', () => {
  test('c is moved by keys, by its field and to the max: p stays while it is right', async () => {
    const { figure, zone, caption, column, grip, container } = await open('ruler-shift');
    expect(zone()).toBe('broken');
    expect(caption()).toContain('c = 0 is too small: the sum overflows.');
    const slider = grip('Constant c');
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 3.3');
    expect(zone()).toBe('right');
    const right = column('p');
    expect(right[1]).toBe(1);
    for (let press = 0; press < 9; press++) fireEvent.keyDown(slider, { key: 'PageUp' });
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 93.3');
    expect(slider.getAttribute('aria-valuenow')).toBe('93.3');
    expect(zone()).toBe('right');
    expect(column('p')[1]).toBe(1);
    fill(figure.getByRole('textbox', { name: 'c as a number' }), '196');
    expect(zone()).toBe('broken');
    expect(column('p').every(Number.isNaN)).toBe(true);
    fill(figure.getByRole('textbox', { name: 'c as a number' }), '-1e300');
    expect(caption()).toContain('is out of range for float32: c becomes −∞.');
    fill(figure.getByRole('textbox', { name: 'c as a number' }), 'inf');
    expect(caption()).toContain('c is not finite.');
    await newUser().click(figure.getByRole('button', { name: 'c = max' }));
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 92');
    expect(all(container, '.strip-tag')[1]?.getAttribute('aria-valuetext')).toBe(
      '92, exponent 0, in range',
    );
    await newUser().click(figure.getByRole('button', { name: 'Start over' }));
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 0');
  });

  test('the bar is dragged: beads go with it, and Escape takes them back', async () => {
    const { container, grip, column } = await open('ruler-shift');
    const strip = one(container, '.strip');
    Object.defineProperty(strip, 'clientWidth', { value: 340, configurable: true });
    const slider = grip('Constant c');
    const pointer = { pointerId: 1, pointerType: 'mouse', button: 0, clientY: 10 };
    fireEvent.pointerDown(slider, { ...pointer, clientX: 200 });
    fireEvent.pointerMove(strip, { ...pointer, clientX: 190 });
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 7.6');
    expect(one(container, '.strip-readout').textContent).toBe('c = 7.6');
    const c = evaluateShift(problemOf(INSETS['ruler-shift'].opens ?? DEFAULT_SCENARIO), {
      constant: 7.6,
    });
    expect(column('e')).toEqual([...c.e.values]);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(slider.getAttribute('aria-valuetext')).toBe('c = 0');
  });
});

describe('in underflow', () => {
  test('flushed, the small exponentials are 0, and so is p: its logarithm is not the loss', async () => {
    const { figure, places, column, caption, zone } = await open('ruler-underflow');
    expect(places()).toEqual(['subnormal', 'beyond', 'subnormal', 'subnormal', 'subnormal']);
    expect(caption()).toContain('4 exponentials are subnormal');
    await newUser().click(figure.getByRole('checkbox', { name: 'flush subnormals to 0' }));
    expect(places()).toEqual(['zero', 'beyond', 'zero', 'zero', 'zero']);
    expect(column('e')).toEqual([0, 1, 0, 0, 0]);
    expect(caption()).toContain('−log p of past simple is ∞; the loss from the logits is 88.9');
    expect(zone()).toBe('right');
  });
});

describe('in silent failures', () => {
  test('the group is moved from wrong to right, and p is marked where it is off', async () => {
    const { container, zone, column, caption, grip } = await open('ruler-silent');
    const off = () => all(container, 'tbody tr').map(({ dataset }) => dataset.off);
    expect(zone()).toBe('wrong');
    expect(caption()).toContain('No NaN, and still wrong');
    expect(off()).toEqual(['true', 'true', 'true', 'true', 'true']);
    const truth = column('true');
    fireEvent.keyDown(grip('Shift of all logits'), { key: 'PageUp' });
    fireEvent.keyDown(grip('Shift of all logits'), { key: 'PageUp' });
    expect(zone()).toBe('right');
    expect(off()).toEqual(['false', 'false', 'false', 'false', 'false']);
    expect(column('true')).toEqual(truth);
    for (let press = 0; press < 3; press++)
      fireEvent.keyDown(grip('Shift of all logits'), { key: 'PageDown' });
    expect(zone()).toBe('broken');
    expect(column('p').every(Number.isNaN)).toBe(true);
  });

  test('speaks Spanish', async () => {
    const { caption, figure } = await open('ruler-silent', 'es');
    expect(caption()).toMatch(/^mal sin avisar Ningún NaN y, aun así, mal/);
    expect(figure.getByRole('columnheader', { name: 'p verdadera' })).toBeTruthy();
  });
});

/** As many of five classes as a generated problem has logits. */
const scenario = problem.map(
  (any): Scenario => ({
    ...scenarioOf(any),
    logits: DEFAULT_SCENARIO.logits.map((_, lane) => any.logits[lane % any.logits.length] ?? 0),
    labels: DEFAULT_SCENARIO.labels,
    trueClass: any.trueClass % 5,
  }),
);

test.each([
  ['ruler-why', 'naive'],
  ['ruler-underflow', 'stable'],
  ['ruler-silent', 'naive'],
  ['ruler-shift', 'shifted'],
] as const)('%s shows the numbers of the trace', async (id, run) => {
  const { store, column, container } = await open(id);
  fc.assert(
    fc.property(scenario, (state) => {
      act(() => store.dispatch({ type: 'load', scenario: state }));
      const evaluation = evaluate(problemOf(state));
      const shifted = evaluateShift(evaluation.problem, { constant: 0 });
      const { e, p } = run === 'shifted' ? shifted : evaluation[run];
      expect(column('e')).toEqual([...e.values]);
      expect(column('p')).toEqual([...p.values]);
      if (id === 'ruler-silent') expect(column('true')).toEqual(evaluation.truth().softmax);
      expect(container.textContent).not.toMatch(/undefined|null/);
    }),
    { numRuns: 40 },
  );
});

test('what is written for a state is what is rendered for it', async () => {
  const markup = (root: Element) => root.innerHTML.replaceAll(/_r_\w+_/g, '');
  const states = fc.sample(scenario, { numRuns: 15, seed: 7 });
  const { store, container } = await open('ruler-silent');
  const written = states.map((state) => {
    act(() => store.dispatch({ type: 'load', scenario: state }));
    return markup(one(container, '.ruler-values'));
  });
  const Inset = (await INSETS['ruler-silent'].load()).default;
  for (const [index, state] of states.entries()) {
    cleanup();
    const own = createStore(state, reduce);
    const { container: fresh } = render(
      <StringsProvider value={STRINGS.en}>
        <Inset store={own} state={{ store: own }} showInLab={null} />
      </StringsProvider>,
    );
    expect(markup(one(fresh, '.ruler-values'))).toBe(written[index]);
  }
});

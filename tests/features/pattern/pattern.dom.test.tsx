import { expect, test } from 'vitest';
import {
  DEMONSTRATIONS,
  type Demonstration,
} from '../../../src/features/pattern/model/settings.ts';
import type { Language } from '../../../src/words/strings.ts';
import { afterAPause, firstOf, slideTo, slideToEnd } from '../../support/controls.ts';
import { all, blockStorage, one, openPanel, valuesIn } from '../../support/open-panel.tsx';
import { PATTERN } from '../../support/words.ts';

const words = PATTERN.en;

async function openPattern(lang: Language = 'en') {
  const { container, panel, user } = await openPanel('pattern', '', lang);
  const radio = (name: string) => panel.getByRole('radio', { name });
  const verdict = () => one(container, '.pattern-verdict').textContent;
  return {
    container,
    panel,
    user,
    radio,
    verdict,
    choose: (name: string) => user.click(radio(name)),
    press: (name: string) => user.click(panel.getByRole('button', { name })),
    slider: (name: string) => panel.getByRole('slider', { name }),
    expectState: (state: 'broken' | 'sound') =>
      expect(verdict()).toContain(state === 'broken' ? PATTERN[lang].broken : PATTERN[lang].holds),
    /** The machine-readable values of one column of the table. */
    column: (index: number) =>
      valuesIn(container, `.pattern-grid tbody tr > :nth-child(${index}) data`),
  };
}

type Panel = Awaited<ReturnType<typeof openPattern>>;

/** The verdict after a demonstration was broken with its button. */
const SAID: Readonly<Record<Demonstration, RegExp>> = {
  'layer-norm': /The square of 950 is past the largest float16, 65504.*no NaN to warn you/,
  'rms-norm': /The square of 1250 is past the largest float16.*same trick again/,
  attention: /At d = 1024 the undivided softmax is saturated/,
  clipping: /The square of 10²⁰ is past the largest float32.*every gradient becomes 0/,
  'loss-scaling': /At 2\^?0, 3 of 7 gradients have vanished/,
};

test.each(DEMONSTRATIONS)('%s is broken with a button and put back with another', async (id) => {
  const { container, panel, choose, press, verdict, expectState } = await openPattern();
  const { names, breakIt, putBack, parts } = words;
  await choose(names[id]);
  expectState('sound');
  const steps = all(container, '.pattern-parts > li');
  expect(steps.map((step) => all(step, 'strong').map((name) => name.textContent))).toEqual([
    [parts.in],
    [parts.operate],
    [parts.compensate],
  ]);
  for (const step of steps) expect(all(step, 'dd').length).toBeGreaterThan(0);
  await afterAPause(() => press(breakIt));
  expectState('broken');
  expect(verdict()).toMatch(SAID[id]);
  expect(panel.getByRole('status').textContent).toMatch(SAID[id]);
  await press(putBack);
  expectState('sound');
  expect(document.activeElement).toBe(panel.getByRole('button', { name: putBack }));
});

test('with the slider at its end each is broken too, and all five are counted', async () => {
  const { panel, choose, press, expectState } = await openPattern();
  for (const demonstration of DEMONSTRATIONS) {
    await choose(words.names[demonstration]);
    slideToEnd(firstOf(panel.getAllByRole('slider')), 'max');
    expectState('broken');
    await press(words.putBack);
    expectState('sound');
  }
  expect(panel.getByText(words.progress(5, 5))).toBeTruthy();
});

test('in Spanish each is broken and put back, with decimal commas', async () => {
  const { container, choose, press, expectState } = await openPattern('es');
  const { names, breakIt, putBack } = PATTERN.es;
  for (const demonstration of DEMONSTRATIONS) {
    await choose(names[demonstration]);
    await press(breakIt);
    expectState('broken');
    if (demonstration === 'loss-scaling')
      expect(one(container, '.pattern-grid').textContent).toContain('5,960e−8');
    await press(putBack);
    expectState('sound');
  }
});

test('layer norm is broken by its scale and mended by float32, and broken by its offset', async () => {
  const { container, user, radio, press, slider, verdict, column, expectState } =
    await openPattern();
  const { scale, offset } = words.normalization;
  expect(column(4)).toHaveLength(5);
  expect(column(4)).not.toContain(0);
  slideTo(slider(scale), 3);
  expectState('broken');
  expect(column(4).map(Math.abs)).toEqual([0, 0, 0, 0, 0]);
  expect(column(3)).toContain(Number.POSITIVE_INFINITY);
  expect(all(container, '.pattern-first').map((mark) => mark.textContent)).toEqual([
    expect.stringContaining('first bad operation'),
  ]);
  await user.click(radio('float32'));
  expectState('sound');
  await press(words.putBack);
  await user.click(radio('float32'));
  slideToEnd(slider(offset), 'max');
  expectState('broken');
  expect(verdict()).toContain('No NaN, and still wrong:');
});

test('RMS norm is broken at both ends, and the cured column holds', async () => {
  const { choose, slider, verdict, column } = await openPattern();
  await choose(words.names['rms-norm']);
  const scale = slider(words.normalization.scale);
  const whole = column(4);
  slideTo(scale, 4);
  expect(verdict()).toContain('every output is 0');
  expect(column(4)).toEqual(whole);
  slideTo(scale, -5);
  expect(verdict()).toContain('divides by zero');
  expect(column(3)).toContain(Number.POSITIVE_INFINITY);
  expect(column(4)).toHaveLength(5);
  column(4).forEach((value, lane) => {
    expect(value).toBeCloseTo(whole[lane] ?? Number.NaN, 2);
  });
});

test('attention draws other vectors, and measures their variance', async () => {
  const { container, panel, choose, press, slider, column } = await openPattern();
  const { names, attention } = words;
  await choose(names.attention);
  expect(column(3)).toEqual(column(6));
  expect(column(3)).toHaveLength(5);
  slideToEnd(slider(attention.size), 'max');
  expect(column(3)).not.toEqual(column(6));
  const before = column(2);
  const said = () => one(container, 'figcaption p').textContent;
  const first = said();
  await press(attention.draw);
  expect(panel.getByText(attention.drawn(2))).toBeTruthy();
  expect(column(2)).not.toEqual(before);
  expect(said()).not.toBe(first);
  expect(panel.getByRole('img', { name: attention.chart.title })).toBeTruthy();
  expect(all(container, '.power-plot .dot')).toHaveLength(22);
});

test('clipping keeps the direction, loses the step, and meets an infinity', async () => {
  const { panel, user, radio, choose, slider, verdict, column } = await openPattern();
  const { names, clipping } = words;
  await choose(names.clipping);
  expect(verdict()).toContain('turns by less than 0.01°');
  await user.click(radio('float16'));
  const first = slider(clipping.first);
  slideTo(first, 5);
  expect(first.getAttribute('aria-valuetext')).toBe('300');
  expect(verdict()).toContain('The square of 300');
  expect(panel.getAllByText(clipping.noDirection).length).toBeGreaterThan(0);
  slideToEnd(first, 'max');
  expect(first.getAttribute('aria-valuetext')).toBe('∞');
  expect(verdict()).toContain('No norm mends an infinite gradient.');
  expect(column(3)).toContainEqual(Number.NaN);
});

test('loss scaling is broken towards both ends', async () => {
  const { panel, choose, slider, verdict, column } = await openPattern();
  const { names, lossScaling } = words;
  await choose(names['loss-scaling']);
  const power = slider(lossScaling.power);
  slideTo(power, 0);
  expect(panel.getAllByText(lossScaling.passages.vanished)).toHaveLength(3);
  expect(column(3).slice(0, 4)).toEqual([0, 0, 0, 6e-8]);
  slideToEnd(power, 'max');
  expect(verdict()).toContain('skips the whole step');
  expect(panel.getByText(lossScaling.skip)).toBeTruthy();
  expect(column(3)).toContain(Number.POSITIVE_INFINITY);
});

/** Breaks clipping, and checks what a panel opened afterwards shows of it. */
async function breakClipping({ panel, choose, press, expectState }: Panel) {
  await choose(words.names.clipping);
  await press(words.breakIt);
  expectState('broken');
  expect(panel.getByText(words.progress(1, 5))).toBeTruthy();
}

test('what was set and broken is there after a reload', async () => {
  await breakClipping(await openPattern());
  const { panel, radio, expectState } = await openPattern();
  expect(radio(words.names.clipping)).toHaveProperty('checked', true);
  expect(panel.getByText(words.progress(1, 5))).toBeTruthy();
  expectState('broken');
});

test('what was kept and makes no sense is left aside', async () => {
  localStorage.setItem(
    'logsumexplorer.pattern',
    '{"shown":"rms-norm","controls":{"rms-norm":{"format":"float8","scale":"x"}},"broken":7}',
  );
  const { radio, expectState } = await openPattern();
  expect(radio(words.names['rms-norm'])).toHaveProperty('checked', true);
  expectState('sound');
});

test('it works where storage is blocked', async () => {
  blockStorage();
  await breakClipping(await openPattern());
});

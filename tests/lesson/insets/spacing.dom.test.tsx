import { cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import {
  SpacingLoss,
  SpacingPrimer,
  SpacingUnderflow,
} from '../../../src/lesson/insets/spacing/spacings.tsx';
import { SPACING } from '../../../src/lesson/insets/spacing/words/words.ts';
import { reduce } from '../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/scenario.ts';
import { createStore } from '../../../src/scenario/store.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import type { Language } from '../../../src/words/languages.ts';
import { fill, leave, one, valuesIn } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';

await Promise.all([SPACING.load('en'), SPACING.load('es')]);
afterEach(cleanup);

function open(Figure: typeof SpacingPrimer, language: Language = 'en') {
  const store = createStore(DEFAULT_SCENARIO, reduce);
  const { container } = render(
    <StringsProvider value={STRINGS[language]}>
      <Figure store={store} state={{ store }} showInLab={null} />
    </StringsProvider>,
  );
  const caption = one(container, 'figcaption');
  return { container, figure: within(container), says: () => caption.textContent };
}

const move = (slider: HTMLElement, value: number) =>
  fireEvent.change(slider, { target: { value } });

describe('the floats next to a number', () => {
  test('a typed number is rounded to the nearest of them', () => {
    const { figure, says } = open(SpacingPrimer);
    expect(says()).toBe('1000000.1 is not a float. It is rounded to the nearest one, 1000000.125.');
    const field = figure.getByRole('textbox', { name: 'Any number' });
    const type = (text: string) => {
      fill(field, text);
      leave(field);
      return says();
    };
    expect(type('0.1')).toContain('rounded to the nearest one, 0.100000001.');
    expect(type('8388608.5')).toContain('halfway');
    expect(type('-2')).toContain('\u22122 is a float itself');
    expect(type('1e-46')).toContain('nearest one, 0.');
    expect(type('1e39')).toContain('it becomes ∞: it overflows.');
    expect(type('-inf')).toContain('\u2212∞ lies beyond \u22123.40282347 × 10³⁸');
    expect(type('nan')).toContain('NaN stands for “not a number”');
    expect(figure.queryByRole('slider', { name: /eighths/ })).toBeNull();
  });

  test('what is no number leaves the last one in force, and says so', () => {
    const { figure, says } = open(SpacingPrimer);
    const field = figure.getByRole('textbox', { name: 'Any number' });
    fill(field, '12 apples');
    leave(field);
    expect(figure.getByRole('alert').textContent).toContain('12 apples');
    expect(says()).toContain('1000000.1');
  });

  test('the point moves between the ticks, and a tie goes to the even one', () => {
    const { container, figure, says } = open(SpacingPrimer);
    fireEvent.click(figure.getByRole('button', { name: '16777217' }));
    expect(says()).toContain('The tie goes to the even one, 16777216');
    const bits = [...container.querySelectorAll('.spacing-bit')].map((node) => node.textContent);
    expect(bits).toEqual(['0', '1', '0', '1', '0', '1', '0']);
    const point = figure.getByRole('slider', { name: /^The number, moved by eighths/ });
    expect(point.getAttribute('aria-valuetext')).toBe('16777217, rounded to 16777216');
    move(point, 5);
    expect(point.getAttribute('aria-valuetext')).toBe('16777217.25, rounded to 16777218');
    move(point, -2);
    expect(point.getAttribute('aria-valuetext')).toBe('16777215.5, rounded to 16777216');
    expect(says()).toContain('tie');
    move(point, 0);
    expect(says()).toContain('16777216 is a float itself');
    expect(container.querySelectorAll('.spacing-bit')).toHaveLength(0);
  });

  test('the slider goes from 1 to a hundred million', () => {
    const { container, figure } = open(SpacingPrimer);
    const slider = figure.getByRole('slider', { name: 'Number' });
    const note = () => one(container, '.spacing-note').textContent;
    move(slider, 0);
    expect(slider.getAttribute('aria-valuetext')).toBe('1');
    expect(note()).toBe('8,388,608 floats in a step of 1');
    move(slider, 800);
    expect(slider.getAttribute('aria-valuetext')).toBe('100000000');
    expect(note()).toBe('no other float in a step of 1');
    expect(one(container, '.spacing-after').textContent).toBe('100000008');
  });

  test('speaks Spanish', () => {
    const { figure, says } = open(SpacingPrimer, 'es');
    expect(says()).toBe('1000000,1 no es un float. Se redondea al más cercano, 1000000,125.');
    fill(figure.getByRole('textbox', { name: 'Cualquier número' }), '0,1');
    expect(says()).toContain('0,100000001');
  });
});

describe('log 2 added to a logit', () => {
  test('is absorbed at a hundred million, and the loss is 0', () => {
    const { container, figure, says } = open(SpacingLoss);
    // The sum, its error, the two losses.
    expect(valuesIn(container, 'dd data').map(Math.fround)).toEqual(
      [1e8, -Math.fround(Math.LN2), 0, Math.LN2].map(Math.fround),
    );
    expect(says()).toContain('log 2 is absorbed, and the loss is 0.');
    expect(one(container, '.spacing-sum').dataset.right).toBe('false');
    expect(figure.getByText('inexact')).toBeTruthy();

    const slider = figure.getByRole('slider', { name: 'Two equal logits m' });
    move(slider, 700);
    expect(says()).toContain('rounded to 10000001, and the loss is 1 instead of 0.693147182.');
    move(slider, 0);
    expect(says()).toContain('The loss is 0.693147182');
    expect(one(container, '.spacing-sum').dataset.right).toBe('true');
    expect(figure.getByText('none')).toBeTruthy();
  });
});

describe('down to 0', () => {
  test('digits are lost one by one below the smallest normal, then comes 0', () => {
    const { container, figure, says } = open(SpacingUnderflow);
    const digits = () => one(container, '.spacing-digits b').textContent;
    expect(digits()).toBe('11011');
    expect(says()).toContain('Only 5 of its 24 binary digits are left.');
    const slider = figure.getByRole('slider', { name: 'Exponent x' });
    move(slider, -1030);
    expect(slider.getAttribute('aria-valuetext')).toBe('\u2212103');
    expect(digits()).toBe('1');
    move(slider, -1040);
    expect(digits()).toBe('');
    expect(says()).toContain('less than half of the smallest float');
    move(slider, 0);
    expect(digits()).toBe(`1${'0'.repeat(23)}`);
    expect(says()).toContain('keeps all of its 24 binary digits');
  });

  test('flushed, a subnormal result is 0', () => {
    const { container, figure, says } = open(SpacingUnderflow);
    fireEvent.click(figure.getByRole('checkbox', { name: 'Flush subnormals to 0' }));
    expect(valuesIn(container, 'dd data')[0]).toBe(0);
    expect(says()).toContain('Flushed, it is 0.');
    move(figure.getByRole('slider', { name: 'Exponent x' }), -1040);
    expect(says()).toContain('less than half of the smallest float');
  });
});

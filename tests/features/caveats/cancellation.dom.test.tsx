import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { all, fill, isUnfolded, leave } from '../../support/open-panel.tsx';
import { CAVEATS } from '../../support/words.ts';
import { atPower, open } from './open-caveats.ts';

describe('log(1 − p)', () => {
  test('opens calm: at p = 0.1, seven digits right', async () => {
    const { panel, agree, value } = await open();
    expect(panel.getByRole('heading', { level: 4 }).textContent).toBe(
      CAVEATS.en.cancellation.log1p.title,
    );
    expect(value('naive')).toMatch(/^-0\.1053605/);
    expect(agree('naive')).toMatch(/^[67] of 9 digits agree$/);
    expect(agree('stable')).toBe('9 of 9 digits agree');
  });

  test('near 0 loses every digit of log(1 − p) and none of log1p(−p)', async () => {
    const { slide, value, struck, agree, error, note } = await open();
    slide('p', atPower(-10.8));
    expect(value('naive')).toBe('0');
    expect(struck('naive')).toEqual(['0']);
    expect(agree('naive')).toBe('no digit left');
    expect(error('naive').getAttribute('value')).toBe('1');
    expect(agree('stable')).toBe('9 of 9 digits agree');
    expect(struck('stable')).toEqual([]);
    expect(note()).toContain('nothing of p is left');
  });

  test('from one end of the slider to the other, field and words follow', async () => {
    const { panel, slide, field, value, error } = await open();
    const p = field('p, any number');
    const slider = panel.getByRole('slider', { name: 'p' });
    slide('p', atPower(-1.01));
    expect(p.value).toBe('0.0977');
    expect(slider.getAttribute('aria-valuetext')).toBe('p = 0.0977');
    expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual(['-1200', '0']);
    slide('p', atPower(-12));
    expect(p.value).toBe('1e-12');
    slide('p', 0);
    expect(p.value).toBe('1');
    // log 0: both are -inf, and so is the truth.
    expect(value('naive')).toBe('-Infinity');
    expect(error('naive').textContent).toBe('exact');
  });

  test('has two examples: lost near 0, whole near 1', async () => {
    const { press, button, result, value, agree, note } = await open();
    await press('p = 3e-8');
    expect(button('p = 3e-8').getAttribute('aria-pressed')).toBe('true');
    expect(result('naive')).toBe('−5.96046448e−8');
    expect(result('stable')).toBe('−2.99999989e−8');
    expect(value('stable')).toBe('-3e-8');
    expect(agree('naive')).toBe('0 of 9 digits agree');
    await press('p = 0.99999994');
    for (const side of ['naive', 'stable'] as const) {
      expect(result(side)).toBe('−16.6355324');
      expect(agree(side)).toBe('9 of 9 digits agree');
    }
    expect(note()).toContain('Near 1 there is no trouble');
  });

  test('in Spanish p is typed with a comma; nonsense is answered and loses nothing', async () => {
    const { field, result, value, agree, panel } = await open('es');
    const p = field('p, cualquier número');
    fill(p, '0,25');
    expect(result('stable')).toBe('−0,287682086');
    expect(agree('stable')).toBe('coinciden 9 de las 9 cifras');
    leave(p);
    fill(p, 'poco');
    expect(panel.getByRole('alert').textContent).toContain('poco');
    expect(p.value).toBe('poco');
    expect(result('stable')).toBe('−0,287682086');
    fill(p, '1e-');
    fill(p, '1e-3');
    expect(panel.queryByRole('alert')).toBeNull();
    expect(value('stable')).toMatch(/^-0\.0010005/);
  });

  test('takes any number: the chart says where it has no place', async () => {
    const { field, panel, marks, value, agree, note } = await open();
    const p = field('p, any number');
    const noPlace = () => panel.queryByText(/The chart has no place for this/);
    fill(p, '1e-20');
    expect(marks('second').map((mark) => mark.dataset.past)).toEqual(['left']);
    expect(noPlace()).toBeNull();
    fill(p, '-0.5');
    expect(noPlace()).not.toBeNull();
    expect(marks('first')).toEqual([]);
    expect(value('naive')).toMatch(/^0\.4054/);
    fill(p, '2');
    expect(value('naive')).toBe('NaN');
    expect(agree('naive')).toBe('no true value');
    expect(note()).toContain('has no logarithm');
    fill(p, 'nan');
    expect(value('stable')).toBe('NaN');
    fill(p, '0');
    expect(note()).toContain('so are both results');
  });

  test('the chart in numbers has a row for each decade, and the exact one says so', async () => {
    const { panel, user, words } = await open();
    await user.click(panel.getByText(words.cancellation.table));
    const table = panel.getByRole('table');
    expect(isUnfolded(table)).toBe(true);
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(14);
    const texts = (row: HTMLElement | undefined) =>
      row && all(row, 'th, td').map((cell) => cell.textContent);
    expect(texts(rows[1])?.slice(1)).toEqual(['1', expect.any(String)]);
    expect(texts(rows.at(-1))?.slice(1)).toEqual(['exact', 'exact']);
  });
});

import { fireEvent, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { type CaveatId, EXAMPLES } from '../../../src/features/caveats/model/settings.ts';
import type { Language } from '../../../src/words/strings.ts';
import {
  all,
  blockStorage,
  fill,
  isUnfolded,
  leave,
  one,
  openPanel,
  valuesIn,
} from '../../support/open-panel.tsx';
import { CAVEATS, STRINGS } from '../../support/words.ts';

type Side = 'naive' | 'stable';

/** The panel by the names a screen reader uses. */
async function open(language: Language = 'en') {
  const opened = await openPanel('caveats', '', language);
  const { container, panel, user } = opened;
  const words = CAVEATS[language];
  const radio = (name: string) => panel.getByRole<HTMLInputElement>('radio', { name });
  const button = (name: string) => panel.getByRole('button', { name });
  const side = (name: Side) => one(container, `.caveats-forms .${name}`);
  const texts = (selector: string) => all(container, selector).map((node) => node.textContent);
  return {
    ...opened,
    words,
    button,
    tab: (id: CaveatId) => radio(words.names[id]),
    field: (name: string) => panel.getByRole<HTMLInputElement>('textbox', { name }),
    slide: (name: string, position: number) =>
      fireEvent.change(panel.getByRole('slider', { name }), { target: { value: `${position}` } }),
    /** The result of one form, its struck digits, and what is said of them. */
    result: (name: Side) => one(side(name), 'data', 1).textContent,
    value: (name: Side) => one(side(name), 'data', 1).getAttribute('value'),
    struck: (name: Side) => all(side(name), '.differing').map((node) => node.textContent),
    agree: (name: Side) => one(side(name), '.caveats-agree').textContent,
    error: (name: Side) => one(side(name), 'data', 2),
    marks: (series: 'first' | 'second') => all(container, `.log-scatter-mark.${series}`),
    note: () => texts('.caveats-note')[0],
    status: () => panel.getByRole('status').textContent,
    choose: (id: CaveatId) => user.click(radio(words.names[id])),
    pick: (name: string) => user.click(radio(name)),
    press: (name: string) => user.click(button(name)),
  };
}

/** The place of a slider for a power of ten: it has a hundred to the decade. */
const atPower = (power: number) => power * 100;

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
    expect(agree('stable')).toBe('coinciden 9 de 9 cifras');
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

test.each(['en', 'es'] as const)('each is opened by its name: %s', async (language) => {
  const { panel, words, tab, choose } = await open(language);
  const { cancellation, shiftBy, allMasked, order } = words;
  for (const [id, title] of [
    ['log1p', cancellation.log1p.title],
    ['expm1', cancellation.expm1.title],
    ['shift-by', shiftBy.title],
    ['all-masked', allMasked.title],
    ['order', order.title],
  ] as const) {
    await choose(id);
    expect(tab(id).checked).toBe(true);
    expect(document.activeElement).toBe(tab(id));
    expect(panel.getByRole('heading', { level: 4 }).textContent).toBe(title);
  }
});

test('exp(x) − 1 loses digits where expm1 keeps them', async () => {
  const { choose, press, result, struck, agree, value } = await open();
  await choose('expm1');
  await press('x = 1e-5');
  expect(result('naive')).toBe('1.00135803e−5');
  expect(struck('naive')).toEqual(['135803']);
  expect(agree('naive')).toBe('3 of 9 digits agree');
  expect(value('stable')).toBe('0.00001000005');
});

test('other shifts: the min overflows, the mean works by luck, 0 is naive', async () => {
  const { container, choose, panel, words, status, pick, press, field } = await open();
  await choose('shift-by');
  const p = () => valuesIn(container, 'tbody tr td:last-child data');
  const { vectors } = words.shiftBy;
  expect(status()).toContain('c = 92');
  expect(status()).toContain('true value for these x');
  await pick('min');
  expect(p()).toEqual([0, NaN, 0, 0, 0]);
  expect(status()).toContain('overflows to ∞');
  await pick('mean');
  expect(status()).toContain('c = 19.9');
  expect(p()[1]).toBe(1);
  await press(vectors['one-200']);
  expect(p()[1]).toBe(NaN);
  await pick('0');
  await press(vectors.vanished);
  expect(status()).toContain('0 ÷ 0');
  await pick('your own');
  await press(vectors['all-100']);
  const own = field(words.shiftBy.own);
  fill(own, '100');
  expect(status()).toContain('true value for these x');
  fill(own, '205');
  expect(status()).toContain('No NaN, and still wrong');
  leave(own);
  fill(own, 'c');
  expect(panel.getByRole('alert').textContent).toContain('205 stays in force');
});

test('a masked row: plain is NaN, guarded −∞, and one logit brings both back', async () => {
  const { container, choose, panel, user, words, status } = await open();
  await choose('all-masked');
  const last = () => valuesIn(one(container, '.caveats-last'));
  expect(last()).toEqual([NaN, -Infinity]);
  expect(status()).toContain('the first subtraction is invalid');
  const group = panel.getByRole('group', { name: words.allMasked.unmask });
  const present = within(group).getByRole('checkbox', { name: 'present' });
  await user.click(within(group).getByText('present'));
  expect(last()).toEqual([4.7, 4.7]);
  expect(status()).toContain('m = 4.7');
  await user.click(present);
  expect(present).toHaveProperty('checked', false);
  expect(last()).toEqual([NaN, -Infinity]);
});

test('the order of the division: T = 1e-5 breaks one in float16 and neither in float32', async () => {
  const { container, choose, press, pick, slide, field, note } = await open();
  await choose('order');
  const verdict = (side: Side) => one(container, `.caveats-verdicts .${side} dd`).textContent;
  const column = (nth: number) => valuesIn(container, `tbody tr td:nth-of-type(${nth}) data`);
  expect(verdict('naive')).toContain('true value for these x');
  await press('T = 1e-5');
  expect(column(2)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(column(4)).toEqual([1, 0, 0, 0, 0]);
  expect(note()).toContain('a subnormal with fewer digits');
  expect(verdict('naive')).toContain('larger in size than any finite float16, 65504');
  expect(verdict('stable')).toContain('correctly rounded');
  await pick('float32');
  expect(column(2)).toEqual([1, 0, 0, 0, 0]);
  await pick('float16');
  slide('T', atPower(-7.9));
  expect(note()).toContain('rounds to 0');
  expect(column(4)[0]).toBe(NaN);
  slide('T', 0);
  expect(field('T, any number').value).toBe('1');
  fill(field('T, any number'), '-1');
  expect(note()).toContain('should be positive, and finite in float16');
});

test('every caveat can be worked in Spanish', async () => {
  const { container, panel, user, words, result, struck, status, choose, press, pick } =
    await open('es');
  await press('p = 3e-8');
  expect(result('naive')).toBe('−5,96046448e−8');
  await choose('expm1');
  await press('x = 1e-5');
  expect(struck('naive')).toEqual(['135803']);
  await choose('shift-by');
  await pick(words.shiftBy.shifts.min);
  expect(status()).toContain('desborda');
  await choose('all-masked');
  await user.click(panel.getByRole('checkbox', { name: STRINGS.es.tenses.present }));
  expect(status()).toContain('m = 4,7');
  await choose('order');
  await press('T = 1e-5');
  expect(one(container, '.caveats-verdicts .naive').textContent).toContain('NaN');
});

describe('what was set', () => {
  test('is there after a reload', async () => {
    const first = await open();
    fill(first.field('p, any number'), '3e-8');
    await first.choose('order');
    fill(first.field('T, any number'), 'inf');
    const second = await open();
    expect(second.tab('order').checked).toBe(true);
    expect(second.field('T, any number').value).toBe('inf');
    await second.choose('log1p');
    expect(second.result('naive')).toBe('−5.96046448e−8');
  });

  test('is passed over where it is broken', async () => {
    localStorage.setItem('logsumexplorer.caveats', '{"chosen":"expm1","expm1":"many","own":[]}');
    const { tab, field } = await open();
    expect(tab('expm1').checked).toBe(true);
    expect(field('x, any number').value).toBe('0.1');
  });

  test('holds for the visit where storage is blocked', async () => {
    blockStorage();
    const { choose, press, value } = await open();
    await choose('expm1');
    await press(`x = ${EXAMPLES.expm1[1]}`);
    expect(value('naive')).toMatch(/^1\.71828/);
  });
});

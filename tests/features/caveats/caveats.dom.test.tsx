import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../src/features/caveats/model/settings.ts';
import { blockStorage, fill, leave, one, valuesIn } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';
import { atPower, open, type Side } from './open-caveats.ts';

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

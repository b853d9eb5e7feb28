import { act } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { READER_FORMATS } from '../../../src/scenario/scenario.ts';
import { openValue } from '../../support/controls.ts';
import { all, newUser, one, openPanel } from '../../support/open-panel.tsx';

const times = (count: number, logit: number) => new Array<number>(count).fill(logit).join(',');

async function open(query: string, lang: 'en' | 'es' = 'en') {
  const opened = await openPanel('lab', query, lang);
  const value = (cell: string) =>
    one(opened.container, `[data-cell="${cell}"] data`).getAttribute('value');
  return { ...opened, value, said: () => opened.container.textContent ?? '' };
}

/** Where e^x leaves each format, as the strip marks it. */
describe.each([
  ['float64', '−745.1', '709.8'],
  ['float32', '−104', '88.72'],
  ['bfloat16', '−92.5', '88.5'],
  ['float16', '−17.3', '11.09'],
  ['float8_e5m2', '−10', '10'],
  ['float8_e4m3fn', '−6.5', '6'],
])('the strip in %s', (format, zero, cliff) => {
  test(`ends at ${zero} and at ${cliff}`, async () => {
    const { container } = await open(`format=${format}`);
    const axis = one(container, '.strip-axis').textContent ?? '';
    expect(axis.replace('−745', '−745.1')).toContain(zero);
    expect(axis).toContain(`overflow ${cliff}`);
    expect(axis).toContain(format === 'float8_e4m3fn' ? 'NaN' : '∞');
  });
});

test('offers six formats, float32 first, in a list with a name', async () => {
  const { panel } = await open('');
  const list = panel.getByRole('combobox', { name: 'Number format' });
  expect(all(list, 'option').map((option) => option.textContent)).toEqual([...READER_FORMATS]);
  expect(READER_FORMATS[0]).toBe('float32');
});

/** What people reported in narrow formats, opened by a link. */
describe('a report', () => {
  test('a mask of the lowest float16 and a score of -16: the whole row is masked, and NaN', async () => {
    const { value, said } = await open('x=-65520,-65520&format=float16');
    expect([value('inputs.x.0'), value('naive.p.0'), value('stable.p.1')]).toEqual([
      '-Infinity',
      'NaN',
      'NaN',
    ]);
    expect(said()).toContain('larger in size than any finite float16, 65504');
  });

  test('a mask of -1e9 is -inf in float16, as it should be', async () => {
    const { value } = await open('x=-1e9,0&format=float16');
    expect([value('inputs.x.0'), value('stable.p.0'), value('stable.p.1')]).toEqual([
      '-Infinity',
      '0',
      '1',
    ]);
  });

  test('32 logits of 7.63: no exponential overflows float16, the sum of them does', async () => {
    const { value, said } = await open(`x=${times(32, 7.63)}&format=float16`);
    expect([value('naive.s.'), value('naive.p.0'), value('stable.lse.')]).toEqual([
      'Infinity',
      '0',
      '11.09',
    ]);
    expect(said()).toContain('adding term 32 of 32 takes it past the largest float16, 65504, to ∞');
    // A sum in float32 does not help where the division reads it as float16.
    const read = await open(`x=${times(32, 7.63)}&format=float16&acc=float32`);
    expect(read.value('naive.p.0')).toBe('0');
    expect(read.said()).toContain('Converted from float32');
    const kept = await open(`x=${times(32, 7.63)}&format=float16&compute=float32&acc=float32`);
    expect(kept.value('naive.p.0')).toBe('0.03125');
  });

  test('equal logits: a sum in few digits gets stuck, added in halves it does not', async () => {
    const stuck = await open(`x=${times(64, 0)}&format=float8_e4m3fn`);
    expect([stuck.value('stable.s.'), stuck.value('stable.p.0')]).toEqual(['16', '0.063']);
    expect(stuck.said()).toContain('The sum s = 16 lost part of the exponentials to rounding.');
    const halves = await open(`x=${times(64, 0)}&format=float8_e4m3fn&order=pairwise`);
    expect([halves.value('stable.s.'), halves.value('stable.p.0')]).toEqual(['64', '0.016']);
  });
});

test('without infinities an overflow is said to give NaN, and saturating the largest value', async () => {
  const { value, said } = await open('x=1.2,92,3.1&format=float8_e4m3fn');
  expect([value('naive.e.1'), value('naive.p.0')]).toEqual(['NaN', 'NaN']);
  expect(said()).toContain('overflows to NaN, since float8_e4m3fn has no infinity.');
  expect(said()).not.toContain('∞ ÷ ∞');
  const saturating = await open('x=7,8,3.1&format=float8_e4m3fn&sat=1');
  expect([saturating.value('naive.e.0'), saturating.value('naive.e.1')]).toEqual(['450', '450']);
  expect(saturating.said()).toContain('stays there, because this format saturates');
});

test('saturation is a choice only where a format of 8 bits is computed in', async () => {
  const name = { name: 'Past the largest: stay there' };
  expect((await open('format=float16')).panel.queryByRole('checkbox', name)).toBeNull();
  const opened = await open('format=float32&acc=float8_e5m2');
  await newUser().click(opened.panel.getByRole('checkbox', name));
  expect(opened.state.query()).toBe('sat=1&acc=float8_e5m2');
});

test('mixed precision is folded; a preset of it is a choice of three formats', async () => {
  const user = newUser();
  const { container, panel, state, said } = await open('');
  expect(panel.queryByRole('combobox', { name: 'Sums' })).toBeNull();
  expect(all(container, '.mixed')).toEqual([]);
  await act(async () => {
    Object.assign(one(container, '.fold'), { open: true });
  });
  const preset = await panel.findByRole('combobox', { name: 'As people run it' });
  await user.selectOptions(preset, 'bfloat16 autocast, float32 between');
  expect(state.query()).toBe('format=bfloat16&compute=float32&acc=float32');
  expect(said()).toContain('computed in float32, sums in float32');
  await user.selectOptions(panel.getByRole('combobox', { name: 'Operations' }), 'bfloat16');
  await user.selectOptions(
    panel.getByRole('combobox', { name: 'Order of a sum' }),
    'as a warp does',
  );
  expect(state.query()).toBe('format=bfloat16&acc=float32&order=warp');
});

test('the inspector names the format of a value, what it was converted from, and both partial sums', async () => {
  const { container } = await open('format=float16&compute=float32&acc=float32&order=pairwise');
  const inspected = async (cell: string) => {
    await openValue(one(container, `[data-cell="${cell}"]`));
    return one(container, '.inspector').textContent ?? '';
  };
  expect(await inspected('naive.s.')).toContain('This adds up terms 1 to 2, and terms 3 to 5.');
  const p = await inspected('naive.p.1');
  expect(p).toContain('Converted from float32 to float16.');
  expect(p).toContain('normal, in float16');
});

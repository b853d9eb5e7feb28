import { expect, test, vi } from 'vitest';
import { openTogether } from '../../support/article-panels.tsx';
import { firstOf, openValue, slideTo, slideToEnd, typeOver } from '../../support/controls.ts';
import { all, one } from '../../support/open-panel.tsx';

const ONE_92 = 'x=1.2,92,3.1,0.5,2.9';

/** The lab, by the names a screen reader uses. */
async function openLab(query = '') {
  const opened = await openTogether(['lab'], query);
  const { user } = opened;
  const place = opened.placeOf('lab');
  const lab = opened.within('lab');
  const cell = (key: string) => one(place, `[data-cell="${key}"]`);
  const logit = (name: string) => lab.getByRole('textbox', { name: `Logit of ${name}` });
  const verdict = (side: 'naive' | 'stable') => one(place, `.verdict.${side}`);
  const inspector = () => all(place, '.inspector');
  return {
    ...opened,
    place,
    lab,
    temperature: lab.getByRole('slider', { name: 'Temperature' }),
    /** T as it stands beside the slider. */
    readout: () => one(place, '.readout .number').textContent,
    async typeTemperature(text: string) {
      await user.click(lab.getByRole('button', { name: /^T = .*: type a number$/ }));
      await typeOver(user, lab.getByRole('textbox', { name: 'Temperature, any number' }), text);
    },
    logit,
    type: (name: string, text: string) => typeOver(user, logit(name), text),
    press: (name: string | RegExp) => user.click(lab.getByRole('button', { name })),
    open: (key: string) => openValue(cell(key)),
    cell,
    value: (key: string) => one(cell(key), 'data').getAttribute('value'),
    /** Machine-readable values of one column of the trace, or of all of it. */
    values: (column?: string) =>
      all(place, `[data-cell${column === undefined ? '' : `^="${column}."`}] data`).map((node) =>
        node.getAttribute('value'),
      ),
    /** The text of a verdict. */
    says: (side: 'naive' | 'stable') => verdict(side).textContent,
    verdictIs: (side: 'naive' | 'stable', state: string) =>
      expect(verdict(side).dataset.state).toBe(state),
    message: () => one(place, '.message').textContent,
    inspector,
    inspected: () => firstOf(inspector()).textContent,
  };
}

test('the lab opens calm: naive and stable agree, and no value is broken', async () => {
  const { place, values, says } = await openLab();
  expect(values('naive.p')).toHaveLength(5);
  expect(values('naive.p')).toEqual(values('stable.p'));
  expect(all(place, '.trace-table [data-kind="nan"]')).toEqual([]);
  expect(says('naive')).toContain('correctly rounded');
});

test('typing 92 breaks the naive softmax and names the operation', async () => {
  const { type, value, values, says } = await openLab();
  await type('present', '92');
  expect(value('naive.e.1')).toBe('Infinity');
  expect(values('naive.p')).toEqual(['0', 'NaN', '0', '0', '0']);
  expect(values('stable.e')).toEqual([
    '3.6818e-40',
    '1',
    '2.461613e-39',
    '1.82833e-40',
    '2.015405e-39',
  ]);
  expect(says('naive')).toContain('overflows to ∞');
  expect(says('naive')).toContain('∞ ÷ ∞ is invalid');
  expect(value('naive.loss.')).toBe('Infinity');
  expect(value('stable.loss.')).toBe('88.9');
});

test('the slider goes into the red zone, where naive breaks and stable does not', async () => {
  const { temperature, readout, verdictIs, state } = await openLab('x=1.2,20,3.1,0.5,2.9');
  slideTo(temperature, -40);
  verdictIs('naive', 'sound');
  expect(readout()).toBe('0.398');
  slideTo(temperature, -160);
  verdictIs('naive', 'broken');
  verdictIs('stable', 'sound');
  expect(state.query()).toMatch(/(^|&)t=0\.0251$/);
});

test('a place of the slider is a round number, in the field and for the ear', async () => {
  const { temperature, readout, verdictIs } = await openLab();
  slideTo(temperature, -1);
  expect(readout()).toBe('0.977');
  slideTo(temperature, 0);
  expect(readout()).toBe('1');
  slideToEnd(temperature, 'min');
  expect(readout()).toBe('0.01');
  verdictIs('naive', 'broken');
  slideToEnd(temperature, 'max');
  expect(readout()).toBe('100');
  expect(temperature.getAttribute('aria-valuetext')).toBe('T = 100');
});

test('a temperature of 0 is computed, explained, and one click from its limit', async () => {
  const { place, typeTemperature, values, press } = await openLab();
  await typeTemperature('0');
  expect(values('stable.p')).toEqual(Array(5).fill('NaN'));
  expect(one(place, '.temperature-note').textContent).toContain('T = 0 divides by zero');
  await press(/Show the limit/);
  expect(values('stable.p')).toEqual(['0', '1', '0', '0', '0']);
});

test('-inf is a logit like any other: its class gets exactly 0', async () => {
  const { type, value, verdictIs } = await openLab();
  await type('past simple', '-inf');
  expect(value('naive.p.2')).toBe('0');
  expect(value('stable.p.2')).toBe('0');
  verdictIs('stable', 'sound');
});

test('text that is no number is kept and explained, and the last good value stays', async () => {
  const { lab, logit, type, value } = await openLab();
  await type('present', '4.7x');
  expect(lab.getByRole('alert').textContent).toContain(
    '“4.7x” is not a number; 4.7 stays in force',
  );
  expect(logit('present')).toHaveProperty('value', '4.7x');
  expect(value('inputs.x.1')).toBe('4.7');
  await type('present', '-');
  expect(lab.queryAllByRole('alert')).toEqual([]);
  await type('present', '-2,5');
  expect(value('inputs.x.1')).toBe('-2.5');
});

test('the NaN tells where it was born, and leads there', async () => {
  const { user, lab, cell, open, inspector, inspected, press } = await openLab(ONE_92);
  await open('naive.p.1');
  expect(document.activeElement).toBe(one(firstOf(inspector()), 'h3'));
  expect(lab.getByRole('heading', { level: 3, name: /probability p of present/ })).toBe(
    document.activeElement,
  );
  expect(inspected()).toContain('invalid');
  expect(inspected()).toContain('is past the largest float32');
  await press('Go to that operation');
  expect(inspected()).toContain('exponential e of present');
  expect(inspected()).toContain('overflow');
  await user.keyboard('{Escape}');
  expect(inspector()).toEqual([]);
  expect(document.activeElement).toBe(cell('naive.p.1'));
});

test('the inspector shows bits, exact decimal and neighbours of a subnormal', async () => {
  const { place, open, inspected } = await openLab(ONE_92);
  await open('stable.e.0');
  expect(inspected()).toContain('0x00040256');
  expect(inspected()).toContain('subnormal');
  expect(inspected()).toContain('underflow');
  expect(one(place, '.inspector .exact-decimal').textContent).toMatch(/0\.0{39}368/);
  expect(inspected()).toContain('next above');
});

test('a copied link reopens exactly the same lab', async () => {
  const { type, values, press, message, state } = await openLab(
    'x=-0,1e-45,nan,inf,-3.5&t=0.3&y=1&ftz=1&labels=a|b|c|d|e',
  );
  await type('a', '2,25');
  const before = values();
  expect(before.length).toBeGreaterThan(30);
  await press('Copy link');
  await vi.waitFor(() => expect(message()).toContain('Link copied'));
  const again = await openLab(new URL(await navigator.clipboard.readText()).search.slice(1));
  expect(again.values()).toEqual(before);
  expect(again.state.store.get()).toEqual(state.store.get());
  expect(again.logit('a')).toHaveProperty('value', '2.25');
});

test('a preset is something to go back from, and Reset brings the opening state', async () => {
  const { lab, user, value, press, state, jumps } = await openLab();
  await user.selectOptions(lab.getByRole('combobox', { name: 'Try' }), 'one logit of 92');
  expect(state.query()).toMatch(/^x=1\.2,92/);
  expect(value('inputs.x.1')).toBe('92');
  await press('Reset');
  expect(state.query()).toBe('');
  expect(value('inputs.x.1')).toBe('4.7');
  expect(jumps).toEqual([true, true]);
});

test('parameters that cannot be read are named and ignored', async () => {
  const { lab, values, press } = await openLab(
    'x=1,two,3&t=cold&y=1&labels=<b>x</b>&format=float32',
  );
  const notice = lab.getByRole('alert');
  expect(notice.textContent).toContain('logits (x): “1,two,3” was ignored');
  expect(notice.textContent).toContain('temperature (t): “cold”');
  expect(notice.textContent).toContain('“<b>x</b>”');
  expect(lab.getByRole('radio', { name: 'True class: present' })).toHaveProperty('checked', true);
  expect(values('inputs.x')).toEqual(['1.2', '4.7', '3.1', '0.5', '2.9']);
  await press('Dismiss');
  expect(lab.queryAllByRole('alert')).toEqual([]);
});

test('classes are added up to 64', async () => {
  const { user, press, logit, message, values } = await openLab(
    `x=${Array(63).fill('0').join(',')}`,
  );
  await press(/Add a class/);
  expect(logit('class 64')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(message()).toContain('at most 64 classes');
  expect(values('inputs.x')).toHaveLength(64);
});

test('classes are renamed, and removed down to one', async () => {
  const { user, lab, press, logit, values } = await openLab('x=1,2');
  await typeOver(user, lab.getByRole('textbox', { name: 'Name of class 1' }), 'gerund');
  await user.keyboard('{Enter}');
  expect(logit('gerund')).toBeTruthy();
  await press('Remove present');
  expect(values('stable.p')).toEqual(['1']);
  expect(lab.getByRole('button', { name: 'Remove gerund' })).toHaveProperty('disabled', true);
});

test('float64 computes what float32 cannot, and flushing clears the subnormals', async () => {
  const { user, lab, value, values, state } = await openLab(ONE_92);
  const choose = (name: string) =>
    user.selectOptions(lab.getByRole('combobox', { name: 'Number format' }), name);
  await choose('float64');
  expect(value('naive.e.1')).toBe('9.017628405034299e+39');
  await choose('float32');
  await user.click(lab.getByRole('checkbox', { name: 'Flush subnormals to 0' }));
  expect(values('stable.p')).toEqual(['0', '1', '0', '0', '0']);
  expect(state.query()).toContain('ftz=1');
});

test('in the other language the same state has its names and its decimal mark', async () => {
  const query = `${ONE_92}&t=0.5&labels=future|present|mine|past+perfect|x`;
  const { within, state } = await openTogether(['lab'], query, 'es');
  const lab = within('lab');
  const logit = (name: string) => lab.getByRole('textbox', { name: `Logit de ${name}` });
  expect(logit('presente')).toHaveProperty('value', '92');
  expect(logit('futuro')).toHaveProperty('value', '1,2');
  expect(logit('mine')).toBeTruthy();
  expect(lab.getByRole('slider', { name: 'Temperatura' })).toBeTruthy();
  expect((await openLab(state.query())).logit('present')).toHaveProperty('value', '92');
});

import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { npyFile, openCheck, soon } from './open-check.ts';

const TWO_ROWS = '[[1.2, 92, 3.1, 0.5, 2.9], [1.2, 4.7, 3.1, 0.5, 2.9]]';

describe('a pasted text', () => {
  test('is checked, and the answer comes first', async () => {
    const { paste, headline, counts, panel } = await openCheck();
    await paste(TWO_ROWS);
    expect((await headline()).textContent).toBe(
      'The naive softmax breaks on 1 row; the stable one is sound on every row.',
    );
    expect(await counts('naive softmax')).toEqual(['1', '0', '1']);
    expect(await counts('stable softmax')).toEqual(['2', '0', '0']);
    expect(panel.getByText(/First in row 1, naive softmax: A number overflows/)).toBeDefined();
    expect(panel.getByText(/2 rows of 5 classes/)).toBeDefined();
  });

  test('in Spanish', async () => {
    const { paste, headline } = await openCheck('', 'es');
    await paste(TWO_ROWS);
    expect((await headline()).textContent).toBe(
      'La softmax ingenua se rompe en 1 fila; la estable sale bien en todas las filas.',
    );
  });

  test('that is no numbers gets a sentence, and the report before stays', async () => {
    const { paste, headline, counts, panel, user, other } = await openCheck();
    await paste(TWO_ROWS);
    await headline();
    await user.click(panel.getByText(other));
    await paste('nothing here');
    const alert = await soon(() => panel.getByRole('alert'));
    expect(alert.textContent).toContain('What was there before stays.');
    expect(await counts('naive softmax')).toEqual(['1', '0', '1']);
  });

  test('that may mean several things is asked about, and nothing is checked until then', async () => {
    const { paste, headline, panel, user } = await openCheck();
    await paste('1.234,56\n2.345,67\n987,10');
    const asked = await soon(() =>
      panel.getByRole('group', { name: /can be read in different ways/ }),
    );
    expect(panel.queryByRole('heading', { level: 3 })).toBeNull();
    const [first] = within(asked).getAllByRole('button');
    if (first === undefined) throw new Error('No reading is offered.');
    await user.click(first);
    await headline();
  });

  test('a shortened print is refused with the line that prints it whole', async () => {
    const { paste, panel } = await openCheck();
    await paste('tensor([1.0, 2.0, ..., 3.0])');
    const alert = await soon(() => panel.getByRole('alert'));
    expect(alert.textContent).toContain('torch.set_printoptions(profile="full")');
  });
});

describe('a file', () => {
  test('that is chosen is named with its kind, type and shape', async () => {
    const { panel, user, headline } = await openCheck();
    await user.upload(panel.getByLabelText('Choose a file'), npyFile('logits.npy', [[710, 0, 1]]));
    await headline();
    expect(panel.getByText('logits.npy')).toBeDefined();
    expect(panel.getByText(/NumPy array, float64, 1 × 3/)).toBeDefined();
    expect(panel.getByText(/Settings: float64 throughout/)).toBeDefined();
  });

  test('that is cut is refused by its name, with the byte', async () => {
    const { panel, user } = await openCheck();
    const whole = npyFile('cut.npy', [[1, 2, 3]]);
    await user.upload(
      panel.getByLabelText('Choose a file'),
      new File([whole.slice(0, 140)], 'cut.npy'),
    );
    const alert = await soon(() => panel.getByRole('alert'));
    expect(alert.textContent).toMatch(/^cut\.npy:/);
  });
});

describe('labels', () => {
  test('give a loss, and the gradients', async () => {
    const { paste, headline, panel, user } = await openCheck();
    await paste(TWO_ROWS);
    await headline();
    await user.type(panel.getByLabelText(/One class for each row/), '2 2');
    await user.tab();
    await soon(() => expect(panel.getByText(/^Loss, /)).toBeDefined());
    expect(panel.getByRole('heading', { name: 'Gradients' })).toBeDefined();
  });

  test('smoothing and the label left out say what they cannot be, beside the field', async () => {
    const { paste, headline, panel, user } = await openCheck();
    await paste(TWO_ROWS);
    await headline();
    await user.type(panel.getByLabelText(/One class for each row/), '2 2');
    await user.tab();
    const smoothing = await soon(() => panel.getByLabelText('Label smoothing, 0 to 1'));
    await user.clear(smoothing);
    await user.type(smoothing, '2');
    await user.tab();
    expect(panel.getByText('“2” is not a number from 0 to 1, so 0 stays.')).toBeDefined();
    const left = panel.getByLabelText('Label that does not count');
    await user.clear(left);
    await user.type(left, '1.5');
    await user.tab();
    expect(panel.getByText('“1.5” is not a whole number, so -100 stays.')).toBeDefined();
  });

  test('that are no classes are named beside their field, and the report stays', async () => {
    const { paste, headline, counts, panel, user } = await openCheck();
    await paste(TWO_ROWS);
    await headline();
    await user.type(panel.getByLabelText(/One class for each row/), '2 9');
    await user.tab();
    const alert = await soon(() => panel.getByRole('alert'));
    expect(alert.textContent).toContain('The label of row 2 is 9.');
    expect(await counts('naive softmax')).toEqual(['1', '0', '1']);
  });
});

describe('the example', () => {
  test('has its labels, eight rows, and faults of several kinds', async () => {
    const { panel, user, headline } = await openCheck();
    await user.click(panel.getByRole('button', { name: 'Try it with an example' }));
    expect((await headline()).textContent).toBe(
      'The naive softmax breaks on 5 rows; the stable one breaks on 2 rows.',
    );
    for (const said of [
      'No exponential overflows, but their sum does.',
      'Every exponential underflows to 0, and so does the sum.',
      'Every logit of the row is −∞.',
      'A logit is NaN before anything is computed.',
    ])
      expect(panel.getByText(said)).toBeDefined();
  });

  test('a count opens its rows, and a row its numbers', async () => {
    const { panel, user, headline } = await openCheck();
    await user.click(panel.getByRole('button', { name: 'Try it with an example' }));
    await headline();
    await user.click(panel.getByRole('button', { name: '5 rows broken, naive softmax: show' }));
    const list = await soon(() => panel.getByRole('table', { name: /naive softmax, broken/ }));
    const rows = within(list).getAllByRole('button');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'row 2',
      'row 3',
      'row 4',
      'row 5',
      'row 7',
    ]);
    await user.click(within(list).getByRole('button', { name: 'row 2' }));
    const values = await soon(() => panel.getByRole('table', { name: 'Values, class by class' }));
    expect(values.getAttribute('aria-rowcount')).toBe('1001');
    // Only what is seen is in the document.
    expect(within(values).getAllByRole('row').length).toBeLessThan(40);
    expect(panel.getByRole('slider', { name: 'Temperature of this row' })).toBeDefined();
  });

  test('a row that is not there is refused beside its field', async () => {
    const { panel, user, headline } = await openCheck();
    await user.click(panel.getByRole('button', { name: 'Try it with an example' }));
    await headline();
    await user.type(panel.getByLabelText('Row to open'), '9{Enter}');
    expect(panel.getByText('It must be from 1 to 8.')).toBeDefined();
  });
});

describe('a link', () => {
  test('the address holds the rows and the settings', async () => {
    const { paste, headline, query } = await openCheck();
    await paste(TWO_ROWS);
    await headline();
    await soon(() => expect(query()).toBe('check=1.2,92,3.1,0.5,2.9;1.2,4.7,3.1,0.5,2.9'));
  });

  test('opens what it holds', async () => {
    const { headline, panel } = await openCheck(
      'check=1.2,12,3.1;0,1,2~in:float16,float16,float32~y:1,2~t:2',
    );
    await headline();
    expect(panel.getByText(/Settings: float16, added in float32 · with labels/)).toBeDefined();
    expect(panel.getByText(/^Loss, /)).toBeDefined();
  });

  test('an example opens in the lab with its numbers and its formats', async () => {
    const { headline, panel } = await openCheck('check=1.2,12,3.1~in:float16,float16,float32');
    await headline();
    const [lab] = panel.getAllByRole('link', { name: /in the lab/ });
    const { searchParams } = new URL((lab as HTMLAnchorElement).href);
    expect(searchParams.get('x')).toBe('1.2,12,3.1');
    expect(searchParams.get('format')).toBe('float16');
    expect(searchParams.get('acc')).toBe('float32');
  });
});

describe('what a teacher hides or fixes', () => {
  test('is gone', async () => {
    const { panel } = await openCheck('hide=paste,example,settings,save&check=1,2');
    await soon(() => panel.getByRole('heading', { level: 3 }));
    expect(panel.queryByText('Or paste numbers')).toBeNull();
    expect(panel.queryByText('Try it with an example')).toBeNull();
    expect(panel.queryByText(/^Settings/)).toBeNull();
    expect(panel.queryByText('Report as JSON')).toBeNull();
  });

  test('is shown and cannot be used', async () => {
    const { panel } = await openCheck('lock=paste,example,settings,save&check=1,2');
    await soon(() => panel.getByRole('heading', { level: 3 }));
    const fixed = [
      panel.getByLabelText('Or paste numbers'),
      panel.getByText('Try it with an example'),
      panel.getByText('Report as JSON'),
      panel.getByLabelText('Order of the sum'),
    ];
    expect(fixed.filter((control) => control.closest('[disabled]') === null)).toEqual([]);
  });
});

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadReader } from '../../../src/panel/load-reader.ts';
import { all, fill, one, openPanel } from '../../support/open-panel.tsx';

/** The lab alone, and a way to paste into it. */
async function open(query = '', language: 'en' | 'es' = 'en') {
  const opened = await openPanel('lab', query, language);
  const { container, panel, user, state } = opened;
  const logit = (at: number): HTMLInputElement =>
    one(container, '.logit input', at) as HTMLInputElement;
  return {
    ...opened,
    logit,
    async paste(text: string, at = 1) {
      await user.click(logit(at));
      await user.paste(text);
    },
    logits: () => state.store.get().logits,
    labels: () => state.store.get().labels,
    message: () => one(container, '.message').textContent,
    choices: () =>
      panel
        .getAllByRole('button', { name: /^Use these: / })
        .map((use) => use.getAttribute('aria-label')),
    press: (name: string | RegExp) => user.click(panel.getByRole('button', { name })),
    notes: () => all(container, '.rounding-note').map((note) => note.textContent),
  };
}

// Its code is compiled here, which takes longer than a click should be waited for.
beforeAll(() => loadReader('en'));

const OPENING = [1.2, 4.7, 3.1, 0.5, 2.9];

describe('a vector pasted into a logit', () => {
  test.each<[string, string, readonly number[]]>([
    ['of NumPy', 'array([  1. ,  92. ,  -inf,   0. ], dtype=float32)', [1, 92, -Infinity, 0]],
    ['of TensorFlow', 'tf.Tensor([0.5 0.25], shape=(2,), dtype=float32)', [0.5, 0.25]],
    ['without spaces', '-2.88181912e+11,-4.40300175e+11', [-2.88181912e11, -4.40300175e11]],
    ['of the links of this page', '1.2,92,3.1,0.5,2.9', [1.2, 92, 3.1, 0.5, 2.9]],
    ['of C', '{ 90f, 2, -2f }', [90, 2, -2]],
    ['beside a class', '[1.2, 92, 3.1], 2', [1.2, 92, 3.1]],
  ])('%s replaces the logits, and is undone', async (_, text, values) => {
    const { paste, logits, message, press } = await open();
    await paste(text);
    await vi.waitFor(() => expect(logits()).toEqual(values));
    expect(message()).toContain(`${values.length} logits pasted.`);
    await press('Undo');
    expect(logits()).toEqual(OPENING);
    expect(message()).toBe('Undone.');
  });

  test('brings its names', async () => {
    const { paste, labels, logits } = await open();
    await paste('cat\t1.5\ndog\t2.5');
    await vi.waitFor(() => expect(labels()).toEqual(['cat', 'dog']));
    expect(logits()).toEqual([1.5, 2.5]);
  });

  test('keeps the names where they are locked', async () => {
    const { paste, labels, logits } = await open('lock=names');
    await paste('cat\t1.5\ndog\t2.5');
    await vi.waitFor(() => expect(logits()).toEqual([1.5, 2.5]));
    expect(labels()).toEqual(['future', 'present']);
  });

  test('that is one number goes into its field', async () => {
    const { paste, logits } = await open();
    await paste('[1] 92');
    await vi.waitFor(() => expect(logits()).toEqual([1.2, 92, 3.1, 0.5, 2.9]));
  });
});

describe('what may mean several things', () => {
  test('is asked, and nothing changes before a button is pressed', async () => {
    const { paste, choices, logits, press, panel } = await open();
    await paste('1.234,56\n2.345,67\n987,10');
    await panel.findByRole('group', { name: 'What the pasted text may mean' });
    expect(choices()).toContain('Use these: 3 numbers: 1234.56, 2345.67, 987.1');
    expect(logits()).toEqual(OPENING);
    await press('Use these: 3 numbers: 1234.56, 2345.67, 987.1');
    expect(logits()).toEqual([1234.56, 2345.67, 987.1]);
  });

  test('is left, and the field has the focus again', async () => {
    const { paste, logits, logit, message, press, panel } = await open();
    await paste('a=[1, 2], b=[3, 4]');
    await panel.findByRole('group', { name: 'What the pasted text may mean' });
    await press('Leave it');
    expect(logits()).toEqual(OPENING);
    await vi.waitFor(() => expect(message()).toBe('Nothing was changed.'));
    await vi.waitFor(() => expect(document.activeElement).toBe(logit(1)));
  });

  test('rows are offered one by one', async () => {
    const { paste, choices, logits, press, panel } = await open();
    await paste('A = [-15 -10 -Inf; -Inf -Inf 3]');
    await panel.findByRole('group', { name: 'What the pasted text may mean' });
    expect(choices()).toEqual([
      'Use these: A, row 1: 3 numbers: -15, -10, -inf',
      'Use these: A, row 2: 3 numbers: -inf, -inf, 3',
    ]);
    await press(/row 2/);
    expect(logits()).toEqual([-Infinity, -Infinity, 3]);
  });

  test('a comma between digits is asked about, however short the text', async () => {
    const { paste, choices, logits, panel } = await open();
    await paste('1,234');
    await panel.findByRole('group', { name: 'What the pasted text may mean' });
    expect(choices()).toHaveLength(3);
    expect(logits()).toEqual(OPENING);
    await paste('10,20');
    // The reader of pasted text answers late on a busy machine.
    await vi.waitFor(() => expect(choices()).toHaveLength(2), { timeout: 20_000 });
    expect(logits()).toEqual(OPENING);
  });

  test('is asked in Spanish with decimal commas', async () => {
    const { paste, panel, logits } = await open('', 'es');
    await paste('4,25', 0);
    expect(logits()[0]).toBe(4.25);
    await paste('1.234,56');
    expect(
      await panel.findByRole('button', { name: 'Usar estos: 1 número: 1234,56' }),
    ).toBeDefined();
    expect(logits()).toEqual([4.25, 4.7, 3.1, 0.5, 2.9]);
  });
});

describe('what is not understood', () => {
  test.each<[string, string, RegExp]>([
    [
      'prose',
      'hello, world',
      /“hello” is not a number \(line 1, column 1\)\. Nothing was changed\./,
    ],
    ['too many numbers', Array(65).fill('1').join(' '), /65 numbers/],
    ['very many numbers', `[${Array(100_000).fill('-inf').join(', ')}]`, /100000 numbers/],
    ['uneven rows', '[[1, 2], [3]]', /Row 2 has 1 number, row 1 has 2/],
    ['a shortened print', 'tensor([1., ..., 2.])', /torch\.set_printoptions\(profile="full"\)/],
    ['too much', '1 '.repeat(2_500_001), /longer than 5,000,000 characters/],
  ])('%s is named and changes nothing', async (_, text, complaint) => {
    const { paste, logits, message, query } = await open();
    await paste(text);
    await vi.waitFor(() => expect(message()).toMatch(complaint));
    expect(logits()).toEqual(OPENING);
    expect(query()).toBe('');
  });
});

describe('what rounding to the format did', () => {
  test('is said where it is visible', async () => {
    const { logit, notes } = await open('x=100000002,99999999');
    expect(notes()).toEqual([
      'In float32, 100000002 is read as 100000000; 99999999 is read as 100000000.',
    ]);
    fill(logit(0), '0.1');
    fill(logit(1), '1e39');
    expect(notes()).toEqual(['In float32, 1e39 is read as ∞.']);
  });

  test('and not where it is not, nor in float64', async () => {
    expect((await open('x=0.1,0.2,16777216')).notes()).toEqual(['']);
    expect((await open('x=100000002&format=float64')).notes()).toEqual(['']);
  });
});

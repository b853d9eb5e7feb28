import { waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadReader } from '../../../src/panel/load-reader.ts';
import { fill } from '../../support/open-panel.tsx';
import { PASTE } from '../../support/words.ts';
import { open } from './open-batch.ts';

// Its code is compiled here, which takes longer than a click should be waited for.
beforeAll(() => loadReader('en'));

describe('what is typed and pasted', () => {
  test('nonsense in a field is said to be none, and what was there stays', async () => {
    const { panel, press, logit, verdict, max, p } = await open();
    const future = logit('future', 1);
    fill(future, 'lots');
    expect(panel.getByRole('alert').textContent).toMatch(
      /“lots” is not a number; 1\.2 stays in force/,
    );
    expect(future.value).toBe('lots');
    expect(verdict(1)).toContain('Right.');
    fill(future, '');
    await press(logit('present', 1));
    expect(panel.getByRole('alert').textContent).toContain('A number is missing');
    fill(future, 'nan');
    expect(panel.queryByRole('alert')).toBeNull();
    expect(verdict(1)).toContain('The logit of future is NaN');
    expect(verdict(2)).toContain('Right.');
    await press(max('tensor'));
    expect(verdict(3)).toContain('The logit of future (token 1) is NaN');
    expect(p(3)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  test('a matrix is pasted into a field; what is none changes nothing', async () => {
    const { user, logit, tokens, words, says } = await open();
    const paste = async (text: string) => {
      await user.click(logit('future', 1));
      await user.paste(text);
    };
    const shared = PASTE.en;
    await paste('np.array([[1, 2], [3, -np.inf]])');
    await vi.waitFor(() => says(words.paste.matrix(2, 2)));
    expect(tokens()).toBe(2);
    expect(logit('present', 2).value).toBe('-inf');
    await paste('[7, 8]');
    await vi.waitFor(() => expect(logit('present', 1).value).toBe('8'));
    for (const [text, complaint] of [
      ['[1, 2, 3]', words.paste.length(3, 2)],
      ['[[1, 2], [3]]', shared.refused({ kind: 'uneven', row: 2, count: 1, first: 2 })],
      ['two words', /“two” is not a number \(line 1, column 1\)/],
      [`[${'[1],'.repeat(9)}]`, words.paste.tooLarge(9, 1)],
    ] as const) {
      await paste(text);
      await vi.waitFor(() => says(complaint));
      expect(tokens()).toBe(2);
      expect([logit('future', 1).value, logit('present', 1).value]).toEqual(['7', '8']);
    }
  });

  test('matrices of MATLAB and TensorFlow keep their rows, and a paste is undone', async () => {
    const { user, logit, tokens, panel, press } = await open();
    const paste = async (text: string) => {
      await user.click(logit('future', 1));
      await user.paste(text);
    };
    await paste('A = [-15 -10 -Inf; -Inf -Inf -Inf]');
    await vi.waitFor(() => expect(tokens()).toBe(2));
    expect(logit('present', 1).value).toBe('-10');
    await press(panel.getByRole('button', { name: 'Undo' }));
    expect(tokens()).toBe(3);
    expect(logit('present', 1).value).toBe('4.7');
    await paste('tf.Tensor(\n[[1. 2. 3.]\n [4. 5. 6.]], shape=(2, 3), dtype=float32)');
    await vi.waitFor(() => expect(tokens()).toBe(2));
    expect(logit('past simple', 2).value).toBe('6');
  });

  test('a list without spaces fills a row; an index column is asked about first', async () => {
    const { user, logit, tokens, panel, press } = await open();
    await user.click(logit('future', 2));
    await user.paste('1.2,92,3.1,0.5,2.9');
    await vi.waitFor(() => expect(logit('present', 2).value).toBe('92'));
    await user.paste('0\t1.5\t2.5\n1\t3.5\t4.5');
    const uses = await panel.findAllByRole('button', { name: /^Use these: / });
    expect(uses.map((use) => use.getAttribute('aria-label'))).toEqual([
      'Use these: 2 × 2: [1.5, 2.5] [3.5, 4.5]',
      'Use these: 2 × 3: [0, 1.5, 2.5] [1, 3.5, 4.5]',
    ]);
    expect(tokens()).toBe(3);
    await press(panel.getByRole('button', { name: /Use these: 2 × 2/ }));
    expect(tokens()).toBe(2);
    expect(logit('present', 2).value).toBe('4.5');
  });

  test('what rounding to float32 did to a logit is said', async () => {
    const { logit, panel } = await open();
    fill(logit('future', 1), '100000002');
    expect(panel.getByText('In float32, 100000002 is read as 100000000.')).toBeDefined();
    fill(logit('future', 1), '0.1');
    expect(panel.queryByText(/is read as/)).toBeNull();
  });

  test('the program is copied with the numbers in it', async () => {
    const { press, button, words, logit, max, says } = await open();
    fill(logit('future', 1), '-7.5');
    await press(max('tensor'));
    await press(button(words.code.copy));
    await vi.waitFor(() => says(words.code.copied));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('[-7.5, 4.7, 3.1, 0.5, 2.9],');
    expect(copied).toContain('e = np.exp(x - x.max())\np = e / e.sum(axis=-1, keepdims=True)\n');
  });
});

test('tokens are added and removed, and the focus stays in the table', async () => {
  const { user, press, button, tokens, words, verdict, max, says, query } = await open();
  await press(max('tensor'));
  const add = button(`+ ${words.add}`);
  await press(add);
  expect(tokens()).toBe(4);
  says(words.added);
  expect(verdict(4)).toContain('Broken.');
  for (let count = 5; count <= 8; count++) await press(add);
  expect(tokens()).toBe(8);
  expect(add.getAttribute('aria-disabled')).toBe('true');
  // It explains why it does nothing.
  await user.keyboard('{Enter}');
  says(words.full);
  expect(tokens()).toBe(8);
  button(words.remove(8)).focus();
  for (let count = 7; count >= 1; count--) {
    await user.keyboard('{Enter}');
    expect(tokens()).toBe(count);
    // The table was rendered again, its buttons included.
    const next = () => button(count > 1 ? words.remove(count) : `+ ${words.add}`);
    await waitFor(() => expect(document.activeElement).toBe(next()));
  }
  expect(button(words.remove(1))).toHaveProperty('disabled', true);
  await press(button(words.reset));
  expect(tokens()).toBe(3);
  expect(max('row').checked).toBe(true);
  expect(query()).toBe('');
});

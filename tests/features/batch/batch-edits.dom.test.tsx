import { waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fill } from '../../support/open-panel.tsx';
import { open } from './open-batch.ts';

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
    await paste('np.array([[1, 2], [3, -np.inf]])');
    says(words.paste.matrix(2, 2));
    expect(tokens()).toBe(2);
    expect(logit('present', 2).value).toBe('-inf');
    await paste('[7, 8]');
    expect(logit('present', 1).value).toBe('8');
    for (const [text, complaint] of [
      ['[1, 2, 3]', words.paste.length(3, 2)],
      ['[[1, 2], [3]]', words.paste.uneven],
      ['two words', words.paste.none('two')],
      [`[${'[1],'.repeat(9)}]`, words.paste.tooLarge],
    ] as const) {
      await paste(text);
      says(complaint);
      expect(tokens()).toBe(2);
      expect([logit('future', 1).value, logit('present', 1).value]).toEqual(['7', '8']);
    }
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

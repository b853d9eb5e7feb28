import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fill, isUnfolded, one, openInArticle } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';
import { digits, open } from './open-batch.ts';

describe('where the max is taken', () => {
  test('one for the whole tensor: a row goes quietly wrong; each row its own repairs it', async () => {
    const { press, max, verdict, p, row, words, says } = await open();
    says(words.tally({ rows: 3, sound: 3, wrong: 0, broken: 0, decided: 0 }));
    for (const token of [1, 2, 3]) expect(verdict(token)).toContain('Right.');
    await press(max('tensor'));
    expect(verdict(1)).toContain(
      'Quietly wrong. No NaN says so: p of past perfect is 0, the true value is 0.01062.',
    );
    expect(verdict(2)).toContain('Right.');
    expect(digits(p(1), 3)).toEqual([0.027, 0.73, 0.135, 0, 0.108]);
    expect(row(1).textContent).toContain('true 0.7080');
    says('2 of 3 rows right, 1 quietly wrong.');
    await press(max('row'));
    expect(verdict(1)).toContain('Right.');
  });

  test('the facts of the page: 100 apart without a NaN, 1000 apart 0 / 0', async () => {
    const { press, preset, max, verdict, p, row } = await open();
    await press(preset('quiet'));
    expect(max('tensor').checked).toBe(true);
    expect(verdict(1)).toContain('Quietly wrong.');
    expect(digits(p(1), 4)).toEqual([0.09756, 0.2439, 0.6585]);
    for (const exact of ['0.09003', '0.2447', '0.6652'])
      expect(row(1).textContent).toContain(exact);
    await press(preset('dies'));
    expect(verdict(1)).toContain('0 ÷ 0 is invalid: every probability is NaN.');
    expect(p(1)).toEqual([NaN, NaN, NaN]);
    expect(verdict(2)).toContain('Right.');
  });

  test('the wrong axis is said to be another distribution, and the code takes it', async () => {
    const { container, press, max, verdict, p } = await open();
    await press(max('column'));
    expect(one(container, '.batch-note').textContent).toContain('wrong even over the reals');
    for (const token of [1, 2, 3]) {
      expect(verdict(token)).toContain('Not every class lost the same constant.');
      expect(digits(p(token), 2)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    }
    expect(one(container, '.batch-code mark').textContent).toBe(
      'e = np.exp(x - x.max(axis=0, keepdims=True))',
    );
  });
});

describe('masks', () => {
  test('hide a number and give it back; the three policies of a fully masked row', async () => {
    const { container, query, press, mask, maskRow, logit, policy, p, verdict, code, words, says } =
      await open();
    await press(mask('present', 2));
    expect(mask('present', 2).getAttribute('aria-pressed')).toBe('true');
    expect(logit('present', 2).value).toBe('-inf');
    expect(p(2)[1]).toBe(0);
    expect(verdict(2)).toContain('Right.');

    await press(maskRow(2));
    expect(p(2)).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(verdict(2)).toContain('Broken.');
    expect(verdict(2)).toContain('−∞ − (−∞) has no answer');
    await press(policy('zeros'));
    expect(p(2)).toEqual([0, 0, 0, 0, 0]);
    expect(verdict(2)).toContain('No right answer.');
    const who = one(container, '.batch-who');
    expect(who.textContent).toContain('pull request 131060');
    expect(code()).toContain('np.isneginf(x)');
    await press(policy('uniform'));
    expect(digits(p(2), 3)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(who.textContent).toContain('Flax');
    expect(query()).toContain('masked=uniform');

    await press(maskRow(2));
    expect(maskRow(2).getAttribute('aria-pressed')).toBe('false');
    expect(logit('present', 2).value).toBe('54.7');
    says(words.maskedHint);
    expect(query()).toBe('masked=uniform');
  });

  test('the presets of attention: padding and the causal mask', async () => {
    const first = await open();
    await first.press(first.preset('padding'));
    expect(first.preset('padding').getAttribute('aria-pressed')).toBe('true');
    expect(first.verdict(3)).toContain('Broken.');
    await first.press(first.preset('causal'));
    expect(first.container.textContent).toContain('Read each column as the token looked at');
    expect(first.p(1)).toEqual([1, 0, 0, 0]);
    for (const token of [1, 2, 3, 4]) expect(first.verdict(token)).toContain('Right.');
    expect(first.query()).toContain('rows=1.6,-inf');

    // Unmasking restores the score, also on a page that was opened with the mask.
    const { container, panel, press, mask, logit, words } = await open(first.query());
    await press(mask('present', 1));
    expect(logit('present', 1).value).toBe('0.4');
    await press(panel.getByText(words.code.keepdims));
    const note = one(container, '.batch-code ~ details p');
    expect(isUnfolded(note)).toBe(true);
    expect(note.textContent).toContain('column j loses the max of row j');
  });
});

describe('the address', () => {
  test('holds the state, for the other language too', async () => {
    const first = await open();
    fill(first.logit('future', 1), '-3,5');
    await first.press(first.max('tensor'));
    await first.press(first.mask('present', 3));
    const address = first.query();
    expect(address).toBe(
      'rows=-3.5,4.7,3.1,0.5,2.9;51.2,54.7,53.1,50.5,52.9;101.2,-inf,103.1,100.5,102.9&max=tensor',
    );
    const shown = first.p(1);
    const again = await open(address);
    expect(again.logit('future', 1).value).toBe('-3.5');
    expect(again.p(1)).toEqual(shown);
    const spanish = await open(address, 'es');
    expect(spanish.logit('futuro', 1).value).toBe('-3,5');
    expect(spanish.max('tensor').checked).toBe(true);
    expect(spanish.p(1)).toEqual(shown);
  });

  test('a batch that cannot be read is named, and the opening one stands', async () => {
    const unreadable = 'rows=1,2;3&max=all';
    const complaints = [
      'logits of the batch (rows): “1,2;3” was ignored',
      'where the maximum is taken (max): “all” was ignored',
    ];
    const alone = await open(unreadable);
    for (const complaint of complaints) expect(alone.container.textContent).toContain(complaint);
    expect(alone.tokens()).toBe(3);
    // In the article the classes are named in the lab.
    const lab = await openInArticle('lab', unreadable);
    for (const complaint of complaints) expect(lab.container.textContent).toContain(complaint);
  });
});

test('said before it is shown: what was said of each row is marked, and another max is asked', async () => {
  const { container, panel, press, max, button, words } = await open();
  const { predict } = words;
  await press(panel.getByText(predict.title));
  const question = panel.getByRole('group', { name: predict.question.tensor });
  expect(isUnfolded(question)).toBe(true);
  // The reader predicts all three; the first is the trap.
  for (const token of [1, 2, 3])
    await press(within(question).getByRole('checkbox', { name: words.token(token) }));
  await press(button(predict.check));
  const says = one(container, '.batch-predict [role="status"]');
  expect(says.textContent).toContain(predict.score(2, 3));
  expect(says.textContent).toContain(predict.row(1, 'wrong', false));
  expect(says.textContent).toContain(predict.row(2, 'sound', true));
  expect(max('tensor').checked).toBe(true);
  expect(document.activeElement).toBe(button(predict.again));
  await press(button(predict.again));
  expect(panel.getByRole('group', { name: predict.question.column })).toBeDefined();
});

test('in Spanish: the trap, a mask, a masked row and its policies, a new token', async () => {
  const { press, max, mask, maskRow, policy, preset, verdict, p, button, words, tokens, logit } =
    await open('', 'es');
  const { tenses } = STRINGS.es;
  await press(max('tensor'));
  expect(verdict(1)).toContain('Mal sin avisar.');
  expect(verdict(1)).toContain('0,01062');
  await press(mask(tenses['past simple'], 2));
  expect(logit(tenses['past simple'], 2).value).toBe('-inf');
  await press(maskRow(3));
  expect(verdict(3)).toContain('Rota.');
  await press(policy('zeros'));
  expect(policy('zeros').checked).toBe(true);
  expect(p(3)).toEqual([0, 0, 0, 0, 0]);
  await press(policy('uniform'));
  expect(policy('uniform').checked).toBe(true);
  await press(preset('dies'));
  expect(verdict(1)).toContain('NaN');
  await press(button(`+ ${words.add}`));
  expect(tokens()).toBe(3);
  await press(button(words.remove(1)));
  expect(tokens()).toBe(2);
});

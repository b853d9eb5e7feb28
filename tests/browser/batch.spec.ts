import { STRINGS } from '../../src/text/languages.ts';
import { BATCH } from '../../src/text/practice/batch/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  test,
  wake,
} from './fixtures.ts';

type Language = 'en' | 'es';

/** The panel, by the names a screen reader uses. */
async function open(page: Page, path: string, language: Language = 'en') {
  await page.goto(path);
  const panel = await wake(page, 'batch');
  const words = BATCH[language];
  const row = (token: number): Locator => panel.getByRole('row').nth(token);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    panel,
    words,
    row,
    button,
    tokens: panel.getByRole('rowheader'),
    verdict: (token: number) => row(token).getByRole('cell').last(),
    logit: (name: string, token: number) =>
      panel.getByRole('textbox', { name: words.logitOf(name, token), exact: true }),
    mask: (name: string, token: number) => button(words.maskCell(name, token)),
    maskRow: (token: number) => button(words.maskRowOf(token)),
    preset: (id: keyof typeof words.presets) => button(words.presets[id]),
    max: (over: keyof typeof words.max) =>
      panel.getByRole('radio', { name: words.max[over], exact: true }),
    policy: (masked: keyof typeof words.maskedRow) =>
      panel.getByRole('radio', { name: words.maskedRow[masked], exact: true }),
    /** Machine-readable probabilities of a row. */
    p: (token: number) =>
      row(token)
        .locator('.batch-given data')
        .evaluateAll((nodes) => nodes.map((node) => Number((node as HTMLDataElement).value))),
    code: panel.getByRole('region', { name: words.code.title }),
  };
}

const digits = (values: readonly number[], count: number) =>
  values.map((value) => Number(value.toPrecision(count)));

const query = (page: Page) => new URL(page.url()).search;

test('one max for the whole tensor: a row goes quietly wrong, and each row its own max repairs it', async ({
  page,
}) => {
  const { panel, max, verdict, p, row, words } = await open(page, '/');
  await expect(
    panel.getByText(words.tally({ rows: 3, sound: 3, wrong: 0, broken: 0, decided: 0 })),
  ).toBeVisible();
  for (const token of [1, 2, 3]) await expect(verdict(token)).toContainText('Right.');
  await max('tensor').check();
  await expect(verdict(1)).toContainText(
    'Quietly wrong. No NaN says so: p of past perfect is 0, the true value is 0.01062.',
  );
  await expect(verdict(2)).toContainText('Right.');
  expect(digits(await p(1), 3)).toEqual([0.027, 0.73, 0.135, 0, 0.108]);
  await expect(row(1)).toContainText('true 0.7080');
  await expect(panel.getByText('2 of 3 rows right, 1 quietly wrong.')).toBeVisible();
  await max('row').check();
  await expect(verdict(1)).toContainText('Right.');
});

test('the facts of the page: 100 apart without a NaN, 1000 apart 0 / 0', async ({ page }) => {
  const { preset, max, verdict, p, row } = await open(page, '/');
  await preset('quiet').click();
  await expect(max('tensor')).toBeChecked();
  await expect(verdict(1)).toContainText('Quietly wrong.');
  expect(digits(await p(1), 4)).toEqual([0.09756, 0.2439, 0.6585]);
  for (const exact of ['0.09003', '0.2447', '0.6652']) await expect(row(1)).toContainText(exact);
  await preset('dies').click();
  await expect(verdict(1)).toContainText('0 ÷ 0 is invalid: every probability is NaN.');
  expect(await p(1)).toEqual([NaN, NaN, NaN]);
  await expect(verdict(2)).toContainText('Right.');
});

test('the wrong axis is said to be another distribution, and the code takes it', async ({
  page,
}) => {
  const { panel, max, verdict, p, code } = await open(page, '/');
  await max('column').check();
  await expect(panel.getByText('wrong even over the reals')).toBeVisible();
  for (const token of [1, 2, 3]) {
    await expect(verdict(token)).toContainText('Not every class lost the same constant.');
    expect(digits(await p(token), 2)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  }
  await expect(code.locator('mark')).toHaveText('e = np.exp(x - x.max(axis=0, keepdims=True))');
});

test('masks hide a number and give it back; the three policies of a fully masked row', async ({
  page,
}) => {
  const { panel, mask, maskRow, logit, policy, p, verdict, code, words } = await open(page, '/');
  await mask('present', 2).click();
  await expect(mask('present', 2)).toHaveAttribute('aria-pressed', 'true');
  await expect(logit('present', 2)).toHaveValue('-inf');
  expect((await p(2))[1]).toBe(0);
  await expect(verdict(2)).toContainText('Right.');

  await maskRow(2).click();
  expect(await p(2)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  await expect(verdict(2)).toContainText('Broken.');
  await expect(verdict(2)).toContainText('−∞ − (−∞) has no answer');
  await policy('zeros').check();
  expect(await p(2)).toEqual([0, 0, 0, 0, 0]);
  await expect(verdict(2)).toContainText('No right answer.');
  await expect(panel.getByText('pull request 131060')).toBeVisible();
  await expect(code).toContainText('np.isneginf(x)');
  await policy('uniform').check();
  expect(digits(await p(2), 3)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  await expect(panel.getByText('Flax')).toBeVisible();
  await expect.poll(() => query(page)).toContain('masked=uniform');

  await maskRow(2).click();
  await expect(maskRow(2)).toHaveAttribute('aria-pressed', 'false');
  await expect(logit('present', 2)).toHaveValue('54.7');
  await expect(panel.getByText(words.maskedHint)).toBeVisible();
  await expect.poll(() => query(page)).toBe('?masked=uniform');
});

test('nonsense in a field is said to be none, and what was there stays', async ({ page }) => {
  const { panel, logit, verdict, max, p } = await open(page, '/');
  await logit('future', 1).fill('lots');
  await expect(panel.getByRole('alert')).toHaveText(/“lots” is not a number; 1\.2 stays in force/);
  await expect(verdict(1)).toContainText('Right.');
  await logit('future', 1).fill('');
  await logit('present', 1).focus();
  await expect(panel.getByRole('alert')).toContainText('A number is missing');
  await logit('future', 1).fill('nan');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(verdict(1)).toContainText('The logit of future is NaN');
  await expect(verdict(2)).toContainText('Right.');
  await max('tensor').check();
  await expect(verdict(3)).toContainText('The logit of future (token 1) is NaN');
  expect(await p(3)).toEqual([NaN, NaN, NaN, NaN, NaN]);
});

test('the presets of attention: padding and the causal mask', async ({ page }) => {
  const { panel, preset, verdict, mask, logit, p } = await open(page, '/');
  await preset('padding').click();
  await expect(preset('padding')).toHaveAttribute('aria-pressed', 'true');
  await expect(verdict(3)).toContainText('Broken.');
  await preset('causal').click();
  await expect(panel.getByText('Read each column as the token looked at')).toBeVisible();
  expect(await p(1)).toEqual([1, 0, 0, 0]);
  for (const token of [1, 2, 3, 4]) await expect(verdict(token)).toContainText('Right.');
  // The score under a mask comes back, also in a page that was opened on it.
  await expect.poll(() => query(page)).toContain('rows=1.6,-inf');
  await page.reload();
  await wake(page, 'batch');
  await mask('present', 1).click();
  await expect(logit('present', 1)).toHaveValue('0.4');
  await panel.getByText('And without keepdims').click();
  await expect(panel.getByText('column j loses the max of row j')).toBeVisible();
});

test('tokens are added and removed, and the focus stays in the table', async ({ page }) => {
  const { panel, button, tokens, words, verdict, max } = await open(page, '/');
  await max('tensor').check();
  const add = button(`+ ${words.add}`);
  await add.click();
  await expect(tokens).toHaveCount(4);
  await expect(panel.getByText(words.added)).toBeVisible();
  await expect(verdict(4)).toContainText('Broken.');
  for (let count = 5; count <= 8; count++) await add.click();
  await expect(tokens).toHaveCount(8);
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  // It says why it does nothing.
  await add.press('Enter');
  await expect(panel.getByText(words.full)).toBeVisible();
  await expect(tokens).toHaveCount(8);
  await button(words.remove(8)).focus();
  for (let count = 7; count >= 1; count--) {
    await page.keyboard.press('Enter');
    await expect(tokens).toHaveCount(count);
    await expect(count > 1 ? button(words.remove(count)) : add).toBeFocused();
  }
  await expect(button(words.remove(1))).toBeDisabled();
  await button(words.reset).click();
  await expect(tokens).toHaveCount(3);
  await expect(max('row')).toBeChecked();
  await expect.poll(() => query(page)).toBe('');
});

test('a matrix is pasted into a field; what is none changes nothing', async ({ page }) => {
  const { panel, logit, tokens, words } = await open(page, '/');
  const paste = (text: string) =>
    logit('future', 1).evaluate((field, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', data);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste('np.array([[1, 2], [3, -np.inf]])');
  await expect(panel.getByText(words.paste.matrix(2, 2))).toBeVisible();
  await expect(tokens).toHaveCount(2);
  await expect(logit('present', 2)).toHaveValue('-inf');
  await paste('[7, 8]');
  await expect(logit('present', 1)).toHaveValue('8');
  for (const [text, says] of [
    ['[1, 2, 3]', words.paste.length(3, 2)],
    ['[[1, 2], [3]]', words.paste.uneven],
    ['two words', words.paste.none('two')],
    [`[${'[1],'.repeat(9)}]`, words.paste.tooLarge],
  ] as const) {
    await paste(text);
    await expect(panel.getByText(says)).toBeVisible();
    await expect(tokens).toHaveCount(2);
  }
});

test('the program is copied with the numbers in it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { panel, button, words, logit, max } = await open(page, '/');
  await logit('future', 1).fill('-7.5');
  await max('tensor').check();
  await button(words.code.copy).click();
  await expect(panel.getByText(words.code.copied, { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('[-7.5, 4.7, 3.1, 0.5, 2.9],');
  expect(copied).toContain('e = np.exp(x - x.max())\np = e / e.sum(axis=-1, keepdims=True)\n');
});

test('the state is in the address, and survives reload and the other language', async ({
  page,
}) => {
  const first = await open(page, '/');
  await first.logit('future', 1).fill('-3,5');
  await first.max('tensor').check();
  await first.mask('present', 3).click();
  await expect
    .poll(() => query(page))
    .toBe(
      '?rows=-3.5,4.7,3.1,0.5,2.9;51.2,54.7,53.1,50.5,52.9;101.2,-inf,103.1,100.5,102.9&max=tensor',
    );
  const shown = await first.p(1);
  const again = await open(page, `/${query(page)}`);
  await expect(again.logit('future', 1)).toHaveValue('-3.5');
  expect(await again.p(1)).toEqual(shown);
  const spanish = await open(page, `/es/${query(page)}`, 'es');
  await expect(spanish.logit('futuro', 1)).toHaveValue('-3,5');
  await expect(spanish.max('tensor')).toBeChecked();
  expect(await spanish.p(1)).toEqual(shown);
});

test('a batch that cannot be read is named, and the opening one stands', async ({ page }) => {
  const { tokens } = await open(page, '/?rows=1,2;3&max=all');
  await expect(page.getByText('logits of the batch (rows): “1,2;3” was ignored')).toBeVisible();
  await expect(page.getByText('where the maximum is taken (max): “all” was ignored')).toBeVisible();
  await expect(tokens).toHaveCount(3);
});

test('with the keyboard alone: predict, be answered, mask, choose a policy', async ({ page }) => {
  const { panel, max, policy, mask, button, words, verdict } = await open(page, '/');
  const { predict } = words;
  await panel.getByText(predict.title).focus();
  await page.keyboard.press('Enter');
  const question = panel.getByRole('group', { name: predict.question.tensor });
  await expect(question).toBeVisible();
  await page.keyboard.press('Tab');
  // All three, says the reader: the first one is the trap.
  for (const token of [1, 2, 3]) {
    await expect(question.getByRole('checkbox', { name: words.token(token) })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await expect(button(predict.check)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByText(predict.score(2, 3))).toBeVisible();
  await expect(panel.getByText(predict.row(1, 'wrong', false))).toBeVisible();
  await expect(max('tensor')).toBeChecked();
  await expect(button(predict.again)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: predict.question.column })).toBeVisible();

  await max('tensor').focus();
  await page.keyboard.press('ArrowRight');
  await expect(max('column')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(max('row')).toBeChecked();
  await mask('future', 1).focus();
  for (let column = 0; column < 5; column++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
  await expect(verdict(1)).toContainText('Broken.');
  await policy('nan').focus();
  await page.keyboard.press('ArrowRight');
  await expect(policy('zeros')).toBeChecked();
  await expect(verdict(1)).toContainText('No right answer.');
});

test.describe('by touch, 320 px wide, in Spanish', () => {
  test.use({ viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true });

  test('the trap, a mask, a masked row and its policies, a new token', async ({ page }) => {
    const { max, mask, maskRow, policy, preset, verdict, p, button, words, tokens, logit } =
      await open(page, '/es/', 'es');
    const { tenses } = STRINGS.es;
    await max('tensor').tap();
    await expect(max('tensor')).toBeChecked();
    await expect(verdict(1)).toContainText('Mal sin avisar.');
    await expect(verdict(1)).toContainText('0,01062');
    await mask(tenses['past simple'], 2).tap();
    await expect(logit(tenses['past simple'], 2)).toHaveValue('-inf');
    await maskRow(3).tap();
    await expect(verdict(3)).toContainText('Rota.');
    await policy('zeros').tap();
    await expect(policy('zeros')).toBeChecked();
    expect(await p(3)).toEqual([0, 0, 0, 0, 0]);
    await policy('uniform').tap();
    await expect(policy('uniform')).toBeChecked();
    await preset('dies').tap();
    await expect(verdict(1)).toContainText('NaN');
    await button(`+ ${words.add}`).tap();
    await expect(tokens).toHaveCount(3);
    await button(words.remove(1)).tap();
    await expect(tokens).toHaveCount(2);
    await expectNoSidewaysScroll(page);
    for (const name of [words.maskCell(tenses.future, 1), words.remove(1)]) {
      const box = await button(name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});

const STATES = [
  ['the opening batch', '/', 'en'],
  ['a row quietly wrong, in Spanish', '/es/?max=tensor', 'es'],
  [
    'every kind of number',
    '/?rows=nan,1,2;-inf,-inf,-inf;1e-45,-0,3.4e38;inf,0,-103.5&max=column&masked=uniform',
    'en',
  ],
  [
    'eight by eight, in Spanish',
    `/es/?rows=${Array.from({ length: 8 }, (_, row) => Array.from({ length: 8 }, (_, column) => (row === 3 ? '-inf' : row * 100 + column)).join()).join(';')}&max=tensor`,
    'es',
  ],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${width} px wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });

      for (const [name, path, language] of STATES) {
        test(`${name}: nothing for axe, nothing scrolls sideways`, async ({ page }) => {
          const { panel, words, button, logit } = await open(page, path, language);
          await panel.getByText(words.predict.title).click();
          await button(words.predict.check).click();
          await panel.getByText(words.code.keepdims).click();
          await logit(STRINGS[language].tenses.future, 1).fill('nonsense');
          await expect(panel.getByRole('alert')).toBeVisible();
          await expectNoSidewaysScroll(page);
          await expectNoAxeViolations(page, '[data-panel="batch"]');
        });
      }
    });
  }
}

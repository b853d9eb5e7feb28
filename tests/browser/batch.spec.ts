import type { Language } from '../../src/words/strings.ts';
import { BATCH, STRINGS } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  test,
  wake,
} from './fixtures.ts';
import { expectFrameFits, openFrame } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/*
 * What needs tab order, touch, a width, or an address bar. The results of each batch are tested in
 * tests/features/batch/batch.dom.test.tsx.
 */

/** The panel, by the names a screen reader uses. */
function batchOf(panel: Locator, language: Language = 'en') {
  const words = BATCH[language];
  const row = (token: number): Locator => panel.getByRole('row').nth(token);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    panel,
    words,
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
  };
}

const open = async (page: Page, language: Language = 'en', query = '') =>
  batchOf(await openFrame(page, 'batch', { language, query }), language);

test('in the article the batch stands in the address, and survives a reload', async ({ page }) => {
  const query = () => new URL(page.url()).search;
  await page.goto('/');
  const { max, mask, logit } = batchOf(await wake(page, 'batch'));
  await max('tensor').check();
  await mask('present', 3).click();
  await expect
    .poll(query)
    .toBe(
      '?rows=1.2,4.7,3.1,0.5,2.9;51.2,54.7,53.1,50.5,52.9;101.2,-inf,103.1,100.5,102.9&max=tensor',
    );
  await page.reload();
  await wake(page, 'batch');
  await expect(max('tensor')).toBeChecked();
  await expect(logit('present', 3)).toHaveValue('-inf');
  await max('row').check();
  await mask('present', 3).click();
  await logit('present', 3).fill('104.7');
  await expect.poll(query).toBe('');
});

test('with the keyboard alone: predict, be answered, mask, choose a policy', async ({ page }) => {
  const { panel, max, policy, mask, button, words, verdict } = await open(page);
  const { predict } = words;
  await panel.getByText(predict.title).focus();
  await page.keyboard.press('Enter');
  const question = panel.getByRole('group', { name: predict.question.tensor });
  await expect(question).toBeVisible();
  await page.keyboard.press('Tab');
  // The reader predicts all three; the first is the trap.
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
    const { max, mask, maskRow, policy, preset, verdict, button, words, tokens, logit } =
      await open(page, 'es');
    const { tenses } = STRINGS.es;
    await max('tensor').tap();
    await expect(verdict(1)).toContainText('Mal sin avisar.');
    await mask(tenses['past simple'], 2).tap();
    await expect(logit(tenses['past simple'], 2)).toHaveValue('-inf');
    await maskRow(3).tap();
    await expect(verdict(3)).toContainText('Rota.');
    await policy('zeros').tap();
    await expect(policy('zeros')).toBeChecked();
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

/** Eight by eight, a row of them masked. */
const LARGEST = Array.from({ length: 8 }, (_, row) =>
  Array.from({ length: 8 }, (_, column) => (row === 3 ? '-inf' : row * 100 + column)).join(),
).join(';');

const STATES = {
  'the opening batch': '',
  'a row quietly wrong': 'max=tensor',
  'every kind of number':
    'rows=nan,1,2;-inf,-inf,-inf;1e-45,-0,3.4e38;inf,0,-103.5&max=column&masked=uniform',
  'eight by eight': `rows=${LARGEST}&max=tensor`,
};
const STATE_NAMES = Object.keys(STATES) as (keyof typeof STATES)[];

/** All parts are visible: an answer, an open fold, a complaint. */
async function prepare(page: Page, language: Language, state: keyof typeof STATES): Promise<void> {
  const { panel, words, button, logit } = await open(page, language, STATES[state]);
  await panel.getByText(words.predict.title).click();
  await button(words.predict.check).click();
  await panel.getByText(words.code.keepdims).click();
  await logit(STRINGS[language].tenses.future, 1).fill('nonsense');
  await expect(panel.getByRole('alert')).toBeVisible();
}

for (const view of pairwise({ ...LOOKS, state: STATE_NAMES })) {
  const { language, width, colorScheme, state } = view;
  test.describe(nameOf(view), () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${state}: nothing for axe`, async ({ page }) => {
      await prepare(page, language, state);
      await expectNoAxeViolations(page, '.panel-card');
    });
  });
}

for (const language of LOOKS.language) {
  test(`${language}: nothing scrolls sideways, in any state`, async ({ page }) => {
    for (const state of STATE_NAMES) {
      await prepare(page, language, state);
      await expectFrameFits(page);
    }
  });
}

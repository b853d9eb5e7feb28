import { STRINGS } from '../../src/text/languages.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const PANELS = ['shift', 'lse', 'loss', 'code'] as const;
const DERIVATIONS = ['shift', 'lse', 'loss'] as const;

/** The sections with these panels, one by one; the whole page is looked at once in each view. */
async function expectNoAxeInPanels(page: Page): Promise<void> {
  for (const id of PANELS) await expectNoAxeViolations(page, `section#${id}`);
}

/** Both languages, both widths and both colour schemes, each pair of them at least once. */
const VIEWS = [
  ['en', 320, 'light'],
  ['en', 1280, 'dark'],
  ['es', 320, 'dark'],
  ['es', 1280, 'light'],
] as const;

for (const [language, width, colorScheme] of VIEWS) {
  test.describe(`${language}, ${width} px, ${colorScheme}: nothing for axe, nothing sideways`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });
    const { derivations, page: names } = STRINGS[language];
    const { words } = derivations;

    test.beforeEach(async ({ page }) => {
      await page.goto(language === 'en' ? '/?x=1.2,92,3.1,0.5,2.9' : '/es/?x=1.2,92,3.1,0.5,2.9');
      for (const id of PANELS) await wake(page, id);
      // So that axe looks at the sections far from the viewport as well.
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
    });

    test('the article to be read, with your own constant', async ({ page }) => {
      const shift = await wake(page, 'shift');
      await shift.getByRole('radio', { name: derivations.shift.choices.own }).check();
      await shift.getByRole('textbox', { name: derivations.shift.own }).fill('wrong');
      await expect(shift.getByRole('alert')).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectNoAxeInPanels(page);
    });

    test('a claim shown, and the code in TypeScript copied or not', async ({ page }) => {
      const code = await wake(page, 'code');
      await code.getByRole('radio', { name: 'TypeScript' }).check();
      await code.getByRole('button', { name: derivations.code.copy }).click();
      await expect(code.getByRole('status')).not.toBeEmpty();
      await page.locator('[data-show="five-88"]').click();
      await expect(page.getByRole('button', { name: names.back })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    });

    test('derivations half revealed, and to the end', async ({ page }) => {
      for (const id of DERIVATIONS) {
        const panel = await wake(page, id);
        await panel.getByRole('radio', { name: words.reveal }).check();
        await panel.getByRole('button', { name: words.next }).click();
      }
      await expectNoSidewaysScroll(page);
      await expectNoAxeInPanels(page);
      for (const id of DERIVATIONS) {
        const panel = await wake(page, id);
        const next = panel.getByRole('button', { name: words.next });
        while (await next.isVisible()) await next.click();
        await expect(panel.getByRole('status')).toHaveText(words.done);
      }
      await expectNoSidewaysScroll(page);
      await expectNoAxeInPanels(page);
    });

    test('derivations on a blank page, after every answer to the first question', async ({
      page,
    }) => {
      for (const id of DERIVATIONS) {
        const panel = await wake(page, id);
        await panel.getByRole('radio', { name: words.rebuild }).check();
      }
      await expectNoSidewaysScroll(page);
      await expectNoAxeInPanels(page);
      for (const id of DERIVATIONS) {
        const panel = await wake(page, id);
        const question = panel.getByRole('group', { name: words.whichLine });
        for (const answer of await question.getByRole('button').all())
          if (await question.isVisible()) await answer.click();
        await expect(panel.getByRole('status')).not.toBeEmpty();
      }
      await expectNoSidewaysScroll(page);
      await expectNoAxeInPanels(page);
    });
  });
}

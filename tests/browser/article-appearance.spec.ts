import type { Language } from '../../src/words/strings.ts';
import { DERIVATIONS } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  test,
  wake,
} from './fixtures.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

const QUERY = '?x=1.2,92,3.1,0.5,2.9';

const wordsOf = (language: Language) => DERIVATIONS[language];

const statusOf = (panel: Locator) => panel.locator('fieldset').getByRole('status');

/** The states of a derivation that a reader can reach, each from the one before. */
const STEPS: readonly {
  name: string;
  take: (panel: Locator, language: Language) => Promise<void>;
}[] = [
  { name: 'a blank page', take: async () => {} },
  {
    name: 'to be read',
    take: (panel, language) =>
      panel.getByRole('radio', { name: wordsOf(language).words.read }).check(),
  },
  {
    name: 'half revealed',
    take: async (panel, language) => {
      const { words } = wordsOf(language);
      await panel.getByRole('radio', { name: words.blank }).check();
      await panel.getByRole('button', { name: words.next }).click();
    },
  },
  {
    name: 'revealed to the end',
    take: async (panel, language) => {
      const { words } = wordsOf(language);
      const next = panel.locator('.show-line');
      while (await next.isVisible()) await next.click();
      await expect(statusOf(panel)).toHaveText(words.done);
    },
  },
  {
    name: 'each line to be chosen',
    take: async (panel, language) => {
      await panel.getByRole('radio', { name: wordsOf(language).words.rebuild }).check();
    },
  },
  {
    name: 'after every answer to the first question',
    take: async (panel, language) => {
      const question = panel.getByRole('group', { name: wordsOf(language).words.whichLine });
      for (const answer of await question.getByRole('button').all())
        if (await question.isVisible()) await answer.click();
      await expect(statusOf(panel)).not.toBeEmpty();
    },
  },
];

for (const view of pairwise({ ...LOOKS, panel: ['shift', 'lse', 'loss'] })) {
  const { language, width, colorScheme, panel: id } = view;
  test.describe(`alone, ${nameOf(view)}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${id} in every step: nothing for axe, nothing sideways`, async ({ page }) => {
      await page.goto(`/embed/${id}/${language === 'es' ? 'es/' : ''}index.html${QUERY}`);
      const panel = page.locator('#root');
      for (const { name, take } of STEPS)
        await test.step(name, async () => {
          await take(panel, language);
          await expectNoSidewaysScroll(page);
          await expectNoAxeViolations(page);
        });
    });
  });
}

for (const view of pairwise(LOOKS)) {
  const { language, width, colorScheme } = view;
  test.describe(`the whole page, ${nameOf(view)}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('a claim shown, derivations in every mode, code copied or not: nothing for axe, nothing sideways', async ({
      page,
    }) => {
      await page.goto(`${language === 'en' ? '/' : '/es/'}${QUERY}`);
      const derivations = DERIVATIONS[language];
      const shift = await wake(page, 'shift');
      await shift.getByRole('radio', { name: derivations.shift.choices.own }).check();
      await shift.getByRole('textbox', { name: derivations.shift.own }).fill('wrong');
      await expect(shift.getByRole('alert')).toBeVisible();
      const lse = await wake(page, 'lse');
      await lse.getByRole('radio', { name: derivations.words.read }).check();
      const loss = await wake(page, 'loss');
      await loss.getByRole('radio', { name: derivations.words.rebuild }).check();
      const code = await wake(page, 'code');
      await code.getByRole('radio', { name: 'TypeScript' }).check();
      await code.getByRole('button', { name: derivations.code.copy }).click();
      await expect(code.getByRole('status')).not.toBeEmpty();
      await page.locator('[data-show="five-88"]').click();
      await expect(page.locator('.companion-evidence[data-proves]')).toBeVisible();
      // So that axe also sees the sections far from the viewport.
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    });
  });
}

import { readFile } from 'node:fs/promises';
import {
  type Drill,
  FAMILY_IDS,
  type FamilyId,
  isPlace,
  type NumberQuestion,
  type Option,
} from '../../src/features/drills/model/drill.ts';
import { drillOf } from '../../src/features/drills/model/families.ts';
import { defaultLabel } from '../../src/scenario/scenario.ts';
import { showLabel } from '../../src/words/class-names.ts';
import type { Language } from '../../src/words/languages.ts';
import { DRILLS, STRINGS } from '../support/words.ts';
import {
  besideOf,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  labOf,
  type Page,
  tabTo,
  test,
  wake,
} from './fixtures.ts';
import { AS_IN_ARTICLE, openFrame } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/** The panel alone, by the names a reader and a screen reader use. */
const open = async (page: Page, language: Language = 'en', query = '') =>
  drillsIn(await openFrame(page, 'drills', { language, query }), language);

function drillsIn(panel: Locator, language: Language = 'en') {
  const words = DRILLS[language];
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const label = ({ id }: NumberQuestion) =>
    isPlace(id)
      ? words.probabilityOf(showLabel(STRINGS[language], defaultLabel(Number(id.slice(2)))))
      : words.fields[id];
  return {
    words,
    panel,
    button,
    family: (id: FamilyId) =>
      panel
        .getByRole('list', { name: words.list })
        .getByRole('button', { name: words.families[id] }),
    field: (question: NumberQuestion) =>
      panel.getByRole('textbox', { name: label(question), exact: true }),
    check: button(words.check),
    end: (name: string) => panel.getByRole('heading', { name, exact: true }),
    set: panel.getByRole('textbox', { name: words.set }),
  };
}

type Panel = ReturnType<typeof drillsIn>;

/** Four digits, as a reader would type them, in the notation of the language. */
const typed = ({ expected: { truth } }: NumberQuestion, language: Language): string => {
  if (Number.isNaN(truth)) return 'NaN';
  const text = truth.toPrecision(4);
  return language === 'es' ? text.replace('.', ',') : text;
};

async function fillIn({ field, panel, words }: Panel, drill: Drill, language: Language = 'en') {
  for (const question of drill.questions) {
    if (question.kind === 'number') await field(question).fill(typed(question, language));
    else
      await panel.getByRole('radio', { name: words.options[question.right], exact: true }).check();
  }
}

test('numbers and choices are reached and answered with the keyboard alone', async ({ page }) => {
  const drills = await open(page);
  const { words, panel } = drills;
  for (const id of ['by-hand', 'bound'] as const) {
    const drill = drillOf(id, '', 0);
    await drills.family('by-hand').focus();
    await tabTo(page, drills.family(id), 40);
    await page.keyboard.press('Enter');
    for (const question of drill.questions) {
      if (question.kind === 'number') {
        await tabTo(page, drills.field(question), 40);
        await page.keyboard.type(typed(question, 'en'));
        continue;
      }
      const option = (of: Option) =>
        panel.getByRole('radio', { name: words.options[of], exact: true });
      const right = option(question.right);
      await tabTo(page, option(question.options[0] ?? question.right), 40);
      await page.keyboard.press('Space');
      for (let steps = 0; steps < question.options.length && !(await right.isChecked()); steps++)
        await page.keyboard.press('ArrowDown');
      await expect(right).toBeChecked();
    }
    await page.keyboard.press('Enter');
    await expect(drills.end(words.done.solved)).toBeFocused();
  }
});

test.describe('by touch on a narrow screen, in Spanish', () => {
  test.use({
    viewport: { width: AS_IN_ARTICLE[320], height: 700 },
    hasTouch: true,
    isMobile: true,
  });

  test('every drill of a set is solved', async ({ page }) => {
    const drills = await open(page, 'es', 'seed=clase');
    const { words, panel } = drills;
    await expect(drills.set).toHaveValue('clase');
    for (const id of FAMILY_IDS) {
      const drill = drillOf(id, 'clase', 0);
      await drills.family(id).tap();
      for (const question of drill.questions) {
        if (question.kind === 'number') {
          await drills.field(question).tap();
          await page.keyboard.type(typed(question, 'es'));
        } else {
          await panel.getByText(words.options[question.right], { exact: true }).tap();
        }
      }
      await drills.check.tap();
      await expect(drills.end(words.done.solved)).toBeFocused();
      await expectNoSidewaysScroll(page);
    }
    await expect(panel).toContainText(words.progress(5, 5));
  });
});

test('what was done arrives as a file, and survives a reload', async ({ page }) => {
  const drills = await open(page);
  const { words, panel } = drills;
  await drills.family('equal').click();
  await fillIn(drills, drillOf('equal', '', 0));
  await drills.check.click();
  await panel.getByText(words.keeping).click();
  const arriving = page.waitForEvent('download');
  await drills.button(words.export).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe(words.fileName);
  const text = await readFile(await download.path(), 'utf8');
  await expect(panel.getByRole('textbox', { name: words.exportText })).toHaveValue(text);
  await page.reload();
  await expect(drills.family('equal')).toContainText(words.outcomes.solved);
});

test('in the article an exercise can be seen beside it and left again, and the address has the set', async ({
  page,
}) => {
  await page.goto('/');
  const drills = drillsIn(await wake(page, 'drills'));
  await drills.family('overflow').click();
  await drills.button(drills.words.lab).click();
  const lab = labOf(page);
  await expect(lab.logit('future')).toHaveValue('100');
  expect(await lab.values('naive.p')).toEqual(['NaN', 'NaN', 'NaN']);
  await expect(drills.button(drills.words.lab)).toBeFocused();
  await besideOf(page).own.click();
  await expect(drills.button(drills.words.lab)).toBeFocused();
  await expect(lab.logit('future')).toHaveValue('1.2');
  await drills.set.fill('group-7');
  await drills.set.press('Enter');
  await expect(page).toHaveURL(/[?&]seed=group-7/);
  await drills.set.fill('');
  await drills.set.press('Enter');
  await expect(page).not.toHaveURL(/seed=/);
});

for (const view of pairwise(LOOKS)) {
  test.describe(() => {
    const { language, width, colorScheme } = view;
    test.use({ viewport: { width: AS_IN_ARTICLE[width], height: 900 }, colorScheme });

    test(`${nameOf(view)}: asked, wrong and solved, nothing for axe, nothing scrolls sideways`, async ({
      page,
    }) => {
      test.slow();
      const drills = await open(page, language, 'seed=look');
      const { words, panel } = drills;
      const look = async () => {
        await expectNoSidewaysScroll(page);
        await expectNoAxeViolations(page, '.drills');
      };
      const drill = drillOf('bound', 'look', 0);
      const excess = drill.questions.find(({ id }) => id === 'excess');
      if (excess?.kind !== 'number') throw new Error('no question of the excess');
      await panel.getByText(words.keeping).click();
      await drills.button(words.reset).click();
      await drills.family('bound').click();
      await look();
      await drills.field(excess).fill('12345');
      await drills.check.click();
      await drills.button(words.hint).click();
      await look();
      await fillIn(drills, drill, language);
      await drills.check.click();
      await expect(drills.end(words.done.helped)).toBeFocused();
      await look();
    });
  });
}

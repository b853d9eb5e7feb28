import { readFile } from 'node:fs/promises';
import {
  type Drill,
  FAMILY_IDS,
  type FamilyId,
  type FieldId,
  type NumberQuestion,
  type Question,
} from '../../src/practice/drills/drill.ts';
import { drillOf } from '../../src/practice/drills/families.ts';
import { defaultLabel } from '../../src/scenario/scenario.ts';
import { showLabel } from '../../src/text/class-names.ts';
import { type Language, STRINGS } from '../../src/text/languages.ts';
import { DRILLS } from '../../src/text/practice/drills/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  labOf,
  type Page,
  test,
} from './fixtures.ts';

const PATHS: Readonly<Record<Language, string>> = { en: '/', es: '/es/' };

/** The panel by the names a reader and a screen reader use, once it answers. */
async function open(page: Page, language: Language = 'en', query = '') {
  await page.goto(`${PATHS[language]}${query}`);
  return ready(page, language);
}

async function ready(page: Page, language: Language = 'en') {
  const words = DRILLS[language];
  const panel = page.locator('[data-panel="drills"]');
  await panel.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      panel.evaluate((node) =>
        Object.keys(node.firstElementChild ?? {}).some((key) => key.startsWith('__reactProps')),
      ),
    )
    .toBe(true);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const label = ({ id }: NumberQuestion) =>
    id === 'p-0' || id === 'p-1' || id === 'p-2'
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
    question: panel.locator('form').locator('xpath=preceding-sibling::p'),
    status: panel.locator('form').getByRole('status'),
    end: (name: string) => panel.getByRole('heading', { name, exact: true }),
    marks: panel.locator('.drills-mark:visible'),
    set: panel.getByRole('textbox', { name: words.set }),
  };
}

type Panel = Awaited<ReturnType<typeof open>>;

const numbers = (questions: readonly Question[]) =>
  questions.filter((question) => question.kind === 'number');

const number = (drill: Drill, id: FieldId): NumberQuestion => {
  const found = numbers(drill.questions).find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

/** As one would type it: four digits, in the notation of the language. */
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

const isFocused = (target: Locator) => target.evaluate((node) => node === document.activeElement);

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40 && !(await isFocused(target)); presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('every drill of the course is solved with the pointer', async ({ page }) => {
  const drills = await open(page);
  const { words, panel } = drills;
  for (const [index, id] of FAMILY_IDS.entries()) {
    const drill = drillOf(id, '', 0);
    await drills.family(id).click();
    await expect(drills.family(id)).toHaveAttribute('aria-current', 'true');
    await fillIn(drills, drill);
    await drills.check.click();
    const count = drill.questions.length;
    await expect(drills.status).toHaveText(words.score(count, count));
    await expect(drills.end(words.done.solved)).toBeFocused();
    await expect(drills.family(id)).toContainText(words.outcomes.solved);
    await expect(panel).toContainText(words.progress(index + 1, FAMILY_IDS.length));
    await expect(drills.marks).toHaveText(new Array(count).fill(words.right));
  }
});

test('every drill of the course is solved with the keyboard alone', async ({ page }) => {
  const drills = await open(page);
  const { words, panel } = drills;
  for (const id of FAMILY_IDS) {
    const drill = drillOf(id, '', 0);
    await drills.family('by-hand').focus();
    await tabTo(page, drills.family(id));
    await page.keyboard.press('Enter');
    for (const question of drill.questions) {
      if (question.kind === 'number') {
        await tabTo(page, drills.field(question));
        await page.keyboard.type(typed(question, 'en'));
        continue;
      }
      const right = panel.getByRole('radio', { name: words.options[question.right], exact: true });
      await tabTo(page, panel.getByRole('radio').first());
      await page.keyboard.press('Space');
      for (let steps = 0; steps < question.options.length && !(await right.isChecked()); steps++)
        await page.keyboard.press('ArrowDown');
      await expect(right).toBeChecked();
    }
    await page.keyboard.press('Enter');
    await expect(drills.end(words.done.solved)).toBeFocused();
  }
  await expect(panel).toContainText(words.progress(5, 5));
});

test.describe('by touch on a narrow screen, in Spanish', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('every drill of a set is solved', async ({ page }) => {
    const drills = await open(page, 'es', '?seed=clase');
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

test('a wrong answer names the likely slip, keeps what was typed, and takes the focus', async ({
  page,
}) => {
  const drills = await open(page);
  const { words, panel } = drills;
  const drill = drillOf('by-hand', '', 0);
  const field = (id: FieldId) => drills.field(number(drill, id));
  await field('p-0').fill('2.061e-9');
  await field('p-1').fill('4.5×10⁻⁵');
  await field('p-2').fill('about one');
  await drills.check.click();
  await expect(drills.status).toHaveText(words.score(1, 4));
  await expect(drills.marks).toHaveText([
    words.right,
    words.imprecise,
    words.unreadable,
    words.blank,
  ]);
  await expect(field('p-1')).toBeFocused();
  await expect(field('p-1')).toHaveValue('4.5×10⁻⁵');
  await expect(field('p-1')).toHaveAccessibleDescription(words.imprecise);
  await expect(field('p-2')).toHaveValue('about one');

  // A mark belongs to what was checked: typing takes it away.
  await field('p-1').fill('2.061e-9');
  await expect(drills.marks).toHaveText([words.right, words.unreadable, words.blank]);
  await field('p-2').fill('0.5');
  await panel.getByRole('radio', { name: words.options.no }).check();
  await page.keyboard.press('Enter');
  await expect(drills.marks).toHaveText([
    words.right,
    words.slips['other-class'],
    words.slips['no-exp'],
    words.whyNot.no,
  ]);

  const loss = drillOf('loss', '', 0);
  await drills.family('loss').click();
  for (const [text, slip] of [
    ['0.149954', 'base-10'],
    ['0,498137', 'base-2'],
    ['-0.3453', 'forgot-minus'],
    ['3.845', 'label-off'],
    ['0.7080', 'probability'],
    ['ln 1.41239 - 4.7', 'forgot-shift'],
  ] as const) {
    await drills.field(number(loss, 'loss')).fill(text);
    await page.keyboard.press('Enter');
    await expect(drills.marks.last()).toHaveText(words.slips[slip]);
  }
  // Back at the first, everything stands as it was left.
  await drills.family('by-hand').click();
  await expect(field('p-2')).toHaveValue('0.5');
});

test('hints come step by step, and then it is solved with help', async ({ page }) => {
  const drills = await open(page);
  const { words, panel } = drills;
  await drills.family('equal').click();
  const hints = panel.getByRole('list', { name: words.hintsTitle }).getByRole('listitem');
  await expect(hints).toHaveCount(0);
  await drills.button(words.hint).click();
  await expect(hints).toHaveText(words.hints.equal.slice(0, 1));
  await drills.button(words.nextHint).click();
  await expect(hints).toHaveText([...words.hints.equal]);
  const none = drills.button(words.noMoreHints);
  await expect(none).toBeFocused();
  await expect(none).toBeDisabled();
  await fillIn(drills, drillOf('equal', '', 0));
  await drills.check.click();
  await expect(drills.end(words.done.helped)).toBeFocused();
  await expect(drills.family('equal')).toContainText(words.outcomes.helped);
});

test('the solution is a derivation; seen before solving it does not count, and another like it does', async ({
  page,
}) => {
  const drills = await open(page);
  const { words, panel } = drills;
  await drills.family('loss').click();
  await drills.button(words.showSolution).click();
  await expect(drills.end(words.done.shown)).toBeFocused();
  const lines = panel.locator('.drills-end li');
  await expect(lines).toHaveCount(5);
  await expect(lines.nth(3)).toContainText('0.345282');
  await fillIn(drills, drillOf('loss', '', 0));
  await drills.check.click();
  await expect(drills.family('loss')).toContainText(words.outcomes.shown);
  await expect(panel).toContainText(words.progress(0, 5));

  const before = await drills.question.innerText();
  await drills.button(words.another).click();
  await expect(panel.getByRole('heading', { name: words.question })).toBeFocused();
  expect(await drills.question.innerText()).not.toBe(before);
  const drill = drillOf('loss', '', 1);
  await expect(drills.field(number(drill, 'loss'))).toHaveValue('');
  await fillIn(drills, drill);
  await drills.check.click();
  await expect(drills.end(words.done.solved)).toBeFocused();
  await expect(panel).toContainText(words.progress(1, 5));
});

test('every slot of every solution holds a number', async ({ page }) => {
  const drills = await open(page, 'en', '?seed=slots');
  const { words, panel } = drills;
  for (const id of FAMILY_IDS) {
    await drills.family(id).click();
    await drills.button(words.showSolution).click();
    for (const part of ['.drills-example', '.drills-end']) {
      const lines = panel.locator(`${part} .drills-lines`);
      await expect(lines.locator('[data-slot]').first()).toBeAttached();
      const slots = await lines.locator('[data-slot]').allTextContents();
      expect(slots.filter((text) => !/^\(?[−\d∞N]/.test(text))).toEqual([]);
      expect(await lines.textContent()).not.toContain('@');
    }
  }
});

test.describe('a set', () => {
  test('its name in the address gives everyone the same exercises', async ({ page, browser }) => {
    const drills = await open(page);
    const { words } = drills;
    await drills.button(words.newSet).click();
    await expect(drills.set).toHaveValue(/^[a-z]{6}$/);
    const seed = await drills.set.inputValue();
    await expect(page).toHaveURL(new RegExp(`[?&]seed=${seed}`));
    const questions = async (panel: Panel) => {
      const texts: string[] = [];
      for (const id of FAMILY_IDS) {
        await panel.family(id).click();
        texts.push(await panel.question.innerText());
      }
      return texts;
    };
    const mine = await questions(drills);
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(page.url());
    expect(await questions(await ready(other))).toEqual(mine);
    await context.close();
  });

  test('takes a name, refuses what no address can hold, and goes back to the course', async ({
    page,
  }) => {
    const drills = await open(page);
    const { words, panel, set } = drills;
    const course = await drills.question.innerText();
    await set.fill('group-7');
    await set.press('Enter');
    await expect(page).toHaveURL(/seed=group-7/);
    const mine = await drills.question.innerText();
    expect(mine).not.toBe(course);
    await set.fill('two words');
    await set.press('Enter');
    await expect(panel.getByText(words.badSet('two words'))).toBeVisible();
    await expect(set).toHaveValue('group-7');
    await expect(drills.question).toHaveText(mine);
    await set.fill('');
    await set.press('Enter');
    await expect(page).not.toHaveURL(/seed=/);
    await expect(drills.question).toHaveText(course);
  });

  test('its link is copied, or shown where copying is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('blocked')) },
      });
    });
    const drills = await open(page, 'en', '?seed=shared');
    const { words, panel } = drills;
    await drills.button(words.copy).click();
    await expect(panel.getByText(words.copyByHand)).toBeVisible();
    await expect(panel.getByRole('textbox', { name: words.copy })).toHaveValue(/\?seed=shared$/);
  });
});

test.describe('what was done', () => {
  test('survives a reload', async ({ page }) => {
    const drills = await open(page, 'en', '?seed=stay');
    const { words } = drills;
    await drills.family('equal').click();
    const drill = drillOf('equal', 'stay', 0);
    await fillIn(drills, drill);
    await drills.check.click();
    await drills.family('loss').click();
    await drills.button(words.hint).click();
    await drills.field(number(drillOf('loss', 'stay', 0), 'lse')).fill('half a thought');
    await drills.panel.getByText(words.example).click();

    await page.reload();
    const again = await ready(page);
    await expect(again.family('loss')).toHaveAttribute('aria-current', 'true');
    await expect(again.field(number(drillOf('loss', 'stay', 0), 'lse'))).toHaveValue(
      'half a thought',
    );
    await expect(again.panel.getByText(words.hints.loss[0] ?? '')).toBeVisible();
    await expect(again.panel.locator('.drills-example')).not.toHaveAttribute('open');
    await expect(again.family('equal')).toContainText(words.outcomes.solved);
    await again.family('equal').click();
    await expect(again.marks).toHaveText(drill.questions.map(() => words.right));
  });

  test('holds for the visit where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const drills = await open(page);
    await drills.family('equal').click();
    await fillIn(drills, drillOf('equal', '', 0));
    await drills.check.click();
    await drills.family('loss').click();
    await drills.family('equal').click();
    await expect(drills.end(drills.words.done.solved)).toBeVisible();
  });

  test('is a file to take away, and a text where no file arrives', async ({ page }) => {
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
    expect(JSON.parse(text)).toMatchObject({
      kind: 'drills',
      sets: [{ seed: '', families: { equal: { best: 'solved' } } }],
    });
    await expect(panel.getByRole('textbox', { name: words.exportText })).toHaveValue(text);
  });

  test('is forgotten only when one says so twice', async ({ page }) => {
    const drills = await open(page);
    const { words, panel } = drills;
    await drills.family('equal').click();
    await fillIn(drills, drillOf('equal', '', 0));
    await drills.check.click();
    await panel.getByText(words.keeping).click();
    const reset = drills.button(words.reset);
    await reset.click();
    await expect(panel.getByText(words.resetAsk)).toBeFocused();
    await drills.button(words.resetNo).click();
    await expect(reset).toBeFocused();
    await expect(panel).toContainText(words.progress(1, 5));
    await reset.click();
    await drills.button(words.resetYes).click();
    await expect(reset).toBeFocused();
    await expect(panel.getByText(words.resetDone)).toBeVisible();
    await expect(panel).toContainText(words.progress(0, 5));
    await page.reload();
    await expect((await ready(page)).panel).toContainText(words.progress(0, 5));
  });
});

test('an exercise can be seen in the lab, and the way back leads to it', async ({ page }) => {
  const drills = await open(page);
  await drills.family('overflow').click();
  await drills.button(drills.words.lab).click();
  const lab = labOf(page);
  await expect(lab.logit('future')).toHaveValue('100');
  expect(await lab.values('naive.p')).toEqual(['NaN', 'NaN', 'NaN']);
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await expect(drills.button(drills.words.lab)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280] as const) {
    for (const language of ['en', 'es'] as const) {
      test.describe(`${width} px wide, ${colorScheme}, ${language}`, () => {
        test.use({ viewport: { width, height: 900 }, colorScheme });

        test('asked, wrong and solved: nothing for axe, nothing scrolls sideways', async ({
          page,
        }) => {
          test.slow();
          const drills = await open(page, language, '?seed=look');
          const { words, panel } = drills;
          const look = async () => {
            await expectNoSidewaysScroll(page);
            await expectNoAxeViolations(page, '[data-panel="drills"]');
          };
          const drill = drillOf('bound', 'look', 0);
          await panel.getByText(words.keeping).click();
          await drills.button(words.reset).click();
          await drills.family('bound').click();
          await look();
          await drills.field(number(drill, 'excess')).fill('12345');
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
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SCENES } from '../../src/features/predict/model/scenes.ts';
import { MARKED_IDS } from '../../src/features/write/model/exercise-ids.ts';
import { digestOf } from '../../src/teach/assignment/model/assignment.ts';
import { readAssignment } from '../../src/teach/assignment/model/codec.ts';
import { type HandIn, writeHandIn } from '../../src/teach/assignment/model/hand-in.ts';
import { en } from '../../src/teach/assignment/student/words/en.ts';
import { es } from '../../src/teach/assignment/student/words/es.ts';
import { en as teach } from '../../src/teach/assignment/words/en.ts';
import { PREDICT } from '../support/words.ts';
import { answer, handIn } from '../teach/assignment/texts.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  tabTo,
  test,
} from './fixtures.ts';

/*
 * What needs a real page: keys, widths, storage, downloads, print. What is said and computed is tested in
 * tests/teach/assignment.
 */

const QUERY = 'title=Semana+3&due=Viernes&panels=predict,drills&seed=s3';

const digest = (query: string) => digestOf(readAssignment(query).assignment);

/** A student with the keyboard alone. */
function studentOf(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    button,
    steps: page.getByRole('navigation', { name: es.steps }),
    text: page.getByRole('textbox', { name: es.handIn.text }),
    async press(name: string) {
      await tabTo(page, button(name), 90);
      await page.keyboard.press('Enter');
    },
    async choose(program: 'naive' | 'stable') {
      const { programs, outcomes } = PREDICT.es;
      const group = page.getByRole('group', { name: programs.softmax[program] });
      // Into the group; the first of its outcomes is the right one here.
      await tabTo(page, group.getByRole('radio', { name: outcomes.valid }), 40);
      await page.keyboard.press('Space');
    },
  };
}

test('a student does an assignment by keyboard at 320 px in Spanish, and hands it in; the teacher gets the table', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/es/assignment/?${QUERY}`);
  const { steps, text, press, choose } = studentOf(page);
  await expect(page.getByRole('heading', { name: 'Semana 3' })).toBeVisible();
  await choose('naive');
  await choose('stable');
  await press(PREDICT.es.run);
  await expect(steps).toContainText(es.reach.begun(1, 10));
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(steps).toContainText(es.reach.begun(1, 10));
  await press(es.next);
  await expect(page.getByRole('heading', { name: /^2 de 3/ })).toBeFocused();
  await expectNoSidewaysScroll(page);
  await press(es.toHandIn);
  await expect(page.getByRole('heading', { name: /^3 de 3/ })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: es.handIn.name }), 20);
  await page.keyboard.type('Ana Pérez');
  await expect(text).toHaveValue(/^LSE-ANSWERS/);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  const ana = await text.inputValue();

  const other = await textOf('=Luis', QUERY);
  const tampered = (await textOf('Eva', QUERY)).replace(/(?<=\n..)./, (c) =>
    c === 'x' ? 'y' : 'x',
  );
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/teach/#assignment');
  const link = page.getByRole('textbox', { name: teach.link });
  await link.fill(`https://example.org/es/assignment/?${QUERY}`);
  await expect(page.getByText(teach.loaded)).toBeVisible();
  await page
    .getByRole('textbox', { name: teach.paste })
    .fill(`${ana}\n> ${other.replaceAll('\n', '\n> ')}\n\nEva:\n${tampered}`);
  await page.getByRole('button', { name: teach.read }).click();
  await expect(page.getByText(teach.found(3, 2))).toBeVisible();
  const rows = page.locator('.assignment-results tbody tr');
  await expect(rows.nth(0)).toContainText('Ana Pérez2 of 20');
  await expect(rows.nth(1)).toContainText('=Luis5 of 20');
  await expect(rows.nth(2)).toContainText(teach.states.damaged);
  await expectNoAxeViolations(page, '#assignment');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: teach.save }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
  expect(csv[1]).toMatch(/^Ana Pérez,whole,2,20,/);
  expect(csv[2]).toMatch(/^'=Luis,whole,5,20,/);
});

async function textOf(name: string, query: string, more: Partial<HandIn> = {}): Promise<string> {
  const text = await writeHandIn(handIn(name, { assignment: digest(query), ...more }));
  if (text === null) throw new Error('longer than a text may be');
  return text;
}

test('at 375 px with a thumb nothing is out of reach', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const path of [`/assignment/?${QUERY}`, '/es/assignment/', '/teach/#assignment']) {
    await page.goto(path);
    await page
      .locator('.assigned-panel .predict, .assigned-nothing, .assignment-compose')
      .waitFor();
    await expectNoSidewaysScroll(page);
  }
});

test('the other language opens the same assignment', async ({ page }) => {
  await page.goto(`/assignment/?${QUERY}`);
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(new RegExp(`/es/assignment/\\?${QUERY.replaceAll('+', '\\+')}$`));
  await expect(page.getByText(es.due('Viernes'))).toBeVisible();
});

test('it is not for search engines, and the link alone leads there', async ({ page }) => {
  await page.goto('/assignment/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.getByRole('heading', { name: en.nothing.title })).toBeVisible();
  await page.goto('/');
  await expect(page.locator('a[href*="assignment/"]')).toHaveCount(0);
});

for (const format of ['A4', 'Letter'])
  test(`the summary of everything there is to answer is one page of ${format}`, async ({
    page,
  }) => {
    const query = 'title=Everything&panels=predict,drills,write';
    const said = 'a rather long answer that a student typed, as long as it goes';
    const told = [
      {
        panel: 'predict',
        done: 10,
        total: 10,
        answers: SCENES.map(({ id }) => answer(id, { naive: 'some-nan', stable: 'valid' })),
      },
      {
        panel: 'drills',
        done: 5,
        total: 5,
        answers: ['by-hand 0', 'overflow 0', 'loss 0', 'bound 0', 'equal 0'].map((item) =>
          answer(item, { p: said, loss: said, m: said, lse: said, stable: said, 'p-0': said }),
        ),
      },
      {
        panel: 'write',
        done: 9,
        total: 9,
        answers: MARKED_IDS.map((item) =>
          answer(item, { program: `def softmax(x):\n${'    x = x + 1\n'.repeat(40)}` }),
        ),
      },
    ];
    await page.addInitScript(
      ([key, work]) => localStorage.setItem(key ?? '', work ?? ''),
      [
        `logsumexplorer.assignment.${digest(query)}.work`,
        JSON.stringify({ at: 'hand-in', name: 'Ana Pérez', told }),
      ],
    );
    await page.goto(`/assignment/?${query}`);
    await expect(page.locator('.print-sheet tbody tr')).toHaveCount(3 + 10 + 5 + 9);
    const path = test.info().outputPath('summary.pdf');
    await page.pdf({ format, path, preferCSSPageSize: false });
    expect(pagesOf(path)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-sheet')).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
  });

/** By pdfinfo where there is one; otherwise by what the file says of its pages. */
function pagesOf(path: string): number {
  try {
    return Number(
      /^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1],
    );
  } catch {
    return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }
}

import { readFileSync } from 'node:fs';
import type { Language } from '../../src/words/languages.ts';
import { WORKSPACE, WRITE } from '../support/words.ts';
import { askAgain } from './ask-again.ts';
import {
  besideOf,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  labOf,
  wake,
} from './fixtures.ts';
import { openFrame } from './frame.ts';
import { expect, nginxRules, type Page, test } from './hosts.ts';

const SOLUTION = readFileSync('src/features/write/samples/stable-solution.py', 'utf8');

const LANGUAGES = ['en', 'es'] as const;

function writeIn(page: Page, language: Language = 'en') {
  const words = WORKSPACE[language];
  const panel = page.locator('.write');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    words,
    panel,
    button,
    edit: button(WRITE[language].edit),
    code: panel.getByRole('textbox', { name: words.editor }),
    check: button(words.check),
    score: panel.getByRole('status').filter({ hasText: words.score(15, 15) }),
    marked: (kind: string) => panel.locator(`.mark-${kind}`),
    result: panel.locator('.write-result'),
    look: panel.getByRole('region', { name: words.look }),
  };
}

const open = async (page: Page, query = '', language: Language = 'en') => {
  await openFrame(page, 'write', { language, query });
  return writeIn(page, language);
};

/** Pressed again until the editor is there. */
async function openEditor(page: Page, query = '', language: Language = 'en') {
  const write = await open(page, query, language);
  await write.edit.click();
  await expect(write.code).toBeVisible();
  return write;
}

test('nothing of the editor is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const write = await open(page);
  await expect(write.panel.locator('.tok-keyword').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const heavy = () => asked.filter((url) => /\/(editor|workspace)[-\w]*\.js/.test(url));
  expect(heavy()).toEqual([]);
  await write.edit.click();
  await expect(write.code).toBeFocused();
  expect(heavy().length).toBeGreaterThanOrEqual(2);
});

for (const language of LANGUAGES)
  test(`${language}: an exercise is solved by keyboard alone`, async ({ page }) => {
    const write = await open(page, 'exercise=stable&x=1,92,3', language);
    await write.edit.focus();
    await page.keyboard.press('Enter');
    await expect(write.code).toBeFocused();
    await expect(write.marked('trouble')).toHaveText('np.exp(x)');
    // To the end of the line e = np.exp(x), and behind x.
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 4; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(write.look).toContainText('92');
    await page.keyboard.type(' - np.max(x');
    await expect(write.marked('trouble')).toHaveCount(0);
    await expect(write.result.locator('data').nth(1)).toHaveAttribute('value', '1');
    // Tab indents; after Escape it leaves.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(write.code).not.toBeFocused();
    while (!(await write.check.evaluate((one) => one === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(write.score).toContainText(write.words.done.solved);
    await expect(write.panel).toContainText(write.words.progress(1, 9));
  });

test('Tab indents, Shift with Tab takes it back, and undo works', async ({ page }) => {
  const write = await openEditor(page, 'exercise=lse');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(write.code).toHaveText('    x');
  await page.keyboard.press('Shift+Tab');
  await expect(write.code).toHaveText('x');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  await expect(write.code).toContainText('log_sum_exp');
});

test('names are completed, by keyboard', async ({ page }) => {
  const write = await openEditor(page, 'exercise=lse');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('np.expm');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option', { name: 'expm1' })).toBeVisible();
  // CodeMirror ignores keys while the list is new, so that none is taken by accident.
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 100, shown);
  await page.keyboard.press('Enter');
  await expect(write.code).toHaveText('np.expm1');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 667 } });

  for (const language of LANGUAGES)
    test(`${language}: an exercise is solved`, async ({ page }) => {
      const write = await open(page, 'exercise=stable&x=1,92,3', language);
      await write.edit.tap();
      await expect(write.code).toBeVisible();
      await expect(write.marked('trouble')).toHaveText('np.exp(x)');
      await write.panel.locator('.cm-line').nth(5).getByText('np.sum', { exact: false }).tap();
      await expect(write.marked('looked').first()).toBeVisible();
      await write.code.fill(SOLUTION);
      await expect(write.marked('trouble')).toHaveCount(0);
      await write.check.tap();
      await expect(write.score).toContainText(write.words.done.solved);
    });

  test('what is pressed is at least 44 px high', async ({ page }) => {
    const write = await openEditor(page, 'exercise=stable');
    await write.check.tap();
    const small = await write.panel
      .locator('button:visible, select:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent),
      );
    expect(small).toEqual([]);
  });
});

for (const { width, language, scheme, query } of [
  { width: 320, language: 'es', scheme: 'dark', query: 'exercise=masks' },
  { width: 320, language: 'en', scheme: 'light', query: 'exercise=stable&x=1,92,3' },
  { width: 1280, language: 'en', scheme: 'dark', query: 'exercise=loss&x=1e8,1e8' },
  { width: 1280, language: 'es', scheme: 'light', query: 'exercise=tests' },
] as const)
  test(`axe finds nothing, and nothing is too wide: ${width} px, ${language}, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    const write = await open(page, query, language);
    await expectNoAxeViolations(page);
    await write.edit.click();
    await expect(write.code).toBeVisible();
    await write.check.click();
    await expect(write.panel.getByRole('list', { name: write.words.tests })).toBeVisible();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await write.code.fill('import numpy as np\n\ndef softmax(x):\n    return lambda x: x\n');
    await expect(write.marked('problem').first()).toBeVisible();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

test('an editor that does not come says so, and comes when it is asked for again', async ({
  browser,
}) => {
  // A page of its own, since it is meant to log errors to the console.
  const context = await browser.newContext();
  for (const part of ['workspace-en', 'editor'] as const) {
    const page = await context.newPage();
    await page.route(`**/assets/${part}-*.js`, (route) => route.abort());
    await page.goto('/');
    await wake(page, 'write');
    const write = writeIn(page);
    await write.edit.click();
    const notice = page.getByRole('alert').filter({ hasText: 'This part did not load.' });
    await expect(notice).toBeVisible();
    await page.unroute(`**/assets/${part}-*.js`);
    await askAgain(page);
    await wake(page, 'write');
    await expect(notice).toHaveCount(0);
    // Where the page had to be reloaded, the editor is asked for anew.
    await expect(async () => {
      if ((await write.code.count()) === 0) await write.edit.click({ timeout: 1000 });
      await expect(write.code).toBeVisible({ timeout: 5000 });
    }).toPass();
    await page.close();
  }
  await context.close();
});

test('an endless loop is named, and the page answers', async ({ page }) => {
  const write = await openEditor(page, 'exercise=stable');
  await write.code.fill('def softmax(x):\n    while True:\n        x = x + 1\n');
  await expect(write.marked('problem').first()).toBeVisible();
  await write.check.click();
  await expect(write.panel.getByRole('status').filter({ hasText: '0' }).first()).toBeVisible();
});

test('under a strict policy the editor looks and works the same', async ({ page, startHost }) => {
  const site = await startHost({ rules: nginxRules(readFileSync('docs/nginx.conf', 'utf8')) });
  await page.goto(`${site.origin}/embed/write/index.html?exercise=stable&x=1,92`);
  const write = writeIn(page);
  await write.edit.click();
  await expect(write.code).toBeVisible();
  await expect(write.marked('trouble')).toHaveText('np.exp(x)');
  await expect(write.marked('trouble')).toHaveCSS('text-decoration-style', 'wavy');
});

test('a failed test is shown in the lab beside the text', async ({ page }) => {
  await page.goto('/?exercise=stable');
  await wake(page, 'write');
  const write = writeIn(page);
  await write.edit.click();
  await write.check.click();
  await write.button(write.words.openInLab).first().click();
  await expect(labOf(page).value('inputs.x.1')).toHaveAttribute('value', '92');
  expect(besideOf(page)).toBeDefined();
});

test('a program in a link opens from the address, and what is written is kept', async ({
  page,
}) => {
  const write = await openEditor(page, 'exercise=lse');
  await write.code.fill('# mine');
  await page.reload();
  await write.edit.click();
  await expect(write.code).toHaveText('# mine');
  await openFrame(page, 'write', { query: 'exercise=lse&code=U1YoyUjNLCrmAgA' });
  await write.edit.click();
  await expect(write.code).toHaveText('# theirs');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first program can be read', async ({ page }) => {
    await page.goto('/embed/write/index.html');
    await expect(page.locator('.write-code')).toContainText('def softmax(x):');
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

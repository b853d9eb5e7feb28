import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { HEIGHTS, WIDTHS } from '../../src/embed/heights.ts';
import type { PanelId } from '../../src/panels/panel.ts';
import { CONTROLS } from '../../src/panels/stage.ts';
import { EMBED } from '../../src/text/embed/words.ts';
import { STRINGS } from '../../src/text/languages.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  labOf,
  type Page,
  test,
} from './fixtures.ts';

const PANELS = Object.keys(CONTROLS) as PanelId[];
const STATE = 'x=1.2,92,3.1,0.5,2.9';

/** The frame's script has drawn the panel. */
const untilAlive = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
      ),
    )
    .toBe(true);

for (const panel of PANELS) {
  test(`${panel} stands alone, in both languages, narrow and wide`, async ({ page }) => {
    for (const lang of ['en', 'es'] as const) {
      await page.goto(`/embed/?panel=${panel}&lang=${lang}&${STATE}`);
      await untilAlive(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveTitle(EMBED[lang].titles[panel]);
      await expect(page.locator('#root')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('LogSumExplorer');
      await expect(page.getByRole('alert')).toHaveCount(0);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      // Narrow in one language, wide in the other.
      if (lang === 'en') await page.setViewportSize({ width: 320, height: 800 });
      await expectNoAxeViolations(page);
      const link = page.getByRole('link', { name: EMBED[lang].fullPage });
      const folder = lang === 'es' ? '/es' : '';
      await expect(link).toHaveAttribute('href', new RegExp(`index.html\\?x=1.2,92.*#${panel}$`));
      expect(
        await link.evaluate((node) => new URL((node as HTMLAnchorElement).href).pathname),
      ).toBe(`${folder}/index.html`);
      await expect(link).toHaveAttribute('rel', 'noopener');
    }
  });

  test(`${panel} opens at about the height it will have`, async ({ page }) => {
    for (const at of [0, 3]) {
      await page.setViewportSize({ width: WIDTHS[at] ?? 0, height: 600 });
      await page.goto(`/embed/${panel}/index.html`);
      await untilAlive(page);
      const height = await page.locator('#root').evaluate((node) => node.clientHeight);
      const foreseen = HEIGHTS[panel]?.[at] ?? 0;
      expect(Math.abs(height / foreseen - 1), 'npm run heights measures them anew').toBeLessThan(
        0.2,
      );
    }
  });
}

test('every panel can be read without script, on the ground of its host', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const panel of PANELS) {
    await page.goto(`${baseURL}/embed/${panel}/es/`);
    await expect(page.getByRole('link', { name: EMBED.es.fullPage })).toBeVisible();
    await expect(page.getByRole('heading').last()).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  }
  await context.close();
});

test('the state of the query is the state of the panel, of its link, and of its address', async ({
  page,
}) => {
  await page.goto(`/embed/?panel=lab&${STATE}&t=2&hide=charts#here`);
  const lab = labOf(page);
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '46');
  await lab.logit('future').fill('7.5');
  const link = page.getByRole('link', { name: EMBED.en.fullPage });
  await expect(link).toHaveAttribute('href', /\?x=7\.5,92,3\.1,0\.5,2\.9&t=2#lab$/);
  await expect(page).toHaveURL(
    /\/embed\/lab\/index\.html\?panel=lab&hide=charts&x=7\.5,92,.*#here$/,
  );
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'small' }).click();
  await expect(page).toHaveURL((url) => !url.search.includes('7.5'));
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.reload();
  await expect(page.getByRole('button', { name: 'small' })).toHaveAttribute('aria-pressed', 'true');
  const [full] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(full.getByRole('button', { name: 'small', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a panel nobody has is said, with links to those there are', async ({ page }) => {
  for (const name of ['softmax', '__proto__', 'constructor', '<img src=x onerror=alert(1)>']) {
    await page.goto(`/embed/?panel=${encodeURIComponent(name)}&lang=es&t=3`);
    await expect(page.getByRole('status')).toContainText(`No hay ningún panel con el nombre`);
    await expect(page.getByRole('status')).toContainText(name);
    await expect(page.getByRole('link')).toHaveCount(PANELS.length);
  }
  await page.goto('/embed/');
  await expect(page.getByRole('status')).toContainText('The address names no panel');
  await expectNoAxeViolations(page);
  await page.goto('/embed/?lang=es&t=3');
  await page.getByRole('link', { name: EMBED.es.titles.lse }).click();
  await expect(page).toHaveURL(/\/embed\/lse\/es\/index\.html\?lang=es&t=3$/);
});

test('each parameter that cannot be read is named, and the panel works', async ({ page }) => {
  await page.goto(
    '/embed/?panel=lab&x=1,oops&lang=tlh&theme=pink&hide=presets,everything&lock=__proto__',
  );
  const notice = page.getByRole('alert');
  for (const words of ['1,oops', 'tlh', 'pink', 'everything', '__proto__'])
    await expect(notice).toContainText(words);
  await expect(page.getByRole('button', { name: 'small' })).toHaveCount(0);
  await labOf(page).logit('present').fill('92');
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
});

const HIDDEN: readonly (readonly [string, (page: Page) => ReturnType<Page['locator']>])[] = [
  ['temperature', (page) => page.getByRole('slider')],
  ['logits', (page) => page.getByRole('textbox', { name: /^Logit of/ })],
  ['names', (page) => page.locator('.class-name input')],
  ['true-class', (page) => page.getByRole('radio', { name: /^True class/ })],
  ['format', (page) => page.getByRole('radio', { name: 'float64' })],
  ['ftz', (page) => page.getByRole('checkbox', { name: STRINGS.en.lab.flush })],
  ['truth', (page) => page.getByRole('checkbox', { name: STRINGS.en.lab.showTruth })],
  ['presets', (page) => page.locator('.presets button')],
  ['actions', (page) => page.locator('.actions button')],
  ['inspector', (page) => page.locator('[data-cell][aria-expanded]')],
];

test('what is hidden in the lab is gone and goes on feeding it', async ({ page }) => {
  for (const [control, find] of HIDDEN) {
    await page.goto(`/embed/?panel=lab&${STATE}&t=2&format=float64&ftz=1&y=1&hide=${control}`);
    await untilAlive(page);
    await expect(find(page), control).toHaveCount(0);
    expect(await labOf(page).values('inputs.x')).toEqual(['0.6', '46', '1.55', '0.25', '1.45']);
    await expectNoSidewaysScroll(page);
  }
  const all = CONTROLS.lab.join();
  await page.goto(`/embed/?panel=lab&${STATE}&hide=${all}`);
  await untilAlive(page);
  expect(await labOf(page).values('naive.p')).toEqual(['0', 'NaN', '0', '0', '0']);
  await expect(page.locator('.verdict, .chart, .lab-presets:visible')).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('what is fixed in the lab is shown and cannot be changed', async ({ page }) => {
  for (const [control, find] of HIDDEN) {
    await page.goto(`/embed/?panel=lab&${STATE}&lock=${control}`);
    await untilAlive(page);
    if (control === 'inspector') {
      await expect(labOf(page).cell('naive.p.1')).toBeDisabled();
      continue;
    }
    await expect(find(page).first(), control).toBeVisible();
    await expect(find(page).first(), control).toBeDisabled();
  }
  await page.goto(`/embed/?panel=lab&${STATE}&lock=${CONTROLS.lab.join()}`);
  await untilAlive(page);
  await expect(page.locator('#root :is(input, select, button):not(:disabled)')).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('derivations and code hide and fix what they are asked to', async ({ page }) => {
  for (const [panel, control, selector] of [
    ['shift', 'mode', '.derivation-head .choice'],
    ['shift', 'choice', '.shift-choice'],
    ['shift', 'live', '.live-line .formula'],
    ['shift', 'window', '.shift-window'],
    ['lse', 'live', '.live-line'],
    ['loss', 'forms', '.forms'],
    ['code', 'language', '.code-head .choice'],
    ['code', 'copy', '.code-head .chip'],
  ] as const) {
    await page.goto(`/embed/?panel=${panel}&lock=${control}`);
    await untilAlive(page);
    await expect(page.locator(selector)).toBeVisible();
    if (control !== 'live' && control !== 'window') {
      const fixed = page.locator(`#root :is(input, button):disabled`);
      expect(await fixed.count()).toBeGreaterThan(0);
    }
    await page.goto(`/embed/?panel=${panel}&hide=${control}`);
    await untilAlive(page);
    await expect(page.locator(selector)).toHaveCount(0);
    await expect(page.locator('h3').first()).toBeVisible();
  }
});

test('embed.js is at most 3 kB, and so is what runs before a frame paints', () => {
  const weigh = (file: string) => brotliCompressSync(readFileSync(file)).length;
  expect(weigh('dist/embed.js')).toBeLessThanOrEqual(3000);
  const [, start = ''] =
    /src="[./]*(assets[^"]*start[^"]*)"/.exec(readFileSync('dist/embed/lab/index.html', 'utf8')) ??
    [];
  expect(weigh(`dist/${start}`)).toBeLessThan(1000);
});

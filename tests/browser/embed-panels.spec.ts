import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { HEIGHTS, WIDTHS } from '../../src/embed/heights.ts';
import { controlsOf, PANEL_IDS, type PanelId, titleOf } from '../../src/features/registry.ts';
import type { Language } from '../../src/words/strings.ts';
import { EMBED } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  labOf,
  test,
  untilAlive,
} from './fixtures.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

const PANELS = PANEL_IDS;
const STATE = 'x=1.2,92,3.1,0.5,2.9';

const addressOf = (panel: PanelId, lang: Language = 'en', query = '') =>
  `/embed/${panel}/${lang === 'es' ? 'es/' : ''}index.html${query && `?${query}`}`;

for (const view of pairwise({ ...LOOKS, panel: PANELS })) {
  const { panel, language: lang, width, colorScheme } = view;
  test.describe(nameOf(view), () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });

    test(`${panel} stands alone, with nothing for axe and nothing sideways`, async ({ page }) => {
      // In its opening state in one language, with a NaN in the other.
      const query = lang === 'es' ? STATE : '';
      await page.goto(addressOf(panel, lang, query));
      await untilAlive(page.locator('#root'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveTitle(titleOf(panel, lang));
      await expect(page.locator('#root')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('LogSumExplorer');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expectNoAxeViolations(page);
      for (const other of LOOKS.width) {
        await page.setViewportSize({ width: other, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      const link = page.getByRole('link', { name: EMBED[lang].fullPage });
      await expect(link).toHaveAttribute('rel', 'noopener');
      const full = await link.evaluate((node) => (node as HTMLAnchorElement).href);
      const folder = `${lang === 'es' ? '/es' : ''}${panel === 'check' ? '/workbench' : ''}`;
      expect(new URL(full).pathname).toBe(`${folder}/index.html`);
      expect(new URL(full).search).toBe(query && `?${query}`);
      expect(new URL(full).hash).toBe(`#${panel}`);
    });
  });
}

for (const panel of PANELS) {
  test(`${panel} opens at about the height it will have`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTHS[0], height: 600 });
    await page.goto(addressOf(panel));
    await untilAlive(page.locator('#root'));
    for (const at of [0, 3]) {
      await page.setViewportSize({ width: WIDTHS[at] ?? 0, height: 600 });
      const foreseen = HEIGHTS[panel]?.[at] ?? 0;
      // What depends on the width comes after hydration.
      await expect
        .poll(
          async () => {
            const height = await page.locator('#root').evaluate((node) => node.clientHeight);
            return Math.abs(height / foreseen - 1);
          },
          { message: 'npm run heights measures them anew' },
        )
        .toBeLessThan(0.2);
    }
  });
}

test('the numbers of a preset keep the names that stand beside them in the address', async ({
  page,
}) => {
  const query = '?x=88,88,88,88,88&labels=a|b|c|d|e';
  await page.goto(addressOf('lab', 'en', query));
  await untilAlive(page.locator('#root'));
  await expect(labOf(page).logit('e')).toHaveValue('88');
  expect(
    await page
      .locator('.class-name input')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('one address leads to every panel, in its language, with its query', async ({ page }) => {
  for (const [index, panel] of PANELS.entries()) {
    const lang = index % 2 === 0 ? 'es' : 'en';
    const query = `?panel=${panel}&lang=${lang}&${STATE}`;
    await page.goto(`/embed/${query}`, { waitUntil: 'commit' });
    await page.waitForURL(addressOf(panel, lang) + query, { waitUntil: 'commit' });
  }
});

test('every panel can be read without script, with the background of its host', async ({
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
  const cases = page.getByRole('combobox', { name: 'Try' });
  await cases.selectOption('small');
  await expect(page).toHaveURL((url) => !url.search.includes('7.5'));
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.reload();
  await expect(cases).toHaveValue('small');
  const [full] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(full.getByRole('combobox', { name: 'Try' })).toHaveValue('small');
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
  await expectNoAxeViolations(page, 'html', 'without frames');
  await page.goto('/embed/?lang=es&t=3');
  await page.getByRole('link', { name: titleOf('lse', 'es') }).click();
  await expect(page).toHaveURL(/\/embed\/lse\/es\/index\.html\?lang=es&t=3$/);
});

test('each parameter that cannot be read is named, and the panel works', async ({ page }) => {
  await page.goto(
    '/embed/?panel=lab&x=1,oops&lang=tlh&theme=pink&hide=presets,everything&lock=__proto__',
  );
  const notice = page.getByRole('alert');
  for (const words of ['1,oops', 'tlh', 'pink', 'everything', '__proto__'])
    await expect(notice).toContainText(words);
  await expect(page.getByRole('combobox', { name: 'Try' })).toHaveCount(0);
  await labOf(page).logit('present').fill('92');
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
});

test('a lab of which everything is hidden, or fixed, has nothing for axe and nothing sideways', async ({
  page,
}) => {
  const all = controlsOf('lab').join();
  await page.goto(addressOf('lab', 'en', `${STATE}&hide=${all}`));
  await untilAlive(page.locator('#root'));
  await expect(page.locator('.verdict, .charts, .lab > .options:visible')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  await page.goto(addressOf('lab', 'en', `${STATE}&lock=${all}`));
  await untilAlive(page.locator('#root'));
  await expect(
    page.locator('#root :is(input, select, button):not(:disabled, .row-toggle)'),
  ).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

test('embed.js is at most 4.8 kB compressed, and 3 kB what runs before a frame paints', () => {
  const weigh = (file: string) => brotliCompressSync(readFileSync(file)).length;
  expect(weigh('dist/embed.js')).toBeLessThanOrEqual(4800);
  const [, start = ''] =
    /src="[./]*(assets[^"]*start[^"]*)"/.exec(readFileSync('dist/embed/lab/index.html', 'utf8')) ??
    [];
  expect(weigh(`dist/${start}`)).toBeLessThan(1000);
});

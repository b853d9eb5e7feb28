import { readdirSync, readFileSync } from 'node:fs';
import { STRINGS } from '../support/words.ts';
import { askAgain } from './ask-again.ts';
import { expectNoAxeViolations, type Locator, labOf, openCharts, wake } from './fixtures.ts';
import { expect, type Page, test as quiet } from './hosts.ts';

/*
 * Files of the built page that cannot be loaded: what is said, what still works, and what the reader can do. The
 * console may log errors here, so the tests open pages of their own.
 */
const test = quiet.extend<{ page: Page }>({
  page: async ({ browser }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await use(await context.newPage());
    await context.close();
  },
  quiet: async ({ browserName: _ }, use) => use(undefined),
});

const { missing } = STRINGS.en.page;

const GONE = {
  'a network that fails': (page: Page, file: string) => page.route(file, (route) => route.abort()),
  'a host that has newer files': (page: Page, file: string) =>
    page.route(file, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  'a host that answers with its front page': (page: Page, file: string) =>
    page.route(file, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Hello' })),
};

const notices = (page: Page) => page.locator('.missing-part');

/** The position of every element, in page coordinates. */
const placesOf = (parts: Locator) =>
  parts.evaluateAll((nodes) =>
    nodes.map((node) => {
      const { top, height } = node.getBoundingClientRect();
      return [Math.round(top + scrollY), Math.round(height)];
    }),
  );

const AROUND = 'main [data-panel], article > section, .site-footer, figure.chart, .verdict';

async function expectButtonsToBeLarge(page: Page) {
  for (const button of await notices(page).getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
}

for (const [how, goAway] of Object.entries(GONE)) {
  test(`charts that do not come over ${how} take nothing along, and come when asked again`, async ({
    page,
  }) => {
    await page.goto('/');
    await goAway(page, '**/assets/pair-bars-*.js');
    const lab = labOf(page);
    await lab.verdict('naive').scrollIntoViewIfNeeded();
    const before = await placesOf(page.locator('.verdict, .site-footer'));
    await openCharts(page);
    await expect(notices(page)).toHaveCount(1);
    await expect(notices(page).first()).toContainText(missing.notLoaded);
    expect(await placesOf(page.locator('.verdict'))).toEqual(before.slice(0, 2));
    await expectButtonsToBeLarge(page);
    await expectNoAxeViolations(page, '#lab');
    await lab.logit('present').fill('92');
    await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');

    await page.unroute('**/assets/pair-bars-*.js');
    await askAgain(page);
    await expect(
      page.locator('figure.chart').first().locator('svg.recharts-surface'),
    ).toBeVisible();
    await expect(notices(page)).toHaveCount(0);
  });
}

test('a style sheet that does not come is asked for again with its panel', async ({ page }) => {
  await page.goto('/');
  await page.route('**/assets/batch-*.css', (route) => route.abort());
  await page.locator('[data-panel=batch]').scrollIntoViewIfNeeded();
  await expect(notices(page)).toBeVisible();
  await page.unroute('**/assets/batch-*.css');
  await page.getByRole('button', { name: missing.again }).click();
  const batch = await wake(page, 'batch');
  await expect(notices(page)).toHaveCount(0);
  const styled = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[href*="/batch-"][rel=stylesheet]')].map(
      ({ sheet }) => sheet !== null,
    ),
  );
  expect(styled).toEqual([true]);
  await expect(batch.getByRole('alert')).toHaveCount(0);
});

for (const [width, height, file] of [
  [375, 667, 'lab'],
  [1366, 768, 'en'],
] as const) {
  test(`nothing moves when ${file}-*.js does not come, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const context = page.context();
    const plain = await context.newPage();
    await plain.setViewportSize({ width, height });
    // Without the entry nothing is said either.
    await plain.route('**/assets/page-*.js', (route) => route.abort());
    await plain.goto('/');
    await page.route(`**/assets/${file}-*.js`, (route) => route.abort());
    await page.goto('/');
    await expect(notices(page).first()).toBeVisible();
    expect(await placesOf(page.locator(AROUND))).toEqual(await placesOf(plain.locator(AROUND)));
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expectButtonsToBeLarge(page);
    await plain.close();
  });
}

test('loading the page again after a deploy brings the panel, in the state it was in', async ({
  page,
}) => {
  await page.goto('/');
  await GONE['a host that has newer files'](page, '**/assets/loss-*.js');
  await page.locator('[data-panel=loss]').scrollIntoViewIfNeeded();
  await expect(notices(page)).toBeVisible();
  await page.getByRole('button', { name: missing.again }).click();
  await expect(page.getByRole('button', { name: missing.again })).toBeFocused();

  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await page.unroute('**/assets/loss-*.js');
  // At once, before the address has been rewritten.
  await page
    .getByRole('button', { name: missing.reload.page })
    .evaluate((button: HTMLElement) => button.click());
  await expect(notices(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?x=1\.2,92,3\.1,0\.5,2\.9/);
  await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');
});

test('without a network that is what is said, and the page is not offered to be lost', async ({
  page,
}) => {
  await page.goto('/es/');
  await page.context().setOffline(true);
  await page.locator('[data-panel=drills]').scrollIntoViewIfNeeded();
  const spanish = STRINGS.es.page.missing;
  await expect(notices(page).last()).toContainText(spanish.offline);
  await expect(page.getByRole('button', { name: spanish.reload.page })).toHaveCount(0);
  await page.context().setOffline(false);
  await askAgain(page, { language: 'es' });
  await wake(page, 'drills');
});

test('every file that is asked for late may be missing, and the lab answers', async ({ page }) => {
  // What the document preloads is loaded with it.
  const document = readFileSync('dist/index.html', 'utf8');
  const late = readdirSync('dist/assets').filter(
    (file) => /\.(js|css)$/.test(file) && !document.includes(file),
  );
  expect(late.length).toBeGreaterThan(15);
  const names = new Set(late.map((file) => `/assets/${file}`));
  await page.route(
    (url) => names.has(url.pathname),
    (route) => route.abort(),
  );
  await page.goto('/');
  const ids = ['shift', 'lse', 'loss', 'predict', 'batch', 'code', 'pattern', 'caveats', 'drills'];
  for (const id of ids) {
    const panel = page.locator(`[data-panel=${id}]`);
    await expect
      .poll(async () => {
        await panel.scrollIntoViewIfNeeded();
        return panel.evaluate((node) => node.previousElementSibling?.className);
      })
      .toBe('missing-over');
  }
  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');
});

test.describe('a frame', () => {
  const panelFiles = '**/assets/embed/lse-*.js';

  for (const [how, goAway] of Object.entries(GONE)) {
    test(`whose panel does not come over ${how} is seen, and comes when asked again`, async ({
      page,
    }) => {
      await goAway(page, panelFiles);
      await page.goto('/embed/?panel=lse&x=1,92');
      await expect(notices(page)).toContainText(missing.notLoaded);
      const link = page.getByRole('link', { name: 'Open in LogSumExplorer' });
      await expect(link).toBeVisible();
      await expect(link).toHaveAttribute('href', /x=1,92#lse/);
      await expectButtonsToBeLarge(page);
      await expectNoAxeViolations(page);
      await page.unroute(panelFiles);
      await page.getByRole('button', { name: missing.again }).click();
      await expect(notices(page)).toHaveCount(0);
      await expect(page.locator('.derivation, .formula').first()).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-opening');
    });
  }

  test('whose own script does not come is seen too', async ({ page }) => {
    await page.route('**/assets/embed/frame-*.js', (route) => route.abort());
    for (const query of ['', '?x=1,92']) {
      await page.goto(`/embed/lab/es/index.html${query}`);
      await expect(notices(page)).toContainText(STRINGS.es.page.missing.notLoaded);
      await expect(page.locator('.lab')).toHaveCount(query === '' ? 1 : 0);
      await expect(page.getByRole('link', { name: 'Abrir en LogSumExplorer' })).toBeVisible();
    }
  });

  test('whose charts do not come works on', async ({ page }) => {
    await page.route('**/assets/embed/pair-bars-*.js', (route) => route.abort());
    await page.goto('/embed/?panel=lab');
    await openCharts(page);
    await expect(notices(page)).toHaveCount(1);
    await labOf(page).logit('present').fill('92');
    await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  });
});

test('a whole page in a sandbox, without an origin of its own, is worked and loaded again', async ({
  page,
  startHost,
}) => {
  const site = await startHost({
    rules: () => [
      ['Access-Control-Allow-Origin', '*'],
      ['Content-Security-Policy', 'sandbox allow-scripts'],
    ],
  });
  await page.goto(`${site.origin}/?x=1,2`);
  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');
  await lab.openMenu();
  await page.getByRole('button', { name: 'Reset' }).first().click();
  await expect(lab.logit('present')).toHaveValue('4.7');
  await page.locator('[data-panel=drills]').scrollIntoViewIfNeeded();
  await wake(page, 'drills');
});

test('an address of a megabyte opens a page that says it was not read', async ({ page }) => {
  // Servers refuse such an address, so it is set in the browser before the script reads it.
  await page.addInitScript(() => history.replaceState(null, '', `?${'x=1&'.repeat(250_000)}`));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('the address');
  await expect(page.getByRole('alert')).toContainText('longer than any address of this page');
  await labOf(page).logit('present').fill('92');
  await expect(page).toHaveURL(/\?x=1\.2,92,3\.1,0\.5,2\.9$/);
  await page.goto('/embed/lse/index.html');
  await expect(page.getByRole('alert')).toContainText('longer than any address of this page');
});

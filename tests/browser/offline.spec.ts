import type { Page } from '@playwright/test';
import { labOf } from './fixtures.ts';
import { expect, test } from './hosts.ts';

test.use({ serviceWorkers: 'allow' });

/** The worker controls the page, which it does only once everything is cached. */
async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

/** Marks the cached copy of the page, to tell it from the server's. */
const markKeptPage = (page: Page) =>
  page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const html = await (await cache.match('./'))?.text();
    if (html === undefined) throw new Error('The page is not kept.');
    const headers = { 'content-type': 'text/html' };
    await cache.put('./', new Response(html.replace('<title>', '<title>Kept: '), { headers }));
  });

test('the page works without a network after one visit, in both languages', async ({
  page,
  context,
  startHost,
}) => {
  const { origin, stop } = await startHost();
  await page.goto(`${origin}/`);
  await untilKept(page);
  await markKeptPage(page);
  await page.reload();
  await expect(page).not.toHaveTitle(/^Kept/);

  // Not every Chromium lets its worker know that it is offline: the server is gone too.
  stop();
  await context.setOffline(true);
  await page.reload();
  await expect(page).toHaveTitle(/^Kept/);
  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');

  await page.goto(`${origin}/es?x=1,92`);
  await expect(page).toHaveURL(`${origin}/es/?x=1,92`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(await lab.values('naive.p')).toEqual(['0', 'NaN']);
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'broken');
  // Code and fonts that load later are cached too.
  await page.locator('#code').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Copiar con los números del laboratorio' }).focus();
  await expect(page.locator('#code [data-slot="LOGITS"]')).toHaveText('1.0, 92.0');
});

test('a newer version takes the place of an older one', async ({ page }) => {
  await page.goto('/');
  await untilKept(page);
  const [current = ''] = await page.evaluate(() => caches.keys());
  expect(current).toMatch(/^logsumexplorer http.*\/ [0-9a-f]{16}$/);

  // What an older version, and another copy of the site in a folder, would have left.
  const others = await page.evaluate(async (name) => {
    const older = name.replace(/\w+$/, '0000000000000000');
    const elsewhere = name.replace(/ (\w+)$/, 'tools/ $1');
    for (const one of [older, elsewhere]) await caches.open(one);
    const registration = await navigator.serviceWorker.ready;
    await registration.unregister();
    return { older, elsewhere };
  }, current);
  await page.reload();
  await untilKept(page);
  await expect
    .poll(() => page.evaluate(() => caches.keys()))
    .toEqual(expect.arrayContaining([current, others.elsewhere]));
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(others.older);
});

test('a panel alone is kept when it is used, and not before', async ({ page, context }) => {
  await page.goto('/');
  await untilKept(page);
  const keptFrames = () =>
    page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? '');
      return (await cache.keys()).filter(({ url }) => /\/embed\b/.test(url)).length;
    });
  expect(await keptFrames()).toBe(0);
  const address = '/embed/?panel=lse&lang=es&x=1,92';
  const link = page.getByRole('link', { name: 'Abrir en LogSumExplorer' });
  await page.goto(address);
  await expect(link).toHaveAttribute('href', /x=1,92/);
  await page.waitForLoadState('networkidle');
  expect(await keptFrames()).toBeGreaterThan(3);
  await context.setOffline(true);
  await page.goto(address);
  await expect(link).toHaveAttribute('href', /x=1,92/);
});

test('in a frame nothing is kept', async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="./" title="frame"></iframe>' }),
  );
  await page.goto('/host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('slider', { name: 'Temperature' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toHaveLength(0);
});

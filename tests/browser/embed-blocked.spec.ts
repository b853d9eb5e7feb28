import { titleOf } from '../../src/features/registry.ts';
import { expect, hostPage, type Page, test } from './hosts.ts';

/*
 * Hosts that let no frame in. The browser writes an error to the console for each, so the pages here are not those of
 * the fixture, which must stay quiet.
 */

const line = (origin: string, attributes = '') =>
  `<script async src="${origin}/embed.js"></script><log-sum-explorer panel="lse" x="1,92"${attributes}>An interactive panel belongs here.</log-sum-explorer>`;

const note = (page: Page) => page.locator('log-sum-explorer').getByRole('status');

test('where the policy of the page refuses the frame, a sentence and a link say so in its language', async ({
  browser,
  startHost,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const site = await startHost();
  const lesson = await startHost({
    site: null,
    pages: { '/en': hostPage(line(site.origin)), '/es': hostPage(line(site.origin, ' lang="es"')) },
    pageHeaders: { 'Content-Security-Policy': "frame-src 'self'" },
  });
  for (const [lang, says] of [
    ['en', /^This page does not let the panel be shown here/],
    ['es', /^Esta página no permite mostrar aquí el panel/],
  ] as const) {
    await page.goto(`${lesson.other}/${lang}`);
    await expect(note(page)).toHaveText(says);
    await expect(page.locator('log-sum-explorer iframe')).toBeHidden();
    const link = note(page).getByRole('link', { name: titleOf('lse', lang) });
    const [panel] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await expect(panel.locator('.derivation')).toBeVisible();
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe(lang);
    await panel.close();
  }
  await context.close();
});

test('where the server of the panels forbids framing, the link comes after a while', async ({
  browser,
  startHost,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  const site = await startHost({ rules: () => [['X-Frame-Options', 'DENY']] });
  const lesson = await startHost({ site: null, pages: { '/': hostPage(line(site.origin)) } });
  await page.goto(`${lesson.other}/`, { waitUntil: 'load' });
  await expect(page.locator('log-sum-explorer iframe')).toHaveCount(1);
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(note(page)).toHaveText(/^If you see no panel here/, { timeout: 200 });
  }).toPass();
  await context.close();
});

test('a panel that comes is never doubted', async ({ page, startHost }) => {
  await page.clock.install();
  const site = await startHost();
  const lesson = await startHost({ site: null, pages: { '/': hostPage(line(site.origin)) } });
  await page.goto(`${lesson.other}/`);
  const frame = page.frameLocator('log-sum-explorer iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-fit', '');
  await page.clock.runFor(60_000);
  await expect(note(page)).toHaveCount(0);
});

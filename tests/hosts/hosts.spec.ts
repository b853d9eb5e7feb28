import { embedLine } from '../../src/teach/builder/snippets.ts';
import { KINDS } from '../../src/teach/hosts/sites.ts';
import { en } from '../../src/teach/hosts/words/en.ts';
import { expect, hostPage, type Page, test } from '../browser/hosts.ts';
import { buildSite, OPENING, type Site, Skipped, surroundings } from './build-site.ts';
import {
  expectAnswer,
  expectFit,
  expectLanguage,
  expectTheme,
  framesOf,
  heightOf,
  panelOf,
} from './panel.ts';
import { HOST_IDS, type HostId, recipeOf } from './recipes.ts';
import { PURIFIED, sanitize } from './sanitizers.ts';
import { WAYS } from './ways.ts';

/*
 * The line of the builder in a real site of each kind, served from another origin than the panels. Every test also fails
 * on a message in the console, an uncaught error, or a request to a third origin.
 */

const PORT = Number(process.env.HOSTS_PORT);
const HOST = `http://localhost:${PORT}/`;
const ROOT = `http://127.0.0.1:${process.env.TEST_PORT}/`;

const sites = new Map<HostId, Promise<Site>>();

/** The site as it was built for this run. Skips the test if its tool is not here. */
async function siteOf(id: HostId): Promise<Site> {
  // The first test of a host installs its tool.
  if (!sites.has(id)) test.setTimeout(600_000);
  const built = sites.get(id) ?? buildSite(id, { root: ROOT, host: HOST });
  sites.set(id, built);
  try {
    const site = await built;
    test.info().annotations.push({ type: 'version', description: site.version });
    return site;
  } catch (failure) {
    if (!(failure instanceof Skipped)) throw failure;
    test.skip(true, failure.message);
    throw failure;
  }
}

for (const id of HOST_IDS) {
  const { site, line } = recipeOf(id);
  // What is no element cannot follow the page around it.
  const follows = KINDS[line] === 'element';
  const { toggle, there, back, spanish, oneDocument, prerendered } = WAYS[id];

  test.describe(`${en.names[site]}: ${line}`, () => {
    test.beforeEach(async ({ startHost }) => {
      const { folder } = await siteOf(id);
      await startHost({ site: null, folder, port: PORT });
    });

    test('the panel appears and answers', async ({ page }) => {
      const frame = await openPage(page, id);
      await expectLanguage(frame, 'en');
      await expectAnswer(frame);
    });

    if (follows)
      test('the panel is as high as its content, also after a change', async ({ page }) => {
        const frame = await openPage(page, id);
        await expectHeight(frame, id);
      });
    else
      test('what does not fit scrolls inside the frame', async ({ page }) => {
        const frame = await openPage(page, id);
        expect((await framesOf(page).first().boundingBox())?.height).toBe(700);
        const last = frame.getByRole('link', { name: 'Open in LogSumExplorer' });
        // By the wheel: a script may scroll what a reader cannot.
        await framesOf(page).first().hover();
        await expect(async () => {
          await page.mouse.wheel(0, 400);
          await expect(last).toBeInViewport({ ratio: 1, timeout: 500 });
        }).toPass({ timeout: 20_000 });
      });

    if (toggle)
      test('the panel follows the theme', async ({ page }) => {
        const frame = await openPage(page, id);
        await expectTheme(frame, 'light');
        await toggle(page);
        await expectTheme(frame, 'dark');
        await toggle(page);
        await expectTheme(frame, 'light');
      });
    else if (follows)
      test('the panel stays light on a dark device, as its pages do', async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectTheme(await openPage(page, id), 'light');
      });

    if (spanish)
      test('the panel has the language of its page', async ({ page }) => {
        await openPage(page, id);
        await spanish(page);
        if (id === 'reveal') await page.keyboard.press('ArrowRight');
        const frame = await panelOf(page);
        await expectLanguage(frame, 'es');
        await expectAnswer(frame);
      });

    test('another page and back: the panel is there again', async ({ page }) => {
      await openPage(page, id);
      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      await there(page);
      if (id === 'reveal')
        await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
      else {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Another lesson/);
        await expect(framesOf(page)).toHaveCount(1);
        const other = await panelOf(page);
        if (follows) await expectFit(other);
      }
      await back(page);
      if (id !== 'reveal')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Softmax/);
      await expect(framesOf(page)).toHaveCount(1);
      await expectAnswer(await panelOf(page));
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(oneDocument);
    });

    if (follows && prerendered)
      test('without script the link is left, and works', async ({ browser, request }) => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(HOST);
        const plain = page.getByRole('link', { name: /^LogSumExplorer: / });
        await expect(plain).toBeVisible();
        const answer = await request.get((await plain.getAttribute('href')) ?? '');
        expect(answer.status()).toBe(200);
        await context.close();
      });
  });
}

test('a slide that is scaled: the panel stays on it, and the pointer hits what it shows', async ({
  page,
  startHost,
}) => {
  const { folder } = await siteOf('reveal');
  await startHost({ site: null, folder, port: PORT });
  for (const size of [
    { width: 1600, height: 1000 },
    { width: 800, height: 600 },
  ]) {
    await page.setViewportSize(size);
    const frame = await openPage(page, 'reveal');
    const box = await framesOf(page).first().boundingBox();
    if (box === null) throw new Error('No frame.');
    const scale = box.width / (await frame.evaluate(() => innerWidth));
    expect(scale).toBeCloseTo(await page.evaluate(() => window.Reveal.getScale()), 2);
    const element = await page.locator('log-sum-explorer').boundingBox();
    expect(element?.y).toBeGreaterThanOrEqual(0);
    expect((element?.y ?? 0) + (element?.height ?? 0)).toBeLessThanOrEqual(size.height);

    const choice = frame.getByRole('radio', { name: 'True class: future' });
    await choice.scrollIntoViewIfNeeded();
    const at = await choice.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const now = await framesOf(page).first().boundingBox();
    await page.mouse.click((now?.x ?? 0) + at.x * scale, (now?.y ?? 0) + at.y * scale);
    await expect(choice).toBeChecked();
    await page.mouse.move(0, 0);
  }
});

declare global {
  interface Window {
    readonly Reveal: { readonly getScale: () => number };
  }
}

for (const language of ['en', 'es'] as const)
  test(`a cleaned text of a student in Moodle keeps the link alone (${language})`, async ({
    page,
    startHost,
  }) => {
    const line = embedLine('lms', OPENING, surroundings(ROOT, language));
    await startHost({ site: null, port: PORT, pages: { '/': hostPage(sanitize(line, PURIFIED)) } });
    await page.goto(HOST);
    await expect(framesOf(page)).toHaveCount(0);
    await page.getByRole('link', { name: /^LogSumExplorer: / }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('[data-cell="naive.p.1"]')).toBeVisible();
  });

async function openPage(page: Page, id: HostId) {
  await page.goto(HOST);
  if (id === 'reveal') await page.keyboard.press('ArrowRight');
  return panelOf(page);
}

/** Opening the chart makes the panel higher, and closing it lower. */
async function expectHeight(frame: Awaited<ReturnType<typeof panelOf>>, id: HostId) {
  await expectFit(frame);
  const before = await heightOf(frame);
  const summary = frame.locator('.charts > summary');
  await summary.click();
  await expect.poll(() => heightOf(frame)).toBeGreaterThan(before + 50);
  await expectFit(frame);
  await summary.click();
  await expect.poll(() => heightOf(frame)).toBe(before);
  if (id === 'reveal') return;
  // No scroll bar inside the element either.
  const { scroll, client } = await (await frame.frameElement()).evaluate((node) => {
    const { host } = node.getRootNode() as ShadowRoot;
    return { scroll: host.scrollHeight, client: host.clientHeight };
  });
  expect(scroll).toBe(client);
}

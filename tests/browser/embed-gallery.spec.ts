import { readFileSync } from 'node:fs';
import { statesOf } from '../../src/embed/gallery/states.ts';
import { PANEL_IDS } from '../../src/features/registry.ts';
import { GALLERY } from '../support/words.ts';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './fixtures.ts';
import { expect, netlifyRules, nginxRules, type Page, test } from './hosts.ts';

/* embed/ without a panel: every panel in several states. */

const PICTURES = PANEL_IDS.flatMap(statesOf).length;

/** The frame of a state, once its panel shows that state. */
async function pictureOf(page: Page, lang: 'en' | 'es', id: keyof typeof GALLERY.en.states) {
  const picture = page.locator(`main[lang=${lang}] figure:has([data-state="${id}"])`).first();
  await picture.scrollIntoViewIfNeeded();
  const frame = picture.frameLocator('iframe');
  await expect(frame.locator('html:not([data-opening]) .frame-foot a')).toBeAttached();
  return frame;
}

test('shows every panel live, in its states', async ({ page }) => {
  await page.goto('/embed/');
  await expect(page.locator('main[lang=en] iframe')).toHaveCount(PICTURES);
  await expect(page.locator('main[lang=es]')).toBeHidden();
  const broken = await pictureOf(page, 'en', 'one-92');
  await expect(broken.locator('[data-cell="naive.p.1"] data')).toHaveAttribute('value', 'NaN');
  await expect((await pictureOf(page, 'en', 'dark')).locator('html')).toHaveAttribute(
    'data-theme',
    'dark',
  );
  await expect((await pictureOf(page, 'en', 'otherLanguage')).locator('html')).toHaveAttribute(
    'lang',
    'es',
  );
  await pictureOf(page, 'en', 'loss-scaling');
});

test('frames far from the screen are not loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document') asked.push(request.url());
  });
  await page.goto('/embed/');
  await pictureOf(page, 'en', 'opening');
  expect(asked.length).toBeLessThan(PICTURES);
  expect(asked.filter((url) => url.includes('/drills/'))).toEqual([]);
});

test('the address is carried on by every link, whose own state counts', async ({ page }) => {
  await page.goto('/embed/?lang=es&t=3&theme=light');
  const link = (id: string) => page.locator(`main[lang=es] [data-state="${id}"]`).first();
  await expect(link('opening')).toHaveAttribute('href', /\/lab\/es\/index\.html\?t=3&theme=light$/);
  await expect(link('dark')).toHaveAttribute('href', /\/lab\/es\/index\.html\?theme=dark&t=3$/);
  await expect(link('otherLanguage')).toHaveAttribute(
    'href',
    /\/lab\/index\.html\?t=3&theme=light$/,
  );
});

for (const [width, query, scheme] of [
  [320, '', 'light'],
  [1280, '?lang=es', 'dark'],
] as const) {
  test(`at ${width} px, ${scheme}, nothing is sideways and nothing is for axe`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/embed/${query}`);
    await pictureOf(page, query === '' ? 'en' : 'es', 'opening');
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page, 'html', 'without frames');
  });
}

test('an unknown name gets the plain list, with a transparent background', async ({ page }) => {
  await page.goto('/embed/?panel=nobody');
  await expect(page.getByRole('status')).toBeVisible();
  await expect(page.locator('iframe:visible, .gallery-about:visible')).toHaveCount(0);
  expect(page.frames()).toHaveLength(1 + (await page.locator('iframe').count()));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgba(0, 0, 0, 0)',
  );
});

test('can be read without scripts, in both languages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/embed/`);
  for (const lang of ['en', 'es'] as const)
    await expect(page.getByRole('heading', { name: GALLERY[lang].title })).toBeVisible();
  const first = page.frameLocator('iframe >> nth=0');
  await expect(first.locator('.frame-foot a')).toBeVisible();
  await context.close();
});

test('the headers we give let its frames in', async ({ page, startHost }) => {
  for (const rules of [
    netlifyRules(readFileSync('dist/_headers', 'utf8')),
    nginxRules(readFileSync('docs/nginx.conf', 'utf8')),
  ]) {
    const site = await startHost({ rules });
    await page.goto(`${site.origin}/embed/`);
    await pictureOf(page, 'en', 'one-92');
  }
});

// The browser complains of what the policy forbids.
const loud = test.extend({ quiet: async ({ browserName: _ }, use) => use(undefined) });

loud('a policy that forbids frames leaves the links', async ({ page, startHost }) => {
  const [, policy = ''] =
    /Content-Security-Policy: (.*)/.exec(readFileSync('dist/_headers', 'utf8')) ?? [];
  const site = await startHost({ rules: () => [['Content-Security-Policy', policy]] });
  await page.goto(`${site.origin}/embed/`);
  await expect(page.locator('html')).toHaveAttribute('data-frames', 'none');
  await expect(page.locator('iframe:visible')).toHaveCount(0);
  await expect(page.locator('main[lang=en] [data-state]:visible')).toHaveCount(PICTURES);
});

import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { PanelId } from '../../src/features/registry.ts';
import type { SectionId } from '../../src/lesson/article/article.ts';
import type { InsetId } from '../../src/lesson/insets/insets.ts';
import type { PartId } from '../../src/teach/sections.ts';

export { expectNoAxeViolations } from './axe.ts';
export { expect, type Locator, type Page };

/** What Playwright writes where the config has it block service workers. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/**
 * Every test fails on a console error, an uncaught exception, or a request to an unexpected origin. Going to the
 * article waits until its lab responds, since input before that may be lost on a busy machine.
 */
export const test = base.extend<{ origins: Set<string>; quiet: undefined }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...args) => {
      const response = await goto(...args);
      if (javaScriptEnabled !== false) await untilLabAnswers(page);
      return response;
    };
    await use(page);
  },
  /** The site's origin; a test with hosts of its own adds theirs. */
  origins: async ({ baseURL }, use) => use(new Set([baseURL ?? ''])),
  quiet: [
    async ({ page, origins }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const text = message.text();
        if (['error', 'warning'].includes(message.type()) && text !== BLOCKED)
          complaints.push(text);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!origins.has(new URL(url).origin) && !/^(data|blob|about):/.test(url))
          complaints.push(`another origin: ${url}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing on the page is wider than the viewport. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** The lab, by the names a screen reader uses. */
export function labOf(page: Page) {
  const cell = (key: string): Locator => page.locator(`[data-cell="${key}"]`);
  return {
    temperature: page.locator('.lab').getByRole('slider', { name: 'Temperature' }),
    /** T beside the slider: a button that turns into a field. */
    readout: page.locator('.readout .number'),
    /** Opens the menu of the options that are used less often. */
    openMenu: () => page.locator('.lab .menu > summary').click(),
    logit: (name: string) => page.getByRole('textbox', { name: `Logit of ${name}`, exact: true }),
    trueClass: (name: string) =>
      page.getByRole('radio', { name: `True class: ${name}`, exact: true }),
    /** The button that holds one value of the trace, such as `naive.p.1` or `stable.m.`. */
    cell,
    /** Machine-readable values of one column of the trace. */
    values: (column: string): Promise<string[]> =>
      page
        .locator(`[data-cell^="${column}."] data`)
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLDataElement).value)),
    value: (key: string) => cell(key).locator('data'),
    verdict: (side: 'naive' | 'stable') => page.locator(`.verdict.${side}`),
    message: page.locator('.message'),
    inspector: page.locator('.inspector'),
  };
}

/** Opens the chart of the lab, which loads it, and waits until it is rendered. */
export async function showCharts(page: Page | FrameLocator): Promise<void> {
  await openCharts(page);
  await expect(page.locator('figure.chart svg.recharts-surface').first()).toBeVisible();
}

/** Opens the chart, whether or not its code comes. */
export const openCharts = (page: Page | FrameLocator): Promise<void> =>
  page.locator('.charts > summary').click();

/** If the article has a lab: until it is hydrated and the browser is idle. */
async function untilLabAnswers(page: Page): Promise<void> {
  const slider = page.locator('[data-panel="lab"] input[type=range]');
  if ((await slider.count()) === 0) return;
  await untilAlive(slider);
  // A headless shell that has no frame to draw may never be idle.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
}

/** Waits until React has hydrated an element. */
export const untilAlive = (element: Locator): Promise<void> =>
  expect
    .poll(() =>
      element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react'))),
    )
    .toBe(true);

/** The article, by its anchors and the names of its controls. */
export function articleOf(page: Page) {
  return {
    title: (id: SectionId): Locator =>
      page.locator(`section#${id}`).getByRole('heading', { level: 2 }),
    claim: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    back: page.getByRole('button', { name: 'Back to the text' }),
    contents: page.getByRole('navigation', { name: 'On this page' }),
    theme: page.getByRole('button', { name: /^Theme: / }),
  };
}

/** What stands beside the text, in English. */
export function besideOf(page: Page) {
  const place = page.locator('.beside');
  return {
    place,
    head: place.locator('.beside-head'),
    evidence: place.locator('.companion-evidence'),
    bar: (name: string) =>
      place.getByRole('slider', { name: `Logit of ${name} beside the text`, exact: true }),
    own: place.getByRole('button', { name: 'My numbers' }),
    lab: place.getByRole('button', { name: 'Full lab' }),
    close: place.getByRole('button', { name: 'Close' }),
  };
}

export type ArticlePanel = Exclude<PanelId, 'lab'>;

/** Scrolls to a panel of the article, which loads it, and waits until React responds there. */
export async function wake(page: Page, id: ArticlePanel | InsetId | PartId): Promise<Locator> {
  const panel = page.locator(`[data-panel="${id}"]`);
  await expect
    .poll(async () => {
      // Sections on the way get their real height as they come into view, and push the panel away.
      await panel.scrollIntoViewIfNeeded();
      return panel.evaluate((node) =>
        Object.keys(node.firstElementChild ?? {}).some((key) => key.startsWith('__reactProps')),
      );
    })
    .toBe(true);
  return panel;
}

/** The content of a formula, from its MathML. */
export const mathOf = async (formula: Locator): Promise<string> =>
  (await formula.locator('math').first().textContent()) ?? '';

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator, most = 12): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

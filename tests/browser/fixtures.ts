import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { PanelId } from '../../src/panels/panel.ts';
import type { SectionId } from '../../src/text/article/article.ts';

export { expect, type Locator, type Page };

/** Every test fails on a console error, an uncaught exception, or a request to an origin that is not named. */
export const test = base.extend<{ origins: Set<string>; quiet: undefined }>({
  /** That of the site; a test with hosts of its own adds theirs. */
  origins: async ({ baseURL }, use) => use(new Set([baseURL ?? ''])),
  quiet: [
    async ({ page, origins }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text());
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

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a part of the page. The other sections are out of the document meanwhile: it would read them all. */
export async function expectNoAxeViolations(page: Page, part = 'html'): Promise<void> {
  await page.evaluate(takeOutOthers, part);
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze();
  await page.evaluate(() => (window as unknown as TakenOut).putBack());
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

interface TakenOut {
  putBack: () => void;
}

function takeOutOthers(part: string): void {
  const kept = document.querySelector(part);
  const top = scrollY;
  const others = [...document.querySelectorAll('article > section')].filter(
    (section) => !section.contains(kept) && !kept?.contains(section),
  );
  const back = others.map((section) => {
    const place = document.createComment('');
    section.replaceWith(place);
    return () => place.replaceWith(section);
  });
  const putBack = () => {
    for (const put of back) put();
    scrollTo(0, top);
  };
  Object.assign(window, { putBack });
}

/** Nothing on the page is wider than the screen. */
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
    temperature: page.getByRole('slider', { name: 'Temperature' }),
    temperatureField: page.getByRole('textbox', { name: 'Temperature, any number' }),
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

/** Brings the charts into view and waits until both are drawn. */
export async function showCharts(page: Page): Promise<void> {
  const charts = page.locator('figure.chart');
  await charts.last().scrollIntoViewIfNeeded();
  await expect(charts.locator('svg.recharts-surface').first()).toBeVisible();
  await expect(charts.last().locator('.mark').first()).toBeVisible();
}

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

export type ArticlePanel = Exclude<PanelId, 'lab'>;

/** Scrolls to a panel of the article, which wakes it, and waits until React answers there. */
export async function wake(page: Page, id: ArticlePanel | 'builder'): Promise<Locator> {
  const panel = page.locator(`[data-panel="${id}"]`);
  await expect
    .poll(async () => {
      // Sections on the way get their true height as they come into view, and push the panel away again.
      await panel.scrollIntoViewIfNeeded();
      return panel.evaluate((node) =>
        Object.keys(node.firstElementChild ?? {}).some((key) => key.startsWith('__reactProps')),
      );
    })
    .toBe(true);
  return panel;
}

/** What a formula says, from its MathML. */
export const mathOf = async (formula: Locator): Promise<string> =>
  (await formula.locator('math').first().textContent()) ?? '';

/** Tab forward until the element has the focus. */
export async function tabTo(page: Page, target: Locator, most = 12): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/** Every test fails on a console error, an uncaught exception, or a request to another origin. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob|about):/.test(url))
          complaints.push(`another origin: ${url}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
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

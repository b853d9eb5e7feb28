import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright';

/** A new page in a new profile, with a DevTools session. */
export interface Visit {
  readonly page: Page;
  readonly tools: CDPSession;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens a page for one measurement, and closes it afterwards in any case. */
export async function visit<T>(
  browser: Browser,
  viewport: Size,
  measure: (visit: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport, ...options });
  try {
    const page = await context.newPage();
    return await measure({ page, tools: await context.newCDPSession(page) });
  } finally {
    await context.close();
  }
}

export const slowCpu = ({ tools }: Visit, rate: number) =>
  tools.send('Emulation.setCPUThrottlingRate', { rate });

/** Slow 4G as the DevTools define it. */
export async function slowNetwork({ tools }: Visit): Promise<void> {
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1000 * 1000) / 8,
    uploadThroughput: (750 * 1000) / 8,
  });
}

/** The lab's slider, in both languages. */
export const temperatureOf = (page: Page): Locator =>
  page.getByRole('slider', { name: /^Temperatur[ea]$/ });

/** Opens the chart of the lab, which loads it, and waits until it is drawn. */
export async function openChart(page: Page): Promise<void> {
  await page.locator('.charts > summary').click();
  await page.locator('figure.chart .recharts-surface').first().waitFor();
}

/** Whether every panel in view is rendered: a reader stops there, and so sees it. */
export const panelsMade = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.awaited')].every((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    }),
  );

/** Polls from here rather than in the page, which may be too busy to run its own timers. */
export async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited a minute in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

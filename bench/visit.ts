import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright';

/** A fresh page in a fresh profile, with the developer tools' line to it. */
export interface Visit {
  readonly page: Page;
  readonly tools: CDPSession;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens a page for one measurement and closes it whatever happens. */
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

/** Slow 4G as the developer tools define it. */
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

/** Whether every chart that has come into view so far is drawn, and there is one. */
export const chartsDrawn = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll('figure.chart')].filter(
      (frame) => frame.getBoundingClientRect().top < innerHeight,
    );
    return frames.length > 0 && frames.every((frame) => frame.querySelector('.recharts-surface'));
  });

/** Whether every panel in view is made: a reader stops there, and so sees its charts drawn. */
export const panelsMade = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.awaited')].every((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    }),
  );

/** Polls from here rather than in the page, which may be too busy to answer its own timers. */
export async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited a minute in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

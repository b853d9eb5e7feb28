import type { Frame, Locator, Page } from '@playwright/test';
import { expect } from '../browser/fixtures.ts';

/* One panel in a page of a host, as its reader sees it. */

const FRAMES = 'log-sum-explorer iframe, iframe[src*="/embed/"]';

/** The frames of panels, in the page and in the shadow trees of elements. */
export const framesOf = (page: Page): Locator => page.locator(FRAMES);

/** The document of the panel, once it runs. */
export async function panelOf(page: Page): Promise<Frame> {
  const iframe = framesOf(page).first();
  await iframe.scrollIntoViewIfNeeded();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('The frame has no content.');
  const runs = () =>
    frame
      .evaluate(() =>
        Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
      )
      // Its first document redirects to that of its panel.
      .catch(() => false);
  await expect.poll(runs).toBe(true);
  return frame;
}

/** A logit typed overflows the naive side. */
export async function expectAnswer(frame: Frame): Promise<void> {
  const naive = frame.locator('[data-cell="naive.p.1"] data');
  await expect(naive).not.toHaveAttribute('value', 'NaN');
  await frame.getByRole('textbox', { name: /^Logit (of present|de presente)$/ }).fill('92');
  await expect(naive).toHaveAttribute('value', 'NaN');
}

/** The frame is as high as its content, and its document does not scroll. */
export const expectFit = (frame: Frame): Promise<void> =>
  expect
    .poll(() =>
      frame.evaluate(() => {
        const content = document.getElementById('root')?.getBoundingClientRect().height ?? 0;
        const { scrollHeight } = document.documentElement;
        return Math.max(Math.abs(innerHeight - content), scrollHeight - innerHeight);
      }),
    )
    .toBeLessThan(1);

export const heightOf = (frame: Frame): Promise<number> => frame.evaluate(() => innerHeight);

export const expectTheme = (frame: Frame, theme: 'light' | 'dark'): Promise<void> =>
  expect
    .poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toMatch(new RegExp(`^${theme}`));

export const expectLanguage = (frame: Frame, language: 'en' | 'es'): Promise<void> =>
  expect.poll(() => frame.evaluate(() => document.documentElement.lang)).toBe(language);

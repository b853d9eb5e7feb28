import type { Locator, Page } from '@playwright/test';
import type { PanelId } from '../../src/features/registry.ts';
import type { Language } from '../../src/words/strings.ts';
import { expect, expectNoSidewaysScroll } from './fixtures.ts';

/** A panel in the document of its frame, opened directly, once React responds there. Faster than the whole article. */
export async function openFrame(
  page: Page,
  panel: PanelId,
  { query = '', language = 'en' }: { readonly query?: string; readonly language?: Language } = {},
): Promise<Locator> {
  const folder = language === 'es' ? 'es/' : '';
  await page.goto(`/embed/${panel}/${folder}index.html${query && `?${query}`}`);
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
      ),
    )
    .toBe(true);
  return page.locator('.panel-card');
}

/** Widths of a frame in which a panel is as wide as in the article, on a phone of 320 px and on a page of 1280 px. */
export const AS_IN_ARTICLE = { 320: 304, 1280: 632 } as const;

/** Nothing in a frame scrolls sideways at the narrowest and widest width the panel has in the article, or wider. */
export async function expectFrameFits(page: Page): Promise<void> {
  for (const width of [...Object.values(AS_IN_ARTICLE), 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
}

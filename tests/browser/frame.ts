import type { Locator, Page } from '@playwright/test';
import type { PanelId } from '../../src/panels/panel.ts';
import type { Language } from '../../src/text/strings.ts';
import { expect } from './fixtures.ts';

/** A panel in the document of its frame, opened by itself, once React answers there. Quicker than the whole article. */
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

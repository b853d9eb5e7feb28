import { expect, type Locator, type Page } from '@playwright/test';
import type { PanelId } from '../../src/panels/panel.ts';
import type { Language } from '../../src/text/languages.ts';

/**
 * Opens a panel in the document a frame would hold, and waits until it answers: a fifth of the time of the whole
 * article, for what is about the panel alone.
 */
export async function openAlone(
  page: Page,
  panel: PanelId,
  language: Language = 'en',
  query = '',
): Promise<Locator> {
  await page.goto(`/embed/${panel}/${language === 'es' ? 'es/' : ''}index.html?${query}`);
  return untilAlive(page);
}

/** Waits until React answers in the document of a panel. */
export async function untilAlive(page: Page): Promise<Locator> {
  const main = page.getByRole('main');
  await expect
    .poll(() =>
      main.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true);
  return main;
}

/** Tab forward until the element has the focus. */
export async function tabTo(page: Page, target: Locator, most = 12): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../src/words/strings.ts';
import { STRINGS } from '../support/words.ts';

const known = new Map<string, Promise<boolean>>();

/**
 * Presses "Try again" of the parts that could not be loaded. Chromium before 2026 keeps a failed import until the page
 * is closed: there the message appears again, and the page is reloaded, as its reader would do.
 */
export async function askAgain(page: Page, { language = 'en' as Language } = {}): Promise<void> {
  const { again, reload } = STRINGS[language].page.missing;
  const browser = page.context().browser();
  if (browser === null) throw new Error('A page without a browser.');
  await page.getByRole('button', { name: again }).first().click();
  const version = browser.version();
  if (!known.has(version)) known.set(version, keepsFailures(browser, new URL(page.url()).origin));
  if (!(await known.get(version))) return;
  await page.getByRole('button', { name: reload.page }).first().click();
}

/** Whether this browser requests a script again that could not be loaded. */
async function keepsFailures(browser: Browser, origin: string): Promise<boolean> {
  const page = await browser.newPage();
  let there = false;
  await page.route('**/probe.js', (route) =>
    there ? route.fulfill({ contentType: 'text/javascript', body: '' }) : route.abort(),
  );
  await page.goto(`${origin}/licenses.txt`);
  const comes = () =>
    page.evaluate(
      (name) =>
        import(name).then(
          () => true,
          () => false,
        ),
      '/probe.js',
    );
  await comes();
  there = true;
  const kept = !(await comes());
  await page.close();
  return kept;
}

import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../build/find-browser.ts';
import { serve } from './static-server.ts';

/** Serves the built site and opens a browser for as long as the measurement takes. */
export async function withBuiltSite(
  measure: (browser: Browser, origin: string) => Promise<void>,
): Promise<void> {
  const { executablePath, args, env } = await findBrowser('whole');
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const site = await serve('dist');
  try {
    await measure(browser, site.origin);
  } finally {
    site.close();
    await browser.close();
  }
}

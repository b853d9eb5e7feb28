import { describe } from 'vitest';
import { checkBrowser } from './checks.ts';
import { startWebKit, webkit } from './webkit.ts';

const { driver, browser, screen } = webkit;
const missing = Object.entries({ WebKitWebDriver: driver, MiniBrowser: browser, Xvfb: screen })
  .filter(([, file]) => file === undefined)
  .map(([name]) => name);

describe.skipIf(missing.length > 0)(
  missing.length > 0 ? `WebKit needs ${missing.join(', ')}: skipped` : `WebKit (${browser})`,
  () => checkBrowser(() => startWebKit(driver ?? '', browser ?? '', screen ?? '')),
);

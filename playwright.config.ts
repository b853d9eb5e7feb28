import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/find-browser.ts';
import { freePort } from './tests/support/free-port.ts';

// Playwright loads this file in every worker: the first load chooses the port, the others inherit it.
process.env.TEST_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.TEST_PORT}`;
const { executablePath, args, env } = await findBrowser('shell');

/** Real-browser tests against the built page. `npm run test:browser` builds it first. */
export default defineConfig({
  testDir: 'tests/browser',
  projects: [
    { name: 'page', testMatch: '**/*.spec.ts', grepInvert: /@slow|\.slow\.spec/ },
    // Files and tests that take long or need other programs; `npm run test:all` runs them.
    { name: 'slow', testMatch: '**/*.spec.ts', grep: /@slow|\.slow\.spec/ },
  ],
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['./build/closing-line.ts']],
  outputDir: 'node_modules/.cache/test-results',
  // Two browsers on two slow cores take long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI === 'true' ? 1 : 0,
  use: {
    baseURL: origin,
    // Tracing takes a third more time, so only a test that failed in CI and is run again is traced.
    trace: 'on-first-retry',
    screenshot: 'off',
    video: 'off',
    // A service worker would fetch the whole site for each test; tests/browser/offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [...args],
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${process.env.TEST_PORT} --strictPort`,
    url: origin,
    reuseExistingServer: false,
  },
});

import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/find-browser.ts';
import { freePort } from './tests/support/free-port.ts';

// Playwright reads this file again in every worker: the first reading chooses the port, the others inherit it.
process.env.TEST_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.TEST_PORT}`;
const { executablePath, args, env } = await findBrowser('shell');

/** Real-browser tests against the built page. `npm run test:browser` builds it first. */
export default defineConfig({
  testDir: 'tests/browser',
  projects: [
    { name: 'page', testMatch: '**/*.spec.ts', grepInvert: /@slow|\.slow\.spec/ },
    // What needs other programs or much time, a file or a test: `npm run test:all`.
    { name: 'slow', testMatch: '**/*.spec.ts', grep: /@slow|\.slow\.spec/ },
  ],
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['./build/closing-line.ts']],
  outputDir: 'node_modules/.cache/test-results',
  // Two browsers on two slow cores share a machine with the build: patience, not speed, is what tests need.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI === 'true' ? 1 : 0,
  use: {
    baseURL: origin,
    // A trace of every test costs a third of its time: a test that fails in CI is tried again, and traced then.
    trace: 'on-first-retry',
    screenshot: 'off',
    video: 'off',
    // A worker fetches the whole site for each test. tests/browser/offline.spec.ts lets it.
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

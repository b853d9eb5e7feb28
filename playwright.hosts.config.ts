import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';
import { freePort } from './tests/support/free-port.ts';

// Chosen once, as TEST_PORT is: a site may hold its own address.
process.env.HOSTS_PORT ??= String(await freePort());
// A site is built once in a run, also if a test fails and its worker is started anew.
process.env.HOSTS_RUN ??= String(Date.now());

/** Real sites that hold panels, each built with its own tool: `npm run test:hosts`. Not part of `npm test`. */
export default defineConfig({
  ...config,
  testDir: 'tests/hosts',
  projects: [{ name: 'hosts', testMatch: '**/*.spec.ts' }],
  // One tool at a time: each takes all the memory and both cores of a small machine.
  fullyParallel: false,
  workers: 1,
  retries: 0,
  reporter: [['list'], ['./tests/hosts/host-table.ts']],
  use: { ...config.use, actionTimeout: 20_000, navigationTimeout: 30_000 },
});

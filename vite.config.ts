import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chartScales } from './build/chart-scales.ts';
import { unitClosingLine } from './build/closing-line.ts';
import { codeSamples } from './build/code-samples.ts';
import { devPages } from './build/dev.ts';
import { embed } from './build/embed.ts';
import { formulas } from './build/formulas.ts';
import { notices } from './build/notices.ts';
import { offline } from './build/offline.ts';
import { panelTitles } from './build/panel-titles.ts';
import { prerenderPages } from './build/prerender.ts';

/** Tests that need much time or other browsers: they run in `npm run test:all`. */
const SLOW = ['tests/**/*.slow.test.ts', 'tests/browsers/*.test.ts'];

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built folder works from any path of any host.
  base: './',
  plugins: [
    react(),
    formulas(),
    codeSamples(),
    chartScales(),
    panelTitles(),
    prerenderPages(),
    devPages(),
    embed(),
    notices(),
    offline(),
  ],
  build: {
    target: 'es2022',
    // Inlined fonts and pictures would weigh on the document, which is what paints first.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // All environments in one build (docs/decisions/0012-one-build.md).
  builder: {},
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Each with all it imports: what the document needs at once, React, and the lab are evaluated in turn.
              groups: [
                { name: 'page', test: /src\/site\/main\.ts$/, priority: 3 },
                { name: 'react', test: /node_modules\/react-dom\//, priority: 2 },
                {
                  name: 'lab',
                  test: /src\/(site\/start-panels|features\/lab\/lab|words\/(?![a-z]{2}\.)[\w-]+)\.tsx?$/,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
  },
  test: {
    // How much of what is generated is tried (tests/support/scale.ts).
    env: mode === 'all' ? { TEST_SCALE: 'all' } : {},
    // Thousands of generated cases on a slow, busy machine: patience, not speed, is what tests need.
    testTimeout: 60_000,
    reporters: ['default', unitClosingLine],
    // The files of a thread share what they import. What a module keeps, tests/support/dom-setup.ts puts back.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.dom.test.tsx', ...SLOW],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
      ...(mode === 'all'
        ? [{ extends: true, test: { name: 'slow', include: SLOW, hookTimeout: 120_000 } } as const]
        : []),
    ],
  },
}));

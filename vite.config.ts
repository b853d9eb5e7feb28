import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chartScales } from './build/chart-scales.ts';
import { unitClosingLine } from './build/closing-line.ts';
import { codeSamples } from './build/code-samples.ts';
import { devPages } from './build/dev.ts';
import { EDITOR, embed } from './build/embed.ts';
import { formulas } from './build/formulas.ts';
import { notices } from './build/notices.ts';
import { offline } from './build/offline.ts';
import { npmPackage } from './build/package.ts';
import { panelTitles } from './build/panel-titles.ts';
import { prerenderPages } from './build/prerender.ts';

/** Tests that take long or need other browsers; `npm run test:all` runs them. */
const SLOW = ['tests/**/*.slow.test.ts', 'tests/browsers/*.test.ts'];

export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the built folder works at any path of any host.
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
    npmPackage(),
    notices(),
    offline(),
  ],
  build: {
    target: 'es2022',
    // Inlined fonts and pictures would delay the document, which is painted first.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // Builds all environments (docs/decisions/0012-one-build.md).
  builder: {},
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Each group includes its imports. The page, React and the lab are evaluated as separate tasks.
              groups: [
                { name: 'page', test: /src\/site\/main\.ts$/, priority: 3 },
                // Only who writes a program loads it, beside the code that runs it.
                { name: 'editor', test: EDITOR, priority: 2 },
                { name: 'react', test: /node_modules\/react-dom\//, priority: 2 },
                // One request for the names of all controls: only the builder asks for them.
                { name: 'control-names', test: /control-names\.ts$/, priority: 2 },
                {
                  name: 'lab',
                  test: /src\/(site\/start-panels|features\/lab\/lab|words\/(?![a-z]{2}\.|figures|equations|printed-equation|decimals|explain-lse)[\w-]+)\.tsx?$/,
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
    // The number of generated cases (tests/support/scale.ts).
    env: mode === 'all' ? { TEST_SCALE: 'all' } : {},
    // Thousands of generated cases on a slow, busy machine take long.
    testTimeout: 60_000,
    reporters: ['default', unitClosingLine],
    // Test files in a thread share modules; tests/support/dom-setup.ts resets the state modules keep.
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
          // As in the browser tests: a component that answers a promise late fails once, not the whole run.
          retry: process.env.CI === 'true' ? 1 : 0,
        },
      },
      ...(mode === 'all'
        ? [{ extends: true, test: { name: 'slow', include: SLOW, hookTimeout: 120_000 } } as const]
        : []),
    ],
  },
}));

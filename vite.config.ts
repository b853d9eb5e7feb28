import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { unitClosingLine } from './build/closing-line.ts';
import { codeSamples } from './build/code-samples.ts';
import { embed } from './build/embed.ts';
import { formulas } from './build/formulas.ts';
import { offline } from './build/offline.ts';
import { prerenderPages } from './build/prerender.ts';

export default defineConfig({
  // Relative addresses: the built folder works from any path of any host.
  base: './',
  plugins: [react(), formulas(), codeSamples(), prerenderPages(), embed(), offline()],
  build: {
    target: 'es2022',
    // Inlined fonts and pictures would weigh on the document, which is what paints first.
    assetsInlineLimit: 0,
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Thousands of generated cases on a slow, busy machine: patience, not speed, is what tests need.
    testTimeout: 60_000,
    reporters: ['default', unitClosingLine],
  },
});

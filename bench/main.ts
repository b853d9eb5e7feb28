import os from 'node:os';
import { chromium } from 'playwright';
import { findBrowser } from '../build/find-browser.ts';
import { measureDrags } from './drag.ts';
import { measureLoads } from './load.ts';
import { serve } from './static-server.ts';
import { type Figure, print } from './table.ts';
import { classTable, measureTraces } from './traces.ts';

/*
 * npm run bench: how fast the evaluator is, how the built page loads, and whether it follows the thumb. Every
 * figure stands beside its goal. A missed goal is for people to read: it fails nothing.
 */

// Anything else that runs at the same time shows in every figure below.
const [load = 0] = os.loadavg();
console.log(`Node ${process.version}, ${os.availableParallelism()} cores, load ${load.toFixed(1)}`);

const figures: Figure[] = [...measureTraces()];
print('Traces', figures);
console.log(`\n${classTable()}`);

const { executablePath, args, env } = await findBrowser('whole');
const browser = await chromium.launch({
  executablePath,
  args: [...args],
  env: { ...(process.env as Record<string, string>), ...env },
});
const site = await serve('dist');
try {
  console.log(`\nChromium ${browser.version()}`);
  for (const path of ['/', '/es/']) {
    const loads = await measureLoads(browser, site.origin, path);
    print(`Load of ${path}, 4x slower CPU, slow 4G, brotli, 1280x900, median of 5`, loads);
    figures.push(...loads);
  }
  for await (const [situation, drags] of measureDrags(browser, site.origin)) {
    print(`Drag of the temperature, ${situation}, median of 3`, drags);
    figures.push(...drags);
  }
} finally {
  await browser.close();
  site.close();
}

const judged = figures.filter(({ goal }) => goal !== undefined);
const missed = judged.filter(({ value, goal = 0 }) => value > goal);
console.log(`\n${judged.length - missed.length} goals met, ${missed.length} missed`);

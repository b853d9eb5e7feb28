import os from 'node:os';
import { withBuiltSite } from './built-site.ts';
import { measureDrags } from './drag.ts';
import { measureLoads } from './load.ts';
import { measureLongVectors } from './long.ts';
import { measureReport } from './report.ts';
import { type Figure, print } from './table.ts';
import { classTable, measureTraces } from './traces.ts';
import { measureTraining } from './training.ts';
import { measureTrainingPage } from './training-page.ts';
import { measureTyping } from './typing.ts';

/*
 * npm run bench: how fast the evaluator and the workbench's report are, how the built page loads, and whether it keeps up with dragging. Every
 * figure is printed beside its goal. A missed goal fails nothing.
 */

// Other load on the machine affects every figure below.
const [load = 0] = os.loadavg();
console.log(`Node ${process.version}, ${os.availableParallelism()} cores, load ${load.toFixed(1)}`);

const figures: Figure[] = [...measureTraces()];
print('Traces', figures);
console.log(`\n${classTable()}`);

const report = await measureReport();
print('Report of 1,024 x 50,257 float32', report);
figures.push(...report);

const long = measureLongVectors();
print('Long vectors', long);
figures.push(...long);

const training = await measureTraining();
print('Training, a step of both sides', training);
figures.push(...training);

await withBuiltSite(async (browser, origin) => {
  console.log(`\nChromium ${browser.version()}`);
  for (const path of ['/', '/es/']) {
    const loads = await measureLoads(browser, origin, path);
    print(`Load of ${path}, 4x slower CPU, slow 4G, brotli, 1280x900, median of 5`, loads);
    figures.push(...loads);
  }
  const trained = await measureTrainingPage(browser, origin);
  print('Training on the page', trained);
  figures.push(...trained);
  const typing = await measureTyping(browser, origin);
  print('Writing a program, 4x slower CPU', typing);
  figures.push(...typing);
  for await (const [situation, drags] of measureDrags(browser, origin)) {
    print(`Drag of the temperature, ${situation}, median of 3`, drags);
    figures.push(...drags);
  }
});

const judged = figures.filter(({ goal }) => goal !== undefined);
const missed = judged.filter(({ value, goal = 0 }) => value > goal);
console.log(`\n${judged.length - missed.length} goals met, ${missed.length} missed`);

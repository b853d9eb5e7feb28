import type { Browser } from 'playwright';
import type { Figure } from './table.ts';
import { slowCpu, until, type Visit, visit } from './visit.ts';

const SCREEN = { width: 1366, height: 768 };
const STEPS = 1200;
const SLOW = 4;

/** A whole run of both linear models with all views live, at the fastest speed there is; and how long the page is busy. */
export async function measureTrainingPage(browser: Browser, origin: string): Promise<Figure[]> {
  const plain = await visit(browser, SCREEN, (opened) => train(opened, origin, 1));
  const slow = await visit(browser, SCREEN, (opened) => train(opened, origin, SLOW));
  return [
    { name: 'a step with all views live', value: plain.step, unit: 'ms', goal: 1000 / 300 },
    { name: `the same, ${SLOW}x slower CPU`, value: slow.step, unit: 'ms' },
    { name: `longest task, ${SLOW}x slower CPU`, value: slow.longest, unit: 'ms', goal: 50 },
  ];
}

async function train(opened: Visit, origin: string, rate: number) {
  const { page } = opened;
  await page.goto(`${origin}/embed/train/index.html`, { waitUntil: 'networkidle' });
  await page.locator('.train .primary').click();
  const part = page.locator('[data-part="transport"]');
  await part.waitFor();
  await part.locator('select').selectOption({ index: 2 });
  await page.locator('[data-part="losses"] svg').first().waitFor();
  await slowCpu(opened, rate);
  await page.evaluate(watch);
  const began = Date.now();
  await part.locator('.primary').click();
  const at = part.getByRole('slider');
  await until(async () => (await at.inputValue()) === String(STEPS), 'the end of the run');
  const step = (Date.now() - began) / STEPS;
  return { step, longest: await page.evaluate(() => (window as Watched).longest ?? 0) };
}

type Watched = Window & { longest?: number };

/** Runs in the page: keeps the longest task from now on. */
function watch() {
  const page = window as Window & { longest?: number };
  page.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      page.longest = Math.max(page.longest ?? 0, duration);
  }).observe({ type: 'longtask' });
}

import type { Browser } from 'playwright';
import { largest, median, sum } from './statistics.ts';
import type { Figure } from './table.ts';
import {
  panelsMade,
  slowCpu,
  slowNetwork,
  temperatureOf,
  until,
  type Visit,
  visit,
} from './visit.ts';

const RUNS = 5;
const SCREEN = { width: 1280, height: 900 };
const CPU = 4;

/** What the page's own observers saw. Times in milliseconds since the visit began. */
interface Seen {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shifts: readonly number[];
  readonly tasks: readonly { readonly start: number; readonly duration: number }[];
}

/** What has come over the network so far. */
interface Traffic {
  requests: number;
  bytes: number;
}

/** First visits to one page: one without input, and one that uses the lab as soon as it responds. */
export async function measureLoads(
  browser: Browser,
  origin: string,
  path: string,
): Promise<Figure[]> {
  const watched: Awaited<ReturnType<typeof watch>>[] = [];
  const answered: Awaited<ReturnType<typeof answer>>[] = [];
  for (let run = 0; run < RUNS; run++) {
    watched.push(await visit(browser, SCREEN, (page) => watch(page, origin + path)));
    answered.push(await visit(browser, SCREEN, (page) => answer(page, origin + path)));
  }
  // Without a service worker, whose requests the page cannot see: the page then makes them itself.
  const weighed = await visit(browser, SCREEN, (page) => weigh(page, origin + path), {
    serviceWorkers: 'block',
  });
  const middle = <T>(runs: readonly T[], figure: (run: T) => number) => median(runs.map(figure));
  return [
    { name: 'first paint', value: middle(watched, (run) => run.firstPaint), unit: 'ms' },
    {
      name: 'largest paint',
      value: middle(watched, (run) => run.largestPaint),
      unit: 'ms',
      goal: 900,
    },
    {
      name: 'layout shift',
      value: middle(watched, (run) => run.shift),
      unit: '',
      goal: 0.01,
    },
    {
      name: 'total blocking time',
      value: middle(watched, (run) => run.blocking),
      unit: 'ms',
      goal: 200,
    },
    { name: 'the lab answers after', value: middle(answered, (run) => run.time), unit: 'ms' },
    {
      name: 'received before the lab answers',
      value: middle(answered, (run) => run.bytes) / 1000,
      unit: 'kB',
      goal: 150,
    },
    {
      name: 'received in all',
      value: weighed.bytes / 1000,
      unit: 'kB',
      goal: 350,
    },
    { name: 'requests in all', value: weighed.requests, unit: '' },
  ];
}

/** Loads, waits, then scrolls to the end so that what is loaded when it is near is loaded too. */
async function watch(visit: Visit, url: string) {
  const { page } = visit;
  await slowDown(visit);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const { firstPaint, largestPaint, tasks } = await seen(visit);
  await readToEnd(visit);
  const { shifts } = await seen(visit);
  const blocking = tasks
    .filter(({ start }) => start >= firstPaint - 1)
    .map(({ duration }) => Math.max(0, duration - 50));
  return { firstPaint, largestPaint, blocking: sum(blocking), shift: sum(shifts) };
}

/** What the page loads from the first byte to the end of the article. */
async function weigh(visit: Visit, url: string): Promise<Traffic> {
  const traffic = await slowDown(visit);
  await visit.page.goto(url, { waitUntil: 'networkidle' });
  await readToEnd(visit);
  return traffic;
}

/** Presses a key on the slider until x = logit / T changes: from then on the lab responds. */
async function answer(visit: Visit, url: string) {
  const { page } = visit;
  const traffic = await slowDown(visit);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const slider = temperatureOf(page);
  await slider.focus();
  const first = page.locator('[data-cell="inputs.x.0"] data');
  const before = await first.getAttribute('value');
  await until(async () => {
    await page.keyboard.press('ArrowLeft');
    return (await first.getAttribute('value')) !== before;
  }, 'the lab to answer');
  return { time: performance.now() - start, bytes: traffic.bytes };
}

async function slowDown(visit: Visit): Promise<Traffic> {
  const traffic = { requests: 0, bytes: 0 };
  await slowNetwork(visit);
  await slowCpu(visit, CPU);
  visit.tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests++;
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** To the end, so that everything lazy loads: panels, figures, fonts. What is loaded on use is not. */
async function readToEnd(visit: Visit): Promise<void> {
  const { page } = visit;
  await scrollToEnd(visit);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

async function scrollToEnd({ page }: Visit): Promise<void> {
  const atEnd = () =>
    page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1);
  await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2);
  while (!(await atEnd())) {
    await page.mouse.wheel(0, SCREEN.height / 2);
    await page.waitForTimeout(150);
    await until(() => panelsMade(page), 'the panels in view');
  }
}

interface Log {
  paints: number[];
  shifts: number[];
  tasks: { start: number; duration: number }[];
}

/** Runs in the page before anything else does. */
function observe(): void {
  const log: Log = { paints: [], shifts: [], tasks: [] };
  const each = (type: string, act: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({
      type,
      buffered: true,
    });
  each('largest-contentful-paint', (entry) => log.paints.push(entry.startTime));
  each('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) log.shifts.push(value);
  });
  each('longtask', ({ startTime, duration }) => log.tasks.push({ start: startTime, duration }));
  Object.assign(window, { benchLog: log });
}

async function seen({ page }: Visit): Promise<Seen> {
  const { log, firstPaint } = await page.evaluate(() => ({
    log: (window as unknown as { benchLog: Log }).benchLog,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  return { firstPaint, largestPaint: largest(log.paints), shifts: log.shifts, tasks: log.tasks };
}

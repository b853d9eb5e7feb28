import type { Browser, Page } from 'playwright';
import { largest, median, quantile } from './statistics.ts';
import type { Figure } from './table.ts';
import { openChart, type Size, slowCpu, temperatureOf, type Visit, visit } from './visit.ts';

const RUNS = 3;
const DURATION = 2000;
/** Time for pending work to be painted and reported. */
const REST = 300;
/** From one end of the slider to the other, without its rounded corners. */
const MARGIN = 4;

interface Situation {
  readonly name: string;
  readonly screen: Size;
  readonly charts: boolean;
  /** Classes of a row that is opened in the workbench; without them it is the lab. */
  readonly classes?: number;
  readonly cpu: number;
  /** Goal for the 95th percentile of the time between frames, in milliseconds. */
  readonly frameGoal: number;
}

const LAB: readonly Situation[] = [
  // The strip, the bars and the verdicts are in view, and nothing below them.
  { charts: false, screen: { width: 1366, height: 768 } },
  { charts: true, screen: { width: 1280, height: 1800 } },
].flatMap(({ charts, screen }) =>
  [1, 4].map((cpu) => ({
    name: `${screen.width}x${screen.height}, ${charts ? 'chart open' : 'chart folded'}, CPU ${cpu === 1 ? 'unslowed' : `${cpu}x slower`}`,
    charts,
    screen,
    cpu,
    frameGoal: cpu === 1 ? 17 : 34,
  })),
);

const SITUATIONS: readonly Situation[] = [
  ...LAB,
  {
    name: 'a row of 50,257 classes in the workbench, CPU unslowed',
    charts: false,
    screen: { width: 1366, height: 768 },
    classes: 50_257,
    cpu: 1,
    frameGoal: 17,
  },
];

/** Frames and events while the pointer moves the slider from its low end to its high end and back. */
export async function* measureDrags(
  browser: Browser,
  origin: string,
): AsyncGenerator<[string, Figure[]]> {
  for (const situation of SITUATIONS) {
    const runs: Log[] = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(await visit(browser, situation.screen, (page) => drag(page, origin, situation)));
    }
    yield [situation.name, figuresOf(runs, situation)];
  }
}

function figuresOf(runs: readonly Log[], { frameGoal, cpu, classes }: Situation): Figure[] {
  const middle = (figure: (log: Log) => number) => median(runs.map(figure));
  return [
    { name: 'frame, median', value: middle(({ frames }) => median(frames)), unit: 'ms' },
    {
      name: 'frame, 95th percentile',
      value: middle(({ frames }) => quantile(frames, 0.95)),
      unit: 'ms',
      goal: frameGoal,
    },
    { name: 'frame, longest', value: middle(({ frames }) => largest(frames)), unit: 'ms' },
    {
      name: 'input event, longest',
      value: middle(({ events }) => largest(events)),
      unit: 'ms',
      goal: 50,
    },
    {
      name: 'pressing the slider at its low end',
      value: middle(({ press }) => press),
      unit: 'ms',
      goal: 50,
    },
    {
      name: 'script of a move, median',
      value: middle(({ scripts }) => median(scripts)),
      unit: 'ms',
      ...(cpu === 1 && classes === undefined ? { goal: 1 } : {}),
    },
    { name: 'tasks over 50 ms', value: middle(({ tasks }) => tasks.length), unit: '' },
  ];
}

async function sliderOf(page: Page, origin: string, { charts, classes }: Situation) {
  if (classes === undefined) {
    await page.goto(origin, { waitUntil: 'networkidle' });
    if (charts) await openChart(page);
    return temperatureOf(page);
  }
  await page.goto(`${origin}/workbench/`, { waitUntil: 'networkidle' });
  const logits = Array.from({ length: classes }, (_, at) => (10 * Math.sin(at)).toFixed(4));
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'row.csv', mimeType: '', buffer: Buffer.from(logits.join()) });
  const slider = page.getByRole('slider', { name: 'Temperature of this row' });
  await slider.waitFor();
  return slider;
}

/** Presses the slider at its low end, where T jumps from 1 to 0.01, then drags for DURATION. */
async function drag(visit: Visit, origin: string, situation: Situation): Promise<Log> {
  const { page } = visit;
  const slider = await sliderOf(page, origin, situation);
  await page.waitForTimeout(500);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  const y = box.y + box.height / 2;
  const xAt = (share: number) => box.x + MARGIN + (box.width - 2 * MARGIN) * share;

  await slowCpu(visit, situation.cpu);
  await page.mouse.move(xAt(0), y);
  await page.evaluate(record);
  await page.mouse.down();
  await page.waitForTimeout(REST);
  const press = await take(page);
  const start = performance.now();
  // By the clock, not by a count of moves: a slow page gets fewer moves, not a longer drag.
  for (let elapsed = 0; elapsed < DURATION; elapsed = performance.now() - start) {
    await page.mouse.move(xAt(thereAndBack(elapsed / DURATION)), y);
    await page.waitForTimeout(4);
  }
  await page.mouse.up();
  const moving = await take(page);
  await page.waitForTimeout(REST);
  // Entries arrive after their paint; idle frames would improve the figures.
  const resting = await take(page);
  if (!situation.charts && (await page.locator('.recharts-surface').count()) > 0)
    console.warn(`The chart is open already: ${situation.name}`);
  return {
    frames: moving.frames,
    events: [...moving.events, ...resting.events],
    tasks: [...moving.tasks, ...resting.tasks],
    scripts: moving.scripts,
    press: largest(press.events),
  };
}

/** From 0 to 1 and back to 0, slow at the ends, as a hand moves. */
const thereAndBack = (share: number) => 0.5 - 0.5 * Math.cos(2 * Math.PI * share);

/** Milliseconds each. */
interface Recording {
  readonly frames: number[];
  readonly events: number[];
  readonly tasks: number[];
  /** From an input event to the end of what React does at once for it. */
  readonly scripts: number[];
}

interface Log extends Recording {
  /** The longest event of the press. */
  readonly press: number;
}

/**
 * Runs in the page. The browser times pointer and key events to the next paint, but not a slider's own input events, so
 * those are timed here: from the event to the task after the next frame.
 */
function record(): void {
  const log: Recording = { frames: [], events: [], tasks: [], scripts: [] };
  const begun = performance.now();
  const each = (options: PerformanceObserverInit, act: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.startTime >= begun) act(entry);
    }).observe(options);
  // The type for a threshold is missing from the standard library.
  const eventTiming = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
  each(eventTiming, ({ duration }) => log.events.push(duration));
  each({ type: 'longtask' }, ({ duration }) => log.tasks.push(duration));

  let handled = 0;
  const begin = () => {
    handled = performance.now();
  };
  // React renders in a microtask that it queued before this one.
  const end = () => queueMicrotask(() => log.scripts.push(performance.now() - handled));
  window.addEventListener('input', begin, { capture: true });
  window.addEventListener('input', end);

  const afterFrame = new MessageChannel();
  const waiting: number[] = [];
  afterFrame.port1.onmessage = () => {
    for (const time of waiting.splice(0)) log.events.push(performance.now() - time);
  };
  window.addEventListener(
    'input',
    ({ timeStamp }) => {
      if (waiting.push(timeStamp) > 1) return;
      requestAnimationFrame(() => afterFrame.port2.postMessage(null));
    },
    { capture: true },
  );

  let last: number | undefined;
  const frame = (time: number) => {
    if (last !== undefined) log.frames.push(time - last);
    last = time;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(window, { benchRecording: log });
}

/** What was recorded since the last call. */
function take(page: Page): Promise<Recording> {
  return page.evaluate(() => {
    const log = (window as unknown as { benchRecording: Recording }).benchRecording;
    return {
      frames: log.frames.splice(0),
      events: log.events.splice(0),
      tasks: log.tasks.splice(0),
      scripts: log.scripts.splice(0),
    };
  });
}

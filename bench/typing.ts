import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { largest, median } from './statistics.ts';
import type { Figure } from './table.ts';
import { slowCpu, slowNetwork, type Visit, visit } from './visit.ts';

const SCREEN = { width: 1280, height: 900 };
const CPU = 4;
const KEYS = 15;
const SAMPLES = 'src/features/write/samples';

/** The longest solution, with something printed behind it, so that a key changes what is seen. */
const PROGRAM = `${longestSolution()}\nprint(1)`;

/** From a key in the editor of programs to what the program then prints, and what the editor weighs. */
export async function measureTyping(browser: Browser, origin: string): Promise<Figure[]> {
  const { times, bytes, before } = await visit(browser, SCREEN, (page) => type(page, origin));
  return [
    { name: 'from a key to the result, median', value: median(times), unit: 'ms', goal: 50 },
    { name: 'from a key to the result, longest', value: largest(times), unit: 'ms' },
    { name: 'of the editor before it is asked for', value: before / 1000, unit: 'kB', goal: 0 },
    { name: 'the editor', value: bytes.editor / 1000, unit: 'kB', goal: 150 },
    { name: 'the language, the exercises, the words', value: bytes.rest / 1000, unit: 'kB' },
  ];
}

async function type(visited: Visit, origin: string) {
  const { page, tools } = visited;
  await slowNetwork(visited);
  const names = new Map<string, string>();
  const bytes = { editor: 0, rest: 0 };
  tools.on('Network.responseReceived', ({ requestId, response }) =>
    names.set(requestId, response.url),
  );
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = path.basename(names.get(requestId) ?? '');
    if (name.startsWith('editor-')) bytes.editor += encodedDataLength;
    else bytes.rest += encodedDataLength;
  });
  await page.goto(`${origin}/embed/write/index.html?exercise=tests`, { waitUntil: 'networkidle' });
  const before = bytes.editor;
  bytes.rest = 0;
  await page.locator('.write-buttons .primary').click();
  const code = page.locator('.cm-content');
  await code.waitFor();
  await code.fill(PROGRAM);
  await page.locator('.write-printed').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await slowCpu(visited, CPU);
  await page.evaluate(watch);
  for (let key = 0; key < KEYS; key++) {
    const shown = `1${'2'.repeat(key + 1)}`;
    await page.keyboard.press('2');
    await page.locator('.write-printed pre', { hasText: new RegExp(`^${shown}$`) }).waitFor();
  }
  return { times: await timesOf(page), bytes, before };
}

interface Log {
  pressed: number;
  times: number[];
}

/** Runs in the page: times from each key to the change of what is printed. */
function watch(): void {
  const log: Log = { pressed: 0, times: [] };
  document.addEventListener(
    'keydown',
    () => {
      log.pressed = performance.now();
    },
    { capture: true },
  );
  const printed = document.querySelector('.write-outcome')?.parentElement;
  new MutationObserver((changes) => {
    const isResult = changes.some(({ target }) => target.parentElement?.closest('.write-printed'));
    if (isResult) log.times.push(performance.now() - log.pressed);
  }).observe(printed ?? document.body, { subtree: true, characterData: true, childList: true });
  Object.assign(window, { typingLog: log });
}

const timesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { typingLog: Log }).typingLog.times);

function longestSolution(): string {
  const texts = readdirSync(SAMPLES)
    .filter((file) => file.endsWith('-solution.py'))
    .map((file) => readFileSync(path.join(SAMPLES, file), 'utf8'));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

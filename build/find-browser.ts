import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagedBrowser } from './packaged-browser.ts';

/** A Chromium to test with, and what it needs to start. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Chromium without the parts that draw windows. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [path.join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
];

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to sandbox itself for root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * CHROME_PATH before all others. Then, for tests, a headless shell: one on PATH, or the one inside an npm package (Linux
 * x64), which needs two thirds of the time of a whole browser. Measurements want what readers have, a whole browser: on
 * PATH, in the usual places, or Playwright's own. Without the one it takes the other. Fails with the command that would
 * install one.
 */
export async function findBrowser(wanted: 'shell' | 'whole'): Promise<Browser> {
  const shell = () => asInstalled(onPath(SHELLS)) ?? packaged();
  const whole = async () =>
    asInstalled(onPath(NAMES) ?? PLACES.find(isProgram) ?? (await playwrightsOwn()));
  const [first, second] = wanted === 'shell' ? [shell, whole] : [whole, shell];
  const found = asInstalled(chosen()) ?? (await first()) ?? (await second());
  if (found !== undefined) return found;
  throw new Error(
    'No browser found. Set CHROME_PATH, or run: npx playwright install --with-deps chromium',
  );
}

const asInstalled = (file: string | undefined): Browser | undefined =>
  file === undefined ? undefined : { executablePath: file, args: ARGS, env: {} };

function packaged(): Browser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { executablePath, env } = packagedBrowser();
  return { executablePath, args: [...ARGS, '--no-sandbox'], env };
}

/** Someone who names a browser means that one: a wrong name is an error, not a reason to take another. */
function chosen(): string | undefined {
  const file = process.env.CHROME_PATH;
  if (!file) return undefined;
  if (!isProgram(file)) throw new Error(`CHROME_PATH is ${file}, which is not a program.`);
  return file;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, `${name}${ending}`)))
    .find(isProgram);
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return isProgram(file) ? file : undefined;
}

function isProgram(file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

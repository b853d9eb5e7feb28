import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagedBrowser } from './packaged-browser.ts';

/** A Chromium for tests, and how to start it. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Chromium without a user interface. */
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
  // Chromium does not start its sandbox as root, which most containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * CHROME_PATH takes precedence. Tests prefer a headless shell, from PATH or from an npm package (Linux x64), because it
 * needs two thirds of the time of a whole browser. Measurements prefer a whole browser, which is what readers have: from
 * PATH, the usual folders, or Playwright. If the preferred kind is missing, the other is used. Throws an error with the
 * command that installs one.
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

/** A wrong CHROME_PATH is an error: whoever sets it does not want another browser. */
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

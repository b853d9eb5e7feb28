import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A Chromium to test with, and what it needs to start. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    path.join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
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
 * CHROME_PATH, a Chrome or Chromium on PATH, the usual places, Playwright's own, then the one inside an npm
 * package (Linux x64). Fails with the command that would install one.
 */
export async function findBrowser(): Promise<Browser> {
  const installed =
    process.env.CHROME_PATH ?? onPath() ?? PLACES.find((place) => existsSync(place));
  const executablePath = installed ?? (await playwrightsOwn());
  if (executablePath !== undefined) return { executablePath, args: ARGS, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  throw new Error(
    'No browser found. Set CHROME_PATH, or run: npx playwright install --with-deps chromium',
  );
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** @sparticuz/chromium, made for AWS Lambda: it needs three corrections to run on a bare Linux machine. */
async function packaged(): Promise<Browser> {
  const home = path.resolve('node_modules/.cache/chromium');
  mkdirSync(home, { recursive: true });
  // It unpacks into the temporary folder, which may be shared, small or not executable.
  process.env.TMPDIR = home;
  // Only under this name does it unpack the libraries (NSS and others) that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // Its font configuration names a folder that is not there: text would be invisible and tests would still pass.
  writeFileSync(path.join(home, 'fonts', 'fonts.conf'), fontConfiguration(home));
  return {
    executablePath,
    args: [...ARGS, '--no-sandbox', '--headless=shell'],
    env: {
      FONTCONFIG_PATH: path.join(home, 'fonts'),
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      HOME: os.homedir(),
    },
  };
}

const fontConfiguration = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

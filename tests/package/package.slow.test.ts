import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../bench/static-server.ts';
import { findBrowser } from '../../build/find-browser.ts';
import { ENTRIES, PACKAGE } from '../../build/package.ts';
import { app, plainPage } from './consumers.ts';

/*
 * The package as others get it: packed, installed from the archive, and used in an app and in a page without a build.
 * The site must be built.
 */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const run = promisify(execFile);
const CHECKOUT = path.resolve('.');
/** What an app with Vite and React installs besides; here it is linked from our own. */
const BESIDES = ['react', 'react-dom', 'scheduler', '@types/react', '@types/react-dom', 'csstype'];

let folder: string;
let packed: { readonly files: readonly { readonly path: string }[] };
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(`${PACKAGE}/dist/index.js`) || !existsSync('dist/index.html'))
    throw new Error('Run `npm run build` first.');
  folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  site = await serve('dist');
  const { executablePath, args, env } = await findBrowser('shell');
  browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });

  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: path.resolve(PACKAGE) },
  );
  const answer = JSON.parse(stdout);
  // An array until npm 11, afterwards an object by name.
  packed = Object.values<typeof packed>(answer)[0] as typeof packed;
  const { filename } = packed as unknown as { readonly filename: string };

  for (const [name, text] of Object.entries(app(`${site.origin}/`)))
    await writeFile(path.join(folder, name), text);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], {
    cwd: folder,
  });
  await mkdir(path.join(folder, 'node_modules/@types'), { recursive: true });
  for (const name of BESIDES)
    await symlink(
      path.join(CHECKOUT, 'node_modules', name),
      path.join(folder, 'node_modules', name),
    );
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A program of our own node_modules, run in the app. */
const program = (name: string, ...args: readonly string[]) =>
  run(process.execPath, [path.join(CHECKOUT, 'node_modules', name), ...args], {
    cwd: folder,
  }).catch((failure: { readonly stdout?: string; readonly message: string }) => {
    throw new Error(`${failure.message}\n${failure.stdout ?? ''}`);
  });

async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

test('the archive holds what is built, and what says what it is', () => {
  const files = packed.files.map((file) => file.path).sort();
  expect(files).toEqual(
    [
      'LICENSE',
      'README.md',
      'package.json',
      'dist/embed.d.ts',
      'dist/shared.js',
      ...ENTRIES.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
    ].sort(),
  );
});

describe('in an app with Vite, React and TypeScript', () => {
  test('its types say what fits and what does not', async () => {
    await program('typescript/bin/tsc', '--noEmit');
  });

  test('a server imports all of it, and renders the element with a link', async () => {
    const { stdout } = await run(process.execPath, ['server.mjs'], { cwd: folder });
    expect(stdout).toContain(
      `<log-sum-explorer base="${site.origin}/" panel="lab" lang="es" x="1,92" class="wide">Aquí va un panel interactivo: <a href="${site.origin}/embed/?panel=lab&amp;lang=es&amp;x=1,92">LogSumExplorer: `,
    );
  });

  test('it builds, shows the panel in the language of the page, and tells what the reader does', async () => {
    await program('vite/bin/vite.js', 'build', '--logLevel', 'warn');
    const built = await serve(path.join(folder, 'dist'));
    try {
      const { page, complaints } = await open(`${built.origin}/`);
      const frame = page.frameLocator('log-sum-explorer.wide iframe');
      await frame.locator('.predict, main').first().waitFor();
      await vi.waitFor(
        async () => expect(await page.locator('#told').textContent()).toMatch(/^predict 0\/\d+/),
        { timeout: 30_000 },
      );
      expect(await frame.locator('html').getAttribute('lang')).toBe('es');
      expect(complaints).toEqual([]);
      await page.close();
    } finally {
      built.close();
    }
  });
});

test('a page without a build imports the element from the folder; what is no address is refused', async () => {
  await writeFile(path.join(folder, 'page.html'), plainPage(`${site.origin}/`));
  const here = await serve(folder);
  try {
    const { page, complaints } = await open(`${here.origin}/page.html`);
    const frame = page.frameLocator('log-sum-explorer iframe');
    await frame.locator('.derivation').first().waitFor();
    expect(await page.locator('#bad iframe').count()).toBe(0);
    expect(await page.locator('#bad').innerText()).toBe('Its own words stay.');
    expect(complaints).toEqual([
      'log-sum-explorer: the attribute "base" must be the address of the site.',
    ]);
    await page.close();
  } finally {
    here.close();
  }
});

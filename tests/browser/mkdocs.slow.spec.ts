import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { type Embedding, embedLine, type Surroundings } from '../../src/teach/builder/snippets.ts';
import { expect, type Page, test } from './hosts.ts';

/*
 * A real course site: Material for MkDocs, as Debian packages it, with the lines of the builder, in two languages, with
 * the theme's toggle and its instant navigation.
 */

/** Whether a site with this theme can be built here. */
function canBuild(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'mkdocs-probe-'));
  mkdirSync(path.join(folder, 'docs'));
  writeFileSync(path.join(folder, 'docs', 'index.md'), '# Probe');
  writeFileSync(path.join(folder, 'mkdocs.yml'), 'site_name: Probe\ntheme: material\n');
  const { status } = spawnSync('mkdocs', ['build', '--quiet'], { cwd: folder });
  rmSync(folder, { recursive: true });
  return status === 0;
}

test.skip(!canBuild(), 'mkdocs with mkdocs-material is not installed here');

const EMBEDDING: Embedding = {
  panel: 'lab',
  language: 'host',
  theme: 'auto',
  query: 'x=1.2,92,3.1,0.5,2.9',
  hidden: ['charts'],
  locked: [],
};

/** Writes and builds a site, to be served at an address, whose pages hold panels from the given root. */
async function buildSite(folder: string, address: string, root: string): Promise<void> {
  const around: Surroundings = { root, language: 'en', height: 700 };
  const line = (embedding: Partial<Embedding>) =>
    embedLine('element', { ...EMBEDDING, ...embedding }, around);
  const pages = {
    'index.md': `# Softmax\n\nBefore.\n\n${line({})}\n\nBetween.\n\n${line({ panel: 'drills', query: 'seed=week-3', hidden: [] })}\n\nAfter.\n`,
    'other.md': `# Another lesson\n\n${line({ panel: 'lse', query: '', hidden: [] })}\n`,
  };
  for (const [lang, name] of [
    ['en', ''],
    ['es', 'es'],
  ]) {
    const source = path.join(folder, `source-${lang}`);
    await mkdir(path.join(source, 'docs'), { recursive: true });
    for (const [file, text] of Object.entries(pages))
      await writeFile(path.join(source, 'docs', file), text);
    await writeFile(
      path.join(source, 'mkdocs.yml'),
      `site_name: Course
site_url: ${address}/${name}
theme:
  name: material
  language: ${lang}
  font: false
  features: [navigation.instant]
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Dark}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Light}
plugins: []
`,
    );
    const { status, stderr } = spawnSync(
      'mkdocs',
      ['build', '--quiet', '--site-dir', path.join(folder, 'site', name ?? '')],
      { cwd: source, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  }
}

const panels = (page: Page) => page.locator('log-sum-explorer iframe');

async function contentOf(page: Page, at: number): Promise<Frame> {
  const frame = panels(page).nth(at);
  await frame.scrollIntoViewIfNeeded();
  const content = await (await frame.elementHandle())?.contentFrame();
  if (!content) throw new Error('The frame has no content.');
  await expect.poll(() => content.evaluate(() => document.documentElement.dataset.fit)).toBe('');
  return content;
}

const schemeOf = (frame: Frame) =>
  frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

test('a Material for MkDocs site holds panels as if they had grown there', async ({
  page,
  startHost,
}) => {
  test.slow();
  const folder = await mkdtemp(path.join(tmpdir(), 'mkdocs-'));
  try {
    const site = await startHost();
    const course = await startHost({ site: null, folder: path.join(folder, 'site') });
    await buildSite(folder, course.other, `${site.origin}/`);

    await page.goto(`${course.other}/`);
    const lab = await contentOf(page, 0);
    await expect(lab.locator('[data-cell="naive.p.1"] data')).toHaveAttribute('value', 'NaN');
    await expect(lab.locator('.charts')).toHaveCount(0);
    expect(await lab.evaluate(() => document.documentElement.lang)).toBe('en');

    // The toggle of the theme.
    expect(await schemeOf(lab)).toMatch(/^light/);
    await page.locator('label[for="__palette_2"]').first().click();
    await expect.poll(() => schemeOf(lab)).toMatch(/^dark/);
    await page.locator('label[for="__palette_1"]').first().click();
    await expect.poll(() => schemeOf(lab)).toMatch(/^light/);

    // Each panel is as high as its content.
    const drills = await contentOf(page, 1);
    for (const frame of [lab, drills])
      await expect
        .poll(() =>
          frame.evaluate(() =>
            Math.abs(
              innerHeight - (document.getElementById('root')?.getBoundingClientRect().height ?? 0),
            ),
          ),
        )
        .toBeLessThan(1);

    // Instant navigation there and back: the document stays and its content is replaced.
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.getByRole('link', { name: 'Another lesson' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Another lesson/);
    await contentOf(page, 0);
    await expect(panels(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Softmax' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Softmax/);
    await expect(panels(page)).toHaveCount(2);
    const again = await contentOf(page, 0);
    await expect(again.locator('[data-cell="naive.p.1"] data')).toHaveAttribute('value', 'NaN');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);

    // The Spanish pages pass their language to their panels.
    await page.goto(`${course.other}/es/`);
    const spanish = await contentOf(page, 0);
    await expect.poll(() => spanish.evaluate(() => document.documentElement.lang)).toBe('es');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

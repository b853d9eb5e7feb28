import { readFile, writeFile } from 'node:fs/promises';
import { WIDTHS } from '../src/embed/heights.ts';
import { PANEL_IDS } from '../src/features/registry.ts';
import { withBuiltSite } from './built-site.ts';

/*
 * npm run heights: measures the panels of the built site and writes src/embed/heights.ts, from which a frame takes its
 * height until its content is loaded.
 */

const FILE = 'src/embed/heights.ts';
await withBuiltSite(async (browser, origin) => {
  const page = await browser.newPage();
  const lines: string[] = [];
  for (const panel of PANEL_IDS) {
    const heights: number[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 600 });
      await page.goto(`${origin}/embed/${panel}/`, { waitUntil: 'networkidle' });
      heights.push(await page.evaluate(() => document.getElementById('root')?.offsetHeight ?? 0));
    }
    console.log(panel, ...heights);
    lines.push(`  ${panel}: [${heights.join(', ')}],`);
  }
  const source = await readFile(FILE, 'utf8');
  const table = `export const HEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${lines.join('\n')}\n};`;
  await writeFile(
    FILE,
    source.replace(/export const HEIGHTS[\s\S]*?\n\};/, () => table),
  );
});

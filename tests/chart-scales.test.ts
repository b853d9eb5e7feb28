import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCALES } from '../build/chart-scales.ts';

/** If recharts does not find a scale, it silently uses one for names. */
test('no chart asks for a scale that the build leaves out', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const charts = files
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .filter((text) => /from 'recharts'/.test(text));
  expect(charts.length).toBeGreaterThan(0);
  const asked = charts.flatMap((text) =>
    [...text.matchAll(/<[XY]Axis\b[^>]*?\bscale=["'{]+(\w+)/g)].map(([, name = '']) => name),
  );
  const kept: readonly string[] = SCALES;
  const missing = asked.filter(
    (name) => !kept.includes(`scale${name.charAt(0).toUpperCase()}${name.slice(1)}`),
  );
  expect(missing).toEqual([]);
});

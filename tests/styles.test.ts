import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

const RULES = SHEETS.flatMap(({ file, text }) =>
  [...text.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    name: `${file}: ${selector.trim()}`,
    body,
  })),
);

/**
 * What scrolls sideways would scroll up and down too unless told otherwise: WebKit then draws a second scroll bar when a
 * formula's box is a hair higher than its line.
 */
test('what scrolls sideways scrolls in no other direction', () => {
  const sideways = RULES.filter(({ body }) => /overflow-x:\s*(auto|scroll)/.test(body));
  expect(sideways.length).toBeGreaterThan(4);
  expect(
    sideways.filter(({ body }) => !/overflow-y:\s*hidden/.test(body)).map(({ name }) => name),
  ).toEqual([]);
});

describe('layers', () => {
  const ORDER = '@layer base, ui, page, panel;';
  const LAYERS: Readonly<Record<string, string>> = {
    ui: 'ui',
    lesson: 'page',
    site: 'page',
    embed: 'page',
    panel: 'panel',
    features: 'panel',
    teach: 'panel',
  };
  /** Parts of the article as the panels are: the figures and the questions. */
  const LIKE_PANELS = ['lesson/insets/'];
  const layerOf = (file: string) => {
    if (file === 'ui/base.css') return 'base';
    const likePanel = LIKE_PANELS.some((folder) => file.startsWith(folder));
    return likePanel ? 'panel' : LAYERS[file.split('/')[0] ?? ''];
  };

  test('their order is declared once, in the sheet that comes first', () => {
    expect(SHEETS.filter(({ text }) => /@layer[^{]*;/.test(text)).map(({ file }) => file)).toEqual([
      'ui/base.css',
    ]);
    expect(readFileSync('src/ui/base.css', 'utf8')).toContain(ORDER);
    expect(/import '.*\.css'/.exec(readFileSync('src/ui/styles.ts', 'utf8'))?.[0]).toBe(
      "import './base.css'",
    );
    for (const entry of ['src/site/styles.ts', 'src/embed/frame.tsx'])
      expect(/import '[^']*';/.exec(readFileSync(entry, 'utf8'))?.[0]).toBe(
        "import '../ui/styles.ts';",
      );
  });

  test.each(SHEETS)('$file is in the layer of its folder, all of it', ({ file, text }) => {
    const rules = text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(ORDER, '')
      .trim();
    expect(rules).toMatch(new RegExp(`^@layer ${layerOf(file)} \\{\\n`));
    // One block: nothing but its own end stands at the start of a line.
    expect(rules.match(/^\S.*$/gm)?.slice(1)).toEqual(['}']);
  });
});

/** What is counted in em follows the text it belongs to and has no scale. */
test('sizes of text, spaces and radii are tokens, or have a reason on the line before', () => {
  const scaled =
    /^\s*(?:font|font-size|(?:padding|margin)[\w-]*|(?:row-|column-)?gap|border[\w-]*-radius):[^;]*[\d.](?:rem|px)/;
  const literal = SHEETS.flatMap(({ file, text }) => {
    const lines = text.split('\n');
    return lines
      .filter((line, at) => scaled.test(line) && !lines[at - 1]?.trimEnd().endsWith('*/'))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(literal).toEqual([]);
});

test('every token that is used is declared, and every one that is declared is used', () => {
  const name = /--(?:text|space|radius)-\w+/g;
  const declared = readFileSync('src/ui/base.css', 'utf8').matchAll(
    /(--(?:text|space|radius)-\w+):/g,
  );
  const used = SHEETS.flatMap(({ text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)].flatMap(([, token = '']) => token.match(name) ?? []),
  );
  expect([...new Set(used)].sort()).toEqual([...declared].map(([, token]) => token).sort());
});

test('the scales are short: eight sizes of text, four radii', () => {
  const base = readFileSync('src/ui/base.css', 'utf8');
  expect([...base.matchAll(/--text-\w+:/g)]).toHaveLength(8);
  expect([...base.matchAll(/--radius-\w+:/g)]).toHaveLength(4);
});

describe('sheets', () => {
  /** A file and all that it imports from the start, style sheets among it. */
  function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
    if (reached.has(file) || !existsSync(file)) return reached;
    reached.add(file);
    if (file.endsWith('.css')) return reached;
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export|\}).*'(\.[^']*)';$/gm))
      reachedFrom(path.join(path.dirname(file), name), reached);
    return reached;
  }
  const sheetsFrom = (file: string) =>
    [...reachedFrom(file)].filter((name) => name.endsWith('.css')).sort();

  test('what stands in the document has its sheets there', () => {
    const inDocument = sheetsFrom('src/site/styles.ts');
    for (const rendered of [
      'src/site/page.tsx',
      'src/features/lab/lab.tsx',
      'src/features/derivations/shift.tsx',
      'src/features/derivations/lse.tsx',
      'src/features/derivations/loss.tsx',
      'src/features/code/code.tsx',
      'src/lesson/insets/ruler/rulers.tsx',
      'src/lesson/insets/question/questions.tsx',
      'src/lesson/insets/spacing/spacings.tsx',
      'src/lesson/insets/zones/zones.tsx',
      'src/lesson/insets/flow/flow.tsx',
      'src/lesson/insets/gradient/gradient.tsx',
      'src/lesson/companion/companion.tsx',
    ])
      expect(inDocument, rendered).toEqual(expect.arrayContaining(sheetsFrom(rendered)));
  });

  test('each is imported by what it styles', () => {
    const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        [...readFileSync(`src/${file}`, 'utf8').matchAll(/^import '(\.[^']*\.css)';$/gm)].map(
          ([, name = '']) => path.join(path.dirname(file), name),
        ),
      );
    for (const { file } of SHEETS) expect(imported).toContain(file);
  });
});

import { readFileSync } from 'node:fs';
import { FORMULAS as ARTICLE } from 'virtual:formulas/article';
import { FORMULAS as CAVEATS } from 'virtual:formulas/caveats';
import { FORMULAS as DERIVATIONS } from 'virtual:formulas/derivations';
import { FORMULAS as DRILLS } from 'virtual:formulas/drills';
import { FORMULAS as PATTERN } from 'virtual:formulas/pattern';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { namesOf, RIGHTS } from '../build/font-names.ts';
import { charactersOf, cutFace, drawnIn, lateFaces } from '../build/formula-faces.ts';
import { formulaFiles } from '../build/set-formulas.ts';
import { float32, float64 } from '../src/core/format.ts';
import { shownFloat } from '../src/words/numbers.ts';

/*
 * The fonts of formulas contain only the characters used (build/formula-faces.ts). KaTeX's classes tell which font a
 * character is drawn in.
 */
const FORMULAS = [ARTICLE, CAVEATS, DERIVATIONS, DRILLS, PATTERN].flatMap((set) =>
  Object.values<string>(set),
);

const faceOf = (classes: string): string => {
  if (classes.includes('mathnormal')) return 'Formula_Math-Italic.woff2';
  if (/small-op|size1/.test(classes)) return 'Formula_Size1-Regular.woff2';
  if (/large-op|size2/.test(classes)) return 'Formula_Size2-Regular.woff2';
  return 'Formula_Main-Regular.woff2';
};

test('every character of every formula is in the face it is drawn in', async () => {
  const drawn = await drawnIn('.');
  const missing = new Set<string>();
  let seen = 0;
  for (const formula of FORMULAS) {
    // The visible part comes after the MathML.
    const html = formula.slice(formula.indexOf('</math>'));
    for (const [, classes = '', text = ''] of html.matchAll(
      /<span class="([^"]*)"[^>]*>([^<]+)/g,
    )) {
      const face = faceOf(classes);
      for (const character of text) {
        seen++;
        // Zero-width spaces are not painted.
        if (character !== '\u200b' && !charactersOf(face, drawn).includes(character))
          missing.add(`${character} in ${face}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
  expect(seen).toBeGreaterThan(500);
});

test('every number a panel writes into a formula is in the face of its slot', async () => {
  const face = charactersOf('Formula_Main-Regular.woff2', await drawnIn('.'));
  const numbers = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    1e-45,
    3.4e38,
    -1.5,
    1e300,
    5e-324,
    123456789,
    -1e-7,
  ];
  const missing = numbers.flatMap((number) =>
    [float32, float64].flatMap((format) =>
      (['.', ','] as const).flatMap((mark) =>
        [4, 6, 9].flatMap((digits) =>
          [...shownFloat(number, format, mark, digits)].filter((sign) => !face.includes(sign)),
        ),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

test('every folder with formulas is known by a name of its own', () => {
  expect([...formulaFiles('.').keys()].sort()).toEqual([
    'article',
    'caveats',
    'derivations',
    'drills',
    'pattern',
  ]);
});

const KATEX = 'node_modules/katex/dist';

/** The header of a woff2 font. */
const namesIn = async (font: Buffer) =>
  namesOf(await subsetFont(font, '(x', { targetFormat: 'sfnt', preserveNameIds: [...RIGHTS] }));

test('a cut face gives up the reserved name and keeps its copyright and licence', async () => {
  for (const name of ['Main-Regular', 'Math-Italic', 'Size1-Regular']) {
    const original = readFileSync(`${KATEX}/fonts/KaTeX_${name}.woff2`);
    const before = await namesIn(original);
    const after = await namesIn(await cutFace(original, '(x∑'));
    expect(before.get(4)).toBe(`KaTeX_${name}`);
    expect(after.get(4)).toBe(`Formula_${name}`);
    expect(after.get(13)).toMatch(
      /Reserved Font Name KaTeX_\w+\.\s.*SIL Open Font License, Version 1\.1/s,
    );
    for (const [id, text] of after)
      if (RIGHTS.includes(id)) expect(text).toBe(before.get(id));
      else expect(text).not.toContain('KaTeX');
    expect([...after.keys()]).toEqual(expect.arrayContaining([...RIGHTS]));
  }
});

test('the style sheet asks for the faces by their own names only', async () => {
  const file = `${KATEX}/katex.min.css`;
  const sheet = await lateFaces(readFileSync(file, 'utf8'), file, '.');
  expect(sheet).not.toContain('KaTeX_');
  const families = new Set(sheet.match(/font-family:"?Formula_\w+/g));
  expect(families.size).toBeGreaterThan(8);
  expect(sheet).toMatch(/\.katex\{font:[^}]*var\(--Formula_Main, math\)/);
});

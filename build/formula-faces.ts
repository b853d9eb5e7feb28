import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import katex from 'katex';
import subsetFont from 'subset-font';
import { RIGHTS, renameFont } from './font-names.ts';
import { formulaFiles, setFormulas } from './set-formulas.ts';

const CACHE = 'node_modules/.cache/formula-faces';

/** What a panel may write into a formula: its numbers. */
const NUMBERS = '0123456789.,+-−×·…≈∞ NaNeinfx';

/** KaTeX's licence (SIL OFL 1.1) keeps the names of its faces for the faces as they came; what is cut has others. */
const ours = (text: string): string => text.replaceAll('KaTeX_', 'Formula_');

const cut = new Map<string, Promise<string>>();

/**
 * KaTeX's style sheet with its faces declared, and used only where the document says so (src/ui/formula-fonts.ts): a
 * browser fetches a face when something is to be drawn in it. Declared from the start, for a sheet of faces that comes
 * late makes it lay out all text anew. `id` is the file of the sheet.
 */
export async function lateFaces(original: string, id: string, root: string): Promise<string> {
  const sheet = ours(original);
  const rule = /@font-face\s*\{[^}]*\}/g;
  const folder = await cutFaces(root);
  const faces = (sheet.match(rule) ?? []).map((face) => {
    const [, name = ''] = /fonts\/(Formula_[\w-]+)\.woff2/.exec(face) ?? [];
    const file = path.relative(path.dirname(id), path.join(folder, `${name}.woff2`));
    return (
      face
        // Every browser this page runs in reads woff2: the older files would only double the folder.
        .replace(/src:[^;}]*/, `src:url(${file.split(path.sep).join('/')}) format("woff2")`)
        // A formula stands there as it is until its faces have come.
        .replace('font-display:block', 'font-display:swap')
    );
  });
  const rules = sheet
    .replace(rule, '')
    .replace(/Formula_\w+/g, (family) => `var(--${family}, math)`);
  const families = new Set(faces.map((face) => /font-family:"?(Formula_\w+)/.exec(face)?.[1]));
  const use = [...families].map((family) => `--${family}: ${family};`).join(' ');
  // In the lowest layer, so that the site's own sheets win.
  return `${faces.join('\n')}\n@layer base {${rules}\n[data-formula-fonts] .katex { ${use} }}`;
}

/** Cuts KaTeX's faces down to what the formulas of the page may draw in them, and keeps them; gives the folder. */
function cutFaces(root: string): Promise<string> {
  const folder = cut.get(root) ?? cutAll(root);
  cut.set(root, folder);
  return folder;
}

async function cutAll(root: string): Promise<string> {
  const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('katex')), 'fonts');
  const drawn = await drawnIn(root);
  const faces = (await readdir(fonts))
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => ({ file, name: ours(file), text: charactersOf(ours(file), drawn) }));
  const contents = createHash('sha256').update(katex.version + JSON.stringify([RIGHTS, faces]));
  const folder = path.join(root, CACHE, contents.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  for (const { file, name, text } of faces.filter((face) => !there.includes(face.name))) {
    const small = await cutFace(await readFile(path.join(fonts, file)), text);
    // Another build may be at it: a face is there whole or not at all.
    const draft = path.join(folder, `${process.pid}-${name}`);
    await writeFile(draft, small);
    await rename(draft, path.join(folder, name));
  }
  return folder;
}

/** The face with these characters only, under a name of its own, with all it says of its rights. */
export async function cutFace(face: Buffer, text: string): Promise<Buffer> {
  const keep = { preserveNameIds: [...RIGHTS] };
  const small = await subsetFont(face, text, { ...keep, targetFormat: 'sfnt' });
  return subsetFont(renameFont(small, ours), text, { ...keep, targetFormat: 'woff2' });
}

/** Letters are drawn in the faces for letters, brackets and sums in those for sizes; anything may be in the others. */
export function charactersOf(file: string, drawn: string): string {
  if (file.startsWith('Formula_Size')) return drawn.replace(/[\p{L}\d]/gu, '');
  if (file.startsWith('Formula_Math')) return drawn.replace(/[^\p{L}\p{M}′]/gu, '');
  return drawn + NUMBERS;
}

/** Every character in the drawn form of any formula of the site in a folder, sorted. */
export async function drawnIn(root: string): Promise<string> {
  const characters = new Set<string>();
  for (const file of formulaFiles(root).values()) {
    for (const html of Object.values(await setFormulas(file))) {
      const drawn = html.slice(html.indexOf('</math>'));
      for (const character of drawn.replace(/<[^>]*>/g, '').replace(/&[^;]*;/g, '<>&'))
        characters.add(character);
    }
  }
  return [...characters].sort().join('');
}

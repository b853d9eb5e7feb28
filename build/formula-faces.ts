import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import katex from 'katex';
import subsetFont from 'subset-font';
import { RIGHTS, renameFont } from './font-names.ts';
import { formulaFiles, setFormulas } from './set-formulas.ts';

const CACHE = 'node_modules/.cache/formula-faces';

/** Characters of the numbers and relations that panels write into slots. */
const NUMBERS = '0123456789.,+-−×·…=≈→∞ NaNeinfx';

/** KaTeX's licence (SIL OFL 1.1) reserves the names of its faces for the faces as published; cut ones get others. */
const ours = (text: string): string => text.replaceAll('KaTeX_', 'Formula_');

const FACE = /@font-face\s*\{[^}]*\}/g;

/** The file name of a face without its extension, such as KaTeX_Main-Regular. */
const nameOf = (face: string): string => /fonts\/(KaTeX_[\w-]+)\.woff2/.exec(face)?.[1] ?? '';

/**
 * KaTeX's style sheet, in which a face is declared only if `fileOf` returns its file, relative to the sheet. Formulas use
 * these faces only once the document says so (src/ui/formula-fonts.ts); until then browsers do not fetch them. Declaring
 * them later instead would make a browser lay out all text again.
 */
export function lateFaces(sheet: string, fileOf: (name: string) => string | undefined): string {
  const faces = (sheet.match(FACE) ?? []).flatMap((face) => {
    const file = fileOf(nameOf(face));
    if (file === undefined) return [];
    return (
      ours(face)
        // All supported browsers read woff2; older formats would double the size of the folder.
        .replace(/src:[^;}]*/, () => `src:url(${file}) format("woff2")`)
        // A formula is shown in a font of the system until its faces are loaded.
        .replace('font-display:block', 'font-display:swap')
    );
  });
  const rules = ours(sheet.replace(FACE, '')).replace(
    /Formula_\w+/g,
    (family) => `var(--${family}, math)`,
  );
  const families = new Set(faces.map((face) => /font-family:"?(Formula_\w+)/.exec(face)?.[1]));
  const use = [...families].map((family) => `--${family}: ${family};`).join(' ');
  // In the lowest layer, so that the site's own sheets win.
  return `${faces.join('\n')}\n@layer base {${rules}\n[data-formula-fonts] .katex { ${use} }}`;
}

/** KaTeX's style sheet with only the faces that are used, cut down to their characters. `id` is the path of the sheet. */
export async function cutFaces(sheet: string, id: string, root: string): Promise<string> {
  const drawn = await drawnIn(root);
  const used = usedFaces(sheet, drawn);
  const folder = await cutAll(root, used, drawn.characters);
  return lateFaces(sheet, (name) => {
    if (!used.includes(name)) return undefined;
    const file = path.relative(path.dirname(id), path.join(folder, `${ours(name)}.woff2`));
    return file.split(path.sep).join('/');
  });
}

async function cutAll(root: string, names: readonly string[], characters: string): Promise<string> {
  const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('katex')), 'fonts');
  const faces = names.map((name) => {
    const file = `${name}.woff2`;
    return { file, name: ours(file), text: charactersOf(ours(file), characters) };
  });
  const contents = createHash('sha256').update(katex.version + JSON.stringify([RIGHTS, faces]));
  const folder = path.join(root, CACHE, contents.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  for (const { file, name, text } of faces.filter((face) => !there.includes(face.name))) {
    const small = await cutFace(await readFile(path.join(fonts, file)), text);
    // Renamed when complete, because another build may read or write the same file.
    const draft = path.join(folder, `${process.pid}-${name}`);
    await writeFile(draft, small);
    await rename(draft, path.join(folder, name));
  }
  return folder;
}

/**
 * File names of the faces that are used: those that some rule of KaTeX's sheet asks for whose classes all occur in the
 * formulas. Nesting is not checked, so the result may contain a face that is not needed, but never lacks one.
 */
export function usedFaces(sheet: string, { classes }: Pick<Drawn, 'classes'>): readonly string[] {
  const elements = classes.map((names) => names.split(' '));
  const isUsed = (selector: string) =>
    selector.split(/[\s>+~]+/).every((compound) => {
      const wanted = [...compound.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
      return elements.some((names) => wanted.every((name) => names.includes(name)));
    });
  const asked = new Set(['Main 400 normal']);
  for (const [, selectors = '', body = ''] of sheet
    .replace(FACE, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (/font-(family|weight|style):/.test(body) && selectors.split(',').some(isUsed))
      asked.add(faceIn(body));
  return (sheet.match(FACE) ?? []).filter((face) => asked.has(faceIn(face))).map(nameOf);
}

/** Family, weight and style in a list of declarations. The default family is Main. */
function faceIn(declarations: string): string {
  const [, family = 'Main'] = /font-family:"?KaTeX_(\w+)/.exec(declarations) ?? [];
  const [, weight = '400'] = /font-weight:(\w+)/.exec(declarations) ?? [];
  const [, style = 'normal'] = /font-style:(\w+)/.exec(declarations) ?? [];
  return `${family} ${weight.replace('bold', '700').replace('normal', '400')} ${style}`;
}

/** The face with only these characters, renamed, with its copyright and licence. */
export async function cutFace(face: Buffer, text: string): Promise<Buffer> {
  const keep = { preserveNameIds: [...RIGHTS] };
  const small = await subsetFont(face, text, { ...keep, targetFormat: 'sfnt' });
  return subsetFont(renameFont(small, ours), text, { ...keep, targetFormat: 'woff2' });
}

/** Characters a face may be asked for: the Math faces draw letters, the Size faces draw no letters or digits. */
export function charactersOf(file: string, drawn: string): string {
  if (file.startsWith('Formula_Size')) return drawn.replace(/[\p{L}\d]/gu, '');
  if (file.startsWith('Formula_Math')) return drawn.replace(/[^\p{L}\p{M}′]/gu, '');
  return drawn + NUMBERS;
}

/** Characters and classes in the drawn forms of all formulas. */
export interface Drawn {
  /** Every character, sorted. */
  readonly characters: string;
  /** The class attribute of every element, each once. */
  readonly classes: readonly string[];
}

/** Reads all formulas of the site in a folder. */
export async function drawnIn(root: string): Promise<Drawn> {
  const characters = new Set<string>();
  const classes = new Set(['katex']);
  for (const file of formulaFiles(root).values()) {
    for (const html of Object.values(await setFormulas(file))) {
      // The drawn form comes after the MathML.
      const drawn = html.slice(html.indexOf('</math>'));
      for (const [, names = ''] of drawn.matchAll(/class="([^"]*)"/g)) classes.add(names);
      for (const character of drawn.replace(/<[^>]*>/g, '').replace(/&[^;]*;/g, '<>&'))
        characters.add(character);
    }
  }
  return { characters: [...characters].sort().join(''), classes: [...classes] };
}

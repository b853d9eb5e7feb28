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

/** KaTeX's licence (SIL OFL 1.1) reserves the names of its faces for the faces as published; cut ones get others. */
const ours = (text: string): string => text.replaceAll('KaTeX_', 'Formula_');

const FACE = /@font-face\s*\{[^}]*\}/g;

/** The name of the file of a face, such as KaTeX_Main-Regular. */
const nameOf = (face: string): string => /fonts\/(KaTeX_[\w-]+)\.woff2/.exec(face)?.[1] ?? '';

/**
 * KaTeX's style sheet with the faces that `fileOf` gives a file, relative to the sheet. They are used only where the
 * document says so (src/ui/formula-fonts.ts): a browser fetches a face when something is to be drawn in it. They are
 * declared from the start, because faces that are declared late make a browser lay out all text again.
 */
export function lateFaces(sheet: string, fileOf: (name: string) => string | undefined): string {
  const faces = (sheet.match(FACE) ?? []).flatMap((face) => {
    const file = fileOf(nameOf(face));
    if (file === undefined) return [];
    return (
      ours(face)
        // Every browser this page runs in reads woff2: the older files would only double the folder.
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
  return `${faces.join('\n')}\n${rules}\n[data-formula-fonts] .katex { ${use} }`;
}

/** The sheet with the faces that are used, cut down to what is drawn in them. `id` is the file of the sheet. */
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
    // Another build may be writing it too: a face is there whole or not at all.
    const draft = path.join(folder, `${process.pid}-${name}`);
    await writeFile(draft, small);
    await rename(draft, path.join(folder, name));
  }
  return folder;
}

/**
 * The faces of KaTeX's sheet that something is drawn in: a rule that could apply to one of the elements asks for them.
 * Whether the elements are nested as the rule says is not looked at, so a face may be taken for used that is not.
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

/** Family, weight and style of declarations; text that names no family is in the main one. */
function faceIn(declarations: string): string {
  const [, family = 'Main'] = /font-family:"?KaTeX_(\w+)/.exec(declarations) ?? [];
  const [, weight = '400'] = /font-weight:(\w+)/.exec(declarations) ?? [];
  const [, style = 'normal'] = /font-style:(\w+)/.exec(declarations) ?? [];
  return `${family} ${weight.replace('bold', '700').replace('normal', '400')} ${style}`;
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

/** What the formulas of a site are drawn with. */
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

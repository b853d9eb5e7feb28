import path from 'node:path';
import type { Rolldown } from 'vite';
import { chunksOf } from './outputs.ts';

interface Roots {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

interface Route {
  readonly panel: string;
  readonly lang: string;
}

/**
 * All files that the frame of a panel may ever load in a language, from what it loads at once: for packages that hold
 * them. Other panels and other languages are left out, and what only the builder asks for.
 */
export function packageFiles(
  output: Rolldown.RolldownOutput['output'],
  { scripts, styles }: Roots,
  { panel, lang }: Route,
): readonly string[] {
  const chunks = chunksOf(output);
  const found = new Set<Rolldown.OutputChunk>();

  function need(name: string) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const one of chunk.imports) need(one);
    for (const one of chunk.dynamicImports) if (isOurs(one)) need(one);
  }

  function isOurs(name: string): boolean {
    const file = chunks.find(({ fileName }) => fileName === name)?.facadeModuleId ?? '';
    const [, feature = panel] = /\/src\/features\/([^/]+)\//.exec(file) ?? [];
    const [, , language = lang] = /\/words\/([\w-]+-)?([a-z]{2})\.ts$/.exec(file) ?? [];
    return feature === panel && language === lang && !file.endsWith('control-names.ts');
  }

  for (const name of scripts) need(name);
  const sheets = [...found].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const css = [...new Set([...styles, ...sheets])];
  return [
    ...[...found].map(({ fileName }) => fileName),
    ...css,
    ...new Set(css.flatMap((sheet) => namedBy(sheet, output))),
  ];
}

/** The files a style sheet names: fonts. */
function namedBy(sheet: string, output: Rolldown.RolldownOutput['output']): string[] {
  const file = output.find(({ fileName }) => fileName === sheet);
  if (file?.type !== 'asset') throw new Error(`There is no style sheet ${sheet}.`);
  return [...`${file.source}`.matchAll(/url\(["']?([^)"']+)["']?\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))
    .map((address) => path.posix.join(path.posix.dirname(sheet), address));
}

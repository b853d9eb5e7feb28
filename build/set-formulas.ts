import { readdirSync } from 'node:fs';
import path from 'node:path';
import katex from 'katex';
import { runnerImport } from 'vite';

/** All files formulas.ts of the site, by the name of the folder they are in. */
export function formulaFiles(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'formulas.ts')
    .sort();
  return new Map(
    files.map((file) => [path.basename(path.dirname(file)), path.join(root, 'src', file)]),
  );
}

interface Source {
  readonly TEX: Readonly<Record<string, string>>;
}

/** The formulas of a file set by KaTeX: MathML, followed by the drawn form. */
export async function setFormulas(file: string): Promise<Readonly<Record<string, string>>> {
  const { module } = await runnerImport<Source>(file);
  return Object.fromEntries(
    Object.entries(module.TEX).map(([name, tex]) => [name, setFormula(tex)]),
  );
}

function setFormula(tex: string): string {
  const html = katex.renderToString(`\\displaystyle ${tex}`, {
    output: 'htmlAndMathml',
    strict: 'error',
  });
  return (
    html
      // The annotation repeats the TeX source, slots included, and has no reader here.
      .replace(/<annotation[^>]*>[\s\S]*?<\/annotation>/, '')
      .replace(/<mtext>@(\w+|\(\w+\))@<\/mtext>/g, '<mtext data-slot="$1">@$1@</mtext>')
      .replace(
        /<span class="(mord[^"]*)">@(\w+|\(\w+\))@<\/span>/g,
        '<span class="$1" data-slot="$2">@$2@</span>',
      )
  );
}

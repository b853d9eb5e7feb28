import katex from 'katex';
import { type Plugin, runnerImport } from 'vite';

const PREFIX = 'virtual:formulas/';

interface Source {
  readonly TEX: Readonly<Record<string, string>>;
}

/**
 * `virtual:formulas/NAME` is src/text/formulas/NAME.ts set by KaTeX: the same keys, each the HTML and MathML of its
 * formula. The reader's browser never loads KaTeX's script. A slot `\text{@name@}` becomes an element whose text a
 * panel keeps up to date, for the eye and in the MathML alike.
 */
export function formulas(): Plugin {
  return {
    name: 'formulas',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const file = `${this.environment.config.root}/src/text/formulas/${id.slice(PREFIX.length + 1)}.ts`;
      this.addWatchFile(file);
      const { module } = await runnerImport<Source>(file);
      const set = Object.entries(module.TEX).map(([name, tex]) => [name, setFormula(tex)]);
      return `export const FORMULAS = ${JSON.stringify(Object.fromEntries(set))};`;
    },
    transform(code, id) {
      return /katex[^?]*\.css$/.test(id) ? lateFaces(code) : undefined;
    },
  };
}

/**
 * KaTeX's style sheet with its faces declared, and used only where the document says so (src/ui/formula-fonts.ts): a
 * browser fetches a face when something is to be drawn in it. Declared from the start, for a sheet of faces that comes
 * late makes it lay out all text anew.
 */
function lateFaces(code: string): string {
  const face = /@font-face\s*\{[^}]*\}/g;
  // Every browser this page runs in reads woff2: the older files would only double the folder.
  const older = /,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g;
  const faces = (code.match(face) ?? [])
    .join('\n')
    .replace(older, '')
    // A formula stands there as it is until its faces have come.
    .replaceAll('font-display:block', 'font-display:swap');
  const rules = code.replace(face, '').replace(/KaTeX_\w+/g, (name) => `var(--${name}, math)`);
  const names = new Set(faces.match(/KaTeX_\w+?(?=["';}])/g));
  const use = [...names].map((name) => `--${name}: ${name};`).join(' ');
  return `${faces}\n${rules}\n[data-formula-fonts] .katex { ${use} }`;
}

function setFormula(tex: string): string {
  const html = katex.renderToString(`\\displaystyle ${tex}`, {
    output: 'htmlAndMathml',
    strict: 'error',
  });
  return (
    html
      // The annotation repeats the source, slots and all; nobody reads it here.
      .replace(/<annotation[^>]*>[\s\S]*?<\/annotation>/, '')
      .replace(/<mtext>@(\w+)@<\/mtext>/g, '<mtext data-slot="$1">@$1@</mtext>')
      .replace(
        /<span class="(mord[^"]*)">@(\w+)@<\/span>/g,
        '<span class="$1" data-slot="$2">@$2@</span>',
      )
  );
}

import katex from 'katex';
import { type Plugin, runnerImport } from 'vite';
import { lateFaces } from './formula-faces.ts';

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
      return /katex[^?]*\.css$/.test(id)
        ? lateFaces(code, id, this.environment.config.root)
        : undefined;
    },
  };
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

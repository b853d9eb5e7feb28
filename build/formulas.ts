import type { Plugin } from 'vite';
import { cutFaces, lateFaces } from './formula-faces.ts';
import { formulaFiles, setFormulas } from './set-formulas.ts';

const PREFIX = 'virtual:formulas/';

/**
 * `virtual:formulas/NAME` exports the formulas of NAME/formulas.ts as HTML with MathML, under the same keys, so that the
 * reader's browser never loads KaTeX's script. A slot `\text{@name@}` becomes an element whose text a panel updates, both
 * in the drawn form and in the MathML.
 */
export function formulas(): Plugin {
  return {
    name: 'formulas',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const file = formulaFiles(this.environment.config.root).get(name);
      if (file === undefined) throw new Error(`No folder ${name} has formulas.`);
      this.addWatchFile(file);
      return `export const FORMULAS = ${JSON.stringify(await setFormulas(file))};`;
    },
    transform(code, id) {
      if (!/katex[^?]*\.css$/.test(id)) return undefined;
      const { command, root } = this.environment.config;
      // In development formulas may change at any time, so the faces are not cut.
      return command === 'build'
        ? cutFaces(code, id, root)
        : lateFaces(code, (name) => `fonts/${name}.woff2`);
    },
  };
}

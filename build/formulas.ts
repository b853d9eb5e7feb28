import type { Plugin } from 'vite';
import { cutFaces, lateFaces } from './formula-faces.ts';
import { formulaFiles, setFormulas } from './set-formulas.ts';

const PREFIX = 'virtual:formulas/';

/**
 * `virtual:formulas/NAME` is the formulas.ts of the folder NAME set by KaTeX: the same keys, each the HTML and MathML of
 * its formula. The reader's browser never loads KaTeX's script. A slot `\text{@name@}` becomes an element whose text a
 * panel keeps up to date, for the eye and in the MathML alike.
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
      // In development formulas change: the faces are left whole.
      return command === 'build'
        ? cutFaces(code, id, root)
        : lateFaces(code, (name) => `fonts/${name}.woff2`);
    },
  };
}

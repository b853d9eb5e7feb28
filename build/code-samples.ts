import { readFile } from 'node:fs/promises';
import { codeToHtml } from 'shiki';
import type { Plugin } from 'vite';

const NAME = 'virtual:code-samples';

const SAMPLES = {
  numpy: { file: 'numpy.py', lang: 'python' },
  pytorch: { file: 'pytorch.py', lang: 'python' },
  typescript: { file: 'typescript.ts.txt', lang: 'typescript' },
} as const;

/** Placeholders in the samples for the reader's numbers. */
const SLOTS = /\b(LOGITS|TEMPERATURE|TRUE_CLASS|DTYPE|ARRAY|ROUND)\b/g;

/**
 * `virtual:code-samples`: the samples of src/features/code/samples, highlighted at build. Both the highlighted HTML and
 * the source for copying have slots for the reader's numbers.
 */
export function codeSamples(): Plugin {
  return {
    name: 'code-samples',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const samples = await Promise.all(
        Object.entries(SAMPLES).map(async ([name, { file, lang }]) => {
          const path = `${this.environment.config.root}/src/features/code/samples/${file}`;
          this.addWatchFile(path);
          const source = await readFile(path, 'utf8');
          return [
            name,
            { source: source.replace(SLOTS, '@$1@'), html: await highlight(source, lang) },
          ];
        }),
      );
      return `export const CODE = ${JSON.stringify(Object.fromEntries(samples))};`;
    },
  };
}

async function highlight(source: string, lang: string): Promise<string> {
  const html = await codeToHtml(source.trimEnd(), {
    lang,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: 'light-dark()',
  });
  return html
    .replace(/ tabindex="0"/, '')
    .replace(SLOTS, '<span class="slot" data-slot="$1">@$1@</span>');
}

import { readFile } from 'node:fs/promises';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/python';
import { codeToHtml } from 'shiki';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:code-samples/';

/** The samples by module: the folder they are in, relative to src, and their files. */
const MODULES = {
  code: {
    folder: 'features/code/samples',
    files: { numpy: 'numpy.py', pytorch: 'pytorch.py', typescript: 'typescript.ts.txt' },
  },
  derivations: {
    folder: 'features/derivations/samples',
    files: { shift: 'shift.py', lse: 'lse.py', loss: 'loss.py' },
  },
  tests: {
    folder: 'lesson/samples',
    files: { numpy: 'test_numpy.py', pytorch: 'test_pytorch.py' },
  },
  write: {
    folder: 'features/write/samples',
    files: { start: 'naive-start.py' },
  },
} as const;

const isModule = (name: string): name is keyof typeof MODULES => Object.hasOwn(MODULES, name);

/** Placeholders in the samples for the reader's numbers. */
const SLOTS = /\b(LOGITS|TEMPERATURE|TRUE_CLASS|DTYPE|ARRAY|ROUND)\b/g;

/**
 * `virtual:code-samples/<module>`: samples of code, highlighted at build. Both the highlighted HTML and the source for
 * copying have slots for the reader's numbers.
 */
export function codeSamples(): Plugin {
  return {
    name: 'code-samples',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const module = id.slice(`\0${PREFIX}`.length);
      if (!isModule(module)) throw new Error(`There are no samples of code for ${module}.`);
      const { folder, files } = MODULES[module];
      const samples = await Promise.all(
        Object.entries(files).map(async ([name, file]) => {
          const path = `${this.environment.config.root}/src/${folder}/${file}`;
          this.addWatchFile(path);
          const source = await readFile(path, 'utf8');
          // The editor colours the same text by these classes.
          if (module === 'write') return [name, { html: withClasses(source) }];
          const lang = file.endsWith('.py') ? 'python' : 'typescript';
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

/** Highlighted as CodeMirror does it: classes instead of colours. */
function withClasses(source: string): string {
  const text = source.trimEnd();
  let html = '';
  highlightCode(
    text,
    parser.parse(text),
    classHighlighter,
    (part, classes) => {
      const shown = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      html += classes === '' ? shown : `<span class="${classes}">${shown}</span>`;
    },
    () => {
      html += '\n';
    },
  );
  return `<pre><code>${html}</code></pre>`;
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

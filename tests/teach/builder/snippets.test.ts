import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openState } from '../../../src/features/open-state.ts';
import { encode } from '../../../src/scenario/codec.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/scenario.ts';
import {
  attributesOf,
  type Embedding,
  embedLine,
  frameAddress,
  HOSTS,
  type Surroundings,
  setupLine,
} from '../../../src/teach/builder/snippets.ts';

const around: Surroundings = {
  root: 'https://host.example/course/softmax/',
  language: 'en',
  height: 840,
};

const lab: Embedding = {
  panel: 'lab',
  language: 'host',
  theme: 'auto',
  query: '',
  hidden: [],
  locked: [],
};

const staged: Embedding = {
  ...lab,
  language: 'es',
  theme: 'dark',
  query: 'x=1.2,92,3.1,0.5,2.9&y=1',
  hidden: ['presets', 'inspector'],
  locked: ['temperature'],
};

describe('the line for a site that runs scripts', () => {
  test('holds the element, its script, a sentence with a plain link, and nothing that is at its default', () => {
    expect(embedLine('element', lab, around)).toBe(
      '<div><script async src="https://host.example/course/softmax/embed.js"></script>' +
        '<log-sum-explorer panel="lab">An interactive panel belongs here: <a href="https://host.example/course/softmax/embed/?panel=lab">LogSumExplorer: Lab: naive and stable softmax in float32</a></log-sum-explorer></div>',
    );
  });

  test('gives each choice an attribute, and leads the link to the same panel, in the language of the panel', () => {
    const line = embedLine('element', staged, around);
    expect(line).toContain(
      '<log-sum-explorer panel="lab" lang="es" theme="dark" x="1.2,92,3.1,0.5,2.9" y="1" hide="presets,inspector" lock="temperature">',
    );
    expect(line).toContain(
      'Aquí va un panel interactivo: <a href="https://host.example/course/softmax/embed/?panel=lab&amp;lang=es&amp;theme=dark&amp;x=1.2,92,3.1,0.5,2.9&amp;y=1&amp;hide=presets,inspector&amp;lock=temperature">',
    );
  });
});

describe('the lines for a site that changes its pages by script', () => {
  test('put no script into the text, where it would never run', () => {
    for (const host of ['docusaurus', 'vitepress', 'react'] as const)
      expect(embedLine(host, lab, around)).toBe(
        '<div><log-sum-explorer panel="lab">An interactive panel belongs here: <a href="https://host.example/course/softmax/embed/?panel=lab">LogSumExplorer: Lab: naive and stable softmax in float32</a></log-sum-explorer></div>',
      );
  });

  test('load it once, in the configuration', () => {
    const src = 'https://host.example/course/softmax/embed.js';
    const read = (line = ''): Record<string, never> => new Function(`return { ${line} }`)();
    expect(read(setupLine('docusaurus', around))).toEqual({ scripts: [{ src, async: true }] });
    const { head, vue } = read(setupLine('vitepress', around)) as unknown as {
      head: unknown;
      vue: { template: { compilerOptions: { isCustomElement: (tag: string) => boolean } } };
    };
    expect(head).toEqual([['script', { async: '', src }]]);
    const { isCustomElement } = vue.template.compilerOptions;
    expect(isCustomElement('log-sum-explorer')).toBe(true);
    expect(isCustomElement('my-component')).toBe(false);
  });

  test('are not needed elsewhere', () => {
    for (const host of ['element', 'sphinx', 'reveal', 'iframe', 'lms', 'myst', 'link'] as const)
      expect(setupLine(host, around)).toBeUndefined();
  });
});

/** Docusaurus reads pages as MDX, where a style attribute that is a string does not compile. */
test('only the line for a slide has a style attribute', () => {
  const styled = HOSTS.filter((host) => embedLine(host, staged, around).includes('style'));
  expect(styled).toEqual(['reveal']);
});

test('a directive of Sphinx holds the line of the element, and nothing else of it is at the margin', () => {
  expect(embedLine('sphinx', staged, around).split('\n')).toEqual([
    '.. raw:: html',
    '',
    `   ${embedLine('element', staged, around)}`,
  ]);
});

test('Hugo and a React app are told once what they need', () => {
  expect(embedLine('hugo', staged, around)).toBe(embedLine('element', staged, around));
  expect(setupLine('hugo', around)).toBe('[markup.goldmark.renderer]\nunsafe = true');
  expect(setupLine('react', around)).toBe(
    '<script async src="https://host.example/course/softmax/embed.js"></script>',
  );
});

describe('the line for a plain frame', () => {
  test('speaks the language of this page where it cannot follow the one around it', () => {
    expect(frameAddress(lab, around)).toBe('https://host.example/course/softmax/embed/?panel=lab');
    expect(frameAddress(lab, { ...around, language: 'es' })).toBe(
      'https://host.example/course/softmax/embed/?panel=lab&lang=es',
    );
  });

  test('has a title, a width and the measured height', () => {
    expect(embedLine('iframe', staged, around)).toBe(
      '<iframe src="https://host.example/course/softmax/embed/?panel=lab&amp;lang=es&amp;theme=dark&amp;x=1.2,92,3.1,0.5,2.9&amp;y=1&amp;hide=presets,inspector&amp;lock=temperature"' +
        ' title="LogSumExplorer: Laboratorio: softmax ingenua y estable en float32" width="100%" height="840" frameborder="0" loading="lazy"></iframe>',
    );
  });

  test('leaves out for learning platforms what their editors drop', () => {
    const line = embedLine('lms', lab, around);
    expect(line).not.toMatch(/style|loading|script/);
    expect(line).toContain('height="840"');
  });

  test('holds a sentence and the link for platforms that drop the frame and keep what is in it', () => {
    expect(embedLine('lms', { ...lab, language: 'es' }, around)).toMatch(
      />Aquí va un panel interactivo: <a href="[^"]*panel=lab&amp;lang=es">[^<]*<\/a><\/iframe>$/,
    );
  });
});

test('a Jupyter Book takes the directive, with the address as it is', () => {
  expect(embedLine('myst', staged, around).split('\n')).toEqual([
    ':::{iframe} https://host.example/course/softmax/embed/?panel=lab&lang=es&theme=dark&x=1.2,92,3.1,0.5,2.9&y=1&hide=presets,inspector&lock=temperature',
    ':width: 100%',
    'LogSumExplorer: Laboratorio: softmax ingenua y estable en float32',
    ':::',
  ]);
});

const label = fc.string({ minLength: 1, maxLength: 12 });

test('whatever the names of the classes, the line stays one element and the address reads back', () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 5, maxLength: 5 }), (typed) => {
      const query = encode({ ...DEFAULT_SCENARIO, labels: typed });
      const embedding = { ...lab, query };
      const line = embedLine('element', embedding, around);
      expect(line.match(/</g)).toHaveLength(8);
      const address = new URL(frameAddress(embedding, around));
      const opened = openState(address.search.slice(1)).store.get();
      expect(opened).toEqual(openState(query).store.get());
      const attributes = new URLSearchParams(
        attributesOf(embedding).map(([name, value]) => [name, value]),
      );
      expect(attributes.get('labels')).toBe(new URLSearchParams(query).get('labels'));
    }),
  );
});

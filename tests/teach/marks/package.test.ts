import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { KINDS, readConfig } from '../../../src/teach/marks/launcher/config.ts';
import { makePackage } from '../../../src/teach/marks/package/make.ts';
import {
  fileNameOf,
  frameQuery,
  needsFile,
  type Options,
  queryOfLink,
} from '../../../src/teach/marks/package/options.ts';
import { type ZipFile, zip } from '../../../src/teach/marks/package/zip.ts';
import { unzip } from '../../support/unzip.ts';

const ROOT = 'https://school.example/softmax/';

const ASKED: Options = {
  panel: 'predict',
  language: 'es',
  kind: 'scorm12',
  title: 'Semana 3: ¿desborda?',
  query: 'seed=week-3',
  help: true,
  passMark: 60,
  completion: 'all',
  contained: false,
};

const PAGE = 'embed/predict/es/index.html';
const SITE: Readonly<Record<string, string>> = {
  'embed/files.json': JSON.stringify({
    launcher: 'assets/embed/launcher-Ab1_-.js',
    panels: { predict: { es: [PAGE, 'assets/embed/frame-1.js', 'assets/math-2.woff2'] } },
  }),
  'assets/embed/launcher-Ab1_-.js': 'launch()',
  [PAGE]:
    '<html data-home="../../../"><script src="../../../assets/start.js" data-classic="../../../assets/c.js"></script><a href="../../../es/index.html#predict">x</a>',
  'assets/embed/frame-1.js': 'frame()',
  'assets/math-2.woff2': '\u0000font',
};

const load = async (name: string) => {
  const found = SITE[name];
  if (found === undefined) throw new Error(`${name}: 404`);
  return new TextEncoder().encode(found);
};

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function made(change: Partial<Options>) {
  const bytes = await makePackage({ ...ASKED, ...change }, ROOT, 'Needs JavaScript.', load);
  return { bytes, files: unzip(bytes) };
}

const parsed = (xml: string) =>
  new new Window().DOMParser().parseFromString(xml, 'text/xml').documentElement;

const configOf = (files: ReadonlyMap<string, Uint8Array>) => {
  const page = new new Window().DOMParser().parseFromString(
    text(files.get('index.html')),
    'text/html',
  );
  return readConfig(page.documentElement.getAttribute('data-package') ?? '');
};

/** Titles a teacher may give, some of which would break a file that took them for markup. */
const HOSTILE = [
  '</title><script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)>`,
  ']]> & <![CDATA[ &amp; &lt;',
  'half \ud800 of a pair, \u0000 and \u001b',
  'a \u2028 line',
];

describe.each(KINDS)('a package for %s', (kind) => {
  test('lists every file it holds, and holds every file it lists', async () => {
    for (const contained of [false, true]) {
      const { files } = await made({ kind, contained });
      const [manifest = ''] = files.keys();
      const root = parsed(text(files.get(manifest)));
      const named =
        kind === 'cmi5'
          ? [root.querySelector('url')?.textContent ?? '']
          : [...root.querySelectorAll('file')].map((one) => one.getAttribute('href') ?? '');
      const others = [...files.keys()].filter((name) => name !== manifest);
      expect(named).toEqual(kind === 'cmi5' ? ['index.html'] : others);
      expect(named.every((name) => files.has(name))).toBe(true);
    }
  });

  test.each(HOSTILE)('takes the title %j for text', async (title) => {
    const { files } = await made({ kind, title });
    const [manifest = ''] = files.keys();
    const root = parsed(text(files.get(manifest)));
    const shown = root.querySelector(kind === 'cmi5' ? 'langstring' : 'organization > title');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to say these
    const sayable = title.replace(/[\u0000\u001b\ud800]/g, '');
    expect(shown?.textContent).toBe(sayable);
    expect(text(files.get('index.html'))).not.toMatch(/<(script>|img)/);
    expect(configOf(files)?.title).toBe(sayable);
  });

  test('is the same file, byte for byte, each time', async () => {
    expect((await made({ kind })).bytes).toEqual((await made({ kind })).bytes);
  });
});

describe('the manifest', () => {
  const childrenOf = (element: { readonly children: Iterable<unknown> } | null) =>
    [...(element?.children ?? [])].map((one) => (one as { localName: string }).localName);

  test.each([
    ['scorm12', '1.2', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'adlcp:scormtype'],
    ['scorm2004', '2004 4th Edition', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'adlcp:scormType'],
  ] as const)(
    'of %s has the elements of its schema, in order',
    async (kind, version, space, sco) => {
      const root = parsed(text((await made({ kind })).files.get('imsmanifest.xml')));
      expect(root.getAttribute('xmlns')).toBe(space);
      expect(childrenOf(root)).toEqual(['metadata', 'organizations', 'resources']);
      expect(root.querySelector('schema')?.textContent).toBe('ADL SCORM');
      expect(root.querySelector('schemaversion')?.textContent).toBe(version);
      const item = root.querySelector('item');
      const resource = root.querySelector('resource');
      expect(item?.getAttribute('identifierref')).toBe(resource?.getAttribute('identifier'));
      expect(root.querySelector('organizations')?.getAttribute('default')).toBe(
        root.querySelector('organization')?.getAttribute('identifier'),
      );
      expect(resource?.getAttribute('href')).toBe('index.html');
      expect(resource?.getAttribute(sco)).toBe('sco');
      expect(childrenOf(item)[0]).toBe('title');
    },
  );

  test('of SCORM 2004 says that the work itself sets completion and success', async () => {
    const { files } = await made({ kind: 'scorm2004' });
    const manifest = text(files.get('imsmanifest.xml'));
    expect(manifest).toContain('xmlns:imsss="http://www.imsglobal.org/xsd/imsss"');
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
  });

  test('of cmi5 has the pass mark and when the course moves on', async () => {
    const { files } = await made({ kind: 'cmi5', completion: 'pass' });
    const root = parsed(text(files.get('cmi5.xml')));
    expect(root.getAttribute('xmlns')).toBe(
      'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
    );
    expect(childrenOf(root)).toEqual(['course', 'au']);
    const au = root.querySelector('au');
    expect(childrenOf(root.querySelector('course'))).toEqual(['title', 'description']);
    expect(childrenOf(au)).toEqual(['title', 'description', 'url']);
    expect(au?.getAttribute('moveOn')).toBe('Passed');
    expect(au?.getAttribute('masteryScore')).toBe('0.6');
    expect(au?.getAttribute('id')).not.toBe(root.querySelector('course')?.getAttribute('id'));
  });
});

describe('what a package opens', () => {
  test('is the hosted page, or the page inside; links to the whole site lead to the site', async () => {
    const thin = await made({});
    expect(configOf(thin.files)?.frame).toBe(`${ROOT}${PAGE}?fit=1&seed=week-3`);
    const whole = await made({ contained: true });
    expect(configOf(whole.files)?.frame).toBe(`${PAGE}?fit=1&seed=week-3`);
    const page = text(whole.files.get(PAGE));
    expect(page).toContain(`data-home="${ROOT}"`);
    expect(page).toContain(`href="${ROOT}es/index.html#predict"`);
    expect(page).not.toContain('data-classic');
    expect(page).toContain('src="../../../assets/start.js"');
  });

  test('a file of the site that does not come is said by its name', async () => {
    await expect(made({ panel: 'drills', contained: true })).rejects.toThrow('drills');
  });

  test('without help leaves out hints, solutions, and beginning again', () => {
    const without = (panel: Options['panel']) => frameQuery({ ...ASKED, panel, help: false });
    expect(without('predict')).toBe('fit=1&seed=week-3&hide=card');
    expect(without('drills')).toContain('hide=seed,keeping,hints,solution');
    expect(without('write')).toContain('hide=share,hints,solution');
  });

  test('takes from a link what is asked, and nothing else', () => {
    const link = `${ROOT}es/?seed=a-1&x=1,2&set=Ab_-&panel=lab#drills`;
    expect(queryOfLink(link)).toBe('seed=a-1&set=Ab_-');
    expect(queryOfLink('')).toBe('');
    expect(queryOfLink('week 3')).toBeNull();
    expect(queryOfLink('javascript:alert(1)')).toBeNull();
    expect(needsFile('set=sets/week.json')).toBe(true);
    expect(needsFile('seed=a&set=Ab_-')).toBe(false);
  });

  test('is saved under a name of plain letters', () => {
    expect(fileNameOf(ASKED)).toBe('semana-3-desborda-scorm12.zip');
    expect(fileNameOf({ ...ASKED, title: '溢出' })).toBe('predict-scorm12.zip');
    expect(fileNameOf({ ...ASKED, title: '../../x' })).toBe('x-scorm12.zip');
  });
});

describe('a zip', () => {
  const files: readonly ZipFile[] = [
    { name: 'a.txt', bytes: new TextEncoder().encode('123456789') },
    { name: 'b/empty', bytes: new Uint8Array() },
    { name: 'b/all', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at * 7) },
  ];

  test('gives back what was put in', () => {
    expect([...unzip(zip(files))]).toEqual(files.map(({ name, bytes }) => [name, bytes]));
  });

  test('is read by another program, which checks every file', ({ skip }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    try {
      const file = path.join(folder, 'package.zip');
      writeFileSync(file, zip(files));
      const said = python(file);
      skip(said === null, 'needs python3');
      expect(said?.trim()).toBe("None ['a.txt', 'b/empty', 'b/all'] [9, 0, 70000]");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each(['ñ.txt', '', 'a b'])('refuses the name %j', (name) => {
    expect(() => zip([{ name, bytes: new Uint8Array() }])).toThrow('no name');
  });
});

/** What Python's zipfile says of a file; null without Python. */
function python(file: string): string | null {
  const program =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), [i.file_size for i in z.infolist()])';
  try {
    return execFileSync('python3', ['-c', program, file], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

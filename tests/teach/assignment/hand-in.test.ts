import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findHandIns, withoutWraps } from '../../../src/teach/assignment/model/find.ts';
import {
  type HandIn,
  readHandIn,
  writeHandIn,
} from '../../../src/teach/assignment/model/hand-in.ts';
import { answer, handIn } from './texts.ts';

async function written(one: HandIn): Promise<string> {
  const text = await writeHandIn(one);
  if (text === null) throw new Error('longer than a text may be');
  return text;
}

/** What a paste gives, text after text. */
const readAll = (paste: string) =>
  Promise.all(
    findHandIns(paste).map(async ({ text, damage, before }) =>
      text === null ? { kind: 'damaged', damage, before } : readHandIn(text),
    ),
  );

const PROGRAM = 'def softmax(x):\n    return np.exp(x) / np.exp(x).sum()  # “ñ”\n';

const SAMPLES = [
  handIn('Ana Pérez'),
  handIn('', { work: [], made: '' }),
  handIn('=HYPERLINK("x")', {
    work: [{ panel: 'write', answers: [answer('naive', { program: PROGRAM })] }],
  }),
];

describe('the text that is handed in', () => {
  test.each(SAMPLES)('$name: it reads back as it was', async (sample) => {
    expect(await readAll(await written(sample))).toMatchObject([{ kind: 'ok', handIn: sample }]);
  });

  test('it is ASCII, in lines that mail does not wrap, and short', async () => {
    const text = await written(handIn('Ñandú 李'));
    expect(text).toMatch(/^[!-~\n]+$/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(64);
    expect(text.length).toBeLessThan(800);
  });

  test('without compression it is longer, and the same', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const text = await written(handIn('Ana Pérez'));
    vi.unstubAllGlobals();
    expect(await readAll(text)).toMatchObject([{ kind: 'ok', handIn: handIn('Ana Pérez') }]);
  });

  test.each([
    ['quoted in an answer', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['quoted twice', (text: string) => text.replaceAll(/^/gm, '> >> ')],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in one line', (text: string) => text.replaceAll('\n', '')],
    ['wrapped after ten characters', (text: string) => text.replaceAll(/.{10}/g, '$&\n')],
    ['indented, with spaces at the ends', (text: string) => text.replaceAll(/^|$/gm, ' \t\u00a0')],
    ['as quoted-printable breaks it', (text: string) => text.replaceAll(/.{50}/g, '$&=\r\n')],
    ['within a sentence', (text: string) => `Here it is: ${text}. Thanks!`],
  ])('it can be read %s', async (_name, change) => {
    const text = change(await written(handIn('Ana Pérez')));
    expect(await readAll(text)).toMatchObject([{ kind: 'ok', handIn: handIn('Ana Pérez') }]);
  });
});

describe('a changed text is refused', () => {
  /** Every text that differs by one character: replaced, left out, put in, or two that are swapped. */
  function* changesOf(text: string): Generator<string> {
    const signs = ['a', 'A', '0', '7', '.', '+', '/', '-', '=', 'é', '\0', '<'];
    for (let at = 0; at <= text.length; at++) {
      const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      const next = String.fromCharCode(text.charCodeAt(at) + 1);
      for (const sign of [...signs, next, here.toLowerCase(), here.toUpperCase()]) {
        yield `${before}${sign}${after}`;
        yield `${before}${sign}${here}${after}`;
      }
      yield `${before}${after}`;
      yield `${before}${after.charAt(0)}${here}${after.slice(1)}`;
    }
  }

  test.each(SAMPLES)('$name: for every change of one character', async (sample) => {
    const text = await written(sample);
    let refused = 0;
    for (const changed of changesOf(text)) {
      // What only wraps lines otherwise is no change; a full stop after the last character is the end of a sentence.
      if (withoutWraps(changed) === withoutWraps(text)) continue;
      const outside = withoutWraps(changed);
      if (outside.startsWith(withoutWraps(text)) || outside.endsWith(withoutWraps(text))) continue;
      const all = await readAll(changed);
      expect(all.length, changed).toBeGreaterThan(0);
      for (const one of all) expect(one.kind, changed).toBe('damaged');
      refused++;
    }
    expect(refused).toBeGreaterThan(20 * text.length);
  });

  test.each([
    ['a letter replaced', (text: string) => text.replace(/(?<=\n..........)./, 'é'), 'foreign'],
    ['letters lost', (text: string) => text.replace(/(?<=\n)...../, ''), 'length'],
    ['the end cut off', (text: string) => text.slice(0, -4), 'no-end'],
    ['the beginning cut off', (text: string) => text.slice(4), 'no-beginning'],
    ['a digit of the assignment lost', (text: string) => text.replace('0123', '012'), 'parts'],
    ['the check code replaced', (text: string) => text.replace(/.(?=\.LSE)/, 'x'), 'changed'],
  ])('%s: it says what is damaged', async (_name, change, kind) => {
    const text = change(await written(handIn('Ana')));
    expect(await readAll(text)).toMatchObject([{ kind: 'damaged', damage: { kind } }]);
  });

  test('two good texts spliced together are refused', async () => {
    const [one, other] = [await written(handIn('Ana')), await written(handIn('Luis'))];
    const spliced = [...one.split('\n').slice(0, -1), other.split('\n').at(-1)].join('\n');
    expect(await readAll(spliced)).toMatchObject([{ kind: 'damaged' }]);
  });
});

describe('a paste', () => {
  test('texts are found among other text, with the line before each', async () => {
    const [one, other] = [await written(handIn('Ana')), await written(handIn('Luis'))];
    const cut = other.slice(0, 200);
    const paste = `From: ana@example.org\n\n${one}\n\nFrom: eva\n> ${cut}\nFrom: luis\n${other}\nBye`;
    expect(findHandIns(paste).map(({ before, damage }) => [before, damage?.kind])).toEqual([
      ['From: ana@example.org', undefined],
      ['From: eva', 'no-end'],
      ['From: luis', undefined],
    ]);
  });

  test('without a text nothing is found', () => {
    expect(findHandIns('')).toEqual([]);
    expect(findHandIns('Dear teacher, LSE ANSWERS are below.')).toEqual([]);
  });

  test('2,000 hostile ones do no harm', async () => {
    const text = withoutWraps(await written(handIn('Ana')));
    const piece = fc.oneof(
      fc.constantFrom(
        ...['LSE-ANSWERS.', '.LSE-END', 'LSE-ANSWERS.1.', '__proto__', 'constructor', '\n> ', '.'],
        ...['<script>alert(1)</script>', '=cmd|calc', text, text.slice(0, 90), text.slice(90)],
        ...['LSE-ANSWERS.1.0123456789ab.4.zzzz.0123456789abcdef.LSE-END', '1e999', '\u0000'],
      ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        for (const one of await readAll(pieces.join('')))
          if (one.kind === 'ok') expect(one).toMatchObject({ handIn: handIn('Ana') });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['letters', 'a'.repeat(10e6)],
    ['line ends', '\n'.repeat(10e6)],
    ['spaces', ' '.repeat(10e6)],
    ['quotation marks', '\n> > >'.repeat(1.7e6)],
    ['beginnings', 'LSE-ANSWERS.\n'.repeat(770_000)],
    ['one text without an end', `LSE-ANSWERS.1.0123456789ab.9.${'z'.repeat(10e6)}.LSE-END`],
  ])('10 MB of %s come to an end', async (_name, paste) => {
    for (const one of await readAll(paste)) expect(one.kind).toBe('damaged');
  });
});

test('a whole text of another version is told from a damaged one', async () => {
  const { sha256 } = await import('../../../src/teach/assignment/model/sha-256.ts');
  const head = 'LSE-ANSWERS.2.0123456789ab.4.abcd';
  const text = `${head}.${sha256(head).slice(0, 16)}.LSE-END`;
  expect(await readAll(text)).toEqual([{ kind: 'version', version: 2 }]);
});

test.each([
  ['no answers', '{}'],
  ['names of prototypes', '["Ana","",[["__proto__",[]],["constructor",[]]]]'],
  [
    'an answer under a name of a prototype',
    '["Ana","",[["predict",[["small",{"__proto__":"x"},"right",1,1]]]]]',
  ],
])('a text made by hand with %s gives no answers', async (_name, content) => {
  const { sha256 } = await import('../../../src/teach/assignment/model/sha-256.ts');
  const body = `p${btoa(content)}`.replace(/=+$/, '');
  const head = `LSE-ANSWERS.1.0123456789ab.${body.length}.${body}`;
  const [one] = await readAll(`${head}.${sha256(head).slice(0, 16)}.LSE-END`);
  expect(one?.kind).toMatch(/ok|unreadable/);
  if (one !== undefined && 'handIn' in one) expect(one.handIn.work).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('x');
});

import { describe, expect, test } from 'vitest';
import * as english from '../../../src/features/check/words/refused.en.ts';
import * as spanish from '../../../src/features/check/words/refused.es.ts';
import { labelsFrom } from '../../../src/tensor/labels.ts';
import { ofRefusal, type Refused, SAVE_SAFETENSORS } from '../../../src/tensor/refused.ts';
import { type Source, sourceOfText } from '../../../src/tensor/source.ts';
import { openTensorFile } from '../../../src/tensor/tensor-file.ts';
import type { FileNote } from '../../../src/tensor/types.ts';
import {
  bytesOfText,
  fileOf,
  float32Npy,
  npyOf,
  safetensorsOf,
  sparse,
} from '../../tensor/support.ts';
import { zipOf } from '../../tensor/zips.ts';

const npy = float32Npy([2, 3], [1, 2, 3, 4, 5, 6]);
const header = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
const tensor = (from: number, to: number, dtype = 'F32') => ({
  dtype,
  shape: [1],
  data_offsets: [from, to] as const,
});
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const withVersion = (major: number) =>
  Uint8Array.from(npy, (byte, at) => (at === 6 ? major : byte));
const deflated = { name: 'a.npy', data: npy, method: 8 };

/** A file, or what is asked of one, that is refused. */
const open = (source: Source, axis?: number) => async (): Promise<Refused> => {
  const file = await openTensorFile(source);
  const result = 'refused' in file || axis === undefined ? file : await file.open(0, axis);
  if ('refused' in result) return result;
  throw new Error('read');
};
const text = (value: string, name = '') => open(sourceOfText(value, name));
const large = (value: string, name = '') => text(value.padEnd(2 ** 20 + 1, '\n'), name);
const labels = (values: readonly number[]) => async () => {
  const result = labelsFrom(values, { rows: 3, classes: 50_257 });
  if ('refused' in result) return result;
  throw new Error('read');
};
const gone: Source = {
  ...fileOf('a.npy', npy),
  read: async () => {
    throw new DOMException('', 'NotReadableError');
  },
};
const huge = (shape: string, size: number, fortran?: string) => {
  const bytes = npyOf(header('<f4', shape, fortran));
  return sparse('a.npy', bytes, bytes.length + size);
};

/** What is refused, and what each sentence must say: the same places and numbers in both languages. */
const CASES: readonly (readonly [
  kind: Refused['refused'],
  refuse: () => Promise<Refused>,
  says: readonly string[],
])[] = [
  ['empty', open(fileOf('a.npy', new Uint8Array(0))), []],
  ['empty', text(' \n\t\n'), []],
  ['unreadable', open(gone), ['NotReadableError']],
  [
    'truncated',
    open(fileOf('cut.npy', npy.slice(0, -1))),
    [String(npy.length), String(npy.length - 1), 'cut'],
  ],
  ['truncated', open(fileOf('cut.npy', npy.slice(0, 8))), ['10']],
  ['truncated', open(fileOf('a.npz', zipOf([deflated]).slice(0, 60))), ['60']],
  [
    'truncated',
    open(fileOf('a.safetensors', safetensorsOf({ a: tensor(0, 4) }, new Uint8Array(3)))),
    ['.safetensors'],
  ],
  [
    'damaged',
    open(fileOf('a.npy', npyOf(header('<f4', '(-1,)'), new Uint8Array(9)))),
    ['shape', '(-1,)', '10'],
  ],
  ['damaged', open(fileOf('a.npz', zipOf([{ ...deflated, crc: 1 }])), -1), ['CRC-32', '00000001']],
  [
    'damaged',
    open(fileOf('a.npy', latin1('\x92NUMPY\x01\0v\0{\0'))),
    ['92 4e 55 4d 50 59', '93 4e 55 4d 50 59'],
  ],
  ['version', open(fileOf('a.npy', withVersion(4))), ['4.0', '3.0']],
  [
    'dtype',
    open(fileOf('x.npy', npyOf(header('<c8', '(1,)'), new Uint8Array(8)))),
    ['<c8', 'x', 'float32'],
  ],
  [
    'dtype',
    open(fileOf('a.safetensors', safetensorsOf({ w: tensor(0, 4, 'C64') }, new Uint8Array(4)))),
    ['C64', 'w'],
  ],
  [
    'dtype',
    open(fileOf('x.npy', npyOf(header('<V2', '(1,)'), new Uint8Array(2)))),
    ['<V2', 'bfloat16', 'astype(np.float32)'],
  ],
  ['packed', open(fileOf('a.npz', zipOf([{ ...deflated, encrypted: true }]))), ['np.savez', 'a']],
  [
    'offsets',
    open(
      fileOf(
        'a.safetensors',
        safetensorsOf({ a: tensor(0, 4), b: tensor(2, 6) }, new Uint8Array(6)),
      ),
    ),
    ['2', '6', 'a', 'b'],
  ],
  [
    'offsets',
    open(fileOf('a.safetensors', safetensorsOf({ a: tensor(0, 3) }, new Uint8Array(6)))),
    ['3', '4'],
  ],
  ['foreign', open(fileOf('a.npy', latin1('\x1f\x8b\x08\0\0\0\0'))), ['gzip', '.npy']],
  ['foreign', open(fileOf('a.npy', bytesOfText('<!DOCTYPE html>\n<html>'))), ['.npy']],
  [
    'foreign',
    open(fileOf('a.npy', bytesOfText('version https://git-lfs.github.com/spec/v1\noid x'))),
    ['git lfs pull'],
  ],
  [
    'unknown',
    open(fileOf('logits', Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8))),
    ['00 01 02 03 04 05 06 07', '.safetensors'],
  ],
  ['pickle', open(fileOf('a.pt', zipOf([{ name: 'a/data.pkl', data: npy }]))), [SAVE_SAFETENSORS]],
  [
    'pickle',
    open(fileOf('a.pt', latin1('\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.'))),
    [SAVE_SAFETENSORS],
  ],
  ['pickle', open(fileOf('a', latin1('\x80\x04\x95\x00\x00'))), [SAVE_SAFETENSORS, 'np.save']],
  ['packed', open(fileOf('a.npz', zipOf([{ ...deflated, method: 12 }]))), ['12', 'np.savez', 'a']],
  ['no-tensors', open(fileOf('a.npz', zipOf([]))), ['.npz']],
  ['too-large', open(huge('(9000, 5000)', 1.8e8, 'True'), -1), ['np.ascontiguousarray']],
  ['too-large', open(huge('(99000000,)', 3.96e8), -1), []],
  ['axis', open(fileOf('a.npy', npy), 7), ['7', '(2, 3)']],
  ['no-numbers', text('hello world'), ['hello world']],
  ['no-numbers', text('[]'), []],
  ['word', text('1,2\n3,x\n'), ['x', '2', '3']],
  ['word', text('1,2\n3,,4\n', 'a.csv'), ['2', '3', 'nan']],
  ['computed', text('np.array([1, 2]) * 3'), ['*', '18']],
  ['ellipsis', text('tensor([1., 2., ..., 9.])'), ['torch.set_printoptions(profile="full")', '17']],
  [
    'ellipsis',
    text('array([1., 2., ..., 9.])'),
    ['np.set_printoptions(threshold=sys.maxsize)', '16'],
  ],
  ['uneven', text('[[1, 2],\n [3]]'), ['2', '1']],
  ['uneven', text('1 2\n3 4\n5 6 7\n'), ['3', '2']],
  ['axes', text("{'a': tensor([[[1, 2], [3, 4]], [[1, 2], [3, 4]]])}"), ['np.save']],
  ['depth', text('[1, [2, 3]]'), ['1', '5']],
  ['syntax', text('{"a" 1}', 'a.json'), ['JSON', '6']],
  ['unclosed', text('[[1, 2], [3', 'a.json'), ['2', '1']],
  ['unclosed', text('{"a', 'a.json'), ['1']],
  ['shape', text('tf.Tensor([1. 2.], shape=(3,), dtype=float32)'), ['(3)', '(2)']],
  ['separators', large('1,5\n2,5\n3,5\n'), ['1,5']],
  ['label-count', labels([1, 2]), ['2', '3']],
  ['label', labels([0, 50_256, 50_257]), ['3', '50257', '-100']],
  ['label', labels([0.5, 0, 0]), ['1']],
];

const LANGUAGES = [
  ['English', english],
  ['Spanish', spanish],
] as const;

const wellMade = (sentence: string) => {
  expect(sentence).not.toMatch(/undefined|null|\[object|NaN(?! )| {2}|\.\.(?!\.)/);
  expect(sentence).toMatch(/^[A-Z¿«“]/);
};

describe('what is said of a file that is not read', () => {
  test('every kind of refusal is met here', () => {
    const met = new Set(CASES.map(([kind]) => kind));
    expect([...met].sort()).toEqual(Object.keys(english.refused).sort());
    expect(Object.keys(spanish.refused).sort()).toEqual(Object.keys(english.refused).sort());
  });

  test.each(CASES.map((one, at) => [one[0], at, ...one] as const))(
    '%s (%i): the kind, the place and the numbers, in both languages',
    async (_name, _at, kind, refuse, says) => {
      const refused = await refuse();
      expect(refused.refused, JSON.stringify(refused)).toBe(kind);
      const sentences = LANGUAGES.map(([, words]) => ofRefusal(words.refused, refused));
      expect(new Set(sentences).size).toBe(2);
      for (const sentence of sentences) {
        wellMade(sentence);
        for (const part of says)
          expect(sentence.replaceAll(/(?<=\d)[\u202f,](?=\d{3})/g, '')).toContain(part);
      }
    },
  );

  test.each<FileNote>([
    { kind: 'named', said: 'npy' },
    {
      kind: 'skipped',
      tensor: 'w',
      why: { refused: 'dtype', kind: 'npz', tensor: 'w', found: '|O' },
    },
    { kind: 'partial', tensor: 't', found: 1, expected: 2 },
    { kind: 'trailing', bytes: 1 },
    { kind: 'left-out', text: 'x' },
    { kind: 'index' },
    { kind: 'scale', text: '1e+03' },
  ])('a note of the kind $kind', (note) => {
    const sentences = LANGUAGES.map(([, words]) => words.fileNote(note));
    expect(new Set(sentences).size).toBe(2);
    for (const sentence of sentences) wellMade(sentence);
  });

  test('a file with another name is read as what it is', async () => {
    const file = await openTensorFile(fileOf('logits.csv', npy));
    expect(file).toMatchObject({ kind: 'npy', notes: [{ kind: 'named', said: 'csv' }] });
    const other = await openTensorFile(sourceOfText('1,2\n3,4', 'logits.npy'));
    expect(other).toMatchObject({ kind: 'csv', notes: [{ kind: 'named', said: 'npy' }] });
  });
});

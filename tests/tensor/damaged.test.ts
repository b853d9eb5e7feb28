import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/tensor/source.ts';
import { openTensorFile } from '../../src/tensor/tensor-file.ts';
import { fewOf } from '../support/scale.ts';
import { bytesOfText, fileOf, float32Npy, npyOf, safetensorsOf } from './support.ts';

const FILES: ReadonlyMap<string, Uint8Array> = new Map([
  ...JSON.parse(readFileSync('tests/fixtures/arrays.json', 'utf8')).map(
    ({ file, base64 }: { file: string; base64: string }) =>
      [file, new Uint8Array(Buffer.from(base64, 'base64'))] as const,
  ),
  [
    'two.safetensors',
    safetensorsOf(
      {
        logits: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
        labels: { dtype: 'I64', shape: [2], data_offsets: [24, 40] },
      },
      new Uint8Array(40),
    ),
  ],
  ['a.csv', bytesOfText('a,b,c\n1,2,3\n4,5,6\n')],
  ['comma.csv', bytesOfText('a;b\n1,5;2,5\n"3,5";4,5\n')],
  ['a.json', bytesOfText('{"logits": [[1.5, NaN], [3, -Infinity]], "labels": [0, 1]}')],
  ['a.jsonl', bytesOfText('{"logits": [1, 2], "y": 0}\n{"logits": [3, 4], "y": 1}\n')],
  ['print.txt', bytesOfText("tensor([[ 1.0,  2.0],\n        [-3.0, 4e2]], device='cuda:0')\n")],
  ['matlab.txt', bytesOfText('A = [1 2; 3 4]\n')],
  ['column.txt', bytesOfText('1.5\n−2,5\n0x1.8p3\n')],
]);

const names = [...FILES.keys()];

/** Whatever the bytes are: rows that can be read, or a refusal. */
async function readOrRefuse(source: Source): Promise<'read' | 'refused'> {
  const file = await openTensorFile(source);
  if ('refused' in file) return 'refused';
  expect(file.tensors.length).toBeGreaterThan(0);
  for (const [index, { shape }] of file.tensors.slice(0, 8).entries()) {
    for (const axis of [-1, 0]) {
      const reader = await file.open(index, axis);
      if ('refused' in reader) continue;
      const rows = Math.min(reader.rows, 5);
      const values = await reader.read(0, rows);
      expect(values.length, `${source.name} ${shape}`).toBe(rows * reader.classes);
    }
  }
  return 'read';
}

const cut = fc.record({ kind: fc.constant('cut' as const), at: fc.nat() });
const flip = fc.record({
  kind: fc.constant('flip' as const),
  flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  }),
});
const insert = fc.record({
  kind: fc.constant('insert' as const),
  at: fc.nat(),
  bytes: fc.uint8Array({ maxLength: 8 }),
});

/** Mostly at the start and the end, where headers and directories are. */
const place = (at: number, length: number) =>
  at % 3 === 0
    ? at % Math.max(1, length)
    : at % 3 === 1
      ? at % Math.min(length, 140)
      : length - 1 - (at % Math.min(length, 140));

type Damage =
  | { kind: 'cut'; at: number }
  | { kind: 'flip'; flips: [number, number][] }
  | { kind: 'insert'; at: number; bytes: Uint8Array };

function damaged(bytes: Uint8Array, damage: Damage): Uint8Array {
  switch (damage.kind) {
    case 'cut':
      return bytes.slice(0, place(damage.at, bytes.length));
    case 'flip': {
      const copy = bytes.slice();
      for (const [at, bits] of damage.flips) {
        const index = place(at, copy.length);
        copy[index] = (copy[index] ?? 0) ^ bits;
      }
      return copy;
    }
    case 'insert': {
      const at = place(damage.at, bytes.length);
      return Uint8Array.from([...bytes.slice(0, at), ...damage.bytes, ...bytes.slice(at)]);
    }
    default:
      return damage satisfies never;
  }
}

describe('a damaged file is refused, or read as what is left of it', () => {
  test('cut, flipped and filled', { timeout: 120_000 }, async () => {
    const told = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.oneof(cut, flip, insert),
        async (name, damage) => {
          const bytes = FILES.get(name) ?? new Uint8Array(0);
          told[await readOrRefuse(fileOf(name, damaged(bytes, damage)))]++;
        },
      ),
      { numRuns: fewOf(20_000, 2_000) },
    );
    expect(told.read).toBeGreaterThan(50);
    expect(told.refused).toBeGreaterThan(500);
  });

  test('every binary file, cut at each of its bytes, is refused', { timeout: 60_000 }, async () => {
    for (const name of [
      '<f4 C 3.0 (2, 3).npy',
      '>f8 F 3.0 (2, 3).npy',
      'stored.npz',
      'deflated.npz',
      'two.safetensors',
    ]) {
      const bytes = FILES.get(name) ?? new Uint8Array(0);
      for (let length = 0; length < bytes.length; length++)
        expect([name, length, await readOrRefuse(fileOf(name, bytes.slice(0, length)))]).toEqual([
          name,
          length,
          'refused',
        ]);
    }
  });

  const random = [...'{}()[]\'":,01L \\<>=|f4i8TrueFalseNonedescrfortran_ordershape'];
  test('headers of random signs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            ...random,
            "'descr': '<f4', ",
            "'fortran_order': False, ",
            "'shape': (",
            '9'.repeat(15),
          ),
          { maxLength: 60 },
        ),
        async (signs) => {
          await readOrRefuse(fileOf('a.npy', npyOf(signs.join(''), new Uint8Array(64))));
          await readOrRefuse(
            fileOf('a.safetensors', safetensorsOf(`{${signs.join('')}`, new Uint8Array(64))),
          );
        },
      ),
      { numRuns: fewOf(20_000, 1_000) },
    );
  });

  test.each([
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (9007199254740991, 9007199254740991), }"],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }"],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (1.5,), }"],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (True,), }"],
    ["{'descr': '<f4', 'fortran_order': 0, 'shape': (1,), }"],
    ["{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,), }"],
    ["{'descr': __import__('os').system('x'), 'fortran_order': False, 'shape': (1,), }"],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (1,)*9, }"],
    [`{'descr': ${'['.repeat(9000)}, 'fortran_order': False, 'shape': (1,), }`],
    [`{'descr': '${'\\'.repeat(8001)}`],
    [`{'descr': '<f4', 'fortran_order': False, 'shape': (${'1, '.repeat(1000)}), }`],
    [''],
  ])('a hostile header is damaged: %.80s', async (header) => {
    const file = await openTensorFile(fileOf('a.npy', npyOf(header, new Uint8Array(64))));
    expect(file).toMatchObject({ refused: 'damaged', kind: 'npy' });
  });

  test('brackets that never close, and brackets that never open', async () => {
    for (const text of [
      '['.repeat(1e6),
      '[['.repeat(1000),
      ']'.repeat(1e6),
      '{"a":'.repeat(1e5),
      '"'.repeat(1e6),
      '['.repeat(40) + ']'.repeat(41),
    ])
      expect(await readOrRefuse(fileOf('a.json', bytesOfText(text)))).toBe('refused');
  });

  test('an array that claims more than the file has is refused before anything is allocated', async () => {
    const header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000), }";
    expect(await openTensorFile(fileOf('a.npy', npyOf(header)))).toMatchObject({
      refused: 'truncated',
      part: 'data',
      expected: 10 + header.length + 8e12,
      found: 10 + header.length,
    });
  });

  test('a float32 array whose last bytes are missing says how many', async () => {
    const whole = float32Npy([2, 3], [1, 2, 3, 4, 5, 6]);
    expect(await openTensorFile(fileOf('cut.npy', whole.slice(0, -1)))).toEqual({
      refused: 'truncated',
      kind: 'npy',
      part: 'data',
      byte: whole.length - 24,
      expected: whole.length,
      found: whole.length - 1,
      tensor: 'cut',
    });
  });
});

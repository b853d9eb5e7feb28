import { describe, expect, test } from 'vitest';
import { type Source, sourceOfBytes, sourceOfText } from '../../src/tensor/source.ts';
import { openTensorFile } from '../../src/tensor/tensor-file.ts';
import { PASTE_BYTES } from '../../src/tensor/text.ts';
import { opened, valuesOf } from './support.ts';

/** Too long to be read as a paste is. */
const ROWS = 40_000;

const value = (row: number, lane: number) => ((row * 7919 + lane * 104_729) % 20_011) / 64 - 100;
const rows = Array.from({ length: ROWS }, (_, row) => [
  value(row, 0),
  value(row, 1),
  value(row, 2),
  value(row, 3),
]);
const values = rows.flat();
const comma = (number: number) => String(number).replace('.', ',');

const check = async (source: Source, expected: object, numbers: readonly number[] = values) => {
  expect(source.size).toBeGreaterThan(PASTE_BYTES);
  const file = await opened(source);
  expect(file).toMatchObject(expected);
  expect((await valuesOf(file)).every((number, at) => Object.is(number, numbers[at]))).toBe(true);
};

const shape = { tensors: [{ shape: [ROWS, 4] }], doubt: null };

describe('text that is too long to be read as a paste is', () => {
  test.each([
    ['CSV', rows.map((row) => row.join(',')), { kind: 'csv' }],
    ['CSV with spaces', rows.map((row) => row.join(', ')), { kind: 'csv' }],
    [
      'a header',
      ['a,b,c,d', ...rows.map((row) => row.join(','))],
      { columns: ['a', 'b', 'c', 'd'] },
    ],
    [
      'an index column without a name',
      [',a,b,c,d', ...rows.map((row, at) => `${at},${row}`)],
      { columns: ['a', 'b', 'c', 'd'], notes: [{ kind: 'index' }] },
    ],
    [
      'names of the rows',
      ['id,a,b,c,d', ...rows.map((row, at) => `x${at},${row}`)],
      { columns: ['a', 'b', 'c', 'd'] },
    ],
    ['tabs', rows.map((row) => row.join('\t')), { kind: 'csv' }],
    [
      'spaces, as np.savetxt writes',
      ['# saved', ...rows.map((row) => row.map((number) => number.toExponential(18)).join(' '))],
      { kind: 'csv' },
    ],
    ['semicolons and decimal commas', rows.map((row) => row.map(comma).join(';')), { kind: 'csv' }],
    [
      'a separator at the end of each line',
      rows.map((row) => `${row};`.replaceAll(',', ';')),
      { kind: 'csv' },
    ],
    [
      'quotes',
      rows.map((row) => row.map((number) => `"${comma(number)}"`).join(',')),
      { kind: 'csv' },
    ],
    [
      'the minus of a typesetter',
      rows.map((row) => row.join(',').replaceAll('-', '−')),
      { kind: 'csv' },
    ],
    ['JSON', [JSON.stringify(rows)], { kind: 'json' }],
    ['JSON, indented', [JSON.stringify(rows, null, 1)], { kind: 'json' }],
    ['JSON lines', rows.map((row) => JSON.stringify(row)), { kind: 'jsonl' }],
    [
      'a print of PyTorch',
      [
        `tensor([${rows.map((row) => `[${row.join(', ')}]`).join(',\n        ')}],\n       device='cuda:0', grad_fn=<AddBackward0>)`,
      ],
      { kind: 'text' },
    ],
    [
      'a print of NumPy',
      [`[${rows.map((row) => `[${row.join(' ')}]`).join('\n ')}]`],
      { kind: 'text' },
    ],
  ])('%s', async (_form, lines, expected) => {
    await check(sourceOfText(lines.join('\n')), { ...shape, ...expected });
  });

  test.each(['\r', '\r\n'])('lines that end in %j', async (end) => {
    await check(sourceOfText(`${rows.join(end)}${end}`), shape);
    await check(sourceOfText(rows.map((row) => JSON.stringify(row)).join(end)), shape);
  });

  test('UTF-16, as Excel saves "Unicode text", and UTF-8 with a mark', async () => {
    const text = rows.map((row) => row.map(comma).join('\t')).join('\r\n');
    const wide = new Uint8Array(2 + 2 * text.length);
    wide.set([0xff, 0xfe]);
    wide.set(new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer), 2);
    await check(sourceOfBytes('a.txt', wide), shape);
    await check(sourceOfText(`\ufeff${text}`), shape);
  });

  test('records', async () => {
    const lines = rows.map((row, at) =>
      JSON.stringify({ text: `"é\\${at}`, logits: row, y: at % 4 }),
    );
    await check(sourceOfText(lines.join('\n')), {
      kind: 'jsonl',
      tensors: [
        { name: 'logits', shape: [ROWS, 4] },
        { name: 'y', shape: [ROWS] },
      ],
    });
  });

  test('a first column that counts the rows is asked about', async () => {
    const file = await opened(sourceOfText(rows.map((row, at) => `${at},${row}`).join('\n')));
    expect(file).toMatchObject({
      doubt: 'index',
      tensors: [{ shape: [ROWS, 4] }, { shape: [ROWS, 5] }],
    });
    expect(await valuesOf(file, 0)).toEqual(values);
  });

  test('one row of 262,144 classes', async () => {
    const row = Array.from({ length: 262_144 }, (_, lane) => value(1, lane));
    await check(sourceOfText(row.join(',')), { tensors: [{ shape: [262_144] }] }, row);
    await check(sourceOfText(row.join('\n')), { tensors: [{ shape: [262_144] }] }, row);
  });

  const broken = (line: number, text: string) =>
    rows.map((row, at) => (at + 1 === line ? text : row.join(','))).join('\n');

  test.each([
    ['a word', broken(30_000, '1,2,x,4'), { refused: 'word', found: 'x', line: 30_000, column: 5 }],
    [
      'an empty cell',
      broken(30_000, '1,,3,4'),
      { refused: 'word', found: '', line: 30_000, column: 3 },
    ],
    [
      'a short row',
      broken(30_000, '1,2,3'),
      { refused: 'uneven', row: 30_000, line: 30_000, found: 3, expected: 4 },
    ],
    ['a long row', broken(30_000, '1,2,3,4,5'), { refused: 'uneven', row: 30_000, found: 5 }],
    [
      'decimal commas in one column',
      rows
        .map(([first = 0]) => comma(first))
        .concat(
          rows.map(([first = 0]) => comma(first)),
          rows.map(([first = 0]) => comma(first)),
          rows.map(([first = 0]) => comma(first)),
        )
        .join('\n'),
      { refused: 'separators', line: 1 },
    ],
    [
      'thousands',
      rows.map(() => '1,234;2,345;3,456;4,567;5,678').join('\n'),
      { refused: 'separators', line: 1, found: expect.any(String) },
    ],
    ['a list that is cut off', JSON.stringify(rows).slice(0, -1), { refused: 'unclosed', open: 1 }],
    [
      'a short list',
      JSON.stringify(rows, null, 1).replace(/,\s+\S+\s+\]\s*\]$/, '\n ]\n]'),
      { refused: 'uneven', row: ROWS, found: 3, expected: 4 },
    ],
    [
      'an ellipsis',
      `[${rows.map((row) => `[${row.join(' ')}]`).join('\n ')} ...]`,
      { refused: 'ellipsis', line: ROWS },
    ],
    [
      'no numbers',
      'lorem ipsum\n'.repeat(100_000),
      { refused: expect.stringMatching(/^(?:word|no-numbers)$/) },
    ],
  ])('%s is refused with its place', async (_what, text, refused) => {
    const source = sourceOfText(text);
    expect(source.size).toBeGreaterThan(PASTE_BYTES / 2);
    expect(await openTensorFile(source)).toMatchObject(refused);
  });
});

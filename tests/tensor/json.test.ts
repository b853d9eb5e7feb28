import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewOf } from '../support/scale.ts';
import { readText } from './support.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

const tensor = (shape: readonly number[], values: readonly number[]) => ({
  tensors: [expect.objectContaining({ shape, values })],
  doubt: null,
});

describe('JSON and JSON lines', () => {
  test('an object of tensors, and what else it holds', async () => {
    const text =
      '{"logits": [[1, NaN], [-Infinity, 4e2]], "labels": [0, 1], "model": "gpt2", "deep": {"w": [1]}}';
    expect(await readText(text)).toMatchObject({
      kind: 'json',
      tensors: [
        { name: 'logits', shape: [2, 2], values: [1, nan, -inf, 400] },
        { name: 'labels', shape: [2], values: [0, 1] },
        { name: 'deep.w', shape: [1], values: [1] },
      ],
      notes: [{ kind: 'skipped', tensor: 'model', why: { refused: 'word', line: 1 } }],
    });
  });

  test('a key as json.dumps writes it', async () => {
    const text = '{"predicci\\u00f3n": [1, 2], "a\\"b": [3]}';
    expect(await readText(text)).toMatchObject({
      tensors: [{ name: 'predicción' }, { name: 'a"b' }],
    });
  });

  test('rows on lines', async () => {
    expect(await readText('[1, 2]\n[3, 4]\n\n[5, 6]')).toMatchObject({
      kind: 'jsonl',
      ...tensor([3, 2], [1, 2, 3, 4, 5, 6]),
    });
  });

  test('records: each key is a tensor; one that is not in all is left out', async () => {
    const lines = ['{"logits": [1, 2], "y": 0, "t": 1}', '{"logits": [3, "-inf"], "y": 1}'];
    const tensors = [
      { name: 'logits', shape: [2, 2], values: [1, 2, 3, -inf] },
      { name: 'y', shape: [2], values: [0, 1] },
    ];
    const notes = [{ kind: 'partial', tensor: 't', found: 1, expected: 2 }];
    expect(await readText(lines.join('\n'))).toMatchObject({ kind: 'jsonl', tensors, notes });
    expect(await readText(`[${lines}]`)).toMatchObject({ kind: 'json', tensors, notes });
  });

  test('numbers with a name each are one vector', async () => {
    expect(await readText('{"future": 1.2, "present": 92}')).toMatchObject({
      columns: ['future', 'present'],
      ...tensor([2], [1.2, 92]),
    });
  });

  test.each([
    ['[[1, 2], [3]]', { refused: 'uneven', row: 2, line: 1, found: 1, expected: 2 }],
    [
      '[[1, 2],\n [3, 4],\n [5, 6, 7]]',
      { refused: 'uneven', row: 3, line: 3, found: 3, expected: 2 },
    ],
    ['[1, 2]\n[3]', { refused: 'uneven', row: 2, line: 2, found: 1, expected: 2 }],
    ['[1, [2, 3]]', { refused: 'depth', line: 1, column: 5 }],
    ['[[1], 2]', { refused: 'depth', line: 1, column: 7 }],
    ['[1, null]', { refused: 'word', found: 'null', line: 1, column: 5 }],
    ['[1, 2', { refused: 'unclosed', open: 1, line: 1 }],
    ['{"a": [1, 2', { refused: 'unclosed', open: 2, line: 1 }],
    ['[1, , 2]', { refused: 'syntax', found: ',', line: 1, column: 5 }],
    ['{"a" [1]}', { refused: 'syntax', found: '[', line: 1, column: 6 }],
    ['[1, 2]]', { refused: 'syntax', found: ']' }],
    ['[]', { refused: 'no-numbers' }],
    ['{}', { refused: 'no-numbers' }],
  ])('%j is refused with its place', async (text, refused) => {
    expect(await readText(text, 'a.json')).toMatchObject(refused);
  });

  test('what JSON.stringify writes is read back, whatever the shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.constantFrom('', ' ', '\n  '),
        async (shape, stream, space) => {
          const values: number[] = [];
          const nest = (depth: number): unknown => {
            if (depth < shape.length)
              return Array.from({ length: shape[depth] ?? 0 }, () => nest(depth + 1));
            const { value } = stream.next();
            // JSON has no minus before a zero.
            values.push(value + 0);
            return value + 0;
          };
          const text = JSON.stringify(nest(0), null, space);
          expect(await readText(text, 'a.json')).toMatchObject(tensor(shape, values));
        },
      ),
      { numRuns: fewOf(5_000, 500) },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { labelsFrom, labelsOf, readLabels, takeColumn } from '../../src/tensor/labels.ts';
import { sourceOfText } from '../../src/tensor/source.ts';
import { fileOf, npyOf, opened, valuesOf } from './support.ts';

const limits = { rows: 3, classes: 5 };

describe('labels', () => {
  test.each([
    ['one on each line', '0\n4\n-100\n'],
    ['one on each line, below a name', 'label\n0\n4\n-100\n'],
    ['a list', '[0, 4, -100]'],
    ['a print of PyTorch', 'tensor([   0,    4, -100])'],
    ['records', '{"label": 0}\n{"label": 4}\n{"label": -100}'],
    ['a column of lists', '[[0], [4], [-100]]'],
  ])('%s', async (_form, text) => {
    const labels = await readLabels(sourceOfText(text), limits);
    expect(labels).toEqual({ values: Int32Array.of(0, 4, -100), ignored: 1 });
  });

  test('int64 as NumPy saves it', async () => {
    const data = new Uint8Array(BigInt64Array.of(0n, 4n, -100n).buffer);
    const npy = npyOf("{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }", data);
    expect(await readLabels(fileOf('y.npy', npy), limits)).toMatchObject({ ignored: 1 });
  });

  test('of a file with several tensors, the first with one value for each row', async () => {
    const file = sourceOfText(
      '{"weights": [1, 2], "logits": [[1, 2], [3, 4], [5, 6]], "y": [1, 0, 1]}',
    );
    const labels = await readLabels(file, { rows: 3, classes: 2 });
    expect(labels).toEqual({ values: Int32Array.of(1, 0, 1), ignored: 0 });
  });

  test('labels for each token: any shape with as many values, in C order', async () => {
    const file = await opened(sourceOfText('[[0, 1], [2, 3]]'));
    expect(await labelsOf(file, 0, { rows: 4, classes: 4 })).toMatchObject({
      values: Int32Array.of(0, 1, 2, 3),
    });
  });

  test.each([
    [5, 'past the last class'],
    [-1, 'negative'],
    [1.5, 'a fraction'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'infinite'],
  ])('%d is refused with its row: %s', (label) => {
    expect(labelsFrom([0, label, 1], limits)).toEqual({
      refused: 'label',
      row: 2,
      found: label,
      classes: 5,
      ignoreIndex: -100,
    });
  });

  test('another index is ignored, if it is said', () => {
    expect(labelsFrom([0, -1, 4], { ...limits, ignoreIndex: -1 })).toMatchObject({ ignored: 1 });
    expect(labelsFrom([0, -100, 4], { ...limits, ignoreIndex: -1 })).toMatchObject({
      refused: 'label',
      row: 2,
    });
  });

  test('too few and too many are counted', async () => {
    expect(labelsFrom([0, 1], limits)).toEqual({ refused: 'label-count', found: 2, expected: 3 });
    expect(await readLabels(sourceOfText('0\n1\n2\n3'), limits)).toEqual({
      refused: 'label-count',
      found: 4,
      expected: 3,
    });
  });

  test('a file that is not read is refused as such', async () => {
    expect(await readLabels(sourceOfText('cat\ndog\ncat'), limits)).toMatchObject({
      refused: 'no-numbers',
    });
  });
});

describe('a column of a table as labels', () => {
  test('by its name; the rest are the logits', async () => {
    const file = await opened(sourceOfText('a,y,b\n1.5,0,2\n3,1,4.5\n', 'x.csv'));
    const taken = await takeColumn(file, 0, file.columns?.indexOf('y') ?? -1);
    if ('refused' in taken) throw new Error(taken.refused);
    expect(labelsFrom(taken.column, { rows: 2, classes: 2 })).toMatchObject({
      values: Int32Array.of(0, 1),
    });
    expect(taken.rest.columns).toEqual(['a', 'b']);
    expect(taken.rest.tensors).toMatchObject([{ shape: [2, 2] }]);
    expect(await valuesOf(taken.rest)).toEqual([1.5, 2, 3, 4.5]);
  });

  test.each([[-1], [3], [0.5]])('there is no column %d', async (column) => {
    const file = await opened(sourceOfText('1,2,3\n4,5,6', 'x.csv'));
    expect(await takeColumn(file, 0, column)).toMatchObject({ refused: 'axis' });
  });
});

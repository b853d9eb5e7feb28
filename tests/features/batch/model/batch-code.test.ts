import { describe, expect, test, vi } from 'vitest';
import { float32 } from '../../../../src/core/format.ts';
import { evaluateBatch } from '../../../../src/features/batch/model/batch.ts';
import {
  batchCode,
  broadcastWithoutKeepdims,
} from '../../../../src/features/batch/model/batch-code.ts';
import { BATCH_PRESETS } from '../../../../src/features/batch/model/batch-presets.ts';
import { type Batch, OPENING_BATCH } from '../../../../src/features/batch/model/parameters.ts';
import { list } from '../../../softmax/support.ts';
import { python, withNumpy, withoutNumpy } from '../../../support/python.ts';

// Python starts slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const keyLine = (batch: Batch) => {
  const { lines, key } = batchCode(batch);
  return lines[key];
};

describe('the NumPy program', () => {
  test.each([
    ['row', 'e = np.exp(x - x.max(axis=-1, keepdims=True))'],
    ['tensor', 'e = np.exp(x - x.max())'],
    ['column', 'e = np.exp(x - x.max(axis=0, keepdims=True))'],
  ] as const)('takes the max of %s', (max, line) => {
    for (const masked of ['nan', 'zeros', 'uniform'] as const) {
      expect(keyLine({ ...OPENING_BATCH, max, masked })).toBe(line);
    }
  });

  test('holds the numbers of the reader', () => {
    const batch = {
      ...OPENING_BATCH,
      rows: [
        [1, -Infinity],
        [NaN, -0.5],
      ],
    };
    expect(batchCode(batch).lines.join('\n')).toContain(
      'x = np.array([\n    [1.0, -np.inf],\n    [np.nan, -0.5],\n], dtype=np.float32)',
    );
  });
});

const run = (source: string) => python(withNumpy ?? '', ['-c', source]);

const BATCHES: readonly Batch[] = BATCH_PRESETS.flatMap(({ rows }) =>
  (['row', 'tensor', 'column'] as const).flatMap((max) =>
    (['nan', 'zeros', 'uniform'] as const).map((masked) => ({ rows, max, masked })),
  ),
);

describe.skipIf(withNumpy === undefined)(`run by NumPy${withoutNumpy}`, () => {
  test('every preset gives what the page shows, whatever the max and the policy', () => {
    const programs = BATCHES.map((batch) => batchCode(batch).lines.join('\n'));
    const { stdout, stderr } = run(`
import contextlib, io, json, numpy
numpy.seterr(all='ignore')
results = []
for source in json.loads(${JSON.stringify(JSON.stringify(programs))}):
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(source, names)
    results.append([str(names['p'].dtype), [[repr(float(v)) for v in row] for row in names['p']]])
print(json.dumps(results))
`);
    expect(stderr).toBe('');
    const results = JSON.parse(stdout) as [string, string[][]][];
    BATCHES.forEach((batch, index) => {
      const [dtype, printed] = results[index] ?? ['', []];
      expect(dtype).toBe('float32');
      const { rows } = evaluateBatch({ ...batch, format: float32, flushToZero: false });
      rows.forEach(({ p }, row) => {
        list(p).forEach((value, lane) => {
          const given = printed[row]?.[lane] ?? '';
          if (Number.isNaN(value)) expect(given).toBe('nan');
          else expect(Math.abs(Number(given) - value)).toBeLessThanOrEqual(1e-5 * value);
        });
      });
    });
  });

  test.each([
    [3, 5, 'refused'],
    [4, 4, 'square'],
    [1, 5, 'one-row'],
    [3, 1, 'one-column'],
    [1, 1, 'one-row'],
  ] as const)('without keepdims a batch of %d by %d is %s', (rows, columns, outcome) => {
    const batch = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => row * 10 + column),
    );
    expect(broadcastWithoutKeepdims(batch)).toBe(outcome);
    const { status, stdout } = run(`
import numpy as np

x = np.array(${JSON.stringify(batch)}, dtype=np.float32)
d = x - x.max(axis=-1)
print(d.shape, d.shape == x.shape and bool((d == x - x.max(axis=-1).reshape(1, -1)).all()), d.shape == x.shape and bool((d == x - x.max(axis=-1, keepdims=True)).all()))
`);
    const expected = {
      refused: '',
      // The max of row j is subtracted from column j, which is not right.
      square: `(${rows}, ${columns}) True False`,
      'one-row': `(${rows}, ${columns}) True True`,
      'one-column': `(${rows}, ${rows}) False False`,
    }[outcome];
    expect(status === 0).toBe(outcome !== 'refused');
    expect(stdout.trim()).toBe(expected);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { python, withNumpy, withoutNumpy } from '../support/python.ts';
import { fileOf, opened, rowsOf, valuesOf } from './support.ts';

type Written = number | 'nan' | 'inf' | '-inf';

interface WrittenArray {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly values: readonly Written[];
  readonly rows?: readonly (readonly Written[])[];
}

interface WrittenFile {
  readonly file: string;
  readonly base64: string;
  readonly arrays: readonly WrittenArray[];
}

const numberOf = (value: Written): number =>
  typeof value === 'number' ? value : Number(value.replace('inf', 'Infinity'));

/** Reads every array of a file along every axis, and compares it with what NumPy says of it. */
async function check({ file: name, base64, arrays }: WrittenFile): Promise<void> {
  const file = await opened(fileOf(name, new Uint8Array(Buffer.from(base64, 'base64'))));
  expect(file.tensors.map(({ name: tensor }) => tensor)).toEqual(arrays.map((one) => one.name));
  for (const [index, { dtype, shape, values, rows }] of arrays.entries()) {
    expect(file.tensors[index]).toMatchObject({ dtype, shape });
    if (shape.at(-1) === 0) {
      expect(await file.open(index, -1)).toMatchObject({ refused: 'axis' });
      continue;
    }
    expect(await valuesOf(file, index)).toEqual(values.map(numberOf));
    for (const [axis, expected] of (rows ?? []).entries()) {
      if (shape[axis] === 0) continue;
      const reader = await rowsOf(file, index, axis);
      expect([name, axis, reader.classes]).toEqual([name, axis, shape[axis]]);
      const read = Array.from(await reader.read(0, reader.rows));
      expect(read, `${name}, axis ${axis}`).toEqual(expected.map(numberOf));
    }
  }
}

const committed: readonly WrittenFile[] = JSON.parse(
  readFileSync('tests/fixtures/arrays.json', 'utf8'),
);

describe('files that NumPy wrote', () => {
  test.each(committed.map((file) => [file.file, file] as const))('%s', (_name, file) =>
    check(file),
  );

  test.skipIf(withNumpy === undefined)(
    `every type in every order, version and shape, along every axis${withoutNumpy}`,
    { timeout: 60_000 },
    async () => {
      const { stdout, status } = python(withNumpy ?? '', ['tests/fixtures/make_arrays.py', '14']);
      expect(status).toBe(0);
      const files: readonly WrittenFile[] = JSON.parse(stdout);
      expect(files.length).toBeGreaterThan(1000);
      for (const file of files) await check(file);
    },
  );
});

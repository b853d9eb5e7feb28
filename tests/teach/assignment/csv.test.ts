import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../../src/teach/assignment/model/csv.ts';

/** Reads CSV by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (found === null) throw new Error(`Not CSV: ${text}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('what is written reads back, with every formula made plain', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('a,b', 'a"b', 'a\r\nb', '=1+1', '+1', '-1', '@x', '\t=1', ' =1', "'"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvOf(rows).slice(1));
      expect(
        read.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, ''))),
      ).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, ''))),
      );
      for (const text of read.flat()) expect(text).not.toMatch(/^[\s\0]*[=+\-@]/);
    }),
  );
});

test.each(['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  'the name %j gets an apostrophe',
  (name) => {
    expect(readCsv(csvOf([[name]]).slice(1))).toEqual([[`'${name}`]]);
  },
);

test('a negative number is a number', () => {
  expect(csvOf([['Ana', -1, 0.5]])).toBe('\ufeffAna,-1,0.5\r\n');
});

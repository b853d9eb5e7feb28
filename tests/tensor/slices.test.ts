import { describe, expect, test } from 'vitest';
import { NestedBuilder } from '../../src/tensor/nested-build.ts';
import { NestedScanner } from '../../src/tensor/nested-scan.ts';
import { Lines } from '../../src/tensor/text-slices.ts';
import { bytesOfText } from './support.ts';

/** Every way to cut bytes in two, and all bytes alone. */
function* cuts(bytes: Uint8Array): Generator<readonly Uint8Array[]> {
  for (let at = 0; at <= bytes.length; at++) yield [bytes.slice(0, at), bytes.slice(at)];
  yield Array.from(bytes, (byte) => Uint8Array.of(byte));
}

describe('where a slice ends changes nothing', () => {
  test.each([
    '{"logits": [[1.5, NaN], [-Infinity,\n 2e-5]], "t\\"é": "a\\\\", "b": [3]}\n',
    '[1, 2]\n[3, 4]\n',
    '[[1 2]\r\n [34 5.25]]',
    '[[1, 2],\n [3]]',
    '[1, 2,\n x]',
    '{"a": "\n", "b": x}',
    '[12',
  ])('nested lists: %j', (text) => {
    const seen = new Set<string>();
    for (const slices of cuts(bytesOfText(text))) {
      const builder = new NestedBuilder('json', false);
      const scanner = new NestedScanner(builder, 1, 1);
      builder.place = scanner;
      if (slices.every((slice) => scanner.feed(slice))) scanner.end();
      const columns = [...builder.columns.values()].map(
        ({ name, shape, visits, values, refused }) => ({
          name,
          shape,
          visits,
          values: Array.from(values.done(), String),
          refused,
        }),
      );
      const { refused, roots, depth, separator } = builder;
      seen.add(JSON.stringify({ columns, refused, roots, depth, separator, rest: scanner.rest }));
    }
    expect([...seen]).toHaveLength(1);
  });

  test.each(['1,2\n3,4', 'a\r\nb\r\n\r\nc', '\n\n', 'x\ry', '', '\r\n'])('lines: %j', (text) => {
    const expected = text.split(/\r\n|\r|\n/);
    // What ends with the end of a line has no empty line after it.
    if (expected.at(-1) === '') expected.pop();
    for (const slices of cuts(bytesOfText(text))) {
      const found: string[] = [];
      const numbers: number[] = [];
      const lines = new Lines((bytes, from, to, number) => {
        found.push(new TextDecoder().decode(bytes.subarray(from, to)));
        numbers.push(number);
        return true;
      });
      for (const slice of slices) lines.feed(slice);
      lines.end();
      expect(found).toEqual(expected);
      expect(numbers).toEqual(expected.map((_, at) => at + 1));
    }
  });
});

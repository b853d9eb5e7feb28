import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/training/corpus/corpus.ts';
import { columnOf, nameOf, type Reader } from '../../../src/training/corpus/features.ts';
import { CORPORA } from './support.ts';

/** How often a training feature sets a column that another sets more often. */
function clashes({ sentences, featuresOf }: Corpus, reader: Reader): number {
  const columns = new Map<number, Map<string, number>>();
  for (const { text, held } of sentences) {
    if (held) continue;
    for (const feature of featuresOf(text).features) {
      const column = columnOf(reader, feature);
      const counts = columns.get(column) ?? new Map<string, number>();
      columns.set(column, counts.set(nameOf(feature), (counts.get(nameOf(feature)) ?? 0) + 1));
    }
  }
  return [...columns.values()]
    .map((counts) => [...counts.values()])
    .map((counts) => counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts))
    .reduce((sum, count) => sum + count, 0);
}

describe.each(CORPORA)('the salt of the hash, $language', ({ corpus, reader }) => {
  const bySalt = Array.from({ length: 20 }, (_, salt) => clashes(corpus, { ...reader, salt }));

  test('is that of the first twenty with the fewest clashes', () => {
    expect(reader.salt).toBe(bySalt.indexOf(Math.min(...bySalt)));
  });

  test('words of the list have a column of their own', () => {
    expect([...reader.whole.values()]).toEqual([...reader.whole.keys()].map((_, place) => place));
    for (const [word, place] of reader.whole) {
      expect(columnOf(reader, { kind: 'word', text: word })).toBe(place);
      const inColumn = corpus.featuresIn(place).map(({ text }) => text);
      expect(inColumn.filter((text) => text !== word)).toEqual([]);
    }
  });
});

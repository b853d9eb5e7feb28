import type { Corpus, Reading, Sentence, TextFeatures } from './corpus.ts';
import { columnOf, type Feature, nameOf, type Reader, seenIn, wordsOf } from './features.ts';
import { type Slot, slotsFor, type Take, turns } from './slots.ts';

/** Characters (code points) of a typed text that is read. */
export const LONGEST_TEXT = 200;

/** What a language gives. */
export interface Tables<Verb> {
  readonly trained: readonly Verb[];
  readonly held: readonly Verb[];
  readonly nameOf: (verb: Verb) => string;
  readonly sentence: (slot: Slot<Verb>, take: Take) => string;
  readonly reader: Reader;
}

export function sentencesOf<Verb extends { readonly lasting: boolean }>(
  tables: Tables<Verb>,
): Sentence[] {
  const take = turns();
  const held = new Set(tables.held);
  const made = new Set<string>();
  /** Every draw moves the turns on, so that another sentence comes soon. */
  function newSentence(slot: Slot<Verb>): string {
    let text = tables.sentence(slot, take);
    while (made.has(text)) text = tables.sentence(slot, take);
    made.add(text);
    return text;
  }
  return slotsFor([...tables.trained, ...tables.held]).map((slot) => ({
    text: newSentence(slot),
    y: slot.tense,
    verb: tables.nameOf(slot.verb),
    held: held.has(slot.verb),
  }));
}

export function corpusOf<Verb extends { readonly lasting: boolean }>(tables: Tables<Verb>): Corpus {
  const { reader } = tables;
  const sentences = sentencesOf(tables);
  const trained = new Map<string, Feature>();
  for (const { text, held } of sentences)
    if (!held)
      for (const feature of seenIn(reader, text).features) trained.set(nameOf(feature), feature);
  const byColumn = inColumns(reader, trained.values());

  function featuresOf(text: string): TextFeatures {
    const { features, skipped } = seenIn(reader, text);
    const known = features.filter((feature) => trained.has(nameOf(feature)));
    const names = new Set(known.map(nameOf));
    const set = [...inColumns(reader, known)]
      .sort(([a], [b]) => a - b)
      .map(([column, own]) => ({
        column,
        features: own,
        shared: (byColumn.get(column) ?? []).filter((feature) => !names.has(nameOf(feature))),
      }));
    return {
      columns: Int32Array.from(set, ({ column }) => column),
      set,
      features: features.map((feature) => ({ ...feature, seen: names.has(nameOf(feature)) })),
      skipped,
      known: known.length,
    };
  }

  function read(text: string): Reading {
    const length = [...text].length;
    if (length > LONGEST_TEXT) return { standing: 'long', length };
    if (wordsOf(reader, text).length === 0) return { standing: 'empty' };
    const features = featuresOf(text);
    return { standing: features.known === 0 ? 'unknown' : 'read', ...features };
  }

  return { sentences, featuresOf, read, featuresIn: (column) => byColumn.get(column) ?? [] };
}

function inColumns(reader: Reader, features: Iterable<Feature>): Map<number, Feature[]> {
  const columns = new Map<number, Feature[]>();
  for (const feature of features) {
    const column = columnOf(reader, feature);
    columns.set(column, [...(columns.get(column) ?? []), feature]);
  }
  return columns;
}

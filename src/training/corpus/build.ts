import {
  type Corpus,
  LONGEST_TEXT,
  type Reading,
  type Sentence,
  type TextFeatures,
} from './corpus.ts';
import { columnOf, type Feature, nameOf, type Reader, seenIn, wordsOf } from './features.ts';
import { type Slot, slotsFor, type Take, turns } from './slots.ts';

/** One or two are enough. */
const MOST_DRAWS = 100;

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
  /** Every draw moves the turns on, so that another sentence comes soon. Throws a RangeError if the tables are too small. */
  function newSentence(slot: Slot<Verb>): string {
    for (let draw = 0; draw < MOST_DRAWS; draw++) {
      const text = tables.sentence(slot, take);
      if (made.has(text)) continue;
      made.add(text);
      return text;
    }
    throw new RangeError(`No other sentence with ${tables.nameOf(slot.verb)}.`);
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
    const { features: found, skipped } = seenIn(reader, text);
    const features = found.map((each) => ({ ...each, seen: trained.has(nameOf(each)) }));
    const known = features.filter(({ seen }) => seen);
    const names = new Set(known.map(nameOf));
    const set = [...inColumns(reader, known)]
      .sort(([a], [b]) => a - b)
      .map(([column, own]) => ({
        column,
        features: own,
        shared: (byColumn.get(column) ?? []).filter((each) => !names.has(nameOf(each))),
      }));
    const columns = Int32Array.from(set, ({ column }) => column);
    return { columns, set, features, skipped, known: known.length };
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

function inColumns<F extends Feature>(reader: Reader, features: Iterable<F>): Map<number, F[]> {
  const columns = new Map<number, F[]>();
  for (const feature of features) {
    const column = columnOf(reader, feature);
    columns.set(column, [...(columns.get(column) ?? []), feature]);
  }
  return columns;
}

import type { Corpus, Reading, Sentence, TextFeatures } from './corpus.ts';
import {
  columnOfFeature,
  type Feature,
  featuresIn,
  nameOf,
  type Reader,
  wordsOf,
} from './features.ts';
import { type Slot, slotsFor, type Take, turns } from './slots.ts';

/** Characters (code points) of a typed text that is read. */
export const LONGEST_TEXT = 200;

/** What a language gives. */
export interface Language<Verb> {
  readonly trained: readonly Verb[];
  readonly held: readonly Verb[];
  readonly nameOf: (verb: Verb) => string;
  readonly sentence: (slot: Slot<Verb>, take: Take) => string;
  readonly reader: Reader;
}

export function sentencesOf<Verb extends { readonly lasting: boolean }>(
  language: Language<Verb>,
): Sentence[] {
  const take = turns();
  const held = new Set(language.held);
  return slotsFor([...language.trained, ...language.held]).map((slot) => ({
    text: language.sentence(slot, take),
    y: slot.tense,
    verb: language.nameOf(slot.verb),
    held: held.has(slot.verb),
  }));
}

export function corpusOf<Verb extends { readonly lasting: boolean }>(
  language: Language<Verb>,
): Corpus {
  const { reader } = language;
  const sentences = sentencesOf(language);
  const trained = new Map<string, Feature>();
  for (const { text, held } of sentences)
    if (!held) for (const each of featuresIn(reader, text)) trained.set(nameOf(each), each);
  const byColumn = inColumns(trained.values());

  function featuresOf(text: string): TextFeatures {
    const all = featuresIn(reader, text);
    const ofText = new Set(all.map(nameOf));
    const grouped = [...inColumns(all)].sort(([a], [b]) => a - b);
    const set = grouped.map(([column, features]) => ({
      column,
      features: features.map((each) => ({ ...each, seen: trained.has(nameOf(each)) })),
      shared: (byColumn.get(column) ?? []).filter((each) => !ofText.has(nameOf(each))),
    }));
    return {
      columns: Int32Array.from(set, ({ column }) => column),
      set,
      known: all.filter((each) => trained.has(nameOf(each))).length,
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

function inColumns(features: Iterable<Feature>): Map<number, Feature[]> {
  const columns = new Map<number, Feature[]>();
  for (const each of features) {
    const column = columnOfFeature(each);
    columns.set(column, [...(columns.get(column) ?? []), each]);
  }
  return columns;
}

import { corpusOf } from '../build.ts';
import type { Corpus } from '../corpus.ts';
import { HELD_VERBS } from './held-verbs.ts';
import { READER } from './reader.ts';
import { spanishSentence } from './sentence.ts';
import { TRAINED_VERBS } from './verbs.ts';

export const spanish = (): Corpus =>
  corpusOf({
    trained: TRAINED_VERBS,
    held: HELD_VERBS,
    nameOf: ({ infinitive }) => infinitive,
    sentence: spanishSentence,
    reader: READER,
  });

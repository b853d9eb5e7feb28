import { corpusOf } from '../build.ts';
import type { Corpus } from '../corpus.ts';
import { HELD_VERBS } from './held-verbs.ts';
import { READER } from './reader.ts';
import { englishSentence } from './sentence.ts';
import { TRAINED_VERBS } from './verbs.ts';

export const english = (): Corpus =>
  corpusOf({
    trained: TRAINED_VERBS,
    held: HELD_VERBS,
    nameOf: ({ base }) => base,
    sentence: englishSentence,
    reader: READER,
  });

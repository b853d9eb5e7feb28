import { places, type Reader, wordSet } from '../features.ts';

/**
 * "'s" is a word of its own: it may be "is" or "has". "'d" is read as "had", which it is in these five tenses; "would" is in
 * none of them.
 */
export const READER: Reader = {
  contractions: [
    ["won't", 'will not'],
    ["can't", 'can not'],
    ["n't", 'not'],
    ["'ll", 'will'],
    ["'ve", 'have'],
    ["'re", 'are'],
    ["'m", 'am'],
    ["'d", 'had'],
    ["'s", "'s"],
  ],
  whole: places(
    "will have has had do does did am is are was were be been not 's " +
      'i you he she it we they who what when where why how and or but if than that',
  ),
  beforeNouns: wordSet(
    'the a an my your his her its our their at in on to with from of for about by every last next this',
  ),
  endings: [2, 3],
  salt: 19,
};

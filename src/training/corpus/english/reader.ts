import type { Reader } from '../features.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** 's and 'd are left as they are: "she's" is "she is" or "she has", "she'd" is "she had" or "she would". */
export const READER: Reader = {
  contractions: [
    ["won't", 'will not'],
    ["can't", 'can not'],
    ["n't", 'not'],
    ["'ll", 'will'],
    ["'ve", 'have'],
    ["'re", 'are'],
    ["'m", 'am'],
  ],
  whole: words(
    'will have has had do does did am is are was were be been not ' +
      'i you he she it we they who what when where why how and or but if than that',
  ),
  beforeNouns: words(
    'the a an my your his her its our their at in on to with from of for about by every last next this',
  ),
  endings: [2, 3],
};

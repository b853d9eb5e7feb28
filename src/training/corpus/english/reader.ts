import type { Reader } from '../features.ts';

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
  auxiliaries: new Set(['will', 'have', 'has', 'had']),
};

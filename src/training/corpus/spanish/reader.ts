import type { Reader } from '../features.ts';

export const READER: Reader = {
  contractions: [],
  auxiliaries: new Set(['he', 'has', 'ha', 'hemos', 'habéis', 'han']),
};

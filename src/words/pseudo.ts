import type { Strings } from './strings.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Entries that are not words. */
const CODES: readonly string[] = ['mark', 'language'];

/**
 * The same words, marked: ⟦Cópý⟧. For development. What a reader sees without brackets did not come from the table;
 * what has brackets inside brackets was put together from pieces.
 */
export const pseudo = <T extends object>(words: T): T => mark(words, '') as T;

/** Whether a table has been marked. */
export const isPseudo = (strings: Strings): boolean => strings.title.startsWith('⟦');

/** `?pseudo` in the address. */
export const asksForPseudo = (query: string): boolean => new URLSearchParams(query).has('pseudo');

function mark(value: unknown, path: string): unknown {
  if (CODES.includes(path)) return value;
  if (typeof value === 'string') return accented(value);
  if (typeof value === 'function') return (...facts: unknown[]) => mark(value(...facts), path);
  if (Array.isArray(value)) return value.map((part) => markPart(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      mark(entry, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** A part of a sentence: numbers and variables stay as they are. */
function markPart(part: unknown): unknown {
  if (typeof part === 'string') return /\p{L}/u.test(part) ? accented(part) : part;
  if (typeof part !== 'object' || part === null) return part;
  if ('sup' in part) return { sup: mark(part.sup, 'sup') };
  if ('sub' in part) return { sub: mark(part.sub, 'sub') };
  return 'strong' in part ? { strong: mark(part.strong, 'strong') } : part;
}

const accented = (text: string) =>
  `⟦${[...text].map((character) => ACCENTS[character] ?? character).join('')}⟧`;

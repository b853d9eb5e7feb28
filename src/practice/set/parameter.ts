import { LONGEST_SET, type Parameter } from '../../scenario/parameters.ts';

/**
 * Where the exercises come from, as it stands in an address: '' for those of the course; a packed set; HANDED and a name
 * for a file that the page around a frame hands over; else the address of a file of this site, relative to its root. What it holds is
 * read by the panels, and named there where it cannot be read.
 */
const set: Parameter<string> = {
  name: 'set',
  initial: '',
  read: (text) => (text.length <= LONGEST_SET ? { value: text } : { reason: 'endless' }),
  write: (value) => encodeURIComponent(value).replaceAll('%2F', '/'),
  same: Object.is,
};

export const SET_PARAMETERS = { set };

/** The page around the frame is asked for the set. What follows is its name there. */
export const HANDED = '*';

export type SetSource =
  | { readonly kind: 'course' }
  | { readonly kind: 'packed'; readonly packed: string }
  | { readonly kind: 'handed'; readonly name: string }
  | { readonly kind: 'file'; readonly address: string };

/** A packed set has letters, digits, "-" and "_" only; the name of a file has a point or a slash. */
export function sourceOf(text: string): SetSource {
  if (text === '') return { kind: 'course' };
  if (text.startsWith(HANDED)) return { kind: 'handed', name: text.slice(HANDED.length) };
  return /^[\w-]+$/.test(text) ? { kind: 'packed', packed: text } : { kind: 'file', address: text };
}

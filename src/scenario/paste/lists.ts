import { clip } from '../parameters.ts';
import {
  type Notation,
  withComma,
  withCommaGroups,
  withPoint,
  withPointGroups,
} from './scalars.ts';

/** Numbers between two brackets, or on lines; or the first text that is none, and where it stands in the list. */
export type List =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly number[])[] }
  | { readonly kind: 'word'; readonly found: string; readonly at: number };

/**
 * Reads the text between two brackets that holds no others. Commas and white space stand between numbers, semicolons
 * between rows; where `lines`, the end of a line without a comma ends a row too, as in MATLAB and Julia.
 */
export function readList(text: string, lines: boolean, notation: Notation = withPoint): List {
  const rows: number[][] = [];
  let at = 0;
  const commas = text.includes(',');
  for (const rowText of splitRows(text, lines)) {
    const row: number[] = [];
    const pieces = commas ? rowText.split(',') : [rowText];
    let start = at;
    for (const [index, piece] of pieces.entries()) {
      const words = piece.split(/\s+/).filter((word) => word !== '');
      // A last comma is usual in Python and C; anywhere else a number is missing.
      if (words.length === 0 && commas && (index < pieces.length - 1 || (index === 0 && lines)))
        return { kind: 'word', found: ',', at: start };
      for (const word of words) {
        const value = notation(word);
        if (value === null)
          return { kind: 'word', found: clip(word), at: start + piece.indexOf(word) };
        row.push(value);
      }
      start += piece.length + 1;
    }
    if (row.length > 0) rows.push(row);
    at += rowText.length + 1;
  }
  return { kind: 'rows', rows };
}

function splitRows(text: string, lines: boolean): string[] {
  if (!lines || !text.includes('\n')) return text.split(';');
  const ended = text.includes(',')
    ? text.replace(/,[ \t]*\n/g, (end) => `,${' '.repeat(end.length - 1)}`)
    : text;
  return ended.split(/[;\n]/);
}

/** Whether commas and white space both stand between the numbers of a row, as [1, 2 3] and 1,2 92,0 do. */
export const isMixed = (text: string): boolean =>
  text.split(/[;\n]/).some((row) => row.includes(',') && /[^\s,]\s+[^\s,]/.test(row));

/**
 * The same list where commas are no separators: decimal marks or between thousands. Null where it cannot be. Numbers
 * are then separated by semicolons, white space, or commas with white space after them.
 */
export function regrouped(text: string, notation: Notation): readonly number[] | null {
  if (!/\d,\d/.test(text)) return null;
  const values: number[] = [];
  for (const cell of text.split(/(?:[;,]?\s+|;)/)) {
    if (cell === '') continue;
    const value = notation(cell);
    if (value === null) return null;
    values.push(value);
  }
  return values.length > 0 ? values : null;
}

/** Every way to read commas that are not separators, most usual first. */
export const REGROUPINGS: readonly Notation[] = [withComma, withCommaGroups, withPointGroups];

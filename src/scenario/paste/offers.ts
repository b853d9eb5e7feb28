import { readPasted } from './read.ts';
import type { Doubt, Pasted, Reading, Refusal } from './reading.ts';

/** A reading that can be used as it is. */
export interface Choice extends Reading {
  /** Which row of a longer reading it is, from 1; null if it is all of it. */
  readonly row: number | null;
}

/** What a place for numbers makes of a pasted text. */
export type Offer =
  /** Understood, and it fits. */
  | { readonly kind: 'take'; readonly choice: Choice }
  /** The reader of the page chooses; nothing is changed before. `more` choices are not listed. */
  | {
      readonly kind: 'ask';
      readonly doubt: Doubt;
      readonly choices: readonly Choice[];
      readonly more: number;
    }
  /** Understood, but there are so many rows and columns. */
  | { readonly kind: 'too-large'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** How many rows a choice of them lists. */
const MOST_LISTED = 8;

/** For a place that takes one vector of at most `most` numbers. Of several rows, one is asked for. */
export function offerVector(text: string, most: number): Offer {
  return offer(readPasted(text), vectorsIn, ({ rows: [row = []] }) => row.length <= most);
}

/** For a place that takes a matrix. */
export function offerMatrix(text: string, mostRows: number, mostColumns: number): Offer {
  const fits = ({ rows }: Reading) =>
    rows.length <= mostRows && (rows[0]?.length ?? 0) <= mostColumns;
  return offer(readPasted(text), (reading) => [{ ...reading, row: null }], fits);
}

/** The rows of a reading; of a single column, its numbers as one vector. */
function vectorsIn(reading: Reading): readonly Choice[] {
  const { rows } = reading;
  if (rows.length === 1) return [{ ...reading, row: null }];
  if (rows[0]?.length === 1) return [{ ...reading, rows: [rows.flat()], names: null, row: null }];
  return rows.map((row, at) => ({ ...reading, rows: [row], row: at + 1 }));
}

function offer(
  pasted: Pasted,
  choicesOf: (reading: Reading) => readonly Choice[],
  fits: (choice: Choice) => boolean,
): Offer {
  if (pasted.kind === 'refused') return pasted;
  const readings = pasted.kind === 'read' ? [pasted.reading] : pasted.readings;
  const all = readings.flatMap(choicesOf);
  // What uses all numbers comes before what uses one row of them.
  const [whole, parts] = [true, false].map((is) =>
    all.filter((choice) => fits(choice) && (choice.row === null) === is),
  );
  const choices = [...(whole ?? []), ...(parts ?? [])];
  const [first] = choices;
  if (first === undefined) return tooLarge(readings, all);
  const sure = pasted.kind === 'read' && readings[0]?.rows.length === first.rows.length;
  if (sure) return { kind: 'take', choice: first };
  return {
    kind: 'ask',
    doubt: pasted.kind === 'read' ? 'rows' : pasted.doubt,
    choices: choices.slice(0, MOST_LISTED),
    more: Math.max(0, choices.length - MOST_LISTED),
  };
}

function tooLarge(readings: readonly Reading[], choices: readonly Choice[]): Offer {
  const [{ rows } = { rows: [] }] = choices.length > 0 ? choices : readings;
  return { kind: 'too-large', rows: rows.length, columns: rows[0]?.length ?? 0 };
}

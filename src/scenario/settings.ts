import { oneOf, parameterReader, type Read, type Unread } from './parameters.ts';
import { readNumber, writeNumber } from './read-number.ts';
import { sameList } from './scenario.ts';

/** Over what the maximum is taken: each row, the whole tensor, or each column, which is the wrong axis. */
export type MaxOver = 'row' | 'tensor' | 'column';

/**
 * What a row gives in which everything is masked: NaN as the plain formula does, zeros as the safe softmax of attention
 * does, equal shares as a mask does that is the most negative finite number.
 */
export type MaskedRow = 'nan' | 'zeros' | 'uniform';

/** What the reader chose in the practice panels and a link can hand on. What they did there is not part of it. */
export interface Settings {
  /** Names a set of drills: the same name gives everyone the same. "" is the set of the course. */
  readonly seed: string;
  readonly batch: Batch;
}

export interface Batch {
  /** Logits: a row for each token, a column for each class. 1 to MAX_ROWS rows of equal length. */
  readonly rows: readonly (readonly number[])[];
  readonly max: MaxOver;
  readonly masked: MaskedRow;
}

export const MAX_ROWS = 8;
export const MAX_COLUMNS = 8;

/** Three tokens with the same differences between their logits, so that all have the same softmax. */
export const DEFAULT_SETTINGS: Settings = {
  seed: '',
  batch: {
    rows: [
      [1.2, 4.7, 3.1, 0.5, 2.9],
      [51.2, 54.7, 53.1, 50.5, 52.9],
      [101.2, 104.7, 103.1, 100.5, 102.9],
    ],
    max: 'row',
    masked: 'nan',
  },
};

/** Query string without "?"; defaults are left out. Reading it back gives the same settings, -0 and NaN included. */
export function encodeSettings({ seed, batch }: Settings): string {
  const { rows, max, masked } = batch;
  const opening = DEFAULT_SETTINGS.batch;
  const parts: string[] = [];
  if (seed !== DEFAULT_SETTINGS.seed) parts.push(`seed=${seed}`);
  if (!sameRows(rows, opening.rows))
    parts.push(`rows=${rows.map((row) => row.map(writeNumber).join(',')).join(';')}`);
  if (max !== opening.max) parts.push(`max=${max}`);
  if (masked !== opening.masked) parts.push(`masked=${masked}`);
  return parts.join('&');
}

/** Never throws. Each parameter stands or falls alone; what is absent or unreadable keeps its default. */
export function decodeSettings(query: string): {
  readonly settings: Settings;
  readonly unread: readonly Unread[];
} {
  const { take, unread } = parameterReader(query);
  const opening = DEFAULT_SETTINGS.batch;
  const settings: Settings = {
    seed: take('seed', readSeed, DEFAULT_SETTINGS.seed),
    batch: {
      rows: take('rows', readRows, opening.rows),
      max: take('max', oneOf('row', 'tensor', 'column'), opening.max),
      masked: take('masked', oneOf('nan', 'zeros', 'uniform'), opening.masked),
    },
  };
  return { settings, unread };
}

export const sameRows = (a: Batch['rows'], b: Batch['rows']): boolean =>
  a.length === b.length && a.every((row, index) => sameList(row, b[index] ?? []));

/** A seed fit for an address: up to 40 letters, digits, "-" and "_". */
export const isSeed = (text: string): boolean => /^[\w-]{1,40}$/.test(text);

const readSeed = (text: string): Read<string> =>
  isSeed(text) ? { value: text } : { reason: 'not-a-seed' };

function readRows(text: string): Read<Batch['rows']> {
  const pieces = text.split(';', MAX_ROWS + 1).map((row) => row.split(',', MAX_COLUMNS + 1));
  const [first = []] = pieces;
  if (pieces.length > MAX_ROWS || first.length > MAX_COLUMNS) return { reason: 'too-large' };
  if (pieces.some((row) => row.length !== first.length)) return { reason: 'uneven' };
  const rows: number[][] = [];
  for (const row of pieces) {
    const values = row.map(readNumber).filter((value) => value !== null);
    if (values.length !== row.length) return { reason: 'not-a-number' };
    rows.push(values);
  }
  return { value: rows };
}

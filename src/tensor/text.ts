import { clip } from '../scenario/parameters.ts';
import { readPasted } from '../scenario/paste/read.ts';
import type { Doubt, Reading, Refusal } from '../scenario/paste/reading.ts';
import { conventionOf, readDelimited } from './delimited.ts';
import { endingOf } from './kinds.ts';
import { beforeBrackets, readNested } from './nested.ts';
import type { FileKind, Refused } from './refused.ts';
import type { Source } from './source.ts';
import { textSlices, wholeText } from './text-slices.ts';
import type { TensorFile } from './types.ts';
import { type InMemory, valuesFile } from './values-file.ts';

/** Up to this many bytes a text is read as a paste is, by what it may mean. Longer ones have to be regular. */
export const PASTE_BYTES = 2 ** 20;

/** From this many bytes on, a text without brackets is tried as a regular table first: that takes a tenth of the time. */
const TABLE_BYTES = 2 ** 17;

/** How much of a text shows what it is. */
const HEAD = 2 ** 16;

/** What nested lists are refused for, and another reading of the text may not be. */
const UNDECIDED: ReadonlySet<Refused['refused']> = new Set([
  'syntax',
  'word',
  'separators',
  'unclosed',
  'depth',
  'no-numbers',
]);

/** Of those, what says more than the reason why the text is no paste either. */
const DECIDED: ReadonlySet<Refused['refused']> = new Set(['unclosed', 'depth', 'no-numbers']);

/**
 * Opens a text: nested lists and records, by bytes; what is short, as a paste is read; any other as a table, by lines.
 * `source` tells the progress.
 */
export async function openText(source: Source): Promise<TensorFile | Refused> {
  const head = await headOf(source);
  if (head.trim() === '' && source.size <= HEAD) return { refused: 'empty' };
  const short = source.size <= PASTE_BYTES;
  const before = beforeBrackets(head);
  const said = endingOf(source.name);
  const kind = /^(?:jsonl|ndjson)$/.test(said) ? 'jsonl' : said === 'json' ? 'json' : 'text';
  const nested = before === null ? null : await readNested(source, before, kind);
  const regular = !short || kind !== 'text';
  if (nested !== null && (!('refused' in nested) || regular || !UNDECIDED.has(nested.refused)))
    return nested;
  // In a file that is named so, commas part cells; in a paste they may be decimal marks.
  const named = /^(?:csv|tsv)$/.test(said);
  const likely = source.size > TABLE_BYTES && !/[[({<]/.test(head);
  const table = !short || named || likely ? await openTable(source, head) : null;
  if (table !== null && (!short || !('refused' in table) || (named && table.refused === 'uneven')))
    return table;
  const pasted = asPasted(await wholeText(source));
  if (!('refused' in pasted)) return pasted;
  if (table !== null && named) return table;
  // Of what is no paste either, the rules of its own notation may say more.
  return nested !== null && DECIDED.has(nested.refused) ? nested : pasted;
}

async function headOf(source: Source): Promise<string> {
  for await (const slice of textSlices(source))
    return new TextDecoder().decode(slice.subarray(0, HEAD));
  return '';
}

async function openTable(source: Source, head: string): Promise<TensorFile | Refused> {
  const lines = head.split(/\r\n?|\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
  const named = endingOf(source.name) === 'csv';
  // The last line of a head may be cut.
  const cut = source.size > HEAD && lines.length > 1;
  const convention = conventionOf(cut ? lines.slice(0, -1) : lines, named);
  return 'refused' in convention ? convention : readDelimited(source, convention);
}

function asPasted(text: string): TensorFile | Refused {
  const pasted = readPasted(text);
  switch (pasted.kind) {
    case 'refused':
      return ofPaste(pasted.refusal, text);
    case 'read':
      return fileOf([pasted.reading], null, text);
    case 'ask':
      return pasted.readings.length === 0
        ? { refused: 'no-numbers', found: clip(text.trim()) }
        : fileOf(pasted.readings, pasted.doubt, text);
    default:
      return pasted satisfies never;
  }
}

function fileOf(readings: readonly Reading[], doubt: Doubt | null, text: string): TensorFile {
  const kind: FileKind = /[\t;,|]/.test(text) && !/[[({]/.test(text) ? 'csv' : 'text';
  const [first] = readings;
  return valuesFile(kind, readings.map(tensorOf), {
    columns: first?.names ?? null,
    doubt,
    notes: first?.notes ?? [],
  });
}

function tensorOf({ rows, title }: Reading): InMemory {
  const width = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * width);
  for (const [at, row] of rows.entries()) values.set(row, at * width);
  return {
    name: title ?? '',
    values,
    shape: rows.length === 1 ? [width] : [rows.length, width],
  };
}

function ofPaste(refusal: Refusal, text: string): Refused {
  switch (refusal.kind) {
    case 'empty':
    case 'too-long':
      return { refused: 'no-numbers', found: clip(text.trim()) };
    case 'word':
      return hasNumber(text)
        ? { refused: 'word', found: refusal.found, ...refusal.place }
        : { refused: 'no-numbers', found: clip(text.trim()) };
    case 'computed':
      return { refused: 'computed', found: refusal.found, ...refusal.place };
    case 'ellipsis':
      return { refused: 'ellipsis', library: refusal.library, ...refusal.place };
    case 'uneven':
      return {
        refused: 'uneven',
        row: refusal.row,
        line: refusal.line ?? null,
        found: refusal.count,
        expected: refusal.first,
      };
    case 'shape':
      return { refused: 'shape', found: refusal.found, expected: refusal.said };
    case 'dimensions':
      return { refused: 'axes' };
    default:
      return refusal satisfies never;
  }
}

const hasNumber = (text: string) => /\d|\b(?:nan|inf|infinity)\b/i.test(text);

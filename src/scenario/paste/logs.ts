import { clip } from '../parameters.ts';
import type { Line } from './cells.ts';
import { ask, type Pasted, type Reading, read } from './reading.ts';
import { readScalar } from './scalars.ts';

/** A number of a line, and the words before it. */
interface Slot {
  readonly value: number;
  readonly label: string;
  /** Whether "=" or ":" stands between them. */
  readonly bound: boolean;
}

/** A number called by one of these is a logit, whatever stands beside it. */
const LOGIT = /^(?:logits?|scores?)$/i;

/**
 * Lines of words and numbers, such as "logit -249.87, exp() 0.0". Null where the lines are not alike, or hold text with
 * digits that may be a number: a date, a percentage, a decimal comma.
 */
export function readLog(lines: readonly Line[]): Pasted | null {
  const rows: (readonly Slot[])[] = [];
  for (const { text } of lines) {
    const slots = slotsOf(text);
    if (slots === null) return null;
    if (slots.length > 0) rows.push(slots);
  }
  const count = rows[0]?.length ?? 0;
  if (count === 0 || rows.some((row) => row.length !== count)) return null;
  if (rows.every((row) => row.every(({ label }) => label === ''))) return null;
  return rows.length === 1 ? oneLine(rows[0] ?? []) : columns(rows, count);
}

function slotsOf(text: string): readonly Slot[] | null {
  // A call has a result that is not here.
  if (/\d,\d|\d:\d|\w\(\s*[^\s)]/.test(text)) return null;
  const slots: Slot[] = [];
  let words: string[] = [];
  let bound = false;
  for (const [token] of text.matchAll(/[:=]|[^\s,;:=|()[\]{}]+/g)) {
    const value = readScalar(token);
    if (value !== null) {
      slots.push({ value, label: words.join(' '), bound });
      words = [];
      bound = false;
    } else if (token === ':' || token === '=') bound = words.length > 0;
    else if (/\d/.test(token) && !/^["']?[\p{L}_][\p{L}\w.-]*["']?$/u.test(token)) return null;
    else if (!/\p{L}/u.test(token) || token.startsWith('\\')) return null;
    else {
      words.push(token.replace(/["']/g, ''));
      bound = false;
    }
  }
  return slots;
}

/** "future: 1.2, present: 4.7". Numbers among words are asked about, and one alone is none. */
function oneLine(slots: readonly Slot[]): Pasted | null {
  const reading: Reading = {
    rows: [slots.map(({ value }) => value)],
    names: slots.map(({ label }) => label),
    title: null,
    notes: [],
  };
  if (slots.every(({ bound }) => bound))
    return read(
      slots.length > 1 ? reading : { ...reading, names: null, title: slots[0]?.label ?? null },
    );
  return slots.length > 1 ? ask('context', [{ ...reading, names: null }]) : null;
}

function columns(rows: readonly (readonly Slot[])[], count: number): Pasted {
  const readings = Array.from({ length: count }, (_, at) => columnOf(rows, at));
  const [only] = readings;
  if (only !== undefined && count === 1)
    return only.names === null || new Set(only.names).size === rows.length
      ? read(only)
      : ask('context', [{ ...only, names: null }]);
  const logits = readings.filter(({ title }) => title !== null && LOGIT.test(title));
  const [logit] = logits;
  if (logit === undefined || logits.length > 1) return ask('several', readings);
  const others = readings.filter((reading) => reading !== logit).map(({ title }) => title ?? '');
  return read({ ...logit, notes: [{ kind: 'left-out', text: clip(others.join(', ')) }] });
}

/** Where all lines have the same words before a number, these are its title; else they are names. */
function columnOf(rows: readonly (readonly Slot[])[], at: number): Reading {
  const slots = rows.flatMap((row) => row[at] ?? []);
  const labels = slots.map(({ label }) => label);
  const same = labels.every((label) => label === labels[0]);
  return {
    rows: [slots.map(({ value }) => value)],
    names: same ? null : labels,
    title: same ? (labels[0] ?? null) : null,
    notes: [],
  };
}

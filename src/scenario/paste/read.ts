import { clip } from '../parameters.ts';
import { readBrackets } from './brackets.ts';
import type { Line } from './cells.ts';
import { clean, placeOf } from './clean.ts';
import { LONGEST_PASTE } from './limits.ts';
import { allReadings, readTable } from './lines.ts';
import { readLog } from './logs.ts';
import { readPrint, readR } from './prints.ts';
import {
  ask,
  type Library,
  type Note,
  type Pasted,
  type Reading,
  read,
  refuse,
} from './reading.ts';

/**
 * Reads numbers that people paste: prints and code of NumPy, PyTorch, TensorFlow, JAX, pandas, R, Julia, MATLAB, C,
 * JSON; spreadsheets and separated values; lists, columns and lines of a log. A number is read exactly, to the nearest
 * double, or not at all: what may mean two things is asked, and what is not understood is refused with its place. Never
 * throws; the time is linear in the length.
 */
export function readPasted(raw: string): Pasted {
  if (raw.length > LONGEST_PASTE) return refuse({ kind: 'too-long' });
  if (raw.trim() === '') return refuse({ kind: 'empty' });
  const { text, notes } = clean(QUOTED.exec(raw)?.[2] ?? raw);
  const shortened = ellipsis(text);
  if (shortened !== null) return shortened;
  const lines = linesOf(text);
  if (lines.length === 0) return refuseWord(raw);
  return noted(understand(text, lines), notes);
}

/** A list in quotes, as a cell of a spreadsheet is copied. */
const QUOTED = /^\s*(["'])(\s*[[(][^"']*)\1\s*$/;

function understand(text: string, lines: readonly Line[]): Pasted {
  const print = readPrint(lines);
  if (print !== null) return print;
  const session = readRSession(lines);
  if (session !== null) return session;
  const spreadsheet = text.includes('\t') && !/[[{]/.test(text);
  if (!spreadsheet && /[[({<]/.test(text)) {
    const pasted = readBrackets(text);
    if (pasted !== null) return pasted;
  }
  const parted = labelled(lines);
  const table = parted ?? readTable(lines, false);
  if (table.kind !== 'refused') return table;
  const uneven = table.refusal.kind === 'uneven' || text.includes('\t');
  return (uneven ? null : readLog(lines)) ?? table;
}

/** Lines that R printed among others: those are statements, or other text with brackets. */
function readRSession(lines: readonly Line[]): Pasted | null {
  const isPrint = ({ text }: Line) => /^\s*\[\d{1,9}\]\s+[^\s,]/.test(text);
  const printed = lines.filter(isPrint);
  const [first] = printed;
  if (first === undefined) return null;
  const print = readR(printed);
  const rest = lines.filter((line) => !isPrint(line));
  const others = rest.map(({ text }) => text).join('\n');
  if (print?.kind === 'read') {
    const other = readBrackets(others);
    if (other !== null) return ask('several', [print.reading, ...allReadings(other)]);
    if (!/\d/.test(others)) return print;
  }
  const place = { line: first.number, column: 1 };
  return refuse({ kind: 'word', found: clip(first.text.trim()), place });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() !== '') lines.push({ text: line.trimEnd(), number });
  }
  return lines;
}

const LABELLED = /^\s*(["']?)([^"':=\t,;]{1,80})\1\s*[:=]\s*(?=[-+.\d]|inf|nan)/i;

/** "future: 1.2" on each line, or "logits: 1.2, 4.7, 3.1": what stands before the colon is a name. */
function labelled(lines: readonly Line[]): Pasted | null {
  const labels: string[] = [];
  const rest: Line[] = [];
  for (const line of lines) {
    const [prefix, , label = ''] = LABELLED.exec(line.text) ?? [];
    if (prefix === undefined || !/\p{L}/u.test(label)) return null;
    const text = line.text.slice(prefix.length).replace(/,\s*$/, '');
    if (/[:=]/.test(text)) return null;
    labels.push(label.trim());
    rest.push({ ...line, text });
  }
  const pasted = readTable(rest, false);
  const count = labels.length;
  const same = labels.every((label) => label === labels[0]);
  const named = (reading: Reading): Reading => {
    const column = reading.rows.length === 1 && reading.rows[0]?.length === count;
    if (count > 1 && column && !same) return { ...reading, names: labels };
    return count === 1 || same ? { ...reading, title: labels[0] ?? null } : reading;
  };
  const readings = allReadings(pasted).map(named);
  const [only] = readings;
  if (pasted.kind === 'read' && only !== undefined) return read(only);
  return pasted.kind === 'ask' ? ask(pasted.doubt, readings) : pasted;
}

/** "...", where a library left numbers out. */
function ellipsis(text: string): Pasted | null {
  const at = text.search(/(?<![^\s,;[\]({])(?:\.\.\.|…)|[⋮⋱⋯]/);
  if (at < 0) return null;
  return refuse({ kind: 'ellipsis', library: libraryOf(text), place: placeOf(text, at) });
}

/** Whose print a text is. */
export function libraryOf(text: string): Library | null {
  if (/\bdtype: |\brows x \d/.test(text)) return 'pandas';
  if (/\b(?:tensor\(|torch\.)/.test(text) && !text.includes('tf.')) return 'pytorch';
  return /\barray\(|^\s*\[/.test(text) ? 'numpy' : null;
}

const refuseWord = (raw: string): Pasted =>
  refuse({ kind: 'word', found: clip(raw.trim()), place: { line: 1, column: 1 } });

const MOST_NOTES = 4;

/** The reading with what was left out around it. Names that are all empty are none. */
function noted(pasted: Pasted, notes: readonly Note[]): Pasted {
  const finish = (reading: Reading): Reading => ({
    ...reading,
    names: reading.names?.some((name) => name !== '') ? reading.names : null,
    notes: [...reading.notes, ...notes].slice(0, MOST_NOTES),
  });
  switch (pasted.kind) {
    case 'read':
      return read(finish(pasted.reading));
    case 'ask':
      return { ...pasted, readings: pasted.readings.map(finish) };
    case 'refused':
      return pasted;
    default:
      return pasted satisfies never;
  }
}

import { clip } from '../parameters.ts';
import type { Line } from './cells.ts';
import { allReadings, readTable } from './lines.ts';
import { powerOf } from './meaning.ts';
import {
  ask,
  type Note,
  type Pasted,
  plainReading,
  type Reading,
  read,
  refuse,
  unevenRow,
} from './reading.ts';
import { readScalar, shifted } from './scalars.ts';

/** Prints that are known by their lines: R, Julia, MATLAB, pandas, the first PyTorch. Null for any other text. */
export function readPrint(lines: readonly Line[]): Pasted | null {
  return readR(lines) ?? readRMatrix(lines) ?? readPandas(lines) ?? readFramed(lines);
}

const R_INDEX = /^\s*\[(\d{1,9})\]/;

/** R counts the numbers of a vector in brackets: "[1] 1.5 2.5". Another language counts from 0: then it is asked. */
export function readR(lines: readonly Line[]): Pasted | null {
  const values: number[] = [];
  let start: number | null = null;
  for (const { text, number } of lines) {
    const [prefix, index] = R_INDEX.exec(text) ?? [];
    if (prefix === undefined) return null;
    const words = text
      .slice(prefix.length)
      .split(/[\s:=]+/)
      .filter((word) => word !== '');
    if (words.length === 0 || !words.some((word) => /^[+-]?[\d.]|inf|nan|^NA$|^"/i.test(word)))
      return null;
    if (words.some((word) => /[[\](){},]/.test(word))) return null;
    start ??= Number(index);
    if (start > 1 || Number(index) !== start + values.length) return null;
    for (const word of words) {
      const value = readScalar(word);
      if (value === null) return wordAt(word, text, number);
      values.push(value);
    }
  }
  if (start === null) return null;
  const reading = plainReading([values]);
  return start === 1 ? read(reading) : ask('index', [{ ...reading, notes: [{ kind: 'index' }] }]);
}

const wordAt = (found: string, text: string, line: number): Pasted =>
  refuse({ kind: 'word', found: clip(found), place: { line, column: text.indexOf(found) + 1 } });

/** "     [,1] [,2]" over "[1,]  1.0  2.0"; wide ones are printed in several blocks of columns. */
function readRMatrix(lines: readonly Line[]): Pasted | null {
  if (
    !/^\s+\[,1\]/.test(lines[0]?.text ?? '') &&
    !lines.some(({ text }) => /^\s*\[1,\]/.test(text))
  )
    return null;
  const blocks: number[][][] = [];
  for (const { text, number } of lines) {
    const words = text.trim().split(/\s+/);
    if (
      words.every((word) => /^\[,\d{1,6}\]$/.test(word)) ||
      (blocks.length === 0 &&
        words.every((word) => readScalar(word) === null && !word.startsWith('[')))
    ) {
      blocks.push([]);
      continue;
    }
    if (blocks.length === 0) blocks.push([]);
    const row: number[] = [];
    for (const word of words.slice(1)) {
      const value = readScalar(word);
      if (value === null) return wordAt(word, text, number);
      row.push(value);
    }
    blocks.at(-1)?.push(row);
  }
  return beside(blocks, []);
}

/** Blocks of columns, side by side. */
function beside(
  blocks: readonly (readonly (readonly number[])[])[],
  notes: readonly Note[],
): Pasted {
  const [first = []] = blocks;
  const other = blocks.findIndex((block) => block.length !== first.length);
  if (other >= 0)
    return refuse({
      kind: 'shape',
      said: String(first.length),
      found: String(blocks[other]?.length ?? 0),
    });
  const rows = first.map((_, at) => blocks.flatMap((block) => block[at] ?? []));
  const uneven = unevenRow(rows);
  if (uneven !== null) return refuse(uneven);
  if ((rows[0]?.length ?? 0) === 0) return refuse({ kind: 'empty' });
  return read({ ...plainReading(rows), notes });
}

const PANDAS = /^\s*(?:(?:Name|Length|Freq): [^,]{0,80}, ){0,3}dtype: [\w[\], ]{1,40}\s*$/;
const PANDAS_SHAPE = /^\s*\[(\d+) rows x (\d+) columns\]\s*$/;

/** A Series ends with its dtype, and its first column is the index; a DataFrame may end with its shape. */
function readPandas(lines: readonly Line[]): Pasted | null {
  const last = lines.at(-1)?.text ?? '';
  if (lines.length > 1 && PANDAS.test(last)) return readTable(lines.slice(0, -1), true);
  const [, rows, columns] = PANDAS_SHAPE.exec(last) ?? [];
  if (rows === undefined || lines.length < 2) return null;
  const pasted = readTable(lines.slice(0, -1), false);
  const fits = allReadings(pasted).filter((reading) => shapeOf(reading) === `${rows}x${columns}`);
  const [only] = fits;
  return only === undefined
    ? pasted.kind === 'refused'
      ? pasted
      : refuse({
          kind: 'shape',
          said: `${rows}, ${columns}`,
          found: shapeOf(allReadings(pasted)[0]),
        })
    : read(only);
}

const shapeOf = (reading: Reading | undefined) =>
  reading === undefined
    ? '0'
    : reading.title !== null && reading.rows.length === 1
      ? `${reading.rows[0]?.length ?? 0}x1`
      : `${reading.rows.length}x${reading.rows[0]?.length ?? 0}`;

const NAME_LINE = /^\s*([A-Za-z]\w{0,60})\s*=\s*$/;
const COLUMNS_LINE = /^\s*Columns? \d{1,6}(?: (?:through|to|and) \d{1,6})?\s*:?\s*$/i;
const JULIA = /^\s*(\d{1,9})(?:-element|[×x](\d{1,9})) [^:]{1,100}:\s*$/;
const TORCH = /^\s*\[torch\.[\w.]{1,60} of size ([\dx]{1,40})(?: \(GPU \d{1,3}\))?\]\s*$/;
const TORCH_HEAD = /^\s*(?:Variable|Parameter) containing:\s*$/;

/** Rows under a line that announces them, above one that says their size, or both. */
function readFramed(lines: readonly Line[]): Pasted | null {
  let said: readonly number[] | null = null;
  let power = 0;
  const notes: Note[] = [];
  const titles: string[] = [];
  let framed = false;
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    const { text } = line;
    const [, scale] = /^\s*(\S{1,30})\s*\*\s*$/.exec(text) ?? [];
    const exponent = scale === undefined ? null : powerOf(scale);
    const size = TORCH.exec(text)?.[1]?.split('x') ?? JULIA.exec(text)?.slice(1, 3);
    const name = NAME_LINE.exec(text)?.[1];
    if (size !== undefined) {
      if (said !== null) return null;
      said = size.filter((one) => one !== undefined && one !== '').map(Number);
    } else if (exponent !== null && scale !== undefined) {
      if (power !== 0) return null;
      power = exponent;
      notes.push({ kind: 'scale', text: scale });
    } else if (name !== undefined) titles.push(name);
    else if (COLUMNS_LINE.test(text)) blocks.push([]);
    else if (!TORCH_HEAD.test(text)) {
      blocks.at(-1)?.push(line);
      continue;
    }
    framed = true;
  }
  if (!framed) return null;
  const full = blocks.filter((block) => block.length > 0);
  if (full.some((block) => block.some(({ text }) => text.includes('[')))) return null;
  if (titles.length > 1 || full.length === 0) return null;
  return framedRows(full, { said, power, notes, title: titles[0] ?? null });
}

interface Frame {
  readonly said: readonly number[] | null;
  readonly power: number;
  readonly notes: readonly Note[];
  readonly title: string | null;
}

function framedRows(
  blocks: readonly (readonly Line[])[],
  { said, power, notes, title }: Frame,
): Pasted {
  const read: number[][][] = [];
  for (const block of blocks) {
    const rows: number[][] = [];
    for (const { text, number } of block) {
      const row: number[] = [];
      for (const word of text.trim().split(/\s+/)) {
        const value = power === 0 ? readScalar(word) : shifted(word, power);
        if (value === null) return wordAt(word, text, number);
        row.push(value);
      }
      rows.push(row);
    }
    read.push(rows);
  }
  const pasted = beside(read, notes);
  if (pasted.kind !== 'read') return pasted;
  const { rows } = pasted.reading;
  const width = rows[0]?.length ?? 0;
  const column = width === 1 && (said === null || said.length === 1);
  const found = column ? [rows.length] : [rows.length, width];
  // A vector of one row has one dimension less.
  if (said !== null && `${said}` !== `${found}`)
    return refuse({ kind: 'shape', said: said.join(', '), found: found.join(', ') });
  const reading = { ...pasted.reading, title, rows: column ? [rows.flat()] : rows };
  return { kind: 'read', reading };
}

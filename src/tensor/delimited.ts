import { clip } from '../scenario/parameters.ts';
import { type DecimalMark, numberOf, textOf } from './byte-numbers.ts';
import { Growable } from './growable.ts';
import { MOST_WHOLE } from './limits.ts';
import type { Refused } from './refused.ts';
import type { Source } from './source.ts';
import { Lines, textSlices } from './text-slices.ts';
import type { TensorFile } from './types.ts';
import { type InMemory, valuesFile } from './values-file.ts';

/** How a table parts its cells and writes its numbers. A space stands for any white space. */
export interface Convention {
  readonly separator: '\t' | ';' | ',' | '|' | ' ';
  readonly mark: DecimalMark;
}

/** What the first lines of a table say of the rest. `named`: the file is named as one whose cells commas part. */
export function conventionOf(lines: readonly string[], named: boolean): Convention | Refused {
  const bare = lines.map((line) => line.replace(QUOTED, ''));
  const separator =
    (['\t', ';', '|', ','] as const).find((sign) => bare.some((line) => line.includes(sign))) ??
    ' ';
  // One number on each line, or two of them.
  if (separator === ',' && !named && bare.every((line) => /^\s*[+-]?\d+(?:,\d+)?\s*$/.test(line)))
    return { refused: 'separators', line: 1, found: (lines[0] ?? '').trim().slice(0, 40) };
  const cells = lines.flatMap((line) => cellsOf(line, separator));
  const commas = cells.filter((cell) => /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i.test(cell));
  const [first] = commas;
  if (first === undefined) return { separator, mark: '.' };
  const points = cells.some((cell) => /^[+-]?\d*\.\d/.test(cell));
  const thousands = commas.every((cell) => /^[+-]?[1-9]\d{0,2},\d{3}$/.test(cell));
  const line = lines.findIndex((text) => text.includes(first)) + 1;
  return points || thousands
    ? { refused: 'separators', line, found: first }
    : { separator, mark: ',' };
}

const QUOTED = /"[^"]*"/g;

/** The cells of a line, without their quotes. */
function cellsOf(line: string, separator: Convention['separator']): string[] {
  const kept: string[] = [];
  const bare = line.replace(QUOTED, (cell) => `\0${kept.push(cell.slice(1, -1)) - 1}\0`);
  return bare
    .split(separator === ' ' ? /\s+/ : separator)
    .map((cell) => cell.trim().replaceAll(/\0(\d+)\0/g, (_, at) => kept[Number(at)] ?? ''));
}

/** Reads a table of any length, line by line. The first line may name the columns, the first column the rows. */
export async function readDelimited(
  source: Source,
  convention: Convention,
): Promise<TensorFile | Refused> {
  const table = new Table(convention);
  const lines = new Lines((bytes, from, to, number) => table.line(bytes, from, to, number));
  let going = true;
  for await (const slice of textSlices(source)) {
    going = lines.feed(slice);
    if (!going) break;
  }
  if (going) lines.end();
  return table.done();
}

const QUOTE = 0x22;

class Table {
  private readonly values = new Growable();
  private header: readonly string[] | null = null;
  private rows = 0;
  private width = 0;
  /** The first cell of each row is a name. */
  private named = false;
  /** Every row ends with a separator. */
  private padded = false;
  /** The first cells count the rows, from this number. */
  private countsFrom: number | null = null;
  private refused: Refused | null = null;
  private readonly byte: number;
  private readonly mark: DecimalMark;

  constructor({ separator, mark }: Convention) {
    this.byte = separator.charCodeAt(0);
    this.mark = mark;
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): boolean {
    let [from, to] = trimmed(bytes, start, end, this.byte);
    if (from === to || bytes[from] === 0x23) return true;
    if (this.rows === 0) {
      const cells = this.cellsOf(bytes, from, to);
      if (this.isHeader(cells)) {
        this.header = cells;
        return true;
      }
      this.padded = cells.length > 1 && cells.at(-1) === '';
      this.named = cells.length > 1 && isName(cells[0] ?? '', this.mark);
      this.width = cells.length - (this.padded ? 1 : 0) - (this.named ? 1 : 0);
    }
    if (this.padded && bytes[to - 1] === this.byte) to--;
    const before = this.values.length;
    let at = from;
    let cells = 0;
    while (at <= to) {
      const stop = this.cellEnd(bytes, at, to);
      if (!(this.named && cells === 0) && !this.cell(bytes, at, stop, number, at - start))
        return false;
      cells++;
      at = this.afterCell(bytes, stop, to);
    }
    return this.endRow(this.values.length - before, number);
  }

  private endRow(found: number, line: number): boolean {
    this.rows++;
    if (found !== this.width) {
      const row = this.rows;
      this.refused = { refused: 'uneven', row, line, found, expected: this.width };
      return false;
    }
    const first = this.values.at(this.values.length - found);
    if (this.rows === 1) this.countsFrom = first === 0 || first === 1 ? first : null;
    else if (this.countsFrom !== null && first !== this.countsFrom + this.rows - 1)
      this.countsFrom = null;
    return true;
  }

  private cellEnd(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    if (bytes[at] === QUOTE) {
      const end = bytes.indexOf(QUOTE, at + 1);
      if (end >= 0 && end < to) at = end + 1;
    }
    if (this.byte === 0x20) {
      while (at < to && !isSpace(bytes[at])) at++;
      return at;
    }
    while (at < to && bytes[at] !== this.byte) at++;
    return at;
  }

  /** Where the next cell begins; past the end if there is none. */
  private afterCell(bytes: Uint8Array, stop: number, to: number): number {
    if (stop >= to) return to + 1;
    let at = stop + 1;
    if (this.byte === 0x20) while (at < to && isSpace(bytes[at])) at++;
    return at;
  }

  private cell(
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
    offset: number,
  ): boolean {
    let [from, to] = trimmed(bytes, start, end, this.byte);
    if (to - from >= 2 && bytes[from] === QUOTE && bytes[to - 1] === QUOTE) {
      from++;
      to--;
    }
    const value = numberOf(bytes, from, to, this.mark);
    if (value === undefined) {
      const found = clip(textOf(bytes, from, Math.min(to, from + 100)));
      this.refused = { refused: 'word', found, line, column: offset + 1 };
      return false;
    }
    this.values.push(value);
    if (!this.values.full) return true;
    this.refused = { refused: 'too-large', found: null, expected: MOST_WHOLE, of: 'text' };
    return false;
  }

  private cellsOf(bytes: Uint8Array, from: number, to: number): string[] {
    const cells: string[] = [];
    for (let at = from; at <= to; ) {
      const stop = this.cellEnd(bytes, at, to);
      cells.push(unquoted(textOf(bytes, at, stop)));
      at = this.afterCell(bytes, stop, to);
    }
    return cells;
  }

  private isHeader(cells: readonly string[]): boolean {
    return (
      this.header === null &&
      cells.some((cell) => cell !== '') &&
      cells.every((cell) => cell === '' || isName(cell, this.mark))
    );
  }

  done(): TensorFile | Refused {
    if (this.refused !== null) return this.refused;
    if (this.rows === 0)
      return { refused: 'no-numbers', found: clip((this.header ?? []).join(' ')) };
    const values = this.values.done();
    const whole = this.tensor('', values, this.width);
    const { header, width } = this;
    const names = this.named && header?.length === width + 1 ? header.slice(1) : header;
    const columns = names?.length === width ? names : null;
    const indexed = width > 1 && (header?.[0] === '' || header?.length === width - 1);
    if (!indexed && (this.countsFrom === null || this.rows < 2 || width < 2))
      return valuesFile('csv', [whole], { columns });
    const without = this.tensor('', this.withoutFirst(values), width - 1);
    const rest = header?.length === width ? header.slice(1) : header;
    if (indexed) return valuesFile('csv', [without], { columns: rest, notes: [{ kind: 'index' }] });
    return valuesFile('csv', [without, whole], { doubt: 'index' });
  }

  private tensor(name: string, values: Float64Array, width: number): InMemory {
    const { rows } = this;
    return { name, values, shape: width === 1 ? [rows] : rows === 1 ? [width] : [rows, width] };
  }

  private withoutFirst(values: Float64Array): Float64Array {
    const { rows, width } = this;
    const rest = new Float64Array(rows * (width - 1));
    for (let row = 0; row < rows; row++)
      rest.set(values.subarray(row * width + 1, (row + 1) * width), row * (width - 1));
    return rest;
  }
}

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x09;

/** Without white space at both ends; a tab that parts cells is none. */
function trimmed(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: number,
): [from: number, to: number] {
  let [from, to] = [start, end];
  while (from < to && isSpace(bytes[from]) && bytes[from] !== (separator === 9 ? 9 : 0)) from++;
  while (to > from && isSpace(bytes[to - 1]) && bytes[to - 1] !== (separator === 9 ? 9 : 0)) to--;
  return [from, to];
}

const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');

/** Text with a letter in it that is no number. */
function isName(cell: string, mark: DecimalMark): boolean {
  const bytes = new TextEncoder().encode(cell);
  return (
    /\p{L}/u.test(cell) &&
    numberOf(bytes, 0, bytes.length, mark) === undefined &&
    !/^[+-]?[.,]?\d/.test(cell)
  );
}

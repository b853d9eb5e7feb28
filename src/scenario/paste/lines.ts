import { type Line, type Row, type Table, tabulate } from './cells.ts';
import { ask, type Pasted, type Reading, read, refuse } from './reading.ts';
import {
  type Notation,
  withComma,
  withCommaGroups,
  withPoint,
  withPointGroups,
  withSpaceGroups,
} from './scalars.ts';

/** A way to part lines into cells and to read those. */
interface Convention {
  readonly split: (line: string) => readonly string[];
  readonly notation: Notation;
}

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"([^"]*)"$|^'([^']*)'$/, '$1$2')
    .trim();

const at = (separator: string | RegExp) => (line: string) => line.split(separator).map(unquoted);

const spaced = (line: string) => line.trim().split(/\s+/).map(unquoted);
const commas = (line: string) => at(',')(line.trim().replace(/,$/, ''));
const commasAndSpaces = (line: string) =>
  line
    .trim()
    .replace(/[,;]$/, '')
    .split(/[,;]?\s+/);
const wholeOrWide = (line: string) => at(/\s{2,}/)(line.trim());

/** Reads lines without brackets: a spreadsheet, a file of separated values, a column, a list. */
export function readTable(lines: readonly Line[], index: boolean): Pasted {
  const texts = lines.map(({ text }) => text);
  if (texts.some((text) => text.includes('\t'))) return separated(lines, at('\t'), index);
  if (texts.some((text) => text.includes(';'))) return semicolons(lines, index);
  if (texts.every((text) => text.includes('|'))) {
    const bars = (line: string) => at('|')(line.trim().replace(/^\||\|$/g, ''));
    return separated(
      lines.filter(({ text }) => !/^[\s|:+-]+$/.test(text)),
      bars,
      index,
    );
  }
  if (texts.some((text) => text.includes(','))) return withCommas(lines, index);
  return spacesOnly(lines, index);
}

function tableOf(lines: readonly Line[], { split, notation }: Convention, index: boolean): Table {
  const rows = lines.map((line): Row => ({ line, cells: split(line.text) }));
  return tabulate(withoutEmptyEnds(rows), notation, { index });
}

/** Spreadsheets and trailing separators leave empty cells at the ends of all rows. */
function withoutEmptyEnds(rows: readonly Row[]): readonly Row[] {
  let empty = Number.POSITIVE_INFINITY;
  for (const { cells } of rows)
    empty = Math.min(empty, cells.length - 1 - cells.findLastIndex((cell) => cell !== ''));
  if (empty === 0 || rows.length === 0) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, row.cells.length - empty) }));
}

/** The readings of a table: several where a first column may be an index. */
const readingsOf = (table: Table): readonly Reading[] =>
  table.kind === 'problem'
    ? []
    : table.withIndex === null
      ? [table.reading]
      : [table.reading, table.withIndex];

const certain = (table: Table): Pasted => {
  if (table.kind === 'problem') return refuse(table.refusal);
  return table.withIndex === null ? read(table.reading) : ask('index', readingsOf(table));
};

/** Refuses with the problem that was met last: that reading went furthest. */
function refuseFurthest(tables: readonly Table[]): Pasted {
  let furthest: Table | null = null;
  for (const table of tables)
    if (table.kind === 'problem' && (furthest?.kind !== 'problem' || table.line > furthest.line))
      furthest = table;
  return furthest?.kind === 'problem' ? refuse(furthest.refusal) : refuse({ kind: 'empty' });
}

/** Cells apart by tabs or another sign that no number has: commas are decimal marks or group thousands. */
function separated(lines: readonly Line[], split: Convention['split'], index: boolean): Pasted {
  const table = (notation: Notation) => tableOf(lines, { split, notation }, index);
  const point = table(withPoint);
  if (point.kind === 'table')
    return mayGroupByPoints(lines, split)
      ? ask('separators', [...readingsOf(point), ...readingsOf(table(withPointGroups))])
      : certain(point);
  const comma = table(withComma);
  const grouped = [withCommaGroups, withPointGroups, withSpaceGroups].map(table);
  if (comma.kind === 'table') {
    // 1,234 may be either.
    const [thousands] = grouped;
    return thousands?.kind === 'table'
      ? ask('separators', [...readingsOf(comma), ...readingsOf(thousands)])
      : certain(comma);
  }
  const readings = grouped.flatMap(readingsOf);
  return readings.length > 0
    ? ask('separators', readings)
    : refuseFurthest([point, comma, ...grouped]);
}

/** 1.234 beside 987: all points have three digits after them, and some numbers have none. */
function mayGroupByPoints(lines: readonly Line[], split: Convention['split']): boolean {
  const cells = lines
    .flatMap(({ text }) => split(text))
    .filter((cell) => /^[+-]?[\d.]+$/.test(cell));
  const pointed = cells.filter((cell) => cell.includes('.'));
  return (
    pointed.length > 0 &&
    pointed.every((cell) => /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(cell)) &&
    cells.some((cell) => /^[+-]?[1-9]\d{2}$/.test(cell))
  );
}

/** Semicolons stand between cells with decimal commas, or between rows on one line, as in 1, 2; 3, 4. */
function semicolons(lines: readonly Line[], index: boolean): Pasted {
  const asCells = separated(
    lines.map((line) => ({ ...line, text: line.text.replace(/;\s*$/, '') })),
    at(';'),
    index,
  );
  const [line] = lines;
  if (lines.length > 1 || line === undefined) return asCells;
  const rows = line.text
    .replace(/;\s*$/, '')
    .split(';')
    .map((text): Row => ({ line, cells: text.trim().split(/\s*,\s*|\s+/) }));
  const asRows = tabulate(rows, withPoint, { index: false });
  if (asCells.kind === 'refused') return asRows.kind === 'table' ? read(plain(asRows)) : asCells;
  if (asCells.kind === 'ask' && asRows.kind === 'table')
    return ask('separators', [...asCells.readings, plain(asRows)]);
  return asCells;
}

const plain = (table: Exclude<Table, { kind: 'problem' }>): Reading =>
  table.withIndex ?? table.reading;

/** Commas stand between cells, or are decimal marks, or group thousands. */
function withCommas(written: readonly Line[], index: boolean): Pasted {
  const lines = joined(written);
  if (lines === null) return continued(written, index);
  const list = tableOf(lines, { split: commas, notation: withPoint }, index);
  const tight = lines.some(({ text }) => /\d,\d/.test(text));
  const padded = lines.some(({ text }) => /(?:^|[,\s])[+-]?0\d+(?:$|[,\s])/.test(text));
  const others = tight
    ? [withComma, withCommaGroups, withPointGroups].map((notation) =>
        tableOf(lines, { split: commasAndSpaces, notation }, index),
      )
    : [];
  const spaces = tableOf(lines, { split: wholeOrWide, notation: withSpaceGroups }, index);
  const [decimal] = others;
  const readings = [
    ...(list.kind === 'table' && !(padded && decimal?.kind === 'table') ? [list] : []),
    ...others,
    ...(lines.some(({ text }) => /\d \d{3}/.test(text)) ? [spaces] : []),
  ].filter(({ kind }) => kind === 'table');
  const [first] = readings;
  if (first === undefined) return refuseFurthest([list, ...others]);
  const asked = ask('separators', readings.flatMap(readingsOf));
  // A header that has as many names as the commas make cells.
  if (first === list && list.kind === 'table' && list.reading.names !== null && lines.length > 1)
    return certain(list);
  const sure = first === list || first === decimal;
  if (sure && (readings.length === 1 || (asked.kind === 'ask' && asked.readings.length === 1)))
    return certain(first);
  return asked;
}

/**
 * A list that goes on after a comma at the end of a line is one line. Null where all lines end with a comma: then they
 * may be rows or not.
 */
function joined(lines: readonly Line[]): readonly Line[] | null {
  const ends = lines.map(({ text }) => /,\s*$/.test(text));
  if (lines.length > 1 && ends.every(Boolean)) return null;
  const whole: Line[] = [];
  let open: { number: number; parts: string[] } | null = null;
  for (const [at, { text, number }] of lines.entries()) {
    open ??= { number, parts: [] };
    open.parts.push(text);
    if (ends[at] && at < lines.length - 1) continue;
    whole.push({ number: open.number, text: open.parts.join(' ') });
    open = null;
  }
  return whole;
}

function continued(lines: readonly Line[], index: boolean): Pasted {
  const bare = lines.map((line) => ({ ...line, text: line.text.replace(/,\s*$/, '') }));
  const rows = withCommas(bare, index);
  const [first] = lines;
  const one = { number: first?.number ?? 1, text: bare.map(({ text }) => text).join(', ') };
  const list = withCommas([one], false);
  const readings = [list, rows].flatMap(allReadings);
  if (readings.length === 0) return rows;
  return list.kind === 'read' && bare.every(({ text }) => !/[,\s]/.test(text.trim()))
    ? list
    : ask('layout', readings);
}

export const allReadings = (pasted: Pasted): readonly Reading[] =>
  pasted.kind === 'read' ? [pasted.reading] : pasted.kind === 'ask' ? pasted.readings : [];

/** White space stands between cells, or between thousands. */
function spacesOnly(lines: readonly Line[], index: boolean): Pasted {
  const table = tableOf(lines, { split: spaced, notation: withPoint }, index);
  const thousands =
    lines.length > 1 || /^\s*[+-]?[1-9]\d?(?: \d{3})+\s*$/.test(lines[0]?.text ?? '')
      ? tableOf(lines, { split: wholeOrWide, notation: withSpaceGroups }, index)
      : null;
  const grouped =
    thousands?.kind === 'table' &&
    lines.every(({ text }) =>
      wholeOrWide(text).every((cell) => /^[+-]?[1-9]\d{0,2}(?: \d{3})*(?:\.\d+)?$/.test(cell)),
    ) &&
    lines.some(({ text }) => /\d \d/.test(text));
  if (grouped && (table.kind === 'problem' || lines.length === 1 || oddGroups(lines)))
    return ask('separators', [...readingsOf(table), ...readingsOf(thousands)]);
  if (table.kind === 'table' && mayGroupByPoints(lines, spaced)) {
    const points = tableOf(lines, { split: spaced, notation: withPointGroups }, index);
    return ask('separators', [...readingsOf(table), ...readingsOf(points)]);
  }
  // "chapter 3"
  const lone = table.kind === 'table' && lines.length === 1 && table.reading.names?.length === 1;
  return lone ? ask('context', readingsOf(table)) : certain(table);
}

/** 12 345 over 67 890: first groups of less than three digits, as thousands have. */
const oddGroups = (lines: readonly Line[]) =>
  lines.some(({ text }) => /^\s*[+-]?[1-9]\d?(?: \d{3})+\s*$/.test(text));

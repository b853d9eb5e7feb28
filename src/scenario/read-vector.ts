import { clip } from './parameters.ts';
import { readNumber } from './read-number.ts';
import { MAX_CLASSES } from './scenario.ts';

/** The longest text that is parsed, in characters: thousands of numbers, where the lab takes 64. */
export const LONGEST_PASTE = 100_000;

/** What a pasted text was read as. */
export type Pasted =
  | { readonly kind: 'vector'; readonly values: readonly number[] }
  /** More than one row: the first one is the vector. */
  | { readonly kind: 'rows'; readonly values: readonly number[]; readonly rows: number }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'no-vector'; readonly found: string };

/**
 * A vector as Python, NumPy, PyTorch, JSON or a spreadsheet print it. Brackets, wrappers such as `array(…)` and
 * keyword arguments such as `dtype=float32` are dropped; whatever else is not a number is reported, not guessed.
 */
export function readVector(text: string): Pasted {
  if (text.length > LONGEST_PASTE) return { kind: 'too-long' };
  const rows = splitRows(unwrap(text));
  const [first = []] = rows;
  const values: number[] = [];
  for (const token of first) {
    const value = readNumber(token);
    if (value === null) return { kind: 'no-vector', found: clip(token) };
    values.push(value);
  }
  if (values.length === 0) return { kind: 'no-vector', found: clip(text.trim()) };
  if (values.length > MAX_CLASSES) return { kind: 'too-many', count: values.length };
  return rows.length > 1 ? { kind: 'rows', values, rows: rows.length } : { kind: 'vector', values };
}

/** What a pasted text was read as where a matrix is expected. */
export type PastedRows =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly number[])[] }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'uneven' }
  | { readonly kind: 'no-rows'; readonly found: string };

/** All rows of a printed matrix; a vector is one row. Read like a vector. */
export function readRows(text: string): PastedRows {
  if (text.length > LONGEST_PASTE) return { kind: 'too-long' };
  const rows: number[][] = [];
  for (const row of splitRows(unwrap(text))) {
    const values: number[] = [];
    for (const token of row) {
      const value = readNumber(token);
      if (value === null) return { kind: 'no-rows', found: clip(token) };
      values.push(value);
    }
    rows.push(values);
  }
  const [first] = rows;
  if (first === undefined || first.length === 0) {
    return { kind: 'no-rows', found: clip(text.trim()) };
  }
  return rows.every((row) => row.length === first.length)
    ? { kind: 'rows', rows }
    : { kind: 'uneven' };
}

/**
 * Drops what surrounds the numbers of a printed array, and nothing else. No pattern may scan past another occurrence of
 * its own beginning: "float(" repeated would then be searched to the end from each of them, in quadratic time.
 */
function unwrap(text: string): string {
  return text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\b(np|numpy|torch|math|jnp|jax|tf)\./g, '')
    .replace(/\b\w+\s*=\s*(?=[[(\w])(?=\w*[[(])/g, '') // x = array(
    .replace(/,\s*\w+\s*=\s*(<[^<>]*>|'[^']*'|"[^"]*"|[\w.:]+)/g, '') // , dtype=float32
    .replace(/\b(float|float\d+|bfloat16)\(\s*['"]?([^'"()]*)['"]?\s*\)/g, '$2') // float('-inf')
    .replace(/\b\w*Array\(\d+\)\s*(?=\[)/g, '') // Float32Array(3) [
    .replace(/\b(new\s+)?(asarray|array|Array|tensor|Tensor|Float32Array|Float64Array)\b/g, ' ')
    .replace(/\bfloat(16|32|64)\b/g, ' ')
    .replace(/['"]/g, '');
}

/** Bracketed rows where there are nested brackets, else lines; a single column is one vector. */
function splitRows(text: string): string[][] {
  const nested = [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '');
  if (nested.length > 0) {
    const outside = text.replace(/\[[^[\]]*\]/g, ' ').replace(/[[\](){},;\s]/g, '');
    if (outside !== '') return [[outside]];
    return nested.map(tokens).filter((row) => row.length > 0);
  }
  const bare = text.replace(/[(){}[\]]/g, ' ').trim();
  const column = bare.split(/[\r\n]+/);
  // Lines such as "1,5" are a spreadsheet's column with decimal commas, not two columns of whole numbers.
  if (column.length > 1 && column.every((line) => /^\s*[+-]?\d+,\d+\s*$/.test(line))) {
    return [column.map((line) => line.trim())];
  }
  const lines = column.map(tokens).filter((row) => row.length > 0);
  return lines.every((row) => row.length === 1) ? [lines.flat()] : lines;
}

/**
 * The numbers of a row. In "1,2; 92; 3,1" and "1,2 92,0 3,1" the comma is a decimal mark; in "1.2, 92, 3.1" and "1,2,3"
 * a separator.
 */
function tokens(row: string): string[] {
  const separated = row.split(/[;\t]|\s+/).filter((token) => token.trim() !== '');
  const decimalCommas =
    separated.length > 1 &&
    !/,\s|,$/.test(row.trim()) &&
    separated.every((token) => /^[^,]*(\d,\d[^,]*)?$/.test(token));
  const pieces = decimalCommas ? separated : row.split(/[,;\s]+/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

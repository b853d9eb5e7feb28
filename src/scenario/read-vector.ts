import { readNumber } from './read-number.ts';
import { MAX_CLASSES } from './scenario.ts';

/** What a pasted text turned out to be. */
export type Pasted =
  | { readonly kind: 'vector'; readonly values: readonly number[] }
  /** More than one row: the first one is the vector. */
  | { readonly kind: 'rows'; readonly values: readonly number[]; readonly rows: number }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'no-vector'; readonly found: string };

/**
 * A vector as Python, NumPy, PyTorch, JSON or a spreadsheet print it. Brackets, wrappers such as `array(…)` and
 * keyword arguments such as `dtype=float32` are dropped; whatever else is not a number is reported, not guessed.
 */
export function readVector(text: string): Pasted {
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

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function unwrap(text: string): string {
  return text
    .slice(0, 100_000)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\b(np|numpy|torch|math|jnp|jax|tf)\./g, '')
    .replace(/\b\w+\s*=\s*(?=[[(\w])(?=\w*[[(])/g, '') // x = np.array(
    .replace(/,\s*\w+\s*=\s*(<[^>]*>|'[^']*'|"[^"]*"|[\w.:]+)/g, '') // , dtype=float32
    .replace(/\bfloat\(\s*['"]?([^'")]*)['"]?\s*\)/g, '$1') // float('-inf')
    .replace(/\b(array|asarray|tensor|Tensor|Float32Array|Float64Array|float32|float64)\b/g, ' ')
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
  const lines = bare
    .split(/[\r\n]+/)
    .map(tokens)
    .filter((row) => row.length > 0);
  return lines.every((row) => row.length === 1) ? [lines.flat()] : lines;
}

/**
 * "1,2; 92; 3,1" and "1,2 92,0 3,1" write decimals with a comma; "1.2, 92, 3.1" and "1,2,3" separate with it.
 */
function tokens(row: string): string[] {
  const separated = row.split(/[;\t]|\s+/).filter((token) => token.trim() !== '');
  const decimalCommas =
    separated.length > 1 &&
    !/,\s|,$/.test(row.trim()) &&
    separated.every((token) => /^[^,]*(\d,\d+)?[^,]*$/.test(token));
  const pieces = decimalCommas ? separated : row.split(/[,;\s]+/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

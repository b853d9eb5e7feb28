/** What the printers share. */

export interface Print {
  readonly text: string;
  readonly rows: readonly (readonly number[])[];
}

export type Matrix = readonly (readonly number[])[];

/** Prints a matrix; a matrix of one row is printed as a vector. */
export type Printer = (rows: Matrix) => Print;

export type Cell = (value: number) => string;

export const numberIn = (cell: string): number => {
  const plain = cell
    .trim()
    .toLowerCase()
    .replace(/^(-?)inf(?:32)?$/, '$1Infinity')
    .replace(/^nan(?:32)?$/, 'NaN');
  return plain === 'nan' || plain === 'NaN' ? Number.NaN : Number(plain);
};

export const specials = (value: number, inf: string, nan: string): string | null => {
  if (Number.isNaN(value)) return nan;
  if (Number.isFinite(value)) return null;
  return value < 0 ? `-${inf}` : inf;
};

export const exponent2 = (text: string) => text.replace(/e([+-])(\d)$/, 'e$10$2');

export const isWide = (rows: Matrix): boolean => {
  const sizes = rows
    .flat()
    .filter((value) => Number.isFinite(value) && value !== 0)
    .map(Math.abs);
  if (sizes.length === 0) return false;
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)];
  return most >= 1e8 || least < 1e-4 || most / least > 1000;
};

export const parse = (cells: readonly (readonly string[])[]): Matrix =>
  cells.map((row) => row.map(numberIn));

import { withItem, withoutItem } from '../../../scenario/scenario.ts';
import { batchPresetOf } from './batch-presets.ts';
import { type Batch, MAX_ROWS } from './parameters.ts';

type Rows = Batch['rows'];

/** An editable batch: its logits, and the logits hidden by its masks, which unmasking restores. */
export interface Sheet {
  readonly rows: Rows;
  /** Same shape as `rows`; where nothing is masked, the logit itself. */
  readonly beneath: Rows;
}

const MASK = Number.NEGATIVE_INFINITY;

export const isMask = (logit: number): boolean => logit === MASK;

/** In a preset the hidden logits are known; elsewhere a mask hides 0. */
export function sheetOf(rows: Rows, remembered: Rows | null): Sheet {
  const known = batchPresetOf(rows)?.beneath;
  const hiddenNumber = (row: number, column: number) =>
    remembered?.[row]?.[column] ?? known?.[row]?.[column] ?? 0;
  return {
    rows,
    beneath: rows.map((values, row) =>
      values.map((value, column) => (isMask(value) ? hiddenNumber(row, column) : value)),
    ),
  };
}

/** Sets a logit, which may be a mask. */
export function withLogit(sheet: Sheet, row: number, column: number, logit: number): Sheet {
  const put = (rows: Rows, value: number) =>
    rows.map((values, at) => (at === row ? withItem(values, column, value) : values));
  return {
    rows: put(sheet.rows, logit),
    beneath: isMask(logit) ? sheet.beneath : put(sheet.beneath, logit),
  };
}

/** Masks some columns of a row, or restores their logits. */
export const withMask = (
  sheet: Sheet,
  row: number,
  columns: readonly number[],
  on: boolean,
): Sheet =>
  columns.reduce(
    (done, column) => withLogit(done, row, column, on ? MASK : (sheet.beneath[row]?.[column] ?? 0)),
    sheet,
  );

/** Sets the logits of a row. */
export const withRow = (sheet: Sheet, row: number, values: readonly number[]): Sheet =>
  values.reduce((done, value, column) => withLogit(done, row, column, value), sheet);

/** Adds a token whose logits are all 0; returns the same sheet if it is full. */
export function withAnotherRow({ rows, beneath }: Sheet): Sheet {
  if (rows.length >= MAX_ROWS) return { rows, beneath };
  const zeros = (rows[0] ?? []).map(() => 0);
  return { rows: [...rows, zeros], beneath: [...beneath, zeros] };
}

/** Removes a token; returns the same sheet if it is the only one. */
export function withoutRow({ rows, beneath }: Sheet, row: number): Sheet {
  if (rows.length <= 1) return { rows, beneath };
  return { rows: withoutItem(rows, row), beneath: withoutItem(beneath, row) };
}

import { LONGEST_PASTE, type PastedRows, readRows } from '../../scenario/read-vector.ts';
import type { Strings } from '../../words/strings.ts';
import type { BatchView } from './batch-view.ts';
import { MAX_COLUMNS, MAX_ROWS } from './model/parameters.ts';
import { sheetOf, withLogit, withRow } from './model/sheet.ts';

/**
 * Handles text pasted into a logit field that is not a number: a matrix replaces the batch, a row of the right length
 * replaces this row, a single number replaces the logit. Returns true if something was replaced; otherwise announces
 * the reason and changes nothing.
 */
export function pasteInto(
  view: BatchView,
  t: Strings,
  row: number,
  column: number,
  text: string,
): boolean {
  const { words, sheet, announce } = view;
  const pasted = readRows(text);
  if (pasted.kind !== 'rows') {
    announce(rejection(view, t, pasted));
    return false;
  }
  const { rows } = pasted;
  const [first = []] = rows;
  const [only] = first;
  if (rows.length === 1 && first.length === 1 && only !== undefined) {
    view.change(withLogit(sheet, row, column, only));
    return true;
  }
  if (rows.length > MAX_ROWS || first.length > MAX_COLUMNS) {
    announce(words.paste.tooLarge);
    return false;
  }
  const columns = sheet.rows[0]?.length ?? 0;
  if (rows.length > 1) {
    view.replace(sheetOf(rows, null));
    announce(words.paste.matrix(rows.length, first.length));
    return true;
  }
  if (first.length !== columns) {
    announce(words.paste.length(first.length, columns));
    return false;
  }
  view.change(withRow(sheet, row, first));
  announce(words.paste.row(row + 1));
  return true;
}

function rejection(
  { words }: BatchView,
  t: Strings,
  pasted: Exclude<PastedRows, { kind: 'rows' }>,
): string {
  switch (pasted.kind) {
    case 'too-long':
      return t.paste.tooLong(LONGEST_PASTE);
    case 'uneven':
      return words.paste.uneven;
    case 'no-rows':
      return words.paste.none(pasted.found);
    default:
      return pasted satisfies never;
  }
}

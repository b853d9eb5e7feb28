import type { Reader } from '../../panel/load-reader.ts';
import { settlePaste } from '../../panel/settle-paste.tsx';
import type { Choice } from '../../scenario/paste/offers.ts';
import type { Strings } from '../../words/strings.ts';
import type { BatchView } from './batch-view.ts';
import { MAX_COLUMNS, MAX_ROWS } from './model/parameters.ts';
import { sheetOf, withLogit, withRow } from './model/sheet.ts';

/** The field that was pasted into. */
interface Target {
  /** The view now: the batch may have changed while the code that reads was loaded, or the reader was asked. */
  readonly view: () => BatchView;
  readonly t: Strings;
  readonly row: number;
  readonly column: number;
}

/**
 * Handles text pasted into a logit field that is no part of a number: a matrix replaces the batch, a row of the right
 * length replaces this row, a single number replaces the logit. What may mean several things is asked; anything else is
 * named. Gives true if something was replaced.
 */
export const pasteInto = (target: Target, text: string): Promise<boolean> =>
  settlePaste(
    {
      t: target.t,
      announce: (message) => target.view().announce(message),
      offer: (reader, pasted) => reader.offerMatrix(pasted, MAX_ROWS, MAX_COLUMNS),
      tooLarge: (_, rows, columns) => target.view().words.paste.tooLarge(rows, columns),
      take: (reader, choice) => take(reader, target, choice),
    },
    text,
  );

function take(reader: Reader, { view, row, column }: Target, { rows, notes }: Choice): boolean {
  const { words, sheet, announce, change, replace } = view();
  const [first = []] = rows;
  const [only] = first;
  const columns = sheet.rows[0]?.length ?? 0;
  const done = (text: string) =>
    announce(
      <reader.PasteDone
        words={reader.words}
        text={text}
        notes={notes}
        onUndo={() => {
          replace(sheet);
          announce(reader.words.undone);
        }}
      />,
    );
  if (rows.length > 1) {
    replace(sheetOf(rows, null));
    done(words.paste.matrix(rows.length, first.length));
  } else if (first.length === 1 && only !== undefined) {
    change(withLogit(sheet, row, column, only));
  } else if (first.length === columns) {
    change(withRow(sheet, row, first));
    done(words.paste.row(row + 1));
  } else {
    announce(words.paste.length(first.length, columns));
    return false;
  }
  return true;
}

import type { ReactNode } from 'react';
import { ulpsBetween } from '../../core/bits.ts';
import { shortestDecimal } from '../../core/decimal.ts';
import type { Format } from '../../core/format.ts';
import type { Inspectable } from '../../panel/inspector/inspected.ts';
import { type Selection, sameSelection, selectionKey } from '../../panel/inspector/selection.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import { shownFloat, TABLE_DIGITS } from '../../words/numbers.ts';
import { plainText, type Sentence } from '../../words/sentence.ts';

interface Row {
  readonly name: Sentence;
  readonly value: number;
  /** Where the value stands in the trace. */
  readonly at?: Selection;
}

interface FormsTableProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** Where its values are opened; undefined if they cannot be. */
  readonly inspect?: Pick<Inspectable, 'selected' | 'select'>;
  /** What each of the values should be. */
  readonly exact: number;
  readonly format: Format;
  /** How many digits are shown. */
  readonly digits?: number;
}

/** One number computed in several ways, with the distance of each from the true value. */
export function FormsTable(props: FormsTableProps) {
  const { caption, rows, exact, format, digits, inspect } = props;
  const t = useStrings();
  const texts = useWords(DERIVATIONS);
  const { form, value: head, error, truth } = texts.formsTable;
  const float = (value: number) => (
    <data value={shortestDecimal(value, format)}>
      {shownFloat(value, format, t.mark, digits ?? TABLE_DIGITS)}
    </data>
  );
  return (
    <table className="forms">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{form}</th>
          <th scope="col">{head}</th>
          <th scope="col">{error}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, at }) => (
          <tr key={plainText(name)}>
            <th scope="row">
              <Say sentence={name} />
            </th>
            <td>
              {at === undefined || inspect === undefined ? (
                float(value)
              ) : (
                <Opens name={plainText(name)} at={at} inspect={inspect}>
                  {float(value)}
                </Opens>
              )}
            </td>
            <td>{errorText(value)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{truth}</th>
          <td>{float(exact)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );

  function errorText(value: number): string {
    const ulps = ulpsBetween(value, exact, format);
    if (ulps === null) return t.inspector.noDistance;
    if (ulps === 0) return t.lab.exactly;
    return t.lab.ulps(value > exact ? ulps : -ulps);
  }
}

interface OpensProps {
  readonly name: string;
  readonly at: Selection;
  readonly inspect: Pick<Inspectable, 'selected' | 'select'>;
  readonly children: ReactNode;
}

/** A value as a button that opens the inspector. */
function Opens({ name, at, inspect: { selected, select }, children }: OpensProps) {
  const open = sameSelection(selected, at);
  return (
    <button
      type="button"
      className="opens"
      data-cell={selectionKey(at)}
      aria-expanded={open}
      onClick={() => select(open ? null : at)}
    >
      <span className="visually-hidden">{name}: </span>
      {children}
    </button>
  );
}

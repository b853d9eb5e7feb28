import { ulpsBetween } from '../../core/bits.ts';
import { shortestDecimal } from '../../core/decimal.ts';
import type { Format } from '../../core/format.ts';
import { useStrings } from '../../words/context.tsx';
import { shownFloat, TABLE_DIGITS } from '../../words/numbers.ts';

interface FormsTableProps {
  readonly caption: string;
  readonly rows: readonly { readonly name: string; readonly value: number }[];
  /** What each of the values should be. */
  readonly exact: number;
  readonly format: Format;
  /** How many digits are shown. */
  readonly digits?: number;
}

/** One number computed in several ways, with the distance of each from the true value. */
export function FormsTable({ caption, rows, exact, format, digits }: FormsTableProps) {
  const t = useStrings();
  const { form, value: head, error, truth } = t.derivations.formsTable;
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
        {rows.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{float(value)}</td>
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

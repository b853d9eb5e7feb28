import type { ReactNode } from 'react';
import type { Format } from '../../core/format.ts';
import { at, type Step, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

interface LogitTableProps {
  readonly label: string;
  /** Rows of column names; the first column is that of the logits. */
  readonly head: ReactNode;
  /** `key` must be unique. */
  readonly logits: readonly { readonly key: string; readonly shown: ReactNode }[];
  /** One column each, in the order of the head. */
  readonly steps: readonly Step[];
  readonly format: Format;
  readonly digits?: number;
}

/** A row for each logit, with the value of every step. */
export function LogitTable({ label, head, logits, steps, format, digits }: LogitTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className="caveats-table">
        <caption className="visually-hidden">{label}</caption>
        <thead>{head}</thead>
        <tbody>
          {logits.map(({ key, shown }, lane) => (
            <tr key={key}>
              <th scope="row">{shown}</th>
              {steps.map((step) => (
                <td key={step.order}>
                  <Shown value={valueAt(at(step, lane))} format={format} digits={digits} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

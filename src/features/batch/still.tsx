import { float32 } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { defaultLabels } from '../../scenario/scenario.ts';
import { Say } from '../../ui/sentence.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { evaluateBatch } from './model/batch.ts';
import { MASKED_ROWS, MAXIMA, OPENING_BATCH } from './model/parameters.ts';
import { tallyOf } from './words/explain.ts';
import { BATCH } from './words/words.ts';

/** The opening batch, to be read without the panel: its logits, and what each choice of the max makes of its rows. */
export function BatchStill() {
  const t = useStrings();
  const words = useWords(BATCH);
  const { rows } = OPENING_BATCH;
  const names = defaultLabels(rows[0]?.length ?? 0).map((label) => showLabel(t, label));
  return (
    <>
      <p>{words.presetNotes.opening}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.tokens}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].map(([row, logits]) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {names.map((name, lane) => (
                <td key={name}>
                  <Shown value={logits[lane] ?? Number.NaN} format={float32} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.maxOver}:</p>
      <ul>
        {MAXIMA.map((max) => (
          <li key={max}>
            <strong>{words.max[max]}.</strong> <Say sentence={words.maxNotes[max]} />{' '}
            {words.tally(
              tallyOf(
                evaluateBatch({ ...OPENING_BATCH, max, format: float32, flushToZero: false }),
              ),
            )}
          </li>
        ))}
      </ul>
      <p>{words.maskedLegend}:</p>
      <ul>
        {MASKED_ROWS.map((masked) => (
          <li key={masked}>
            <strong>{words.maskedRow[masked]}.</strong> <Say sentence={words.whoDoesIt[masked]} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { float32 } from '../../core/format.ts';
import { cellOf, type Operand, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { TENSES } from '../../scenario/scenario.ts';
import { Switch } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { Instead } from './instead.tsx';
import { evaluateMaskedRow } from './model/masked-row.ts';
import { maskRow } from './model/settings.ts';
import type { PartProps } from './part.ts';
import { CAVEATS } from './words/words.ts';

const STEPS = ['m', 'd', 'e', 's', 'logS', 'lse'] as const;

/** Log-sum-exp of a masked row by both forms; the reader can unmask logits. */
export function AllMasked({ settings, change }: PartProps) {
  const t = useStrings();
  const words = useWords(CAVEATS).allMasked;
  const { unmasked } = settings;
  const { plain, guarded } = evaluateMaskedRow(maskRow(unmasked));
  const flip = (lane: number, on: boolean) =>
    change({ unmasked: unmasked.map((was, index) => (index === lane ? on : was)) });
  return (
    <>
      <fieldset className="caveats-controls">
        <legend>{words.unmask}</legend>
        {TENSES.map((tense, lane) => (
          <Switch key={tense} on={unmasked[lane] === true} onChange={(on) => flip(lane, on)}>
            {t.tenses[tense]}
          </Switch>
        ))}
      </fieldset>
      <table className="caveats-table caveats-wide">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="caveats-names">
              {words.step}
            </th>
            <th scope="col" className="naive">
              {words.plain}
            </th>
            <th scope="col" className="stable">
              {words.guarded}
            </th>
          </tr>
        </thead>
        <tbody>
          {STEPS.map((name) => (
            <tr key={name} className={name === 'lse' ? 'caveats-last' : undefined}>
              <th scope="row" className="caveats-names">
                {words.steps[name]}
              </th>
              <td>
                <Values of={plain[name]} />
              </td>
              <td>
                <Values of={guarded[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caveats-note" role="status">
        <Say sentence={unmasked.includes(true) ? words.unmasked(valueAt(plain.m)) : words.masked} />
      </p>
      <Instead code={words.code}>{words.library}</Instead>
      <p className="panel-note">{words.softmax}</p>
    </>
  );
}

/** A scalar, or every lane of a vector. */
function Values({ of }: { of: Operand }) {
  const lanes = 'lane' in of ? [of.lane] : [...of.values.keys()];
  return (
    <span className="caveats-values">
      {lanes.map((lane) => (
        <Shown key={lane} value={valueAt(cellOf(of, lane))} format={float32} digits={3} />
      ))}
    </span>
  );
}

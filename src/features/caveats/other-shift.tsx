import { float32 } from '../../core/format.ts';
import { at, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { evaluateShift, type ShiftChoice } from '../../softmax/shift.ts';
import { trueValues } from '../../softmax/truth.ts';
import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import { Instead } from './instead.tsx';
import { LogitTable } from './logit-table.tsx';
import { SHIFTS, VECTOR_IDS, VECTORS } from './model/settings.ts';
import { NumberControl } from './number-control.tsx';
import { numberSetting, type PartProps } from './part.ts';
import { explainOtherShift } from './words/explain.ts';
import { CAVEATS } from './words/words.ts';

/** Five logits, and any constant to subtract from them. */
export function OtherShift(props: PartProps) {
  const { settings, change } = props;
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.shiftBy;
  const own = numberSetting(props, 'own');
  const choice: ShiftChoice = settings.shift === 'own' ? { constant: own.value } : settings.shift;
  const problem = {
    logits: VECTORS[settings.vector],
    temperature: 1,
    trueClass: 0,
    format: float32,
    flushToZero: false,
  };
  const names = problem.logits.map((logit) => shownFloat(logit, float32, t.mark));
  const { c, x, d, e, p, placeOf } = evaluateShift(problem, choice);
  const distribution = {
    problem,
    p,
    truth: () => trueValues(x.values, problem.trueClass, problem.format),
    placeOf,
  };
  return (
    <>
      <div className="caveats-controls">
        <span className="control-name">{words.choose}</span>
        <Choice
          legend={words.choose}
          options={SHIFTS.map((value) => ({ value, label: words.shifts[value] }))}
          value={settings.shift}
          onChange={(shift) => change({ shift })}
        />
        {settings.shift === 'own' && (
          <NumberControl symbol="c" label={words.own} value={own.value} onCommit={own.set} />
        )}
      </div>
      <fieldset className="caveats-controls">
        <legend className="visually-hidden">{words.vector}</legend>
        {VECTOR_IDS.map((vector) => (
          <button
            key={vector}
            type="button"
            className="chip"
            aria-pressed={settings.vector === vector}
            onClick={() => change({ vector })}
          >
            {words.vectors[vector]}
          </button>
        ))}
      </fieldset>
      <LogitTable
        label={words.table}
        head={
          <tr>
            <th scope="col">x</th>
            <th scope="col">x − c</th>
            <th scope="col">exp</th>
            <th scope="col">p</th>
          </tr>
        }
        logits={names.map((key, lane) => ({
          key,
          shown: <Shown value={valueAt(at(x, lane))} format={float32} />,
        }))}
        steps={[d, e, p]}
        format={float32}
      />
      <p className="caveats-note" role="status">
        <Say sentence={explainOtherShift(t, caveats, c, distribution, names)} />
      </p>
      <Instead code={words.code}>{words.worst}</Instead>
    </>
  );
}

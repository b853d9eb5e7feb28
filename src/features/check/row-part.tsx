import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { FORMATS } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { COLDEST, HOTTEST } from '../../panel/temperature-scale.ts';
import { LogSlider } from '../../ui/log-slider.tsx';
import { submitting } from '../../ui/submitting.ts';
import { useStrings } from '../../words/context.tsx';
import { wholeFloat } from '../../words/numbers.ts';
import { evaluateRow, outcomeOf } from './model/one-row.ts';
import type { Session } from './model/session.ts';
import { planName } from './plan-name.ts';
import { RowCurve } from './row-curve.tsx';
import type { Result } from './use-check.ts';
import { Windowed } from './windowed.tsx';
import type { Words } from './words/en.ts';
import './row-part.css';

interface RowPartProps {
  readonly words: Words;
  readonly result: Result;
  readonly session: () => Session;
  /** From 0; null for none. */
  readonly row: number | null;
  readonly onOpen: (row: number | null) => void;
}

/** One row: which, and then its numbers. */
export function RowPart(props: RowPartProps) {
  const { words, result, row, onOpen } = props;
  const { rows } = result.outcome.report;
  const said = words.report.row;
  const part = useRef<HTMLElement>(null);

  useEffect(() => {
    // A row is opened from elsewhere: it comes into view, and the focus with it.
    if (row !== null && rows > 1) part.current?.focus();
  }, [row, rows]);

  return (
    <section className="check-part check-row" data-part="row" ref={part} tabIndex={-1}>
      <div className="check-row-head">
        <h4>{row === null ? said.none : said.title(row + 1)}</h4>
        {rows > 1 && <RowChoice words={words} rows={rows} onOpen={onOpen} />}
      </div>
      {row !== null && <OpenedRow key={row} {...props} row={row} />}
    </section>
  );
}

interface RowChoiceProps {
  readonly words: Words;
  readonly rows: number;
  readonly onOpen: (row: number) => void;
}

function RowChoice({ words, rows, onOpen }: RowChoiceProps) {
  const said = words.report.row;
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const sending = submitting(() => {
    const row = Number(text);
    const isRow = Number.isInteger(row) && row >= 1 && row <= rows;
    setWrong(!isRow);
    if (isRow) onOpen(row - 1);
  });
  return (
    <form className="check-go" {...sending.form}>
      <label htmlFor={id}>{said.go}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <button {...sending.button} className="chip">
        {said.goButton}
      </button>
      {wrong && (
        <span className="complaint" id={`${id}-wrong`} role="alert">
          {said.outOf(rows)}
        </span>
      )}
    </form>
  );
}

function OpenedRow({ words, result, session, row }: RowPartProps & { readonly row: number }) {
  const said = words.report.row;
  const [values, setValues] = useState<Float32Array | Float64Array | null>(null);
  const { job } = result;

  useEffect(() => {
    const controller = new AbortController();
    session()
      .row({ job, row }, { signal: controller.signal })
      .then(
        (found) => {
          if (!controller.signal.aborted) setValues(found);
        },
        () => {
          // The row is closed, or the file is gone: what is there stays.
        },
      );
    return () => controller.abort();
  }, [session, job, row]);

  if (values === null) return <p role="status">{said.loading}</p>;
  return <Numbers words={words} result={result} values={values} row={row} />;
}

interface NumbersProps {
  readonly words: Words;
  readonly result: Result;
  readonly values: Float32Array | Float64Array;
  readonly row: number;
}

/** Both programs at any temperature, as fast as it is dragged. */
function Numbers({ words, result, values, row }: NumbersProps) {
  const t = useStrings();
  const said = words.report.row;
  const { report, labels } = result.outcome;
  const { settings } = report;
  const [temperature, setTemperature] = useState(settings.temperature);
  const label = labels?.[row];
  const evaluation = useMemo(
    () => evaluateRow(values, settings, temperature, label ?? 0),
    [values, settings, temperature, label],
  );
  const format = FORMATS[settings.plan.storage];
  const shownT = said.valueText(wholeFloat(temperature, FORMATS.float64, t.mark));
  const side = (id: 'naive' | 'stable') => {
    const { nans, zeros } = outcomeOf(evaluation[id].p.values);
    return said.state(said[id], nans, zeros, values.length);
  };
  return (
    <>
      <p className="panel-note">
        {said.plan(planName(words, settings.plan))}
        {label !== undefined && ` ${said.label(label)}`}
      </p>
      <div className="check-temperature">
        <span aria-hidden="true">{shownT}</span>
        <LogSlider
          label={said.temperature}
          value={temperature}
          min={COLDEST}
          max={HOTTEST}
          valueText={(value) => said.valueText(wholeFloat(value, FORMATS.float64, t.mark))}
          onChange={setTemperature}
        />
      </div>
      <RowCurve
        label={said.curve}
        naive={evaluation.naive.p.values}
        stable={evaluation.stable.p.values}
        format={format}
      />
      <p className="check-sides">
        <span data-side="naive">{side('naive')}</span>{' '}
        <span data-side="stable">{side('stable')}</span>
      </p>
      <Windowed
        label={said.values}
        columns={[said.columns.index, said.columns.logit, said.columns.naive, said.columns.stable]}
        count={values.length}
        shown={label !== undefined && label >= 0 && label < values.length ? label : undefined}
        cells={(lane) => [
          <span key="class" data-label={lane === label || undefined}>
            {lane}
          </span>,
          <Shown key="logit" value={values[lane] ?? Number.NaN} format={FORMATS.float64} />,
          <Shown
            key="naive"
            value={evaluation.naive.p.values[lane] ?? Number.NaN}
            format={format}
          />,
          <Shown
            key="stable"
            value={evaluation.stable.p.values[lane] ?? Number.NaN}
            format={format}
          />,
        ]}
      />
    </>
  );
}

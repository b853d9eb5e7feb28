import { useId } from 'react';
import { withItem, withoutItem } from '../../scenario/scenario.ts';
import { useWords } from '../../words/context.tsx';
import { Complaint } from './complaint.tsx';
import { type Checked, pastedNumbers } from './model/check.ts';
import type { Row } from './model/draft.ts';
import { SET_FORM } from './words/words.ts';

interface RowsProps {
  readonly rows: readonly Row[];
  /** Of the scene or drill, as faults name it. */
  readonly path: string;
  readonly faults: Checked['faults'];
  readonly least: number;
  readonly most: number;
  /** Null where no names are shown. */
  readonly defaultName: ((lane: number) => string) | null;
  /** Null where none is asked for. */
  readonly trueClass: number | null;
  readonly onChange: (rows: readonly Row[], trueClass: number) => void;
}

/** The classes: a name, a logit and which is the true one. */
export function Rows(props: RowsProps) {
  const { rows, path, faults, least, most, defaultName, trueClass, onChange } = props;
  const words = useWords(SET_FORM);
  const id = useId();
  const change = (lane: number, row: Partial<Row>) => {
    const old = rows[lane];
    if (old !== undefined) onChange(withItem(rows, lane, { ...old, ...row }), trueClass ?? 0);
  };

  /** Numbers pasted into one field go on in the fields below; what is more than fits is left out by name. */
  function paste(lane: number, texts: readonly string[]) {
    const length = Math.min(most, Math.max(rows.length, lane + texts.length));
    const next = Array.from({ length }, (_, at) => {
      const row = rows[at] ?? { name: '', logit: '' };
      return { ...row, logit: texts[at - lane] ?? row.logit };
    });
    onChange(next, trueClass ?? 0);
  }

  return (
    <fieldset className="sets-rows">
      <legend>{words.classes}</legend>
      <ol>
        {rows.map((row, lane) => {
          const fault = `${path}.logits[${lane}]`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place.
            <li key={lane}>
              {defaultName !== null && (
                <input
                  type="text"
                  dir="auto"
                  autoComplete="off"
                  aria-label={words.nameOf(lane + 1)}
                  placeholder={defaultName(lane)}
                  value={row.name}
                  onChange={(event) => change(lane, { name: event.target.value })}
                />
              )}
              <input
                type="text"
                className="sets-number"
                inputMode="decimal"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                aria-label={words.logitOf(lane + 1)}
                aria-invalid={faults.has(fault) || undefined}
                aria-describedby={faults.has(fault) ? `${id}${lane}` : undefined}
                value={row.logit}
                onChange={(event) => change(lane, { logit: event.target.value })}
                onPaste={(event) => {
                  const texts = pastedNumbers(event.clipboardData.getData('text'));
                  if (texts === null) return;
                  event.preventDefault();
                  paste(lane, texts);
                }}
              />
              {trueClass !== null && (
                <label className="sets-true" data-chosen={lane === trueClass || undefined}>
                  <input
                    type="radio"
                    name={id}
                    checked={lane === trueClass}
                    aria-label={words.trueIs(lane + 1)}
                    onChange={() => onChange(rows, lane)}
                  />
                  <span aria-hidden="true">{words.trueClass}</span>
                </label>
              )}
              <button
                type="button"
                className="quiet"
                aria-label={words.removeClass(lane + 1)}
                disabled={rows.length <= least}
                onClick={() => {
                  const next = withoutItem(rows, lane);
                  const moved = (trueClass ?? 0) > lane ? (trueClass ?? 0) - 1 : (trueClass ?? 0);
                  onChange(next, Math.min(moved, next.length - 1));
                }}
              >
                ✕
              </button>
              <Complaint
                faults={faults}
                path={[fault, `${path}.labels[${lane}]`]}
                id={`${id}${lane}`}
              />
            </li>
          );
        })}
      </ol>
      <Complaint faults={faults} path={[`${path}.logits`, `${path}.trueClass`]} />
      <p className="sets-add">
        <button
          type="button"
          className="chip"
          disabled={rows.length >= most}
          onClick={() => onChange([...rows, { name: '', logit: '0' }], trueClass ?? 0)}
        >
          {words.addClass}
        </button>{' '}
        <span className="panel-note">{words.paste}</span>
      </p>
    </fieldset>
  );
}

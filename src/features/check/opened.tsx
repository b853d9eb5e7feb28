import { useId } from 'react';
import { useStrings } from '../../words/context.tsx';
import { type Current, choose, rowsAndClasses } from './model/current.ts';
import { listed } from './numbers.ts';
import type { Words } from './words/en.ts';

interface OpenedProps {
  readonly words: Words;
  readonly current: Current;
  readonly onChange: (next: Current) => void;
}

/** What was dropped: its kind, type and shape, what was left out, and which tensor and axis are meant. */
export function OpenedPart({ words, current, onChange }: OpenedProps) {
  const { input, opened, tensor } = current;
  const info = tensor === null ? undefined : opened.tensors[tensor];
  const { rows, classes } = rowsAndClasses(info?.shape ?? [], current.axis);
  return (
    <div className="check-opened">
      <p className="check-what">
        <strong dir="auto">{input.name || words.input.pasted}</strong>{' '}
        <span className="panel-note">
          {[
            words.opened.kind(opened.kind),
            ...(info
              ? [info.dtype, words.opened.shape(info.shape), words.opened.rows(rows, classes)]
              : []),
          ].join(', ')}
        </span>
      </p>
      {opened.notes.length > 0 && (
        <ul className="panel-note">
          {opened.notes.map((note) => (
            <li key={JSON.stringify(note)}>{words.opened.note(note)}</li>
          ))}
        </ul>
      )}
      {info === undefined ? (
        <Readings words={words} current={current} onChange={onChange} />
      ) : (
        isAmbiguous(current) && <AxisFields words={words} current={current} onChange={onChange} />
      )}
    </div>
  );
}

/** A text that may mean several things: each reading, with a button that takes it. */
function Readings({ words, current, onChange }: OpenedProps) {
  const { mark } = useStrings();
  const { tensors, doubt } = current.opened;
  if (doubt === null) return null;
  return (
    <fieldset className="check-readings">
      <legend>{words.opened.doubt(doubt)}</legend>
      <ul>
        {[...tensors.entries()].map(([at, { name, shape, first }]) => {
          const numbers = listed(first, mark, shape.reduce((a, b) => a * b, 1) > first.length);
          const text = words.opened.reading(
            [name, words.opened.shape(shape)].filter(Boolean).join(', '),
            numbers,
          );
          return (
            <li key={at}>
              <span>{text}</span>
              <button
                type="button"
                className="chip"
                aria-label={`${words.opened.use}: ${text}`}
                onClick={() => onChange(choose(current, at))}
              >
                {words.opened.use}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Whether what is meant by the file is not plain: more than one tensor of floats, or more than two axes. */
export const isAmbiguous = ({ opened: { tensors }, tensor }: Current): boolean =>
  tensors.filter(({ dtype }) => /float/.test(dtype)).length > 1 ||
  (tensors[tensor ?? 0]?.shape.length ?? 0) > 2;

/** Which tensor, and which of its axes are the classes; offered where there is a choice. */
export function AxisFields({ words, current, onChange }: OpenedProps) {
  const id = useId();
  const { opened, tensor, axis } = current;
  const shape = opened.tensors[tensor ?? 0]?.shape ?? [];
  return (
    <div className="check-fields">
      {opened.tensors.length > 1 && (
        <div className="check-field">
          <label htmlFor={`${id}-tensor`}>{words.opened.tensor}</label>
          <select
            id={`${id}-tensor`}
            className="chip"
            value={tensor ?? 0}
            onChange={({ target }) => onChange(choose(current, Number(target.value)))}
          >
            {[...opened.tensors.entries()].map(([at, one]) => (
              <option key={at} value={at}>
                {`${one.name || at + 1}: ${one.dtype}, ${words.opened.shape(one.shape)}`}
              </option>
            ))}
          </select>
        </div>
      )}
      {shape.length > 1 && (
        <div className="check-field">
          <label htmlFor={`${id}-axis`}>{words.opened.axis}</label>
          <select
            id={`${id}-axis`}
            className="chip"
            value={axis}
            onChange={({ target }) =>
              onChange({ ...current, axis: Number(target.value), labels: { kind: 'none' } })
            }
          >
            {[...shape.entries()].map(([at, length]) => (
              <option key={at} value={at}>
                {words.opened.axisOf(at, length, at === shape.length - 1)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

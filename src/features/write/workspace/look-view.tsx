import { useMemo, useState } from 'react';
import { flagNames } from '../../../core/flags.ts';
import { flagsOf } from '../../../core/trace.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Look, Seen } from '../model/look.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { NumbersList } from './numbers-list.tsx';

interface LookViewProps {
  /** From the innermost expression to what is around it. Empty where nothing was computed. */
  readonly looks: readonly Look[];
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  readonly text: string;
}

/** The value of the expression that is looked at. */
export function LookView({ looks, depth, onDepth, text }: LookViewProps) {
  const words = useWords(WORKSPACE);
  const look = looks[Math.min(depth, looks.length - 1)];
  return (
    <section className="write-look" aria-label={words.look}>
      <div className="write-look-head">
        <h5>{words.look}</h5>
        {depth + 1 < looks.length && (
          <button type="button" className="quiet" onClick={() => onDepth(depth + 1)}>
            {words.around}
          </button>
        )}
      </div>
      {look === undefined ? (
        <p className="panel-note">{words.lookHint}</p>
      ) : (
        <Turns key={`${look.from} ${look.to}`} look={look} text={text} />
      )}
    </section>
  );
}

/** In a loop an expression has a value each time. */
function Turns({ look, text }: { readonly look: Look; readonly text: string }) {
  const words = useWords(WORKSPACE);
  const last = look.times.length - 1;
  const [chosen, setTurn] = useState(last);
  const turn = Math.min(chosen, last);
  const value = useMemo(() => look.times[turn]?.see(), [look, turn]);
  if (value === undefined) return null;
  return (
    <>
      <code className="write-expression">{text.slice(look.from, look.to)}</code>
      {last > 0 && (
        <div className="write-turns">
          <button
            type="button"
            className="quiet"
            aria-label={words.earlier}
            aria-disabled={turn === 0 || undefined}
            onClick={() => setTurn(Math.max(0, turn - 1))}
          >
            ‹
          </button>
          <span>{words.turn(turn + 1, last + 1)}</span>
          <button
            type="button"
            className="quiet"
            aria-label={words.later}
            aria-disabled={turn === last || undefined}
            onClick={() => setTurn(Math.min(last, turn + 1))}
          >
            ›
          </button>
        </div>
      )}
      <ValueView value={value} />
    </>
  );
}

function ValueView({ value }: { readonly value: Seen }) {
  const t = useStrings();
  const words = useWords(WORKSPACE);
  const { numbers, text } = value;
  if (numbers === undefined) return <code>{text}</code>;
  const { shape, values, cells, format, isFloat } = numbers;
  const flags = isFloat
    ? flagNames(cells.reduce((all, cell) => all | (cell === undefined ? 0 : flagsOf(cell)), 0))
    : [];
  const [only] = shape.length === 0 ? values : [];
  return (
    <dl className="write-facts">
      <div>
        <dt className="visually-hidden">{words.look}</dt>
        <dd>
          <NumbersList
            shape={shape}
            values={values}
            format={format}
            digits={only === undefined ? undefined : 9}
          />
        </dd>
      </div>
      {shape.length > 0 && <p className="panel-note">{words.shape(shape)}</p>}
      {isFloat && (
        <div>
          <dt>{words.flags}</dt>
          <dd>
            {flags.length === 0 ? words.noFlags : flags.map((name) => t.flags[name]).join(', ')}
          </dd>
        </div>
      )}
    </dl>
  );
}

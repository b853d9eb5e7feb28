import type { ReactNode } from 'react';
import { bitsOf, nextDown, nextUp, ulpsBetween } from '../../core/bits.ts';
import { type Cell, valueAt } from '../../core/trace.ts';
import { Float } from '../../ui/float.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { wholeFloat } from '../../words/numbers.ts';
import { floatProps } from '../float-props.ts';
import { trueValueOf } from './behind-value.ts';
import type { Inspected } from './inspected.ts';
import type { Selection } from './selection.ts';
import { INSPECTOR } from './words/words.ts';

/** One fact: its name and its value. */
export function Fact({
  name,
  className,
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`fact ${className ?? ''}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The exact result rounded once, if known, and the distance of this value from it. */
export function Truth({
  lab,
  selected,
  cell,
}: {
  lab: Inspected;
  selected: Selection;
  cell: Cell;
}) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const { format } = cell.step;
  const value = valueAt(cell);
  const exact = trueValueOf(lab.evaluation, selected);
  if (exact === undefined) return null;
  const ulps = ulpsBetween(value, exact, format);
  return (
    <>
      <Fact name={words.truth}>
        <Float {...floatProps(exact, format, t)} shown={wholeFloat(exact, format, t.mark)} />
      </Fact>
      <Fact name={words.error}>
        {ulps === null && t.inspector.noDistance}
        {ulps === 0 && words.correct}
        {ulps !== null && ulps > 0 && words.ulpsOff(value > exact ? ulps : -ulps)}
      </Fact>
    </>
  );
}

/** Sign, exponent and significand in binary, and the whole pattern in hexadecimal. */
export function Bits({ cell }: { cell: Cell }) {
  const words = useWords(INSPECTOR);
  const bits = bitsOf(valueAt(cell), cell.step.format);
  const fields = [
    ['sign', bits.sign],
    ['exponent', bits.exponent],
    ['significand', bits.significand],
  ] as const;
  return (
    <Fact name={words.bits} className="bits">
      {fields.map(([name, digits]) => (
        <span key={name} className={`bit-field ${name}`}>
          <span className="bit-name">{words[name]}</span>
          <span className="bit-digits">{digits}</span>
        </span>
      ))}
      <span className="bit-field hex">
        <span className="bit-name">hex</span>
        <span className="bit-digits">{bits.hex}</span>
      </span>
    </Fact>
  );
}

/** The next floats below and above. Nothing for NaN. */
export function Neighbours({ cell }: { cell: Cell }) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const { format } = cell.step;
  const value = valueAt(cell);
  if (Number.isNaN(value)) return null;
  const whole = (neighbour: number) => (
    <Float {...floatProps(neighbour, format, t)} shown={wholeFloat(neighbour, format, t.mark)} />
  );
  return (
    <Fact name={words.neighbours} className="neighbours">
      {value !== Number.NEGATIVE_INFINITY && (
        <span>
          {words.below} {whole(nextDown(value, format))}
        </span>
      )}
      {value !== Number.POSITIVE_INFINITY && (
        <span>
          {words.above} {whole(nextUp(value, format))}
        </span>
      )}
    </Fact>
  );
}

import type { ReactNode } from 'react';
import { bitsOf, nextDown, nextUp, ulpsBetween } from '../../core/bits.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Float } from '../../ui/float.tsx';
import { useStrings } from '../../words/context.tsx';
import { wholeFloat } from '../../words/numbers.ts';
import { floatProps } from '../float-props.ts';
import { trueValueOf } from './behind-value.ts';
import type { Inspected } from './inspected.ts';
import type { Selection } from './selection.ts';

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
  value,
}: {
  lab: Inspected;
  selected: Selection;
  value: number;
}) {
  const t = useStrings();
  const { format } = lab.evaluation.problem;
  const exact = trueValueOf(lab.evaluation, selected);
  if (exact === undefined) return null;
  const ulps = ulpsBetween(value, exact, format);
  return (
    <>
      <Fact name={t.inspector.truth}>
        <Float {...floatProps(exact, format, t)} shown={wholeFloat(exact, format, t.mark)} />
      </Fact>
      <Fact name={t.inspector.error}>
        {ulps === null && t.inspector.noDistance}
        {ulps === 0 && t.inspector.correct}
        {ulps !== null && ulps > 0 && t.inspector.ulpsOff(value > exact ? ulps : -ulps)}
      </Fact>
    </>
  );
}

/** Sign, exponent and significand in binary, and the whole pattern in hexadecimal. */
export function Bits({ evaluation, value }: { evaluation: Evaluation; value: number }) {
  const t = useStrings();
  const bits = bitsOf(value, evaluation.problem.format);
  const fields = [
    ['sign', bits.sign],
    ['exponent', bits.exponent],
    ['significand', bits.significand],
  ] as const;
  return (
    <Fact name={t.inspector.bits} className="bits">
      {fields.map(([name, digits]) => (
        <span key={name} className={`bit-field ${name}`}>
          <span className="bit-name">{t.inspector[name]}</span>
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
export function Neighbours({ evaluation, value }: { evaluation: Evaluation; value: number }) {
  const t = useStrings();
  const { format } = evaluation.problem;
  if (Number.isNaN(value)) return null;
  const whole = (neighbour: number) => (
    <Float {...floatProps(neighbour, format, t)} shown={wholeFloat(neighbour, format, t.mark)} />
  );
  return (
    <Fact name={t.inspector.neighbours} className="neighbours">
      {value !== Number.NEGATIVE_INFINITY && (
        <span>
          {t.inspector.below} {whole(nextDown(value, format))}
        </span>
      )}
      {value !== Number.POSITIVE_INFINITY && (
        <span>
          {t.inspector.above} {whole(nextUp(value, format))}
        </span>
      )}
    </Fact>
  );
}

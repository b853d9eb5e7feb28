import type { Kind } from '../core/kind.ts';
import './float.css';
import './compared-float.css';

interface ComparedFloatProps {
  /** Shortest decimal that reads back to the value. */
  readonly value: string;
  readonly kind: Kind;
  /** The digits that agree with another number, those that do not, and a power of ten. */
  readonly agreeing: string;
  readonly differing: string;
  readonly power: string;
}

/** A float with the digits struck out that differ. How many agree must be said beside it. */
export function ComparedFloat({ value, kind, agreeing, differing, power }: ComparedFloatProps) {
  return (
    <span className="float compared-float" data-kind={kind}>
      <data value={value}>
        {agreeing}
        {differing !== '' && <span className="differing">{differing}</span>}
        {power}
      </data>
    </span>
  );
}

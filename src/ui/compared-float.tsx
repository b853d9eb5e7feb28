import type { Kind } from '../core/kind.ts';
import './float.css';
import './compared-float.css';

interface ComparedFloatProps {
  /** Shortest decimal that reads back to the value. */
  readonly value: string;
  readonly kind: Kind;
  /** The digits that agree with another number, those that differ, and a power of ten. */
  readonly agreeing: string;
  readonly differing: string;
  readonly power: string;
}

/** A float with its differing digits struck out. The number of agreeing digits must be given beside it. */
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

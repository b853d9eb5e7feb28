import type { Kind } from '../core/kind.ts';
import './float.css';

interface FloatProps {
  /** Shortest decimal that reads back to the value. */
  readonly value: string;
  readonly shown: string;
  readonly kind: Kind;
  /** Added for screen readers if the kind is not clear from the number. */
  readonly kindName: string;
}

/** A float. Kinds differ by shape and mark as well as by colour. */
export function Float({ value, shown, kind, kindName }: FloatProps) {
  return (
    <span className="float" data-kind={kind}>
      <data value={value}>{shown}</data>
      {kind === 'subnormal' && <span className="visually-hidden"> ({kindName})</span>}
    </span>
  );
}

import type { ReactNode } from 'react';
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

interface FloatButtonProps extends FloatProps {
  readonly label: string;
  /** Key of this value for the arrow keys. */
  readonly cellKey: string;
  readonly open: boolean;
  /** It proves what the text says. */
  readonly ringed?: boolean;
  readonly tabbable: boolean;
  /** Shown, but cannot be opened. */
  readonly locked?: boolean;
  readonly onToggle: () => void;
  readonly children?: ReactNode;
}

/** A float as a button. */
export function FloatButton(props: FloatButtonProps) {
  const {
    locked = false,
    ringed = false,
    label,
    cellKey,
    open,
    tabbable,
    onToggle,
    children,
    ...float
  } = props;
  return (
    <button
      type="button"
      className="float-button"
      data-cell={cellKey}
      data-ringed={ringed || undefined}
      aria-expanded={locked ? undefined : open}
      disabled={locked}
      tabIndex={tabbable ? 0 : -1}
      onClick={onToggle}
    >
      <span className="visually-hidden">{label}: </span>
      <Float {...float} />
      {children}
    </button>
  );
}

import type { Format } from '../core/format.ts';
import { Float } from '../ui/float.tsx';
import { useStrings } from '../words/context.tsx';
import { floatProps } from './live-numbers.ts';

interface ShownProps {
  readonly value: number;
  readonly format: Format;
  /** Significant digits, as many as in a table unless told. */
  readonly digits?: number | undefined;
}

/** A value of a trace, to be looked at. */
export function Shown({ value, format, digits }: ShownProps) {
  return <Float {...floatProps(value, format, useStrings(), digits)} />;
}

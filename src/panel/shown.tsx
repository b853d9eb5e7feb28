import type { Format } from '../core/format.ts';
import { Float } from '../ui/float.tsx';
import { useStrings } from '../words/context.tsx';
import { floatProps } from './float-props.ts';

interface ShownProps {
  readonly value: number;
  readonly format: Format;
  /** Significant digits; by default as many as in a table. */
  readonly digits?: number | undefined;
}

/** A value of a trace, as a float on the page. */
export function Shown({ value, format, digits }: ShownProps) {
  return <Float {...floatProps(value, format, useStrings(), digits)} />;
}

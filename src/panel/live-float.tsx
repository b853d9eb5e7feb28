import { useMemo } from 'react';
import type { Format } from '../core/format.ts';
import type { Kind } from '../core/kind.ts';
import { type Cell, valueAt } from '../core/trace.ts';
import { useStrings } from '../words/context.tsx';
import type { Strings } from '../words/strings.ts';
import { floatProps } from './float-props.ts';
import { type Followed, useBound, useRendered } from './live.ts';
import { setText } from './set-text.ts';

/** An evaluation, or anything else with floats of a format. */
interface Formatted {
  readonly problem: { readonly format: Format };
}

interface LiveFloatProps<From extends Formatted> {
  readonly live: Followed<From>;
  /**
   * The value: a cell, or a number in the format of the results. Undefined if there is none any more, as for a class that
   * was removed. Memoised by the caller.
   */
  readonly read: (from: From) => Cell | number | undefined;
  /** Significant digits; by default as many as in a table. */
  readonly digits?: number | undefined;
}

/** A float (ui/float.tsx) that follows the evaluation without being rendered. */
export function LiveFloat<From extends Formatted>({ live, read, digits }: LiveFloatProps<From>) {
  const t = useStrings();
  const rendered = useRendered(live);
  const write = useMemo(() => floatWriter(read, digits, t), [read, digits, t]);
  const ref = useBound<HTMLSpanElement, From>(live, write);
  const at = read(rendered);
  const { value, shown, kind, kindName } = floatProps(
    numberAt(at) ?? Number.NaN,
    formatAt(at, rendered),
    t,
    digits,
  );
  return (
    <span ref={ref} className="float" data-kind={kind}>
      <data value={value}>{shown}</data>
      <span className="visually-hidden">{spokenKind(kind, kindName)}</span>
    </span>
  );
}

const numberAt = (at: Cell | number | undefined): number | undefined =>
  typeof at === 'object' ? valueAt(at) : at;

const formatAt = (at: Cell | number | undefined, { problem }: Formatted): Format =>
  typeof at === 'object' ? at.step.format : problem.format;

/** Added for screen readers if the kind is not clear from the number. */
const spokenKind = (kind: Kind, name: string) => (kind === 'subnormal' ? ` (${name})` : '');

/** Writes what LiveFloat renders. A value that is as it was costs one comparison. */
function floatWriter<From extends Formatted>(
  read: LiveFloatProps<From>['read'],
  digits: number | undefined,
  t: Strings,
) {
  let last: { readonly value: number; readonly format: Format } | null = null;
  return (element: HTMLSpanElement, from: From) => {
    const at = read(from);
    const value = numberAt(at);
    const format = formatAt(at, from);
    if (value === undefined) return;
    if (last !== null && Object.is(last.value, value) && last.format === format) return;
    last = { value, format };
    const float = floatProps(value, format, t, digits);
    const [data, note] = element.children;
    data?.setAttribute('value', float.value);
    if (data) setText(data, float.shown);
    if (element.dataset.kind === float.kind) return;
    element.dataset.kind = float.kind;
    if (note) note.textContent = spokenKind(float.kind, float.kindName);
  };
}

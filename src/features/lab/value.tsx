import type { ReactNode } from 'react';
import { valueAt } from '../../core/trace.ts';
import { floatProps } from '../../panel/live-numbers.ts';
import { presence } from '../../panel/stage.ts';
import { FloatButton } from '../../ui/float.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';
import { findCell, type Selection, sameSelection, selectionKey } from './selection.ts';

interface ValueProps {
  readonly lab: LabView;
  readonly at: Selection;
  /** Read by screen readers before the number. */
  readonly label: string;
  readonly children?: ReactNode;
}

/** A value of the trace as a button that opens the inspector. */
export function Value({ lab, at, label, children }: ValueProps) {
  const t = useStrings();
  const { evaluation, selected, select, ringed, current } = lab;
  const cell = findCell(evaluation, at);
  if (cell === undefined) return null;
  const key = selectionKey(at);
  const open = sameSelection(selected, at);
  return (
    <FloatButton
      {...floatProps(valueAt(cell), evaluation.problem.format, t)}
      label={label}
      cellKey={key}
      open={open}
      ringed={sameSelection(ringed, at)}
      tabbable={current === key}
      locked={presence(lab.stage, 'inspector') !== 'free'}
      onToggle={() => select(open ? null : at)}
    >
      {children}
    </FloatButton>
  );
}

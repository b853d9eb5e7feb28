import { type ReactNode, useCallback } from 'react';
import {
  findCell,
  type Selection,
  sameSelection,
  selectionKey,
} from '../../panel/inspector/selection.ts';
import { LiveFloat } from '../../panel/live-float.tsx';
import { presence } from '../../panel/stage.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import type { LabView } from './lab-view.ts';
import './value.css';

interface ValueProps {
  readonly lab: LabView;
  readonly at: Selection;
  /** Read by screen readers before the number. */
  readonly label: string;
  /** Whether Tab reaches it first in its row. */
  readonly first?: boolean;
  readonly children?: ReactNode;
}

/** A value of the trace as a button that opens the inspector. */
export function Value({ lab, at, label, first = false, children }: ValueProps) {
  const { live, selected, select } = lab;
  const open = sameSelection(selected, at);
  const locked = presence(lab.stage, 'inspector') !== 'free';
  const { side, name, lane } = at;
  const read = useCallback(
    (evaluation: Evaluation) => findCell(evaluation, { side, name, lane }),
    [side, name, lane],
  );
  return (
    <button
      type="button"
      className="value"
      data-cell={selectionKey(at)}
      data-ringed={sameSelection(lab.ringed, at) || undefined}
      aria-expanded={locked ? undefined : open}
      disabled={locked}
      tabIndex={first ? 0 : -1}
      onClick={() => select(open ? null : at)}
    >
      <span className="visually-hidden">{label}: </span>
      <LiveFloat live={live} read={read} />
      {children}
    </button>
  );
}

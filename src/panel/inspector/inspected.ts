import { useCallback, useRef, useState } from 'react';
import type { Evaluation } from '../../softmax/evaluate.ts';
import type { Names } from '../../words/explain.ts';
import type { Live } from '../live.ts';
import type { Selection } from './selection.ts';

/** A panel whose values can be opened. */
export interface Inspectable {
  readonly live: Live;
  readonly names: Names;
  readonly selected: Selection | null;
  readonly select: (selection: Selection | null) => void;
}

/** The same for the inspector, which is rendered for each evaluation. */
export interface Inspected extends Inspectable {
  readonly evaluation: Evaluation;
}

/** The value in the inspector. Closing it gives the focus back to what had it. */
export function useSelected(): Pick<Inspectable, 'selected' | 'select'> {
  const [selected, setSelected] = useState<Selection | null>(null);
  const opener = useRef<Element | null>(null);
  const select = useCallback((selection: Selection | null) => {
    setSelected((before) => {
      if (before === null) opener.current = document.activeElement;
      return selection;
    });
    if (selection === null && opener.current instanceof HTMLElement)
      opener.current.focus({ preventScroll: true });
  }, []);
  return { selected, select };
}

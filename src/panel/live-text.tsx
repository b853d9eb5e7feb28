import { useMemo } from 'react';
import type { Evaluation } from '../softmax/evaluate.ts';
import { type Live, useBound, useRendered } from './live.ts';
import { setText } from './set-text.ts';

interface LiveTextProps {
  readonly live: Live;
  /** The text of an evaluation. Memoised by the caller. */
  readonly read: (evaluation: Evaluation) => string;
  readonly className?: string;
}

/** A text that follows the evaluation without being rendered. */
export function LiveText({ live, read, className }: LiveTextProps) {
  const rendered = useRendered(live);
  const write = useMemo(() => {
    let last: string | null = null;
    return (element: HTMLSpanElement, evaluation: Evaluation) => {
      const text = read(evaluation);
      if (text === last) return;
      last = text;
      setText(element, text);
    };
  }, [read]);
  const ref = useBound<HTMLSpanElement>(live, write);
  return (
    <span ref={ref} className={className}>
      {read(rendered)}
    </span>
  );
}

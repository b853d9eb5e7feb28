import { memo, useMemo } from 'react';
import type { ProgramId } from '../softmax/compared.ts';
import type { Evaluation } from '../softmax/evaluate.ts';
import { type Live, useBound, useRendered } from './live.ts';
import './bar.css';

interface BarProps {
  readonly live: Live;
  readonly side: ProgramId;
  readonly lane: number;
}

/** A probability as a length behind its number. A NaN has no length: it fills the cell with a pattern. */
export const Bar = memo(function Bar({ live, side, lane }: BarProps) {
  const rendered = useRendered(live);
  const write = useMemo(() => barWriter(side, lane), [side, lane]);
  const ref = useBound<HTMLSpanElement>(live, write);
  const p = probability(rendered, side, lane);
  return (
    <span className="bar" aria-hidden="true">
      <span ref={ref} data-nan={Number.isNaN(p) || undefined} style={{ transform: lengthOf(p) }} />
    </span>
  );
});

function barWriter(side: ProgramId, lane: number) {
  let last: number | null = null;
  return (element: HTMLElement, evaluation: Evaluation) => {
    const p = probability(evaluation, side, lane);
    if (last !== null && Object.is(last, p)) return;
    last = p;
    if (Number.isNaN(p)) element.dataset.nan = 'true';
    else delete element.dataset.nan;
    element.style.transform = lengthOf(p);
  };
}

const probability = (evaluation: Evaluation, side: ProgramId, lane: number) =>
  evaluation[side].p.values[lane] ?? Number.NaN;

/** Rounding can take a probability a little past 1. */
const lengthOf = (p: number) => `scaleX(${Number.isNaN(p) ? 1 : Math.min(1, p)})`;

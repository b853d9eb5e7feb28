import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { FloatArray } from '../../core/format.ts';
import { useResting } from '../../panel/live.ts';
import { Part } from '../../panel/part.tsx';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useStrings } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { shownDecimal, shownFloat } from '../../words/numbers.ts';
import type { LabView } from './lab-view.ts';
import './charts.css';

const PairBars = lazyPart(() => import('../../ui/pair-bars.tsx'));

const BAR_ROW = 46;

interface ChartsProps {
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/**
 * The probabilities of both programs, pair by pair. The strip and the table show them too, and the code of the chart
 * weighs more than all else on the page: it is loaded when a reader opens it.
 */
export function Charts({ lab }: { lab: LabView }) {
  const t = useStrings();
  const fold = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  // It may have been opened before it was hydrated.
  useEffect(() => setOpen(fold.current?.open === true), []);
  return (
    <details
      className="charts"
      ref={fold}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.charts.open}</summary>
      {open && <FollowingChart lab={lab} />}
    </details>
  );
}

function FollowingChart({ lab }: { lab: LabView }) {
  return <Probabilities evaluation={useResting(lab.live)} names={lab.names} />;
}

function Probabilities({ evaluation, names }: ChartsProps) {
  const t = useStrings();
  const { format } = evaluation.problem;
  const tickText = useCallback((value: number) => shownDecimal(value, t.mark), [t]);
  const bar = (values: FloatArray, lane: number) => {
    const value = values[lane] ?? Number.NaN;
    return { value, shown: shownFloat(value, format, t.mark) };
  };
  const height = Math.min(900, Math.max(3, names.length) * BAR_ROW + 44);
  return (
    <ChartFrame height={height}>
      <PairBars
        title={t.charts.probability}
        description={t.charts.probabilityDescription}
        height={height}
        names={names}
        firstName={t.charts.naive}
        secondName={t.charts.stable}
        tickText={tickText}
        pairs={names.map((_, lane) => ({
          first: bar(evaluation.naive.p.values, lane),
          second: bar(evaluation.stable.p.values, lane),
        }))}
      />
    </ChartFrame>
  );
}

/** Reserves the chart's height, so that nothing moves when it loads. */
function ChartFrame({ height, children }: { height: number; children: ReactNode }) {
  const t = useStrings();
  return (
    <figure className="chart" style={{ minBlockSize: height }}>
      <Part room={() => height}>
        <Suspense
          fallback={
            <p className="chart-waiting" role="status" style={{ height }}>
              {t.charts.loading}
            </p>
          }
        >
          {children}
        </Suspense>
      </Part>
    </figure>
  );
}

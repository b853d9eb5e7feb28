import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { FloatArray } from '../../core/format.ts';
import { useResting } from '../../panel/live.ts';
import { Part } from '../../panel/part.tsx';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useWhenSeen } from '../../ui/use-when-seen.ts';
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

/** The probabilities of both programs, pair by pair. */
export function Charts({ lab }: { lab: LabView }) {
  const evaluation = useResting(lab.live);
  return (
    <div className="charts">
      <Probabilities evaluation={evaluation} names={lab.names} />
    </div>
  );
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
    <ChartFrame title={t.charts.probability} height={height}>
      {() => (
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
      )}
    </ChartFrame>
  );
}

/** Reserves the chart's height, so that nothing moves when it loads. */
function ChartFrame({
  title,
  height,
  children,
}: {
  title: string;
  height: number;
  children: () => ReactNode;
}) {
  const t = useStrings();
  const frame = useRef<HTMLElement>(null);
  const seen = useWhenSeen(frame);
  const [drawn, setDrawn] = useState(false);
  const waiting = (
    <p className="chart-waiting" style={{ height }}>
      {t.charts.loading}
    </p>
  );
  return (
    <figure className="chart" ref={frame} data-waiting={!drawn || undefined}>
      <figcaption>{title}</figcaption>
      {seen ? (
        <Part room={() => height}>
          <Suspense fallback={waiting}>
            {children()}
            <Drawn onDrawn={setDrawn} />
          </Suspense>
        </Part>
      ) : (
        waiting
      )}
    </figure>
  );
}

/** Tells that what it stands beside is drawn, and no longer suspended. */
function Drawn({ onDrawn }: { onDrawn: (drawn: boolean) => void }) {
  useEffect(() => onDrawn(true), [onDrawn]);
  return null;
}

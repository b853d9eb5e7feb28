import { lazy, memo, type ReactNode, Suspense, useDeferredValue, useMemo, useRef } from 'react';
import type { Evaluation } from '../../numeric/evaluate.ts';
import { expRange } from '../../numeric/exp-range.ts';
import type { FloatArray } from '../../numeric/format.ts';
import { useStrings } from '../../text/context.tsx';
import type { Names } from '../../text/explain.ts';
import { shownDecimal, shownFloat } from '../../text/numbers.ts';
import type { Mark } from '../../ui/curve-marks.tsx';
import { useWhenSeen } from '../../ui/use-when-seen.ts';

const PairBars = lazy(() => import('../../ui/pair-bars.tsx'));
const CurveMarks = lazy(() => import('../../ui/curve-marks.tsx'));

const BAR_ROW = 46;
const CURVE_HEIGHT = 280;

interface ChartsProps {
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** Both charts read a deferred evaluation, so that they can never hold the slider. */
export function Charts(props: ChartsProps) {
  const evaluation = useDeferredValue(props.evaluation);
  const names = useDeferredValue(props.names);
  return (
    <div className="charts">
      <Probabilities evaluation={evaluation} names={names} />
      <Curve evaluation={evaluation} names={names} />
    </div>
  );
}

const Probabilities = memo(function Probabilities({ evaluation, names }: ChartsProps) {
  const t = useStrings();
  const { format } = evaluation.problem;
  const bar = (values: FloatArray, lane: number) => {
    const value = values[lane] ?? Number.NaN;
    return { value, shown: shownFloat(value, format, t.mark) };
  };
  const height = Math.min(900, names.length * BAR_ROW + 44);
  return (
    <ChartFrame title={t.charts.probability} height={height}>
      <PairBars
        title={t.charts.probability}
        description={t.charts.probabilityDescription}
        height={height}
        seriesNames={[t.charts.naive, t.charts.stable]}
        tickText={(value) => shownDecimal(value, t.mark)}
        pairs={names.map((name, lane) => ({
          name,
          first: bar(evaluation.naive.p.values, lane),
          second: bar(evaluation.stable.p.values, lane),
        }))}
      />
    </ChartFrame>
  );
});

const Curve = memo(function Curve({ evaluation, names }: ChartsProps) {
  const t = useStrings();
  const { format, flushToZero } = evaluation.problem;
  const range = useMemo(() => expRange(format, flushToZero), [format, flushToZero]);
  const edge = Math.ceil(range.largestFinite * 1.22);
  const low = -Math.ceil(Math.max(-range.smallestNonzero, range.largestFinite) * 1.2);
  const shown = (value: number) => shownFloat(value, format, t.mark);
  const marks = (values: FloatArray, series: Mark['series']): Mark[] =>
    names.map((name, lane) => {
      const at = values[lane] ?? Number.NaN;
      return { name, at, shown: shown(at), series };
    });
  const all = [
    ...marks(evaluation.inputs.x.values, 'first'),
    ...marks(evaluation.stable.d.values, 'second'),
  ];
  const lost = all.filter((mark) => Number.isNaN(mark.at));
  const subnormal = {
    from: range.smallestNonzero,
    to: range.smallestNormal,
    label: t.charts.subnormal,
    tone: 'thin',
  } as const;
  return (
    <ChartFrame title={t.charts.curve} height={CURVE_HEIGHT}>
      <CurveMarks
        title={t.charts.curve}
        description={t.charts.curveDescription}
        height={CURVE_HEIGHT}
        domain={[low, edge]}
        curve={[range.smallestNonzero, range.largestFinite]}
        ticks={[range.smallestNonzero, 0, range.largestFinite].map((at) => ({
          at,
          shown: shown(at),
        }))}
        bands={[
          { from: low, to: range.smallestNonzero, label: t.charts.zero, tone: 'low' },
          ...(flushToZero ? [] : [subnormal]),
          { from: range.largestFinite, to: edge, label: '∞', tone: 'high' },
        ]}
        marks={all}
        seriesNames={[t.charts.before, t.charts.after]}
        beyond={t.charts.beyond}
      />
      <p className="chart-note">
        <span className="naive">{t.charts.before}</span>{' '}
        <span className="stable">{t.charts.after}</span>
        {lost.length > 0 && (
          <span className="lost">
            {t.charts.notOnAxis}: {lost.map((mark) => mark.name).join(', ')}
          </span>
        )}
      </p>
    </ChartFrame>
  );
});

/** Reserves the chart's height from the start: nothing moves when it arrives. */
function ChartFrame({
  title,
  height,
  children,
}: {
  title: string;
  height: number;
  children: ReactNode;
}) {
  const t = useStrings();
  const frame = useRef<HTMLElement>(null);
  const seen = useWhenSeen(frame);
  const waiting = (
    <p className="chart-waiting" style={{ height }}>
      {t.charts.loading}
    </p>
  );
  return (
    <figure className="chart" ref={frame}>
      <figcaption>{title}</figcaption>
      {seen ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}
    </figure>
  );
}

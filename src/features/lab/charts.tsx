import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { expRange } from '../../core/exp-range.ts';
import type { FloatArray, Format } from '../../core/format.ts';
import { Part } from '../../panel/part.tsx';
import type { Evaluation } from '../../softmax/evaluate.ts';
import type { Band, CurveFrame, Mark } from '../../ui/curve-marks.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useWhenSeen } from '../../ui/use-when-seen.ts';
import { useStrings } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { shownDecimal, shownFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import './charts.css';

const PairBars = lazyPart(() => import('../../ui/pair-bars.tsx'));
const CurveMarks = lazyPart(() => import('../../ui/curve-marks.tsx'));

const BAR_ROW = 46;
const CURVE_HEIGHT = 280;

interface ChartsProps {
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** Both charts. Only their marks depend on the numbers; the axes stay the same. */
export function Charts(props: ChartsProps) {
  return (
    <div className="charts">
      <Probabilities {...props} />
      <Curve {...props} />
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

function Curve({ evaluation, names }: ChartsProps) {
  const t = useStrings();
  const { format, flushToZero } = evaluation.problem;
  const frame = useMemo(() => curveFrame(t, format, flushToZero), [t, format, flushToZero]);
  const marks = (values: FloatArray, series: Mark['series']): Mark[] =>
    names.map((name, lane) => {
      const at = values[lane] ?? Number.NaN;
      return { name, at, shown: shownFloat(at, format, t.mark), series };
    });
  const all = [
    ...marks(evaluation.inputs.x.values, 'first'),
    ...marks(evaluation.stable.d.values, 'second'),
  ];
  const lost = new Set(all.filter(({ at }) => Number.isNaN(at)).map(({ name }) => name));
  return (
    <ChartFrame title={t.charts.curve} height={CURVE_HEIGHT}>
      {() => (
        <>
          <CurveMarks frame={frame} marks={all} />
          <p className="chart-note">
            <span className="naive">{t.charts.before}</span>{' '}
            <span className="stable">{t.charts.after}</span>
            {lost.size > 0 && (
              <span className="lost">{t.charts.notOnAxis([...lost].join(', '))}</span>
            )}
          </p>
        </>
      )}
    </ChartFrame>
  );
}

/** The curve of e^x over the range of a format, whose ends come from the evaluator's own exp. */
function curveFrame(t: Strings, format: Format, flushToZero: boolean): CurveFrame {
  const range = expRange(format, flushToZero);
  const high = Math.ceil(range.largestFinite * 1.22);
  const low = -Math.ceil(Math.max(-range.smallestNonzero, range.largestFinite) * 1.2);
  const subnormal: Band = {
    from: range.smallestNonzero,
    to: range.smallestNormal,
    label: t.charts.subnormal,
    tone: 'thin',
  };
  return {
    title: t.charts.curve,
    description: t.charts.curveDescription,
    height: CURVE_HEIGHT,
    domain: [low, high],
    curve: [range.smallestNonzero, range.largestFinite],
    ticks: [range.smallestNonzero, 0, range.largestFinite].map((at) => ({
      at,
      shown: shownFloat(at, format, t.mark),
    })),
    bands: [
      { from: low, to: range.smallestNonzero, label: t.charts.zero, tone: 'low' },
      ...(flushToZero ? [] : [subnormal]),
      { from: range.largestFinite, to: high, label: '∞', tone: 'high' },
    ],
  };
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

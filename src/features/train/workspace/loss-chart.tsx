import { memo, useMemo } from 'react';
import { float64 } from '../../../core/format.ts';
import StepCurves, { type Curve, type StepFrame } from '../../../ui/step-curves.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { asPower, shownFloat, shownPower } from '../../../words/numbers.ts';
import { type Point, runningMean, type Thinned, thin } from '../model/curves.ts';
import { type LossScale, lossScale, stepTicks } from '../model/heights.ts';
import { WORKSPACE } from '../words/workspace.ts';

/** The losses of one side, and where it died. */
export interface LossHistory {
  readonly name: string;
  /** Step n is at n - 1. */
  readonly losses: ArrayLike<number>;
  readonly died: number | null;
}

export interface LossChartProps {
  readonly sides: readonly [LossHistory, LossHistory];
  /** Steps that were computed. */
  readonly reached: number;
  readonly at: number;
  readonly last: number;
  readonly height: number;
}

/** As many as pixels on a wide chart: more points would not be seen. */
const BUCKETS = 240;

/** Steps of which the mean is taken: a single sentence may be easy or hard. */
export const SPAN = 25;

/** Both losses over the steps. What they say in words is in the description. */
export const LossChart = memo(function LossChart({
  sides,
  reached,
  at,
  last,
  height,
}: LossChartProps) {
  const words = useWords(WORKSPACE);
  const { mark } = useStrings();
  const thinned = useMemo(
    () => sides.map(({ losses }) => thin(losses, reached, BUCKETS)),
    [sides, reached],
  );
  const means = useMemo(
    () =>
      sides.map(({ losses }) => thin(runningMean(losses, reached, SPAN), reached, BUCKETS).lines),
    [sides, reached],
  );
  const points = thinned.flatMap(({ lines }) => lines.flat());
  const scale = useStable(lossScale(points, settled(means.flat(2), reached)));
  const said = sides.map(({ name, losses }) => spoken(words.chart.side, name, losses, reached));
  const description = reached === 0 ? words.chart.empty : said.join(' ');
  const frame = useMemo<StepFrame>(
    () => ({
      title: words.chart.title,
      description: '',
      last,
      xTicks: stepTicks(last, 5),
      low: scale.low,
      high: scale.high,
      yTicks: scale.ticks.map(({ at: height, loss }) => ({
        at: height,
        shown:
          scale.lowest === null
            ? asPower(shownFloat(loss, float64, mark, 3)).replaceAll(' ', '')
            : loss > 0
              ? shownPower(Math.round(Math.log10(loss)))
              : `<${shownPower(scale.lowest)}`,
      })),
      stepText: words.count,
      height,
    }),
    [words, last, scale, mark, height],
  );
  const endOf = ({ losses, died }: LossHistory): Curve['end'] => {
    if (died === null || died > reached) return null;
    const nan = firstNaN(losses, died, reached);
    return {
      x: died,
      label: nan === null ? words.chart.deadFrom(died) : words.chart.nanFrom(nan),
    };
  };
  const curves = sides.map(
    (own, side): Curve => ({
      series: side === 0 ? 'first' : 'second',
      name: own.name,
      lines: placedLines(means[side] ?? [], scale),
      ...placed(thinned[side] ?? { lines: [], gaps: [] }, scale),
      end: endOf(own),
    }),
  );
  return (
    <div className="train-chart chart" data-part="losses">
      <div className="train-chart-head">
        <p className="train-legend" aria-hidden="true">
          {sides.map(({ name }) => (
            <span key={name}>{name}</span>
          ))}
        </p>
        <p>{scale.kind === 'log' ? words.chart.log(SPAN) : words.chart.linear(SPAN)}</p>
      </div>
      <div role="img" aria-label={`${words.chart.title}. ${description}`}>
        <div aria-hidden="true">
          <StepCurves frame={frame} curves={curves} at={at} />
        </div>
      </div>
    </div>
  );
});

/** The first step at or after its death whose loss is NaN: that of the step that killed it may be infinite. */
function firstNaN(losses: ArrayLike<number>, from: number, reached: number): number | null {
  for (let step = Math.max(1, from); step <= reached; step++)
    if (Number.isNaN(losses[step - 1])) return step;
  return null;
}

/** Means of enough steps, once there are some. */
const settled = (means: readonly Point[], reached: number) =>
  reached > 2 * SPAN ? means.filter(({ x }) => x >= SPAN) : means;

/** Steps count from 1. */
const placedLines = (lines: Thinned['lines'], { heightOf }: LossScale) =>
  lines.map((line) => line.map(({ x, y }) => ({ x: x + 1, y: heightOf(y) })));

function placed({ lines, gaps }: Thinned, scale: LossScale) {
  return {
    raw: placedLines(lines, scale),
    gaps: gaps.map(({ kind, from, to }) => ({ kind, from: from + 0.5, to: to + 0.5 })),
  };
}

function spoken(
  say: (name: string, finite: number, infinite: number, nan: number) => string,
  name: string,
  losses: ArrayLike<number>,
  reached: number,
) {
  let [finite, infinite, nan] = [0, 0, 0];
  for (let at = 0; at < reached; at++) {
    const loss = losses[at] ?? Number.NaN;
    if (Number.isNaN(loss)) nan++;
    else if (Number.isFinite(loss)) finite++;
    else infinite++;
  }
  return say(name, finite, infinite, nan);
}

/** The same object as long as its numbers are the same, so that the axes are not rendered again. */
function useStable(scale: LossScale): LossScale {
  const key = JSON.stringify([scale.kind, scale.low, scale.high, scale.ticks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has all that makes two scales differ
  return useMemo(() => scale, [key]);
}

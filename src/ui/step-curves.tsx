import { createContext, memo, useContext } from 'react';
import {
  LineChart,
  ResponsiveContainer,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { NanPattern } from './nan-pattern.tsx';
import './chart.css';
import './step-curves.css';

/** A stretch of steps whose values have no height: each is drawn in a rail above the plot. */
export interface Gap {
  readonly kind: 'nan' | 'infinite';
  readonly from: number;
  readonly to: number;
}

/** A break between two points is a new line. */
type Line = readonly { readonly x: number; readonly y: number }[];

export interface Curve {
  readonly series: 'first' | 'second';
  readonly name: string;
  /** Ascending in x; every y finite, in units of the axis. */
  readonly lines: readonly Line[];
  /** The values of which the lines are a mean, drawn faintly behind them. */
  readonly raw: readonly Line[];
  readonly gaps: readonly Gap[];
  /** Where it ended, if it did, and what is written there. */
  readonly end: { readonly x: number; readonly label: string } | null;
}

/** The static part. Pass the same object while it does not change. */
export interface StepFrame {
  readonly title: string;
  readonly description: string;
  /** The last step of the axis, from 0. */
  readonly last: number;
  readonly xTicks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly yTicks: readonly { readonly at: number; readonly shown: string }[];
  readonly stepText: (step: number) => string;
  readonly height: number;
}

interface StepCurvesProps {
  readonly frame: StepFrame;
  readonly curves: readonly Curve[];
  /** The step that is looked at. */
  readonly at: number;
}

interface Moving {
  readonly curves: readonly Curve[];
  readonly at: number;
}

/** The moving part reaches the curves through a context, so that a step renders the curves and not the axes. */
const MovingContext = createContext<Moving>({ curves: [], at: 0 });

/** Two curves over steps. What has no height, NaN and infinity, has a rail for each curve above the plot. */
export default function StepCurves({ frame, curves, at }: StepCurvesProps) {
  return (
    <MovingContext.Provider value={{ curves, at }}>
      <Frame frame={frame} />
    </MovingContext.Provider>
  );
}

/** Pixels: a rail for each curve, and the room of both above the plot. */
const RAIL = 16;
const RAILS = 2 * RAIL + 9;

const Frame = memo(function Frame({ frame }: { frame: StepFrame }) {
  const { title, description, last, xTicks, low, high, yTicks, stepText, height } = frame;
  const shown = new Map(yTicks.map((tick) => [tick.at, tick.shown]));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={[{ x: 0 }, { x: last }]}
        margin={{ top: RAILS, right: 14, bottom: 0, left: 0 }}
        title={title}
        desc={description}
        accessibilityLayer={false}
      >
        <defs>
          <NanPattern id="step-curves-nan" size={6} />
        </defs>
        <XAxis
          type="number"
          dataKey="x"
          domain={[0, last]}
          ticks={xTicks}
          tickFormatter={stepText}
          tickLine={false}
          interval={0}
          className="axis"
        />
        <YAxis
          type="number"
          domain={[low, high]}
          ticks={yTicks.map((tick) => tick.at)}
          tickFormatter={(value: number) => shown.get(value) ?? ''}
          tickLine={false}
          axisLine={false}
          interval={0}
          width={50}
          allowDataOverflow
          className="axis"
        />
        <Drawn frame={frame} />
      </LineChart>
    </ResponsiveContainer>
  );
});

type Scale = (value: number) => number;

function Drawn({ frame: { yTicks, last } }: { frame: StepFrame }) {
  const { curves, at } = useContext(MovingContext);
  const plot = usePlotArea();
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  if (plot === undefined || xScale === undefined || yScale === undefined) return null;
  const x: Scale = (value) => xScale(Math.min(last, value)) ?? plot.x;
  const y: Scale = (value) => yScale(value) ?? plot.y;
  const bottom = plot.y + plot.height;
  return (
    <g className="step-curves">
      {yTicks.map((tick) => (
        <path key={tick.at} className="grid" d={`M${plot.x} ${y(tick.at)}h${plot.width}`} />
      ))}
      <path className="cursor" d={`M${x(at)} ${plot.y - RAILS + 4}V${bottom}`} />
      {curves.map((curve, place) => (
        <CurveShape
          key={curve.series}
          curve={curve}
          x={x}
          y={y}
          rail={plot.y - RAILS + 2 + place * (RAIL + 3)}
          right={plot.x + plot.width}
        />
      ))}
    </g>
  );
}

interface CurveShapeProps {
  readonly curve: Curve;
  readonly x: Scale;
  readonly y: Scale;
  readonly rail: number;
  readonly right: number;
}

function CurveShape({ curve, x, y, rail, right }: CurveShapeProps) {
  const { series, lines, raw, gaps, end } = curve;
  return (
    <g className={`curve ${series}`}>
      {raw.length > 0 && <path className="raw" d={raw.map(pathOf(x, y)).join('')} />}
      {lines.length > 0 && <path className="line" d={lines.map(pathOf(x, y)).join('')} />}
      {gaps.map(({ kind, from, to }) => (
        <rect
          key={from}
          className={kind}
          x={x(from)}
          y={rail}
          width={Math.max(3, x(to) - x(from))}
          height={RAIL}
        />
      ))}
      {end !== null && (
        <End end={end} x={x(end.x)} y={lastHeight(lines, end.x, y)} rail={rail} right={right} />
      )}
    </g>
  );
}

const pathOf = (x: Scale, y: Scale) => (line: Line) =>
  line
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(x(point.x))} ${round(y(point.y))}`)
    // A line of one point is a dot.
    .concat(line.length === 1 ? ['h0'] : [])
    .join('');

const round = (value: number) => Math.round(value * 10) / 10;

/** The height of the last point at or before a step; null before the first. */
function lastHeight(lines: readonly Line[], step: number, y: Scale): number | null {
  const before = lines.flat().filter((point) => point.x <= step);
  const last = before.at(-1);
  return last === undefined ? null : y(last.y);
}

interface EndProps {
  readonly end: NonNullable<Curve['end']>;
  readonly x: number;
  readonly y: number | null;
  readonly rail: number;
  readonly right: number;
}

/** A cross where the curve ended, tied to its rail, and on the rail what is written of it. */
function End({ end, x, y, rail, right }: EndProps) {
  const width = end.label.length * LETTER + 8;
  const left = Math.min(x, right - width);
  return (
    <g className="end">
      {y !== null && (
        <>
          <path className="tie" d={`M${x} ${rail + RAIL}V${y}`} />
          <path className="cross" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
        </>
      )}
      <rect x={left} y={rail} width={width} height={RAIL} />
      <text x={left + 4} y={rail + RAIL / 2} dominantBaseline="central">
        {end.label}
      </text>
    </g>
  );
}

/** About the width of a letter of the label. */
const LETTER = 7.2;

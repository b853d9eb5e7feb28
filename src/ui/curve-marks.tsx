import { createContext, memo, useContext } from 'react';
import {
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import './axis.css';
import './curve-marks.css';

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: 'low' | 'thin' | 'high';
}

export interface Mark {
  readonly name: string;
  /** Position on the axis; a mark beyond an edge is drawn at the edge, as an arrow. Must not be NaN. */
  readonly at: number;
  readonly shown: string;
  readonly series: 'first' | 'second';
}

/** The static part. Pass the same object while it does not change: the frame is rendered again when it does. */
export interface CurveFrame {
  readonly title: string;
  readonly description: string;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly { readonly at: number; readonly shown: string }[];
  /** The ends of the curve, which is a straight line on the logarithmic axis. */
  readonly curve: readonly [low: number, high: number];
  readonly bands: readonly Band[];
  readonly height: number;
}

interface CurveMarksProps {
  readonly frame: CurveFrame;
  readonly marks: readonly Mark[];
}

/** The moving part reaches the marks through a context, so that dragging renders the marks and not the axes. */
const MarksContext = createContext<readonly Mark[]>([]);

/** A curve with the limits of its range, and marks on it. Marks beyond an edge are shown there as arrows. */
export default function CurveMarks({ frame, marks }: CurveMarksProps) {
  return (
    <MarksContext.Provider value={marks}>
      <Frame frame={frame} />
    </MarksContext.Provider>
  );
}

const Frame = memo(function Frame({ frame }: { frame: CurveFrame }) {
  const { title, description, domain, ticks, curve, bands, height } = frame;
  const [low, high] = domain;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={curve.map((at) => ({ at, height: at }))}
        margin={{ top: 16, right: 16, bottom: 4, left: 16 }}
        title={title}
        desc={description}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          dataKey="at"
          domain={[low, high]}
          allowDataOverflow
          ticks={ticks.map(({ at }) => at)}
          tickFormatter={(at: number) => ticks.find((tick) => tick.at === at)?.shown ?? ''}
          interval={0}
          tickLine={false}
          className="axis"
        />
        <YAxis type="number" dataKey="height" domain={[low, high]} hide allowDataOverflow />
        {bands.map((band) => (
          <ReferenceArea
            key={band.tone}
            x1={band.from}
            x2={band.to}
            className={`band ${band.tone}`}
            label={{
              value: band.label,
              className: `band-label ${band.tone}`,
              ...(band.tone === 'thin'
                ? { position: 'center', angle: -90 }
                : { position: 'insideTop' }),
            }}
          />
        ))}
        <Line
          dataKey="height"
          className="curve"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Marks domain={domain} curve={curve} />
      </ComposedChart>
    </ResponsiveContainer>
  );
});

function Marks({ domain: [low, high], curve: [start, end] }: Pick<CurveFrame, 'domain' | 'curve'>) {
  const marks = useContext(MarksContext);
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const share = (value: number) => (value - low) / (high - low);
  return marks
    .filter((mark) => !Number.isNaN(mark.at))
    .map((mark) => {
      const at = Math.min(high, Math.max(low, mark.at));
      const onCurve = Math.min(end, Math.max(start, at));
      return (
        <MarkShape
          key={`${mark.series} ${mark.name}`}
          mark={mark}
          x={plot.x + plot.width * share(at)}
          y={plot.y + plot.height * (1 - share(onCurve))}
          past={Math.sign(mark.at - at)}
        />
      );
    });
}

interface MarkShapeProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** -1 or 1 if the mark is beyond that edge. */
  readonly past: number;
}

/** Hollow circles for the first series, filled diamonds for the second, arrows at an edge. */
function MarkShape({ mark: { name, shown, series }, x, y, past }: MarkShapeProps) {
  const title = <title>{`${name}: ${shown}`}</title>;
  if (past !== 0) {
    return (
      <g className={`mark past ${series}`}>
        {title}
        <path d={`M${x - 6 * past},${y - 6} L${x + 5 * past},${y} L${x - 6 * past},${y + 6} Z`} />
        <text
          x={x - 10 * past}
          y={y}
          textAnchor={past > 0 ? 'end' : 'start'}
          dominantBaseline="central"
        >
          {shown}
        </text>
      </g>
    );
  }
  return (
    <g className={`mark ${series}`}>
      {title}
      {series === 'first' ? (
        <circle cx={x} cy={y} r={6} />
      ) : (
        <path d={`M${x},${y - 6} L${x + 6},${y} L${x},${y + 6} L${x - 6},${y} Z`} />
      )}
    </g>
  );
}

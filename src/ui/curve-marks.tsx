import {
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: 'low' | 'thin' | 'high';
}

export interface Mark {
  readonly name: string;
  /** Position on the axis; beyond an edge it is drawn at the edge, as an arrow. */
  readonly at: number;
  readonly shown: string;
  readonly series: 'first' | 'second';
}

interface CurveMarksProps {
  readonly title: string;
  readonly description: string;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly { readonly at: number; readonly shown: string }[];
  /** Where the curve begins and ends; it is a straight line on its logarithmic height. */
  readonly curve: readonly [low: number, high: number];
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  readonly seriesNames: readonly [first: string, second: string];
  readonly beyond: string;
  readonly height: number;
}

/** A curve with its cliffs, and marks that sit on it. No mark is dropped: those past an edge point outwards. */
export default function CurveMarks(props: CurveMarksProps) {
  const { title, description, domain, ticks, curve, bands, marks, seriesNames, beyond, height } =
    props;
  const [low, high] = domain;
  const line = curve.map((at) => ({ at, height: at }));
  const placed = marks
    .filter((mark) => !Number.isNaN(mark.at))
    .map((mark) => {
      const at = Math.min(high, Math.max(low, mark.at));
      const onCurve = Math.min(curve[1], Math.max(curve[0], at));
      return { ...mark, at, height: onCurve, past: Math.sign(mark.at - at) };
    });
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={line}
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
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ payload }) => {
            const mark = payload?.find(
              (entry) => (entry.payload as Partial<Mark>).name !== undefined,
            )?.payload as (Mark & { past: number }) | undefined;
            return mark === undefined ? null : (
              <div className="chart-tooltip">
                <strong>{mark.name}</strong>
                <span className={mark.series === 'first' ? 'naive' : 'stable'}>
                  {seriesNames[mark.series === 'first' ? 0 : 1]} {mark.shown}
                  {mark.past !== 0 && ` (${beyond})`}
                </span>
              </div>
            );
          }}
        />
        <Scatter
          data={placed}
          dataKey="height"
          isAnimationActive={false}
          shape={(shape: unknown) => <Point {...(shape as PointProps)} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

interface PointProps {
  readonly cx: number;
  readonly cy: number;
  readonly payload: Mark & { readonly past: number };
}

/** Hollow circles for the first series, filled diamonds for the second, arrows past an edge. */
function Point({ cx, cy, payload }: PointProps) {
  const { series, past, shown } = payload;
  if (past !== 0) {
    return (
      <g className={`mark ${series}`}>
        <path
          d={`M${cx - 6 * past},${cy - 6} L${cx + 5 * past},${cy} L${cx - 6 * past},${cy + 6} Z`}
        />
        <text
          x={cx - 10 * past}
          y={cy}
          textAnchor={past > 0 ? 'end' : 'start'}
          dominantBaseline="central"
        >
          {shown}
        </text>
      </g>
    );
  }
  return series === 'first' ? (
    <circle className="mark first" cx={cx} cy={cy} r={6} />
  ) : (
    <path
      className="mark second"
      d={`M${cx},${cy - 6} L${cx + 6},${cy} L${cx},${cy + 6} L${cx - 6},${cy} Z`}
    />
  );
}

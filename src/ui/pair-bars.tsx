import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

/** A number to draw and what to call it. */
export interface BarValue {
  readonly value: number;
  readonly shown: string;
}

export interface BarPair {
  readonly name: string;
  readonly first: BarValue;
  readonly second: BarValue;
}

interface PairBarsProps {
  readonly title: string;
  readonly description: string;
  readonly pairs: readonly BarPair[];
  readonly seriesNames: readonly [first: string, second: string];
  readonly height: number;
  readonly tickText: (value: number) => string;
}

/** Two bars a row on a scale from 0 to 1. A NaN is drawn, hatched and named; so is a zero. */
export default function PairBars({
  title,
  description,
  pairs,
  seriesNames,
  height,
  tickText,
}: PairBarsProps) {
  const data = pairs.map((pair) => ({
    ...pair,
    firstLength: length(pair.first),
    secondLength: length(pair.second),
  }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 4, right: 76, bottom: 4, left: 4 }}
        barCategoryGap="18%"
        barGap={2}
        title={title}
        desc={description}
        accessibilityLayer={false}
      >
        <defs>
          <pattern
            id="pair-bars-nan"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" className="nan-ground" />
            <rect width="2.5" height="7" className="nan-stripe" />
          </pattern>
        </defs>
        <XAxis
          type="number"
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={tickText}
          tickLine={false}
          className="axis"
        />
        <YAxis
          type="category"
          dataKey="name"
          width="auto"
          interval={0}
          tickLine={false}
          axisLine={false}
          className="axis"
        />
        <Tooltip
          cursor={{ className: 'chart-cursor' }}
          isAnimationActive={false}
          content={({ payload }) => {
            const pair = payload?.[0]?.payload as BarPair | undefined;
            return pair === undefined ? null : (
              <div className="chart-tooltip">
                <strong>{pair.name}</strong>
                <span className="naive">
                  {seriesNames[0]} {pair.first.shown}
                </span>
                <span className="stable">
                  {seriesNames[1]} {pair.second.shown}
                </span>
              </div>
            );
          }}
        />
        <Bar
          dataKey="firstLength"
          isAnimationActive={false}
          shape={(props: unknown) => <Shape {...shapeOf(props, 'first')} />}
        />
        <Bar
          dataKey="secondLength"
          isAnimationActive={false}
          shape={(props: unknown) => <Shape {...shapeOf(props, 'second')} />}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** A NaN has no length: its bar spans the scale, so that nobody can miss it. */
const length = ({ value }: BarValue) => (Number.isNaN(value) ? 1 : value);

interface ShapeProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: 'first' | 'second';
  readonly bar: BarValue;
}

function shapeOf(props: unknown, series: 'first' | 'second'): ShapeProps {
  const { x, y, width, height, payload } = props as ShapeProps & { payload: BarPair };
  return { x, y, width, height, series, bar: payload[series] };
}

function Shape({ x, y, width, height, series, bar }: ShapeProps) {
  const nan = Number.isNaN(bar.value);
  const drawn = Math.max(Number.isFinite(width) ? width : 0, 2);
  return (
    <g className={`pair-bar ${series}`} data-nan={nan || undefined}>
      <rect
        x={x}
        y={y}
        width={drawn}
        height={height}
        rx={1.5}
        fill={nan ? 'url(#pair-bars-nan)' : undefined}
      />
      <text x={x + drawn + 6} y={y + height / 2} dominantBaseline="central">
        {bar.shown}
      </text>
    </g>
  );
}

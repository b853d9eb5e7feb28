import { createContext, memo, useContext } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, usePlotArea, XAxis, YAxis } from 'recharts';
import { NanPattern } from './nan-pattern.tsx';
import './chart.css';
import './pair-bars.css';

/** A number to draw and what to call it. */
export interface BarValue {
  readonly value: number;
  readonly shown: string;
}

export interface BarPair {
  readonly first: BarValue;
  readonly second: BarValue;
}

interface FrameProps {
  readonly title: string;
  readonly description: string;
  /** Names of the rows. Pass the same array while they do not change: the frame is rendered again when they do. */
  readonly names: readonly string[];
  readonly firstName: string;
  readonly secondName: string;
  readonly height: number;
  readonly tickText: (value: number) => string;
}

interface PairBarsProps extends FrameProps {
  /** One for each name. */
  readonly pairs: readonly BarPair[];
}

/** The moving part reaches the bars through a context, so that dragging renders the bars and not the axes. */
const PairsContext = createContext<readonly BarPair[]>([]);

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Two bars per row on a scale from 0 to 1. NaN and zero are drawn and labelled. */
export default function PairBars({ pairs, ...frame }: PairBarsProps) {
  return (
    <PairsContext.Provider value={pairs}>
      <Frame {...frame} />
    </PairsContext.Provider>
  );
}

const Frame = memo(function Frame(props: FrameProps) {
  const { title, description, names, firstName, secondName, height, tickText } = props;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={names.map((name, row) => ({ name, row, whole: 1 }))}
        layout="vertical"
        margin={{ top: 4, right: 76, bottom: 4, left: 4 }}
        title={title}
        desc={description}
        accessibilityLayer={false}
      >
        <defs>
          <NanPattern id="pair-bars-nan" size={7} />
        </defs>
        <XAxis
          type="number"
          domain={[0, 1]}
          ticks={TICKS}
          tickFormatter={tickText}
          tickLine={false}
          className="axis"
        />
        <YAxis
          type="category"
          dataKey="name"
          width={namesWidth(names)}
          interval={0}
          tickLine={false}
          axisLine={false}
          tick={RowName}
          className="axis"
        />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ payload }) => (
            <PairTooltip
              at={payload?.[0]?.payload as Row | undefined}
              firstName={firstName}
              secondName={secondName}
            />
          )}
        />
        {/* Invisible; it gives the tooltip its rows. */}
        <Bar dataKey="whole" fill="transparent" isAnimationActive={false} />
        <Bars />
      </BarChart>
    </ResponsiveContainer>
  );
});

/** Room for the longest name, in pixels, up to what leaves room for the bars on a phone. A longer name is cut. */
const namesWidth = (names: readonly string[]) =>
  Math.min(MOST_FOR_NAMES, Math.max(...names.map((name) => widthOf(name))) + NAME_GAP);
const MOST_FOR_NAMES = 128;
const NAME_GAP = 8;
const NAME_HEIGHT = 20;

/** About what it takes; signs past the alphabets, such as Chinese and emoji, are twice as wide. */
const widthOf = (name: string) =>
  [...name].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x1100 ? 7.5 : 15), 0);

interface RowNameProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly width?: number | string;
  readonly payload: { readonly value: string };
}

/** HTML, since text in SVG cannot be cut. The whole name is in the tooltip. */
function RowName({ x, y, width = MOST_FOR_NAMES, payload: { value } }: RowNameProps) {
  return (
    <foreignObject
      x={Number(x) - Number(width) + NAME_GAP}
      y={Number(y) - NAME_HEIGHT / 2}
      width={Number(width) - NAME_GAP}
      height={NAME_HEIGHT}
    >
      <div className="pair-name" dir="auto" title={value}>
        {value}
      </div>
    </foreignObject>
  );
}

interface Row {
  readonly name: string;
  readonly row: number;
}

interface PairTooltipProps {
  readonly at: Row | undefined;
  readonly firstName: string;
  readonly secondName: string;
}

function PairTooltip({ at, firstName, secondName }: PairTooltipProps) {
  const pair = useContext(PairsContext)[at?.row ?? -1];
  if (at === undefined || pair === undefined) return null;
  return (
    <div className="chart-tooltip">
      <strong dir="auto">{at.name}</strong>
      <span className="first">
        {firstName} {pair.first.shown}
      </span>
      <span className="second">
        {secondName} {pair.second.shown}
      </span>
    </div>
  );
}

function Bars() {
  const pairs = useContext(PairsContext);
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const row = plot.height / pairs.length;
  const thickness = Math.max(2, Math.min(18, row * 0.36));
  return pairs.map((pair, index) => {
    const middle = plot.y + row * (index + 0.5);
    return (
      // Rows are identified by position.
      <g key={rowKey(index)}>
        <BarShape
          bar={pair.first}
          series="first"
          x={plot.x}
          y={middle - thickness - 1}
          width={plot.width}
          height={thickness}
        />
        <BarShape
          bar={pair.second}
          series="second"
          x={plot.x}
          y={middle + 1}
          width={plot.width}
          height={thickness}
        />
      </g>
    );
  });
}

const rowKey = (index: number) => `row-${index}`;

interface BarShapeProps {
  readonly bar: BarValue;
  readonly series: 'first' | 'second';
  readonly x: number;
  readonly y: number;
  /** Length of the whole scale. */
  readonly width: number;
  readonly height: number;
}

function BarShape({ bar, series, x, y, width, height }: BarShapeProps) {
  const nan = Number.isNaN(bar.value);
  // NaN has no length: its hatched bar spans the scale, so that it cannot be overlooked. Zero is drawn as a thin mark.
  const length = Math.max(2, width * (nan ? 1 : bar.value));
  return (
    <g className={`pair-bar ${series}`} data-nan={nan || undefined}>
      <rect x={x} y={y} width={length} height={height} rx={1.5} />
      {height >= 8 && (
        <text x={x + length + 6} y={y + height / 2} dominantBaseline="central">
          {bar.shown}
        </text>
      )}
    </g>
  );
}

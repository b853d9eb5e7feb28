import { memo } from 'react';
import './power-plot.css';

/** Dots measured at powers of two, and the line expected: x in powers of two, y in powers of ten. */
export interface PowerSeries {
  readonly name: string;
  readonly shape: 'disc' | 'square';
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** y of the line at both ends of the x axis. */
  readonly line: readonly [number, number];
}

interface PowerPlotProps {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly series: readonly PowerSeries[];
  /** Both positive. */
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly tickText: (value: number) => string;
  /** Position of a vertical rule. */
  readonly at: number;
}

const PLOT = { left: 40, top: 10, width: 300, height: 170 } as const;
const [WIDTH, HEIGHT] = [360, 222];
const BOTTOM = PLOT.top + PLOT.height;

/** A chart with two logarithmic axes. `title` only names it; a caption beside it must say what it shows. */
export const PowerPlot = memo(function PowerPlot(props: PowerPlotProps) {
  const { title, xName, yName, series, xRange, yRange, xTicks, yTicks, tickText, at } = props;
  const x = (value: number) => PLOT.left + PLOT.width * share(value, xRange);
  const y = (value: number) => BOTTOM - PLOT.height * share(value, yRange);
  return (
    <svg className="power-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {xTicks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={PLOT.top} y2={BOTTOM} />
          <text x={x(tick)} y={BOTTOM + 15} textAnchor="middle">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {yTicks.map((tick) => (
        <g key={tick}>
          <line
            className="grid"
            x1={PLOT.left}
            x2={PLOT.left + PLOT.width}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text x={PLOT.left - 6} y={y(tick)} dominantBaseline="central" textAnchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      <text x={PLOT.left + PLOT.width} y={HEIGHT - 5} textAnchor="end">
        {xName}
      </text>
      <text x={PLOT.left + 5} y={PLOT.top + 8}>
        {yName}
      </text>
      <line className="rule" x1={x(at)} x2={x(at)} y1={PLOT.top} y2={BOTTOM} />
      {series.map(({ name, shape, dots, line: [from, to] }) => (
        <g key={name} data-shape={shape}>
          <line
            className="line"
            x1={PLOT.left}
            x2={PLOT.left + PLOT.width}
            y1={y(from)}
            y2={y(to)}
          />
          {dots.map((dot) => (
            <Dot key={dot.x} shape={shape} x={x(dot.x)} y={y(dot.y)} />
          ))}
        </g>
      ))}
    </svg>
  );
});

const share = (value: number, [low, high]: readonly [number, number]) =>
  Math.log(value / low) / Math.log(high / low);

function Dot({ shape, x, y }: { shape: PowerSeries['shape']; x: number; y: number }) {
  return shape === 'disc' ? (
    <circle className="dot" cx={x} cy={y} r={4} />
  ) : (
    <rect className="dot" x={x - 3.5} y={y - 3.5} width={7} height={7} />
  );
}

import { type CSSProperties, memo } from 'react';
import './log-scatter.css';

/** Both ends positive. */
export interface LogAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly shown: string }[];
}

export interface Dots {
  readonly series: 'first' | 'second';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The static part. Pass the same object while it does not change. */
export interface ScatterFrame {
  readonly title: string;
  readonly description: string;
  readonly x: LogAxis;
  readonly y: LogAxis;
  /** Name of the row below the scale, which shows heights of exactly 0. */
  readonly zero: string;
  readonly dots: readonly Dots[];
}

export interface ScatterMark {
  readonly series: 'first' | 'second';
  readonly x: number;
  readonly y: number;
}

interface LogScatterProps {
  readonly frame: ScatterFrame;
  readonly marks: readonly ScatterMark[];
}

/**
 * Dots on two logarithmic axes, and a mark of each series at the value of the slider below. Plain SVG stretched to its
 * box, so that it can be rendered at build without measuring. Every dot and mark is shown: a height of 0 in a row of
 * its own, values beyond an edge at the edge, marks there as arrows. Only a mark with no place on a logarithmic axis,
 * negative or NaN, is left out.
 */
export function LogScatter({ frame, marks }: LogScatterProps) {
  const { x, y, zero } = frame;
  const placed = marks.filter((mark) => mark.x > 0 && mark.y >= 0);
  const [first] = placed;
  return (
    <div className="log-scatter">
      <div className="log-scatter-heights" aria-hidden="true">
        {y.ticks.map(({ at, shown }) => (
          <span key={at} style={{ insetBlockStart: percent(1 - heightOf(at, y)) }}>
            {shown}
          </span>
        ))}
        <span style={{ insetBlockStart: percent(1 - ZERO_ROW) }}>{zero}</span>
      </div>
      <div className="log-scatter-plot">
        <Frame frame={frame} />
        {first !== undefined && (
          <span
            className="log-scatter-line"
            aria-hidden="true"
            style={{ insetInlineStart: percent(clamp(shareOf(first.x, x))) }}
          />
        )}
        {placed.map((mark) => (
          <MarkShape key={mark.series} mark={mark} frame={frame} />
        ))}
      </div>
      <div className="log-scatter-inputs" aria-hidden="true">
        {x.ticks.map(({ at, shown }) => (
          <span key={at} style={{ insetInlineStart: percent(shareOf(at, x)) }}>
            {shown}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The scale takes the upper part of the height; the row of zeros is below it. */
const SCALE_FROM = 0.14;
const ZERO_ROW = 0.05;

const shareOf = (value: number, { low, high }: LogAxis): number =>
  Math.log(value / low) / Math.log(high / low);

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** From 0 at the bottom to 1 at the top. */
const heightOf = (value: number, axis: LogAxis): number =>
  value === 0 ? ZERO_ROW : SCALE_FROM + (TOP - SCALE_FROM) * clamp(shareOf(value, axis));

/** So that dots at the upper end are drawn whole. */
const TOP = 0.95;

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

const SIDE = 1000;

const Frame = memo(function Frame({ frame }: { frame: ScatterFrame }) {
  const { title, description, x, y, dots } = frame;
  const across = (value: number) => Math.round(SIDE * clamp(shareOf(value, x)));
  const down = (value: number) => Math.round(SIDE * (1 - heightOf(value, y)));
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${title}. ${description}`}
    >
      {[...y.ticks.map(({ at }) => at), 0].map((at) => (
        <path key={at} className="grid" d={`M0 ${down(at)}H${SIDE}`} />
      ))}
      {dots.map(({ series, points }) => (
        <path
          key={series}
          className={`dots ${series}`}
          d={points.map((point) => `M${across(point.x)} ${down(point.y)}h0`).join('')}
        />
      ))}
    </svg>
  );
});

function MarkShape({ mark, frame }: { mark: ScatterMark; frame: ScatterFrame }) {
  const share = shareOf(mark.x, frame.x);
  const style: CSSProperties = {
    insetInlineStart: percent(clamp(share)),
    insetBlockStart: percent(1 - heightOf(mark.y, frame.y)),
  };
  return (
    <span
      className={`log-scatter-mark ${mark.series}`}
      data-past={pastEdge(mark, frame)}
      aria-hidden="true"
      style={style}
    />
  );
}

/** The edge of the frame that a mark is beyond, if any. */
function pastEdge({ x, y }: ScatterMark, frame: ScatterFrame): string | undefined {
  if (x < frame.x.low) return 'left';
  if (x > frame.x.high) return 'right';
  if (y > frame.y.high) return 'top';
  return y > 0 && y < frame.y.low ? 'bottom' : undefined;
}

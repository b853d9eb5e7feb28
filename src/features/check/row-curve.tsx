import { useCallback } from 'react';
import type { FloatArray, Format } from '../../core/format.ts';
import { smallestSubnormal } from '../../core/format.ts';
import { Canvas, type Paper } from '../../ui/canvas.tsx';
import { type Columns, columnsOf } from './model/curve.ts';

interface RowCurveProps {
  readonly label: string;
  readonly naive: FloatArray;
  readonly stable: FloatArray;
  readonly format: Format;
}

/** Room for the numbers of the axis, on the left, and for the zeros, at the foot. */
const LEFT = 44;
const FOOT = 14;
const HEAD = 8;

/** The probabilities of all classes on a logarithmic scale: stable as an area, naive as a line over it. */
export function RowCurve({ label, naive, stable, format }: RowCurveProps) {
  const draw = useCallback(
    (paper: Paper) => drawCurve(paper, naive, stable, format),
    [naive, stable, format],
  );
  return <Canvas label={label} className="check-curve" draw={draw} />;
}

function drawCurve(paper: Paper, naive: FloatArray, stable: FloatArray, format: Format) {
  const { context, width, height, colours, font } = paper;
  const [left, right, top, foot] = [LEFT, width - 4, HEAD, height - FOOT];
  const columns = Math.floor(right - left);
  if (columns < 1) return;
  const [ofNaive, ofStable] = [naive, stable].map((p) => columnsOf(p, columns)) as [
    Columns,
    Columns,
  ];
  const lowest = Math.max(Math.log10(smallestSubnormal(format)), lowestOf(ofNaive, ofStable) - 1);
  const y = (power: number) => top + (power / Math.min(-1, lowest)) * (foot - top);
  const step = (right - left) / ofStable.highest.length;

  context.font = font;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const every = [1, 2, 5, 10, 20, 50, 100].find((size) => -lowest / size <= 4) ?? 200;
  for (let power = 0; power >= lowest; power -= every) {
    context.fillStyle = colours.line;
    context.fillRect(left, Math.round(y(power)), right - left, 1);
    context.fillStyle = colours.muted;
    context.fillText(power === 0 ? '1' : `1e${power}`.replace('-', '\u2212'), left - 6, y(power));
  }
  context.fillText('0', left - 6, foot + FOOT / 2);

  const bar = Math.max(1, step);
  const paint = ({ highest, nan }: Columns, colour: string, thick: number) => {
    for (let at = 0; at < highest.length; at++) {
      const x = left + at * step;
      const power = highest[at] ?? Number.NaN;
      context.fillStyle = colour;
      if (Number.isNaN(power)) {
        if (nan[at] === 0) context.fillRect(x, foot + FOOT / 2, bar, 2);
        continue;
      }
      const high = y(power);
      context.fillRect(x, high, bar, thick === 0 ? foot - high : thick);
    }
  };
  context.globalAlpha = 0.35;
  paint(ofStable, colours.stable, 0);
  context.globalAlpha = 1;
  paint(ofStable, colours.stable, 2);
  paint(ofNaive, colours.naive, 2);
  // A NaN is at no height: it marks its column along the head.
  context.fillStyle = colours.bad;
  for (const [columns, at] of [
    [ofNaive, 0],
    [ofStable, 4],
  ] as const)
    for (let column = 0; column < columns.nan.length; column++)
      if (columns.nan[column] === 1)
        context.fillRect(left + column * step - 1, at, Math.max(3, bar), 4);
}

function lowestOf(...all: readonly Columns[]): number {
  let lowest = 0;
  for (const { highest } of all) for (const power of highest) if (power < lowest) lowest = power;
  return lowest;
}

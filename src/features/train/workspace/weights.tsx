import { useCallback } from 'react';
import { float64 } from '../../../core/format.ts';
import { Canvas, type Paper } from '../../../ui/canvas.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { floatPart } from '../../../words/numbers.ts';
import { LINE, linesOf, type Matrix, tally } from '../model/weight-map.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface WeightsProps {
  readonly name: string;
  readonly matrices: readonly Matrix[];
  /** Of all weights, biases too. */
  readonly values: ArrayLike<number>;
  /** The magnitude that is drawn darkest: the same on both sides. */
  readonly darkest: number;
}

/** The weights of a side as a map: blue below 0, ink above, hatched crimson where there is no number. */
export function Weights({ name, matrices, values, darkest }: WeightsProps) {
  const words = useWords(WORKSPACE);
  const { mark } = useStrings();
  const found = tally(values);
  const said = words.weights.count(found);
  const draw = useCallback(
    (paper: Paper) => drawMatrices(paper, matrices, darkest),
    [matrices, darkest],
  );
  const lines = matrices.reduce((sum, { rows, columns }) => sum + rows * linesOf(columns) + 1, -1);
  return (
    <div className="train-weights" data-part="weights">
      <div className="train-map" data-lines={lines > 40 ? 'many' : 'few'}>
        <Canvas label={words.weights.figure(name, said)} className="train-canvas" draw={draw} />
      </div>
      <p className="train-small" data-bad={found.nan + found.infinite > 0 || undefined}>
        {found.nan + found.infinite > 0 ? (
          said
        ) : (
          <>
            {said}{' '}
            <Say sentence={words.weights.largest(floatPart(found.largest, float64, mark, 2))} />
          </>
        )}
      </p>
    </div>
  );
}

function drawMatrices(paper: Paper, matrices: readonly Matrix[], darkest: number) {
  const { width, height } = paper;
  const lines = matrices.reduce((sum, { rows, columns }) => sum + rows * linesOf(columns), 0);
  const rowsOf = matrices.reduce((sum, { rows }) => sum + rows, 0);
  const gap = rowsOf > 8 ? 1 : 4;
  const high = (height - gap * (rowsOf - 1)) / lines;
  let top = 0;
  for (const matrix of matrices) {
    const cells = Math.min(LINE, matrix.columns);
    for (let row = 0; row < matrix.rows; row++) {
      drawRow(paper, matrix, row, top, width / cells, high, darkest);
      top += linesOf(matrix.columns) * high + gap;
    }
  }
}

function drawRow(
  { context, width, colours }: Paper,
  { columns, values }: Matrix,
  row: number,
  top: number,
  wide: number,
  high: number,
  darkest: number,
) {
  context.globalAlpha = 1;
  context.fillStyle = colours.line;
  context.globalAlpha = 0.35;
  context.fillRect(0, top, Math.min(width, columns * wide), linesOf(columns) * high);
  for (let column = 0; column < columns; column++) {
    const value = values[row * columns + column] ?? Number.NaN;
    const [x, y] = [(column % LINE) * wide, top + Math.floor(column / LINE) * high];
    if (!Number.isFinite(value)) drawNaN(context, colours, x, y, wide, high);
    else if (value !== 0 && darkest > 0) {
      context.globalAlpha = Math.min(1, 0.08 + 0.92 * Math.sqrt(Math.abs(value) / darkest));
      context.fillStyle = value < 0 ? colours.focus : colours.ink;
      context.fillRect(x, y, wide, high);
    }
  }
  context.globalAlpha = 1;
}

/** Crimson with a lighter stroke through it, whatever the size of the cell. */
function drawNaN(
  context: CanvasRenderingContext2D,
  colours: Paper['colours'],
  x: number,
  y: number,
  wide: number,
  high: number,
) {
  context.globalAlpha = 1;
  context.fillStyle = colours.bad;
  context.fillRect(x, y, wide, high);
  // Too small a cell has no room for a stroke: it would be more stroke than cell.
  if (high < 3) return;
  context.strokeStyle = colours['bad-ground'];
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y + high);
  context.lineTo(x + wide, y);
  context.stroke();
}

import { useCallback } from 'react';
import type { FormatName } from '../../core/format.ts';
import type { Report } from '../../report/report.ts';
import { Canvas, type Paper } from '../../ui/canvas.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useStrings } from '../../words/context.tsx';
import { type DecimalMark, shownDecimal, typeset } from '../../words/numbers.ts';
import { beyondOf, domainOf, ticksOf } from './model/histogram.ts';
import { formatsOf } from './model/told.ts';
import type { Words } from './words/en.ts';

interface HistogramProps {
  readonly words: Words;
  readonly report: Report;
}

/** Where the logits lie, and between which limits their exponentials stay in each format; the same as a table. */
export function HistogramPart({ words, report }: HistogramProps) {
  const { mark } = useStrings();
  const { histogram: said } = words.report;
  const { nan, positiveInfinity, negativeInfinity, maskLike } = report.histogram;
  const draw = useCallback((paper: Paper) => drawHistogram(paper, report, mark), [report, mark]);
  const special = said.special({
    nan,
    positive: positiveInfinity,
    negative: negativeInfinity,
    masks: maskLike,
  });
  return (
    <section className="check-part" data-part="histogram">
      <h4>{said.title}</h4>
      <p className="panel-note">{said.note}</p>
      <Canvas label={said.figure} className="check-histogram" draw={draw} />
      {special !== '' && (
        <p>
          {said.specialHead} {special}.
        </p>
      )}
      <details>
        <summary>{said.table}</summary>
        <LimitsTable words={words} report={report} />
      </details>
    </section>
  );
}

function LimitsTable({ words, report }: HistogramProps) {
  const { mark } = useStrings();
  const { histogram: said } = words.report;
  const shown = (value: number) => shownDecimal(value, mark, 4);
  return (
    <ScrollRegion label={said.caption}>
      <table className="check-table">
        <caption className="visually-hidden">{said.caption}</caption>
        <thead>
          <tr>
            {[
              said.format,
              said.above,
              said.rowsAbove,
              said.subnormal,
              said.below,
              said.logitsBelow,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {beyondOf(report).map(({ name, overflow, subnormal, zero, rowsAbove, logitsBelow }) => (
            <tr key={name}>
              <th scope="row">{words.settings.format(name)}</th>
              <td>{shown(overflow)}</td>
              <td>{words.count(rowsAbove)}</td>
              <td>{shown(subnormal)}</td>
              <td>{shown(zero)}</td>
              <td>{words.count(logitsBelow)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Height of the line of a format, above the bars. */
const LINE = 20;
const FOOT = 22;
const LEFT = 4;

function drawHistogram(paper: Paper, report: Report, mark: DecimalMark) {
  const { context, width, height, colours, font } = paper;
  const formats = formatsOf(report);
  const domain = domainOf(report.histogram, formats);
  const [left, right] = [LEFT, width - LEFT];
  const [top, foot] = [formats.length * LINE + 6, height - FOOT];
  const x = (value: number) =>
    left + ((value - domain.low) / (domain.high - domain.low)) * (right - left);
  context.font = font;
  context.textBaseline = 'middle';
  drawAxis(paper, ticksOf(domain, Math.max(2, width / 90)), x, foot, mark);
  drawBars(paper, report, x, top, foot);

  for (const [at, name] of formats.entries()) {
    const { overflow, zero } = report.histogram.cliffs[name];
    const y = at * LINE + LINE / 2;
    const chosen = report.settings.plan.compute === name;
    context.fillStyle = chosen ? colours.ink : colours['line-strong'];
    const [from, to] = [Math.max(left, x(zero)), Math.min(right, x(overflow))];
    context.fillRect(from, y + 7, to - from, chosen ? 2 : 1);
    for (const edge of [zero, overflow]) {
      const place = x(edge);
      if (place < left || place > right) continue;
      context.fillRect(place - 0.5, y + 3, 1, (chosen ? foot : top) - y - 3);
    }
    drawLabel(
      paper,
      labelOf(name, zero, overflow, mark),
      (from + to) / 2,
      y - 1,
      left,
      right,
      chosen,
    );
  }
}

const labelOf = (name: FormatName, zero: number, overflow: number, mark: DecimalMark) =>
  `${name}  ${shownDecimal(zero, mark, 4)} … ${shownDecimal(overflow, mark, 4)}`;

function drawLabel(
  { context, colours }: Paper,
  text: string,
  middle: number,
  y: number,
  left: number,
  right: number,
  chosen: boolean,
) {
  const half = context.measureText(text).width / 2;
  const at = Math.min(right - half, Math.max(left + half, middle));
  context.textAlign = 'center';
  // The lines of wider formats pass behind it.
  context.fillStyle = colours.card;
  context.fillRect(at - half - 3, y - 7, 2 * half + 6, 13);
  context.fillStyle = chosen ? colours.ink : colours.muted;
  context.fillText(text, at, y);
}

function drawAxis(
  { context, width, colours }: Paper,
  ticks: readonly number[],
  x: (value: number) => number,
  foot: number,
  mark: DecimalMark,
) {
  context.textAlign = 'center';
  context.fillStyle = colours.line;
  context.fillRect(0, foot, width, 1);
  context.fillStyle = colours.muted;
  for (const tick of ticks) {
    const text = typeset(String(Number(tick.toPrecision(6))), mark);
    const half = context.measureText(text).width / 2;
    if (x(tick) < half || x(tick) > width - half) continue;
    context.fillRect(Math.round(x(tick)), foot, 1, 4);
    context.fillText(text, x(tick), foot + 13);
  }
}

/** Counts on a logarithmic scale, so that a single logit is seen beside millions; those of the largest stand out. */
function drawBars(
  { context, colours }: Paper,
  { histogram: { bins } }: Report,
  x: (value: number) => number,
  top: number,
  foot: number,
) {
  if (bins === null) return;
  const most = Math.log1p(Math.max(1, ...bins.logits));
  const bars = (counts: readonly number[], colour: string, alpha: number) => {
    context.fillStyle = colour;
    context.globalAlpha = alpha;
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const from = x(bins.low + at * bins.width);
      const wide = Math.max(2, x(bins.low + (at + 1) * bins.width) - from - 0.5);
      const high = Math.max(2, (Math.log1p(count) / most) * (foot - top));
      context.fillRect(from, foot - high, wide, high);
    }
    context.globalAlpha = 1;
  };
  bars(bins.logits, colours.muted, 0.45);
  bars(bins.largest, colours.ink, 0.85);
}

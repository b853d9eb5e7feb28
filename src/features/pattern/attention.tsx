import { useMemo } from 'react';
import { float32, float64 } from '../../core/format.ts';
import { at, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import { PowerPlot } from '../../ui/power-plot.tsx';
import { Say } from '../../ui/sentence.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { floatPart } from '../../words/numbers.ts';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid, rowsOf } from './grid.tsx';
import { attend, isSaturated, scoreVariances, type weigh } from './model/attention.ts';
import { drawVectors, MAX_LENGTH, PAIRS, pairsOf } from './model/settings.ts';
import { NumberSlider } from './scale-controls.tsx';
import { type Column, cellViews } from './value.tsx';
import { explainAttention } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

const float = (value: number) => <Shown value={value} format={float32} />;

const largestOf = (values: ArrayLike<number>) => Math.max(...Array.from(values));

/**
 * Scores grow with the length of the vectors, and softmax saturates; divided by the root of the length they do not.
 */
export function Attention({ controls, onChange, frame }: DemonstrationProps<'attention'>) {
  const pattern = useWords(PATTERN);
  const words = pattern.attention;
  const t = useStrings();
  const length = 2 ** controls.length;
  const vectors = useMemo(() => drawVectors(controls.draw), [controls.draw]);
  const evaluation = useMemo(
    () =>
      attend(
        vectors.query.slice(0, length),
        vectors.keys.map((key) => key.slice(0, length)),
      ),
    [vectors, length],
  );
  const { root, plain, scaled } = evaluation;
  const saturated = isSaturated(plain);
  const { named, column } = cellViews(float32);
  const columns = [words.score, 'p', 'p (1 − p)'];
  const columnsOf = ({ scores, p, slope }: ReturnType<typeof weigh>): Column[] => [
    column(scores),
    (lane) => <Share p={valueAt(at(p, lane))} />,
    column(slope),
  ];
  return (
    <Demonstration
      frame={frame}
      words={words}
      settings={
        <>
          <NumberSlider
            label={words.size}
            at={controls.length}
            max={MAX_LENGTH}
            number={length}
            onChange={(next) => onChange({ ...controls, length: next })}
          />
          <div className="pattern-draw">
            <button
              type="button"
              className="chip"
              onClick={() => onChange({ ...controls, draw: controls.draw + 1 })}
            >
              {words.draw}
            </button>{' '}
            <span className="panel-note">{words.drawn(controls.draw)}</span>
          </div>
        </>
      }
      parts={{
        in: {
          formula: 'scores',
          note: words.in,
          numbers: [
            named(words.root, root),
            { name: words.spread, value: float(largestOf(scaled.scores.values.map(Math.abs))) },
          ],
        },
        operate: {
          formula: 'weights',
          note: words.operate,
          numbers: [
            { name: words.top, value: float(largestOf(scaled.p.values)) },
            { name: words.slope, value: float(largestOf(scaled.slope.values)) },
          ],
        },
        compensate: {
          formula: 'temperature',
          note: words.compensate,
          numbers: [named(words.temperature, root)],
        },
      }}
      broken={saturated}
      verdict={explainAttention(pattern, evaluation)}
      more={<p>{words.note}</p>}
    >
      <Grid
        caption={words.table}
        rowName={words.key}
        columns={[
          { name: words.plain, columns },
          { name: words.scaled, columns },
        ]}
        rows={rowsOf(
          DEFAULT_SCENARIO.labels.length,
          (lane) => showLabel(t, DEFAULT_SCENARIO.labels[lane] ?? ''),
          [...columnsOf(plain), ...columnsOf(scaled)],
        )}
      />
      <Variances draw={controls.draw} length={length} />
    </Demonstration>
  );
}

/** A probability with its bar. */
function Share({ p }: { p: number }) {
  return (
    <span className="pattern-share">
      <Shown value={p} format={float32} />
      <span className="pattern-bar" style={{ inlineSize: `${p * 100}%` }} />
    </span>
  );
}

const LENGTHS: readonly [number, number] = [1, 2 ** MAX_LENGTH];
const X_TICKS = [1, 4, 16, 64, 256, 1024];
const Y_TICKS = [1, 10, 100, 1000];
/** Wide enough for the scatter of PAIRS samples. */
const VARIANCES: readonly [number, number] = [0.25, 3000];

/** Measured variances of q · k, before and after the division, against the length. */
function Variances({ draw, length }: { draw: number; length: number }) {
  const { chart } = useWords(PATTERN).attention;
  const t = useStrings();
  const measured = useMemo(() => scoreVariances(pairsOf(draw), PAIRS, MAX_LENGTH + 1), [draw]);
  const series = useMemo(
    () => [
      {
        name: 'plain',
        shape: 'disc' as const,
        dots: measured.map(({ length: x, plain: y }) => ({ x, y })),
        line: LENGTHS,
      },
      {
        name: 'scaled',
        shape: 'square' as const,
        dots: measured.map(({ length: x, scaled: y }) => ({ x, y })),
        line: [1, 1] as const,
      },
    ],
    [measured],
  );
  const here = measured.find((each) => each.length === length);
  const shown = (value = Number.NaN) => floatPart(value, float64, t.mark, 3);
  return (
    <figure className="pattern-variances">
      <PowerPlot
        title={chart.title}
        xName={chart.x}
        yName={chart.y}
        series={series}
        xRange={LENGTHS}
        yRange={VARIANCES}
        xTicks={X_TICKS}
        yTicks={Y_TICKS}
        tickText={String}
        at={length}
      />
      <figcaption>
        <strong>{chart.title}</strong>
        <ul>
          <li data-shape="disc">{chart.plain}</li>
          <li data-shape="square">{chart.scaled}</li>
          <li data-shape="line">{chart.line}</li>
        </ul>
        <p>
          <Say
            sentence={chart.description(length, shown(here?.plain), shown(here?.scaled), PAIRS)}
          />
        </p>
      </figcaption>
    </figure>
  );
}

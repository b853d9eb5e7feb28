import { type ReactNode, useMemo } from 'react';
import { float32 } from '../../core/format.ts';
import { type LogAxis, LogScatter, type ScatterFrame } from '../../ui/log-scatter.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownFloat, shownPower } from '../../words/numbers.ts';
import {
  type Cancelling,
  errorPoints,
  type Measured,
  type RelativeError,
  sizeOf,
} from './model/cancellation.ts';
import { errorText } from './words/explain.ts';
import { CAVEATS } from './words/words.ts';

const DECADES = [-12, 0] as const;
/** Exact; 10 ** power is not in every engine. */
const tenTo = (power: number) => Number(`1e${power}`);
/** The ends of the slider and of the chart above it. */
export const LOW = tenTo(DECADES[0]);
export const HIGH = tenTo(DECADES[1]);

const DOTS_PER_DECADE = 20;
const LOWEST_ERROR = 1e-13;

interface ErrorChartProps {
  readonly of: Cancelling;
  readonly measured: Measured;
  /** The slider, aligned with the axis of the chart. */
  readonly children: ReactNode;
}

/** Relative error against the input, both on logarithmic axes, with marks at the slider's value. */
export function ErrorChart({ of, measured, children }: ErrorChartProps) {
  const words = useWords(CAVEATS).cancellation;
  const own = words[of];
  const frame = useMemo((): ScatterFrame => {
    const points = errorPoints(of, ...DECADES, DOTS_PER_DECADE);
    const { input, plain, careful } = words[of];
    return {
      title: words.chart(input),
      description: words.description(input, plain, careful),
      x: axis(LOW, HIGH, [-12, -9, -6, -3, 0]),
      y: axis(LOWEST_ERROR, 1, [-12, -8, -4, 0]),
      zero: words.exact,
      dots: [
        { series: 'first', points: points.map(({ at, plain: y }) => ({ x: at, y: sizeOf(y) })) },
        { series: 'second', points: points.map(({ at, careful: y }) => ({ x: at, y: sizeOf(y) })) },
      ],
    };
  }, [of, words]);
  const { input, plainError, carefulError } = measured;
  return (
    <figure className="caveats-chart">
      <figcaption>
        {frame.title} <span className="caveats-key first">{own.plain}</span>{' '}
        <span className="caveats-key second">{own.careful}</span>
      </figcaption>
      <LogScatter
        frame={frame}
        marks={[
          { series: 'first', x: input, y: sizeOf(plainError) },
          { series: 'second', x: input, y: sizeOf(carefulError) },
        ]}
      />
      <div className="caveats-slider">{children}</div>
      {!(input > 0) && (
        <p className="caveats-zone">
          <Say sentence={words.noPlace(own.input)} />
        </p>
      )}
    </figure>
  );
}

const axis = (low: number, high: number, powers: readonly number[]): LogAxis => ({
  low,
  high,
  ticks: powers.map((power) => ({ at: tenTo(power), shown: shownPower(power) })),
});

/** The same errors as a table, one row per decade. */
export function ErrorTable({ of }: { of: Cancelling }) {
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.cancellation;
  const { input, plain, careful } = words[of];
  const points = useMemo(() => errorPoints(of, ...DECADES, 1), [of]);
  const error = (value: RelativeError) => (
    <td>
      <data value={String(sizeOf(value))}>{errorText(caveats, value, t.mark, 2)}</data>
    </td>
  );
  return (
    <table className="caveats-table">
      <caption className="visually-hidden">{words.chart(input)}</caption>
      <thead>
        <tr>
          <th scope="col">{input}</th>
          <th scope="col">{plain}</th>
          <th scope="col">{careful}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.at}>
            <th scope="row">{shownFloat(point.at, float32, t.mark)}</th>
            {error(point.plain)}
            {error(point.careful)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

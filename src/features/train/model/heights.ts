import type { Point } from './curves.ts';

/** How losses become heights. On a logarithmic scale a height is a power of ten, and 0 has a row of its own below. */
export interface LossScale {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  /** Heights with a line, ascending, each with the loss that is there. */
  readonly ticks: readonly { readonly at: number; readonly loss: number }[];
  readonly heightOf: (loss: number) => number;
}

/** Losses within this factor of each other are easier to compare on a linear scale. */
const LINEAR_UP_TO = 40;
/** Powers of ten a logarithmic scale shows; what is smaller stands in the row of 0. */
const MOST_DECADES = 12;
/** Below the lowest power of ten, in powers of ten, as a share of the whole. */
const ZERO_ROW = 0.12;

/**
 * The scale for losses, all finite. Its upper end fits all of them, its lower end their means: a single loss may be as
 * small as it likes, and is then at the lower end.
 */
export function lossScale(losses: readonly Point[], means: readonly Point[]): LossScale {
  const positive = means.map(({ y }) => y).filter((y) => y > 0);
  const most = Math.max(...losses.map(({ y }) => y), 0);
  const least = Math.min(...positive, most);
  return most > 3 * LINEAR_UP_TO ** 0.5 && most / least > LINEAR_UP_TO
    ? logScale(
        least,
        most,
        means.some(({ y }) => y === 0),
      )
    : linearScale(most);
}

function linearScale(most: number): LossScale {
  const step = niceStep(most / 4);
  const high = Math.max(1, Math.ceil(most / step)) * step;
  const count = Math.round(high / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => {
    const loss = Number((at * step).toPrecision(6));
    return { at: loss, loss };
  });
  return { kind: 'linear', low: 0, high, ticks, heightOf: (loss) => loss };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(least: number): number {
  if (!(least > 0)) return 0.5;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

function logScale(least: number, most: number, withZero: boolean): LossScale {
  const high = Math.ceil(Math.log10(most));
  const from = Math.max(Math.floor(Math.log10(least)), high - MOST_DECADES);
  const decades = high - from;
  const zero = from - Math.max(0.5, decades * ZERO_ROW);
  const low = withZero ? zero - decades * 0.03 : from;
  const every = Math.ceil(decades / 4);
  const ticks = Array.from({ length: Math.floor(decades / every) + 1 }, (_, at) => {
    const power = high - at * every;
    return { at: power, loss: 10 ** power };
  }).reverse();
  return {
    kind: 'log',
    low,
    high,
    ticks: withZero ? [{ at: zero, loss: 0 }, ...ticks] : ticks,
    heightOf: (loss) => (loss > 0 ? Math.max(from, Math.log10(loss)) : withZero ? zero : from),
  };
}

/** Round steps for the axis, from 0: about `count` of them. */
export function stepTicks(last: number, count: number): number[] {
  const step = Math.max(1, niceStep(last / count));
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}

/** Steps of the axis before it grows. */
const FIRST_END = 100;

/** The last step of the axis: it doubles as the run goes on, up to the last of the run. */
export function axisEnd(reached: number, last: number): number {
  const doublings = Math.max(0, Math.ceil(Math.log2(reached / FIRST_END)));
  return Math.max(1, Math.min(last, FIRST_END * 2 ** doublings));
}

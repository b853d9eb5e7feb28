import type { Point } from './curves.ts';

/**
 * How losses become heights. On a logarithmic scale a height is a power of ten, and what is smaller than all of them, 0
 * above all, has a row of its own below.
 */
export interface LossScale {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  /** Heights with a line, ascending, each with the loss that is there. */
  readonly ticks: readonly { readonly at: number; readonly loss: number }[];
  readonly heightOf: (loss: number) => number;
  /** The power of ten that what stands in the row below is smaller than; null on a linear scale. */
  readonly lowest: number | null;
}

/** Losses within this factor of each other are easier to compare on a linear scale. */
const LINEAR_UP_TO = 40;
/** Powers of ten a logarithmic scale shows; what is smaller stands in the row below. */
const MOST_DECADES = 12;
/** Below the lowest power of ten, in powers of ten, as a share of the whole. */
const ROW_BELOW = 0.12;

/**
 * The scale for losses, all finite. Its upper end fits all of them, its lower end their means: a single loss may be as
 * small as it likes, and is then in the row below.
 */
export function lossScale(losses: readonly Point[], means: readonly Point[]): LossScale {
  const positive = means.map(({ y }) => y).filter((y) => y > 0);
  const most = Math.max(...losses.map(({ y }) => y), 0);
  const least = Math.min(...positive, most);
  return most > 3 * LINEAR_UP_TO ** 0.5 && most / least > LINEAR_UP_TO
    ? logScale(
        least,
        most,
        [...losses, ...means].map(({ y }) => y),
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
  return { kind: 'linear', low: 0, high, ticks, heightOf: (loss) => loss, lowest: null };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(least: number): number {
  if (!(least > 0)) return 0.5;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

function logScale(least: number, most: number, shown: readonly number[]): LossScale {
  const high = Math.ceil(Math.log10(most));
  const from = Math.max(Math.floor(Math.log10(least)), high - MOST_DECADES);
  const isBelow = (loss: number) => !(loss > 0 && Math.log10(loss) >= from);
  const withRow = shown.some(isBelow);
  const decades = high - from;
  const below = from - Math.max(0.5, decades * ROW_BELOW);
  const low = withRow ? below - decades * 0.03 : from;
  const every = Math.ceil(decades / 4);
  const ticks = Array.from({ length: Math.floor(decades / every) + 1 }, (_, at) => {
    const power = high - at * every;
    return { at: power, loss: 10 ** power };
  }).reverse();
  return {
    kind: 'log',
    low,
    high,
    ticks: withRow ? [{ at: below, loss: 0 }, ...ticks] : ticks,
    heightOf: (loss) => (isBelow(loss) ? below : Math.log10(loss)),
    lowest: from,
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

import type { FloatArray, Format } from '../core/format.ts';
import type { Present } from './layer-loops.ts';
import type { Layer, Model } from './model.ts';
import { CLIP_EPSILON, type SideSettings } from './step.ts';

/*
 * The update in float32 as loops over numbers: bit for bit what step.ts records.
 *
 * The gradient of a weight is g * x, g that of its unit. Where x is 0 that is 0, which moves no weight; but where g is
 * NaN or infinite it is NaN, as in any framework with dense gradients, and then every weight of the unit is written.
 * A weight is never -0 (initialModel), so no zero moves it.
 */

const NONE = Number.NaN;
const { fround } = Math;

/** The gradients of what the units of a layer gave, and what the layer read. */
export interface LayerGradient {
  readonly g: FloatArray;
  readonly read: Present | FloatArray;
}

export interface Updated {
  readonly next: Model;
  /** Of the whole gradient, before it is clipped. */
  readonly norm: number;
}

type Descent = Pick<SideSettings, 'lossScale' | 'clip' | 'rate'>;

export function descend(
  model: Model,
  gradients: readonly LayerGradient[],
  format: Format,
  { lossScale, clip, rate }: Descent,
): Updated {
  const unscale = lossScale === 1 ? null : fround(1 / fround(lossScale));
  const unscaled = (value: number) => (unscale === null ? value : fround(value * unscale));
  const entry = entriesOf(format, unscaled);

  let total = 0;
  for (const gradient of gradients) total = addSquares(total, gradient, entry);
  const norm = fround(Math.sqrt(total));

  const shortened = clip === null ? null : shortening(norm, clip);
  const times = fround(rate);
  const shift = (gradient: number) =>
    fround((shortened === null ? gradient : fround(gradient * shortened)) * times);
  const next = model.map((layer, index) => {
    const gradient = gradients[index];
    return gradient === undefined ? layer : moved(layer, gradient, entry, shift);
  });
  return { next, norm };
}

/** The gradient of one weight: of a unit that has `g`, for an input that is `x`. */
type Entry = (g: number, x: number) => number;

const entriesOf =
  ({ round }: Format, unscaled: (value: number) => number): Entry =>
  (g, x) =>
    unscaled(round(g * x));

const isPresent = (read: LayerGradient['read']): read is Present => 'columns' in read;

/** The squares of each row are added up by themselves, then the sums. */
function addSquares(before: number, { g, read }: LayerGradient, entry: Entry): number {
  let total = before;
  let ofBiases = 0;
  for (let unit = 0; unit < g.length; unit++) {
    const own = g[unit] ?? NONE;
    total = fround(
      total + (isPresent(read) ? presentSquares(own, read, entry) : squares(own, read, entry)),
    );
    const bias = entry(own, 1);
    ofBiases = fround(ofBiases + fround(bias * bias));
  }
  return fround(total + ofBiases);
}

function presentSquares(g: number, { columns, size }: Present, entry: Entry): number {
  if (columns.length < size && Number.isNaN(entry(g, 0))) return Number.NaN;
  const one = entry(g, 1);
  const square = fround(one * one);
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum = fround(sum + square);
  return sum;
}

function squares(g: number, values: FloatArray, entry: Entry): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const one = entry(g, values[i] ?? NONE);
    sum = fround(sum + fround(one * one));
  }
  return sum;
}

/** As step.ts has it. */
function shortening(norm: number, clip: number): number {
  const quotient = fround(fround(clip) / fround(norm + fround(CLIP_EPSILON)));
  return quotient >= 1 ? 1 : quotient;
}

function moved(
  layer: Layer,
  { g, read }: LayerGradient,
  entry: Entry,
  shift: (gradient: number) => number,
): Layer {
  const { inputs } = layer;
  const weights = layer.weights.slice();
  const biases = layer.biases.slice();
  for (let unit = 0; unit < g.length; unit++) {
    const own = g[unit] ?? NONE;
    const start = unit * inputs;
    const ofBias = shift(entry(own, 1));
    biases[unit] = (biases[unit] ?? NONE) - ofBias;
    if (!isPresent(read)) {
      for (let i = 0; i < inputs; i++)
        weights[start + i] = (weights[start + i] ?? NONE) - shift(entry(own, read[i] ?? NONE));
      continue;
    }
    const { columns } = read;
    for (let i = 0; i < columns.length; i++) {
      const index = start + (columns[i] ?? 0);
      weights[index] = (weights[index] ?? NONE) - ofBias;
    }
    if (Number.isNaN(shift(entry(own, 0)))) spoil(weights.subarray(start, start + inputs), columns);
  }
  return { ...layer, weights, biases };
}

/** NaN in every column that is absent. */
function spoil(row: Float32Array, columns: Int32Array): void {
  let next = 0;
  for (let column = 0; column < row.length; column++) {
    if (columns[next] === column) next++;
    else row[column] = Number.NaN;
  }
}

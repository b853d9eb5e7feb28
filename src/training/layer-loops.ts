import type { FloatArray, Format } from '../core/format.ts';
import { type Layer, rowOf } from './model.ts';

/*
 * The layers of a model, forward and backward, as loops over numbers: bit for bit what model.ts records. A sentence has
 * some ten of 256 features, and what is multiplied by an absent one is left out where it would add nothing.
 */

const NONE = Number.NaN;

/** The columns that are 1 in a row of `size`; the others are 0. */
export interface Present {
  readonly columns: Int32Array;
  readonly size: number;
}

/** What each unit of the first layer gives. */
export function ofPresent(layer: Layer, present: Present, format: Format): FloatArray {
  const { round, largest } = format;
  const { columns } = present;
  const out = format.allocate(layer.units);
  for (let unit = 0; unit < out.length; unit++) {
    const row = rowOf(layer, unit);
    const bias = round(layer.biases[unit] ?? NONE);
    let sum = 0;
    for (let i = 0; i < columns.length; i++) sum = round(sum + round(row[columns[i] ?? 0] ?? NONE));
    // 0 * Infinity is NaN; and 0 - 0 is -0 only where every term is.
    if (!isWithin(row, largest) || (sum === 0 && Object.is(bias, -0)))
      sum = sumOfAll(row, present, format);
    out[unit] = round(sum + bias);
  }
  return out;
}

/** Every term, those of absent features too. */
function sumOfAll(row: Float32Array, { columns }: Present, { round }: Format): number {
  let sum = 0;
  let next = 0;
  for (let column = 0; column < row.length; column++) {
    const isPresent = columns[next] === column;
    if (isPresent) next++;
    const term = round(row[column] ?? NONE) * (isPresent ? 1 : 0);
    sum = column === 0 ? term : round(sum + term);
  }
  return sum;
}

/** What each unit gives of the values of the layer before. */
export function ofValues(layer: Layer, values: FloatArray, format: Format): FloatArray {
  const { round } = format;
  const out = format.allocate(layer.units);
  for (let unit = 0; unit < out.length; unit++) {
    const row = rowOf(layer, unit);
    let sum = 0;
    for (let i = 0; i < row.length; i++) {
      const term = round(round(row[i] ?? NONE) * (values[i] ?? NONE));
      sum = i === 0 ? term : round(sum + term);
    }
    out[unit] = round(sum + round(layer.biases[unit] ?? NONE));
  }
  return out;
}

/** max(h, 0). NaN stays NaN. */
export function rectify(h: FloatArray): FloatArray {
  const out = h.slice();
  for (let i = 0; i < out.length; i++) if (0 >= (h[i] ?? NONE)) out[i] = 0;
  return out;
}

/**
 * The gradient of the values that a layer read, from that of what it gave. The units are added up from the last to the
 * first, as the backward pass meets them.
 */
export function gradientOfValues(layer: Layer, g: FloatArray, format: Format): FloatArray {
  const { round } = format;
  const out = format.allocate(layer.inputs);
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let unit = layer.units - 1; unit >= 0; unit--) {
      const share = round(
        (g[unit] ?? NONE) * round(layer.weights[unit * layer.inputs + i] ?? NONE),
      );
      sum = unit === layer.units - 1 ? share : round(sum + share);
    }
    out[i] = sum;
  }
  return out;
}

/** The same before max(h, 0): 0 where h was not positive. */
export function throughRectified(g: FloatArray, h: FloatArray): FloatArray {
  const out = g.slice();
  for (let i = 0; i < out.length; i++) if (0 >= (h[i] ?? NONE)) out[i] = 0;
  return out;
}

/** Whether every value is a number of at most this size. */
function isWithin(values: Float32Array, largest: number): boolean {
  for (let i = 0; i < values.length; i++)
    if (!(Math.abs(values[i] ?? NONE) <= largest)) return false;
  return true;
}

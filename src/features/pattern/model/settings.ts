import type { FormatName } from '../../../core/format.ts';
import { kept } from '../../../practice/kept.ts';
import { randomFrom } from '../../../practice/random.ts';
import {
  between,
  count,
  object,
  oneOf,
  record,
  type Shape,
  subset,
} from '../../../practice/shapes.ts';
import { attend, isSaturated } from './attention.ts';

/** Five demonstrations of one pattern: their controls, how they open, how they break. */
export const DEMONSTRATIONS = [
  'layer-norm',
  'rms-norm',
  'attention',
  'clipping',
  'loss-scaling',
] as const;

export type Demonstration = (typeof DEMONSTRATIONS)[number];

/** The formats the demonstrations run in. */
export const NARROW_FORMATS = ['float16', 'float32'] as const satisfies readonly FormatName[];
export type NarrowFormat = (typeof NARROW_FORMATS)[number];

/** The controls of each demonstration. Powers of ten and two may be any number within their range. */
export interface Controls {
  readonly 'layer-norm': {
    readonly format: NarrowFormat;
    /** Power of ten. */
    readonly scale: number;
    /** Index into OFFSETS. */
    readonly offset: number;
  };
  readonly 'rms-norm': { readonly format: NarrowFormat; readonly scale: number };
  readonly attention: {
    /** Power of two: the length of the vectors. */
    readonly length: number;
    /** Seed of the random vectors. */
    readonly draw: number;
  };
  readonly clipping: {
    readonly format: NarrowFormat;
    /** Index into LARGEST_GRADIENTS of the format. */
    readonly largest: number;
    /** Index into THRESHOLDS. */
    readonly threshold: number;
  };
  /** Power of two. */
  readonly 'loss-scaling': { readonly power: number };
}

export interface PatternState {
  readonly shown: Demonstration;
  readonly controls: Controls;
  /** Those the reader has broken at least once. */
  readonly broken: readonly Demonstration[];
}

/** Activations before scale and offset: of size 1, mean 0.3, no two alike. */
export const ACTIVATIONS = [1.25, -0.75, 0.5, 2, -1.5] as const;

export const OFFSETS = [0, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8] as const;

/** The range of the scale as powers of ten, in steps of a half. */
export const SCALES: Readonly<Record<NarrowFormat, { low: number; high: number }>> = {
  float16: { low: -6, high: 5 },
  float32: { low: -26, high: 26 },
};

/** The gradient's other four entries. */
export const OTHER_GRADIENTS = [3, -4, 1.5, -0.5] as const;

const powersOfTen = Array.from({ length: 39 }, (_, power) => Number(`1e${power}`));

/** The choices for its first entry; the last is an infinity, as after an overflow elsewhere. */
export const LARGEST_GRADIENTS: Readonly<Record<NarrowFormat, readonly number[]>> = {
  float16: [1, 3, 10, 30, 100, 300, 1000, 3000, 1e4, 3e4, Number.POSITIVE_INFINITY],
  float32: [...powersOfTen, Number.POSITIVE_INFINITY],
};

/** Indexes into LARGEST_GRADIENTS: the entry a format opens with, and one whose square overflows. */
const FIRST_GRADIENT: Readonly<Record<NarrowFormat, { opening: number; breaking: number }>> = {
  float16: { opening: 2, breaking: 5 },
  float32: { opening: 1, breaking: 20 },
};

export const THRESHOLDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** From far below float16's smallest number to far above its smallest normal one. */
export const GRADIENTS = [1e-9, 1e-8, 2.9e-8, 6e-8, 1e-6, 1e-4, 1e-2] as const;

/** Largest power of two for the length of the vectors, and for the scale of the loss. */
export const MAX_LENGTH = 10;
export const MAX_POWER = 24;

/** Number of pairs of random vectors from which a variance is estimated. */
export const PAIRS = 64;

export const OPENING_CONTROLS: Controls = {
  'layer-norm': { format: 'float16', scale: 0, offset: 0 },
  'rms-norm': { format: 'float16', scale: 0 },
  attention: { length: 0, draw: 1 },
  clipping: { format: 'float32', largest: 1, threshold: 2 },
  'loss-scaling': { power: 16 },
};

/** What the button "Break it" sets, given the current controls. */
export function broken<D extends Demonstration>(demonstration: D, controls: Controls): Controls[D] {
  const breaks: Controls = {
    'layer-norm': {
      format: 'float16',
      scale: 3,
      offset: 0,
    },
    'rms-norm': { format: 'float16', scale: 3 },
    attention: { length: MAX_LENGTH, draw: saturatingDraw(controls.attention.draw) },
    clipping: {
      ...controls.clipping,
      largest: FIRST_GRADIENT[controls.clipping.format].breaking,
    },
    'loss-scaling': { power: 0 },
  };
  return breaks[demonstration];
}

export const atScale = (scale: number): number[] => ACTIVATIONS.map((value) => value * 10 ** scale);

/** The nearest scale in the range of the format's slider. */
export const heldScale = (scale: number, format: NarrowFormat): number =>
  Math.min(SCALES[format].high, Math.max(SCALES[format].low, scale));

/** In another format the first entry is reset, since the two lists have little in common. */
export const clippingIn = (
  format: NarrowFormat,
  { threshold }: Controls['clipping'],
): Controls['clipping'] => ({ format, threshold, largest: FIRST_GRADIENT[format].opening });

export const patternMemory = kept<PatternState>(
  'pattern',
  { shown: 'layer-norm', controls: OPENING_CONTROLS, broken: [] },
  readPattern,
);

/**
 * What was kept on the device, which may be anything. A demonstration that does not fit is reset to its opening
 * controls.
 */
export function readPattern(data: unknown): PatternState {
  const found = object(data) ?? {};
  const controls = object(found.controls) ?? {};
  const read = <D extends Demonstration>(demonstration: D): Controls[D] =>
    SHAPES[demonstration]({
      ...OPENING_CONTROLS[demonstration],
      ...object(controls[demonstration]),
    }) ?? OPENING_CONTROLS[demonstration];
  return {
    shown: oneOf(DEMONSTRATIONS)(found.shown) ?? 'layer-norm',
    controls: {
      'layer-norm': read('layer-norm'),
      'rms-norm': read('rms-norm'),
      attention: read('attention'),
      clipping: read('clipping'),
      'loss-scaling': read('loss-scaling'),
    },
    broken: subset(DEMONSTRATIONS)(found.broken) ?? [],
  };
}

const index = (choices: ArrayLike<unknown>) => count(choices.length - 1);

const format = oneOf<NarrowFormat>(['float16', 'float32']);

/** For controls whose range depends on the format. */
const inFormat =
  <T extends { readonly format: NarrowFormat }>(
    shapeIn: (format: NarrowFormat) => Shape<T>,
  ): Shape<T> =>
  (data) => {
    const found = format(object(data)?.format);
    return found === undefined ? undefined : shapeIn(found)(data);
  };

const scale = (name: NarrowFormat) => between(SCALES[name].low, SCALES[name].high);

const SHAPES: { readonly [D in Demonstration]: Shape<Controls[D]> } = {
  'layer-norm': inFormat((name) => record({ format, scale: scale(name), offset: index(OFFSETS) })),
  'rms-norm': inFormat((name) => record({ format, scale: scale(name) })),
  attention: record({ length: count(MAX_LENGTH), draw: count(2 ** 32 - 1) }),
  clipping: inFormat((name) =>
    record({ format, largest: index(LARGEST_GRADIENTS[name]), threshold: index(THRESHOLDS) }),
  ),
  'loss-scaling': record({ power: count(MAX_POWER) }),
};

/** A query and five keys of the greatest length; shorter vectors are prefixes of them. */
export function drawVectors(draw: number): { query: number[]; keys: number[][] } {
  const { normal } = randomFrom(`pattern vectors ${draw}`);
  const vector = () => Array.from({ length: 2 ** MAX_LENGTH }, normal);
  return { query: vector(), keys: Array.from({ length: 5 }, vector) };
}

/** This draw, or the next one whose undivided softmax saturates at the greatest length; nine in ten do. */
function saturatingDraw(draw: number): number {
  const { query, keys } = drawVectors(draw);
  return isSaturated(attend(query, keys).plain) ? draw : saturatingDraw(draw + 1);
}

/** The source of the random pairs of a draw. */
export const pairsOf = (draw: number): (() => number) => randomFrom(`pattern pairs ${draw}`).normal;

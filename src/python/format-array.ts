import { shortestDecimal } from '../core/decimal.ts';
import type { Format } from '../core/format.ts';
import type { NdArray } from './arrays.ts';

/*
 * Arrays and their values as text, as NumPy prints them (numpy/_core/arrayprint.py, with its default options: 8 digits,
 * lines of 75 characters, and no more than 1000 values), and tensors as PyTorch does (torch/_tensor_str.py: 4 digits).
 */

/** A float as Python and NumPy print one: with an exponent below 1e-4 and from 1e16 on. */
export function floatText(value: number, format: Format): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits = '', exponent = ''] = Number(shortestDecimal(value, format))
    .toExponential()
    .split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${exponentText(power, 2)}`;
  return positional(digits, power);
}

const exponentText = (power: number, width: number) =>
  `${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(width, '0')}`;

/** d.ddd times a power of ten, without exponent, and with a digit on both sides of the point. */
function positional(digits: string, power: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const figures = digits.replace(/[-.]/g, '');
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${figures}`;
  const whole = figures.slice(0, power + 1).padEnd(power + 1, '0');
  return `${sign}${whole}.${figures.slice(power + 1) || '0'}`;
}

const PRECISION = 8;
const LINE = 75;
const THRESHOLD = 1000;
const EDGE = 3;

type Say = (value: number) => string;

/** How each value of an array is printed, so that all have one width. */
function sayer({ dtype, library }: NdArray, values: readonly number[]): Say {
  if (dtype.kind === 'bool')
    return padded(
      values.map((value) => (value !== 0 ? 'True' : 'False')),
      values,
    );
  if (dtype.kind === 'int') return padded(values.map(String), values);
  const finite = values.filter(Number.isFinite);
  if (library === 'torch') return padded(values.map(torchFloats(finite)), values);
  return numpyFloats(values, finite, dtype.format);
}

function padded(texts: readonly string[], values: readonly number[]): Say {
  const width = Math.max(0, ...texts.map(({ length }) => length));
  const known = new Map(
    values.map((value, index) => [value, (texts[index] ?? '').padStart(width)]),
  );
  return (value) => known.get(value) ?? String(value);
}

/** The sizes that decide between plain and exponent form. */
function extremes(finite: readonly number[]): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of finite) {
    if (value === 0) continue;
    least = Math.min(least, Math.abs(value));
    most = Math.max(most, Math.abs(value));
  }
  return { least, most };
}

function numpyFloats(values: readonly number[], finite: readonly number[], format: Format): Say {
  const { least, most } = extremes(finite);
  const isScientific =
    most > 0 && (most >= largestPlain(format) || least < 1e-4 || most / least > 1000);
  const say = isScientific ? scientific(finite, format) : plain(finite, format);
  const { left, right } = say;
  const isSigned = values.some((value) => value === Number.NEGATIVE_INFINITY);
  const needed = finite.length === values.length ? 0 : 3 + Number(isSigned) - right - 1;
  const hasNan = values.some(Number.isNaN);
  const pad = Math.max(left, needed, hasNan ? 2 - right : 0);
  return (value) => {
    if (!Number.isFinite(value)) return floatText(value, format).padStart(pad + right + 1);
    const [whole = '', fraction = ''] = say.text(value).split('.');
    return `${whole.padStart(pad)}.${fraction.padEnd(right)}`;
  };
}

/** 10^8, or as many digits as the type is sure of (numpy.finfo's `precision`), from NumPy 2.3 on. */
const largestPlain = ({ precision }: Format) =>
  10 ** Math.min(8, Math.floor((precision - 1) * Math.log10(2)));

interface Layout {
  readonly text: Say;
  /** Width before and after the point. */
  readonly left: number;
  readonly right: number;
}

const widthsOf = (texts: readonly string[]) => {
  const parts = texts.map((text) => text.split('.'));
  return {
    left: Math.max(0, ...parts.map(([whole = '']) => whole.length)),
    right: Math.max(0, ...parts.map(([, fraction = '']) => fraction.length)),
  };
};

function plain(finite: readonly number[], format: Format): Layout {
  const text = (value: number): string => {
    if (value === 0) return Object.is(value, -0) ? '-0.' : '0.';
    const [digits = '', exponent = ''] = Number(shortestDecimal(value, format))
      .toExponential()
      .split('e');
    const all = positional(digits, Number(exponent));
    const fraction = all.split('.')[1] ?? '';
    return (fraction.length > PRECISION ? value.toFixed(PRECISION) : all).replace(/0+$/, '');
  };
  return { text, ...widthsOf(finite.map(text)) };
}

function scientific(finite: readonly number[], format: Format): Layout {
  const parts = (value: number): { digits: string; power: number } => {
    const [digits = '', exponent = ''] = Number(shortestDecimal(value, format))
      .toExponential()
      .split('e');
    const fraction = digits.split('.')[1] ?? '';
    if (fraction.length <= PRECISION) return { digits, power: Number(exponent) };
    const [cut = '', moved = ''] = value.toExponential(PRECISION).split('e');
    return { digits: cut.replace(/0+$/, ''), power: Number(moved) };
  };
  const known = finite.map(parts);
  const places = Math.max(0, ...known.map(({ digits }) => digits.split('.')[1]?.length ?? 0));
  const size = Math.max(2, ...known.map(({ power }) => String(Math.abs(power)).length));
  // What is shorter is filled up with the digits the value really has.
  const text = (value: number): string => {
    const [digits = '', power = ''] = value.toExponential(places).split('e');
    const sign = Object.is(value, -0) ? '-' : '';
    return `${sign}${digits}${places === 0 ? '.' : ''}e${exponentText(Number(power), size)}`;
  };
  return { text, ...widthsOf(finite.map(text)) };
}

function torchFloats(finite: readonly number[]): Say {
  const { least, most } = extremes(finite);
  const isWhole = finite.every(Number.isInteger);
  const isScientific =
    most > 0 && (most / least > 1000 || most > 1e8 || (!isWhole && least < 1e-4));
  return (value) => {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
    const sign = Object.is(value, -0) ? '-' : '';
    if (!isScientific)
      return isWhole ? `${sign}${value.toFixed(0)}.` : `${sign}${value.toFixed(4)}`;
    const [digits, power] = value.toExponential(4).split('e');
    return `${sign}${digits}e${exponentText(Number(power), 2)}`;
  };
}

/** The values in brackets, over as many lines as they need. */
export function bracketed(
  array: NdArray,
  values: readonly number[],
  separator: ' ' | ', ',
  prefix = '',
): string {
  const { shape } = array;
  if (values.length === 0) return '[]';
  const isShort = values.length > THRESHOLD;
  const shown = isShort ? values.filter((_, place) => isAtEdge(place, shape)) : values;
  const say = sayer(array, shown);
  const indent = ` ${' '.repeat(prefix.length)}`;
  let at = 0;

  function part(axis: number, hanging: string, width: number): string {
    if (axis === shape.length) return say(values[at++] ?? Number.NaN);
    const length = shape[axis] ?? 0;
    const isLast = axis === shape.length - 1;
    const size = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
    const pieces: string[] = [];
    for (let i = 0; i < length; i++) {
      if (isShort && length > 2 * EDGE && i === EDGE) {
        pieces.push('...');
        at += (length - 2 * EDGE) * size;
        i = length - EDGE;
      }
      pieces.push(part(axis + 1, `${hanging} `, width - 1));
    }
    if (isLast) return `[${filled(pieces, separator, hanging, width - 1).slice(hanging.length)}]`;
    const between = `${separator.trimEnd()}${'\n'.repeat(shape.length - axis - 1)}${hanging}`;
    return `[${pieces.join(between)}]`;
  }
  return part(0, indent, LINE);
}

function filled(
  words: readonly string[],
  separator: string,
  hanging: string,
  width: number,
): string {
  let [text, line] = ['', hanging];
  for (const [index, word] of words.entries()) {
    if (line.length + word.length > width && line.length > hanging.length) {
      text += `${line.trimEnd()}\n`;
      line = hanging;
    }
    line += index === words.length - 1 ? word : word + separator;
  }
  return text + line;
}

/** Of an array with too many values, the first and last three along each axis. */
function isAtEdge(place: number, shape: readonly number[]): boolean {
  let rest = place;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis] ?? 1;
    const index = rest % length;
    rest = Math.floor(rest / length);
    if (length > 2 * EDGE && index >= EDGE && index < length - EDGE) return false;
  }
  return true;
}

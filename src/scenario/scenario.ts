import type { FormatName } from '../core/format.ts';
import type { SumOrder } from '../core/sum-orders.ts';

/** The formats a reader can choose, in the order they are offered. */
export const READER_FORMATS = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'float8_e5m2',
  'float8_e4m3fn',
] as const satisfies readonly FormatName[];
export type ReaderFormat = (typeof READER_FORMATS)[number];

/** What the reader chose in the lab. All values it shows are computed from this. */
export interface Scenario extends Precision {
  /** 1 to MAX_CLASSES doubles, any value. The evaluator reads them into the format. */
  readonly logits: readonly number[];
  /** As many as logits. The canonical English names below are shown in the reader's language. */
  readonly labels: readonly string[];
  /** Index into logits. */
  readonly trueClass: number;
  readonly temperature: number;
  readonly flushToZero: boolean;
}

/** Which formats the programs compute in, and in which order they add. */
export interface Precision {
  /** Of the logits and the results. */
  readonly format: ReaderFormat;
  /** In a format of 8 bits, what is past the largest value becomes that value, instead of an infinity or NaN. */
  readonly saturate: boolean;
  /** Of the operations on single numbers; null: `format`, whichever it is. */
  readonly compute: ReaderFormat | null;
  /** Of the additions of a sum; null: `format`, whichever it is. */
  readonly accumulation: ReaderFormat | null;
  readonly order: SumOrder;
}

export const MAX_CLASSES = 64;
export const MAX_LABEL_LENGTH = 60;

export const TENSES = [
  'future',
  'present',
  'past simple',
  'past perfect',
  'present perfect',
] as const;
export type Tense = (typeof TENSES)[number];

/** The default name of a class: the five tenses, then "class 6" and so on. */
export const defaultLabel = (index: number): string => TENSES[index] ?? `class ${index + 1}`;

export const defaultLabels = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => defaultLabel(index));

/**
 * A valid name: trimmed, at most MAX_LABEL_LENGTH, no lone surrogates (an address cannot hold them), no control
 * characters (some change the direction of the text after them). May be empty.
 */
export const cleanLabel = (text: string): string =>
  text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim()
    .slice(0, MAX_LABEL_LENGTH)
    .replace(/\p{Surrogate}/gu, '')
    .trim();

/** "past simple", as in the course, or the last class where there are fewer. */
export const defaultTrueClass = (count: number): number => Math.min(2, count - 1);

export const DEFAULT_SCENARIO: Scenario = {
  logits: [1.2, 4.7, 3.1, 0.5, 2.9],
  labels: defaultLabels(5),
  trueClass: defaultTrueClass(5),
  temperature: 1,
  format: 'float32',
  saturate: false,
  compute: null,
  accumulation: null,
  order: 'left-to-right',
  flushToZero: false,
};

/** The list with one item put in place of another. */
export const withItem = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((old, at) => (at === index ? item : old));

/** The list with one item taken out. */
export const withoutItem = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, at) => at !== index);

/** Equality by Object.is: -0 differs from 0, and NaN equals itself. */
export const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

import { ulp, ulpsBetween } from '../../../src/core/bits.ts';
import { FORMATS, type Format, smallestNormal } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { at, type Cell, operandsOf, type Step, stepOf, valueAt } from '../../../src/core/trace.ts';
import { READER_FORMATS } from '../../../src/scenario/scenario.ts';
import type { Evaluation } from '../../../src/softmax/evaluate.ts';
import { trueExp, trueExpOfDifference } from '../../../src/softmax/truth.ts';
import { compareSizes, NUMBER, prints } from '../../support/printed-numbers.ts';

/** A verdict, and what it is about. */
export interface Said {
  readonly evaluation: Evaluation;
  readonly side: 'naive' | 'stable';
  readonly names: readonly string[];
}

export interface Claim {
  readonly says: RegExp;
  /** Whether it is true. `parts` are the named groups of the pattern. */
  readonly holds: (said: Said, parts: Readonly<Record<string, string>>) => boolean;
}

/** A pattern in which `N:name` stands for a printed number and `W:name` for a class. */
export const claim = (pattern: string, holds: Claim['holds']): Claim => ({
  says: new RegExp(
    `^${pattern.replace(/N:(\w+)/g, `(?<$1>${NUMBER})`).replace(/W:(\w+)/g, '(?<$1>.+?)')}`,
    'u',
  ),
  holds,
});

// The contents of the trace.
export const valuesOf = (step: Step): number[] => [...step.values];
export const lanesOf = (step: Step): number[] => [...step.values.keys()];
export const cellsOf = (step: Step): Cell[] => lanesOf(step).map((lane) => at(step, lane));
export const raised = (step: Step, lane: number, flag: number) => (step.flagsAt(lane) & flag) !== 0;
export const run = ({ evaluation, side }: Said) => evaluation[side];
export const p = (said: Said) => valuesOf(run(said).p);
export const formatOf = ({ evaluation }: Said): Format => evaluation.problem.format;
/** The format of the exponentials, of x and of the other operations. */
export const innerFormat = ({ evaluation }: Said): Format => evaluation.naive.e.format;
export const formatNamed = (name: string | undefined): Format | undefined =>
  READER_FORMATS.map((each): Format => FORMATS[each]).find((each) => each.name === name);
export const flushes = ({ evaluation }: Said) => evaluation.problem.flushToZero;
export const truth = ({ evaluation }: Said) => evaluation.truth();
export const laneOf = ({ names }: Said, name: string | undefined) => names.indexOf(name ?? '');

/** The operand of exp, lane by lane. */
export const exponents = (said: Said): number[] =>
  said.side === 'naive' ? valuesOf(said.evaluation.inputs.x) : valuesOf(said.evaluation.stable.d);

/** The true exponential for these x. */
export function trueExponential(said: Said, lane: number): number {
  const x = said.evaluation.inputs.x.values[lane] ?? NaN;
  return said.side === 'naive'
    ? trueExp(x, innerFormat(said))
    : trueExpOfDifference(x, valueAt(said.evaluation.stable.m), innerFormat(said));
}

/** Every operation that a sentence may mention, conversions included, which have no names of their own. */
export function operations({ evaluation, side }: Said): Cell[] {
  const found = new Set<Step>();
  const pending = [evaluation.inputs, evaluation[side]].flatMap((steps) =>
    (Object.values(steps) as (Step | Cell)[]).map(stepOf),
  );
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (found.has(step)) continue;
    found.add(step);
    pending.push(...step.operands.map(stepOf));
  }
  return [...found].sort((a, b) => a.order - b.order).flatMap(cellsOf);
}

/** Whether some operation with this flag had these operands, as printed. */
export const happened = (said: Said, flag: number, left: string, right?: string) =>
  operations(said).some((cell) => {
    if (!raised(cell.step, cell.lane, flag)) return false;
    const [a, b] = operandsOf(cell).map(valueAt);
    return (
      a !== undefined &&
      prints(left, a) &&
      (right === undefined || (b !== undefined && prints(right, b)))
    );
  });

/** Four digits, or four units of the last place where the format has fewer. */
export function isVisiblyRight(value: number, exact: number, format: Format): boolean {
  if (value === exact || (Number.isNaN(value) && Number.isNaN(exact))) return true;
  const off = Math.abs(value - exact);
  return off <= 4 * ulp(exact, format) || off <= 1.0001e-4 * Math.abs(exact);
}

/** A subnormal true value that flushing makes unreachable, or one that is subnormal after a few ulps. */
export const isFlushed = (said: Said, value: number, exact: number) =>
  flushes(said) && value === 0 && exact !== 0 && exact < smallestNormal(innerFormat(said)) * 1.0001;

export const isNormal = (said: Said, ...values: number[]) =>
  values.some((value) => kindOf(value, formatOf(said)) === 'normal');

export const count = <T>(items: readonly T[], is: (item: T, index: number) => boolean) =>
  items.filter(is).length;

/** The probabilities that a sentence about all of them covers. */
export const judged = (said: Said) =>
  p(said)
    .map((value, lane) => ({ value, exact: truth(said).softmax[lane] ?? NaN }))
    .filter(({ value, exact }) => !isFlushed(said, value, exact));

export function allWithin(
  said: Said,
  parts: Readonly<Record<string, string>>,
  ulps: number,
): boolean {
  const { normal, unflushed, bound } = parts;
  const all = judged(said);
  const format = formatOf(said);
  const counted = all.filter(({ value, exact }) => isNormal(said, value, exact));
  const others = all.filter(({ value, exact }) => !isNormal(said, value, exact));
  const distances = (some: typeof all) =>
    some.map(({ value, exact }) => ulpsBetween(value, exact, format) ?? Infinity);
  const worst = others.map(({ value, exact }) => Math.abs(value - exact));
  return (
    all.every(({ value, exact }) => isVisiblyRight(value, exact, format)) &&
    (unflushed !== undefined) === all.length < p(said).length &&
    Math.max(0, ...distances(normal === undefined ? all : counted)) === ulps &&
    worst.every((error) => error === 0 || (bound !== undefined && atMost(error, bound)))
  );
}

/** Whether a bound, as printed, is no less than the error. */
export function atMost(error: number, bound: string): boolean {
  const [significand = '', exponent] = error.toExponential(40).split('e');
  return compareSizes(`${significand} × 10${superscript(Number(exponent))}`, bound) <= 0;
}

export const superscript = (exponent: number) =>
  [...String(exponent)].map((one) => (one === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)])).join('');

/** Whether two printed numbers look different to a reader. */
export const looksDifferent = (a: string, b: string) =>
  a !== b && ([a, b].some((text) => /^(NaN|−?∞|−?0)$/.test(text)) || compareSizes(a, b) !== 0);

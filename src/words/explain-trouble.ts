import { type Format, largestFinite, smallestNormal, smallestSubnormal } from '../core/format.ts';
import type { Place } from '../core/names.ts';
import {
  type Cell,
  type Operation,
  operandsOf,
  type Step,
  stepOf,
  termsOf,
  unconverted,
  unconvertedStep,
  valueAt,
} from '../core/trace.ts';
import type { StepName } from '../softmax/compared.ts';
import type { Problem } from '../softmax/problem.ts';
import type { Trouble } from '../softmax/trouble.ts';
import type { ConvertFacts, InvalidFacts, SumFacts } from './facts.ts';
import type { Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';
import { digitsOfDifference, digitsOfQuotient, digitsPast } from './telling-digits.ts';

/** Names of the classes as the reader sees them. */
export type Names = readonly string[];

/** A run of a program: what is needed to explain its trouble. */
export interface Run {
  readonly problem: Pick<Problem, 'format' | 'flushToZero'> &
    Partial<Pick<Problem, 'logits' | 'temperature'>>;
  /** What the program calls a step. */
  readonly placeOf: (step: Step) => Pick<Place, 'name'> | undefined;
}

/** What went wrong at the first bad operation, in one sentence. */
export function explainTrouble(
  t: Strings,
  evaluation: Run,
  trouble: Trouble,
  names: Names,
): Sentence {
  const { flushToZero } = evaluation.problem;
  const { cell, kind } = trouble;
  const { format } = cell.step;
  const operands = operandsOf(cell).map(valueAt);
  const [left = Number.NaN, right = Number.NaN] = operands;
  const facts = { format, operands, left, right };
  const name = names[cell.lane] ?? '';
  const { operation } = cell.step;
  switch (kind) {
    case 'nan-input': {
      const isT = evaluation.placeOf(cell.step)?.name === 't';
      if (wasInfinite(evaluation, isT, cell.lane)) return t.trouble.noInfinity(format);
      return isT ? t.trouble.nanTemperature : t.trouble.nanLogit(name);
    }
    case 'input-overflow':
      return t.trouble.inputOverflow({ ...facts, largest: largestFinite(format), digits: 4 });
    case 'overflow':
      return overflow(t, facts, operation);
    case 'sum-overflow':
      return t.trouble.sumOverflow(sumFacts(cell));
    case 'convert-overflow':
      return t.trouble.convertOverflow(convertFacts(cell));
    case 'convert-underflow':
      return t.trouble.convertUnderflow(convertFacts(cell));
    case 'saturated':
      return t.trouble.saturated(
        format,
        largestFinite(format),
        placeName(t, evaluation, cell, names),
      );
    case 'divide-by-zero':
      return operation === 'divide'
        ? t.trouble.divideByZero({ ...facts, name, result: valueAt(cell) })
        : t.trouble.logOfZero(format);
    case 'invalid':
      if (cell.step.corrections !== undefined) return t.trouble.noCorrection;
      return t.trouble.invalid({ ...facts, sign: signOf(operation) });
    case 'total-underflow':
      return t.trouble.totalUnderflow({
        ...exponentialsOf(cell, flushToZero),
        flushToZero,
      });
    case 'all-masked':
      return t.trouble.allMasked;
    case 'infinite-shift':
      return t.trouble.infiniteShift;
    default:
      return kind satisfies never;
  }
}

interface Facts {
  readonly format: Format;
  readonly left: number;
  readonly right: number;
}

function overflow(t: Strings, facts: Facts, operation: Operation): Sentence {
  const { left, right } = facts;
  const largest = largestFinite(facts.format);
  if (operation === 'exp')
    return t.trouble.expOverflow({ ...facts, largest, digits: digitsPast(left, largest) });
  return operation === 'divide'
    ? t.trouble.divisionOverflow({
        ...facts,
        largest,
        digits: digitsOfQuotient(left, right, largest),
      })
    : t.trouble.differenceOverflow({
        ...facts,
        largest,
        digits: digitsOfDifference(left, right, largest),
      });
}

/** The operations of these programs that can be invalid. A sum can only be so by adding infinities of both signs. */
function signOf(operation: Operation): InvalidFacts['sign'] {
  if (operation === 'subtract') return '−';
  return operation === 'divide' ? '÷' : '+';
}

/** The format of the e^x that a vanished sum added up, the largest x, and the smallest value that format has. */
function exponentialsOf(sum: Cell, flushToZero: boolean) {
  const [added] = sum.step.operands;
  const terms = added === undefined ? sum.step : unconvertedStep(stepOf(added));
  const [exponents] = terms.operands;
  const { format } = terms;
  return {
    format,
    exponent: exponents === undefined ? Number.NaN : Math.max(...stepOf(exponents).values),
    smallest: flushToZero ? smallestNormal(format) : smallestSubnormal(format),
  };
}

/** Whether a number that was read as NaN was an infinity before, which its format does not have. */
function wasInfinite({ problem }: Run, isT: boolean, lane: number): boolean {
  const entered = isT ? problem.temperature : problem.logits?.[lane];
  return entered !== undefined && !Number.isNaN(entered);
}

function sumFacts(cell: Cell): SumFacts {
  const { format, additions, operands } = cell.step;
  const [terms] = operands;
  const [left = Number.NaN, right = Number.NaN] = operandsOf(cell).map(valueAt);
  const largest = largestFinite(format);
  return {
    format,
    terms: termsOf(cell).length,
    of: terms === undefined ? 0 : stepOf(terms).values.length,
    largest,
    partial: additions === undefined ? null : { left, right },
    digits: additions === undefined ? 4 : digitsOfDifference(left, -right, largest),
  };
}

function convertFacts(cell: Cell): ConvertFacts {
  const { format } = cell.step;
  const from = operandsOf(cell)[0] ?? cell;
  const all = cell.step.values.length > 1 && cell.step.values.every((value) => value === 0);
  const value = all ? largestInSize(from.step.values) : valueAt(from);
  const largest = largestFinite(format);
  return {
    format,
    from: from.step.format,
    value,
    largest,
    smallest: smallestSubnormal(format),
    all,
    digits: digitsOfDifference(value, 0, largest),
  };
}

const largestInSize = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);

/** What the reader calls a value; one that was converted goes by its own name. */
export function placeName(t: Strings, { placeOf }: Run, cell: Cell, names: Names): string {
  const place = placeOf(unconverted(cell).step);
  const { operation, values } = cell.step;
  const isVector = values.length > 1 && operation !== 'sum' && operation !== 'max';
  const lane = isVector ? (names[cell.lane] ?? null) : null;
  return place !== undefined && isStepName(t, place.name)
    ? t.inspector.title(place.name, lane)
    : '';
}

const isStepName = (t: Strings, name: string): name is StepName => name in t.stepNames;

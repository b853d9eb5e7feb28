import { DIVIDE_BY_ZERO, INVALID, OVERFLOW, UNDERFLOW } from '../core/flags.ts';
import {
  at,
  type Cell,
  flagsOf,
  isCell,
  type Operand,
  operandsOf,
  type Step,
  stepOf,
  valueAt,
} from '../core/trace.ts';

/** What can go wrong at one operation. A single term that underflows is not trouble; a sum in which every term did is. */
export type TroubleKind =
  | 'nan-input'
  | 'input-overflow'
  | 'overflow'
  | 'sum-overflow'
  | 'divide-by-zero'
  | 'invalid'
  | 'total-underflow'
  /** Every x was -Infinity before anything was subtracted. */
  | 'all-masked'
  /** Not every x was, but an infinite constant was subtracted. */
  | 'infinite-shift';

export interface Trouble {
  readonly kind: TroubleKind;
  readonly cell: Cell;
}

/** What went wrong at this operation itself, if anything; operands that were already bad do not count. */
export function troubleAt(cell: Cell): TroubleKind | undefined {
  const flags = flagsOf(cell);
  const { operation } = cell.step;
  if (operation === 'input' && Number.isNaN(valueAt(cell))) return 'nan-input';
  if (flags & OVERFLOW) {
    if (operation === 'input') return 'input-overflow';
    return operation === 'sum' ? 'sum-overflow' : 'overflow';
  }
  if (flags & DIVIDE_BY_ZERO) return 'divide-by-zero';
  if (flags & INVALID) return 'invalid';
  if (operation === 'sum' && isWholeSum(cell) && valueAt(cell) === 0) return vanished(cell);
  return undefined;
}

const isWholeSum = ({ step, lane }: Cell) => lane === step.values.length - 1;

/** Why a sum of exponentials is 0: its terms underflowed, all x were masked, or the shift was infinite. */
function vanished(sum: Cell): TroubleKind | undefined {
  const [terms] = sum.step.operands;
  if (terms === undefined || isCell(terms) || terms.operation !== 'exp') return undefined;
  if (terms.values.some((_, lane) => terms.flagsAt(lane) & UNDERFLOW)) return 'total-underflow';
  return shiftedFrom(terms)?.values.some((x) => x > -Infinity) ? 'infinite-shift' : 'all-masked';
}

/** The vector from which something was subtracted before the exponentials; undefined where nothing was. */
function shiftedFrom({ operands: [exponents] }: Step): Step | undefined {
  if (exponents === undefined || isCell(exponents)) return undefined;
  const [first] = exponents.operands;
  if (exponents.operation === 'subtract')
    return first === undefined || isCell(first) ? undefined : first;
  // Shifted first, divided by T afterwards.
  return exponents.operation === 'divide' ? shiftedFrom(exponents) : undefined;
}

/**
 * The operation that first went wrong on the way to any of these cells, in the order the program runs: by step,
 * then by lane. Undefined when nothing did.
 */
export function firstTrouble(...targets: readonly Cell[]): Trouble | undefined {
  for (const { step, lanes } of history(targets)) {
    for (const lane of lanes) {
      const cell = at(step, lane);
      const kind = troubleAt(cell);
      if (kind !== undefined) return { kind, cell };
    }
  }
  return undefined;
}

/**
 * The first trouble among all lanes of all steps that this one depends on, whether or not it reads the lane. The same as
 * firstTrouble where a sum over all lanes is among them, as in every softmax, and fast for long vectors.
 */
export function firstTroubleBefore(target: Operand): Trouble | undefined {
  for (const step of stepsBefore(stepOf(target))) {
    for (let lane = 0; lane < step.values.length; lane++) {
      if (!canBeTrouble(step, lane)) continue;
      const cell = at(step, lane);
      const kind = troubleAt(cell);
      if (kind !== undefined) return { kind, cell };
    }
  }
  return undefined;
}

/** Whatever goes wrong leaves no number, the largest one where formats saturate, or a sum of 0. */
function canBeTrouble({ operation, values, format }: Step, lane: number): boolean {
  const value = values[lane] ?? Number.NaN;
  return !(Math.abs(value) < format.largest) || (operation === 'sum' && value === 0);
}

/** A step and every one that it depends on, operands before what they made. */
function stepsBefore(last: Step): Step[] {
  const seen = new Set<Step>();
  const pending = [last];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    pending.push(...new Set(step.operands.map(stepOf)));
  }
  return [...seen].sort((a, b) => a.order - b.order);
}

interface Visited {
  readonly step: Step;
  readonly lanes: readonly number[];
}

/** Every cell the targets depend on, themselves included, operands before what they made. */
function history(targets: readonly Cell[]): Visited[] {
  const seen = new Map<Step, Set<number>>();
  const pending = [...targets];
  for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
    const lanes = seen.get(cell.step) ?? new Set();
    seen.set(cell.step, lanes);
    if (lanes.has(cell.lane)) continue;
    lanes.add(cell.lane);
    pending.push(...operandsOf(cell));
  }
  return [...seen]
    .map(([step, lanes]) => ({ step, lanes: [...lanes].sort((a, b) => a - b) }))
    .sort((a, b) => a.step.order - b.step.order);
}

/** Whether an addition lost a term whole: the term was not zero and the result is the other operand. */
export function absorbs(cell: Cell): boolean {
  const { operation } = cell.step;
  if (operation !== 'add' && operation !== 'sum' && operation !== 'subtract') return false;
  const [a, b] = operandsOf(cell);
  if (a === undefined || b === undefined) return false;
  const [left, right, result] = [valueAt(a), valueAt(b), valueAt(cell)];
  if (!Number.isFinite(result) || left === 0 || right === 0) return false;
  return result === left || result === (operation === 'subtract' ? -right : right);
}

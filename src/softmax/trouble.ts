import { DIVIDE_BY_ZERO, INVALID, OVERFLOW, UNDERFLOW } from '../core/flags.ts';
import { at, type Cell, flagsOf, isCell, operandsOf, type Step, valueAt } from '../core/trace.ts';

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
  for (const cell of history(targets)) {
    const kind = troubleAt(cell);
    if (kind !== undefined) return { kind, cell };
  }
  return undefined;
}

/** Every cell the targets depend on, themselves included, in the order the program ran: by step, then by lane. */
export function history(targets: readonly Cell[]): Cell[] {
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
    .sort(([a], [b]) => a.order - b.order)
    .flatMap(([step, lanes]) => [...lanes].sort((a, b) => a - b).map((lane) => at(step, lane)));
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

import { DIVIDE_BY_ZERO, INVALID, OVERFLOW, UNDERFLOW } from '../core/flags.ts';
import {
  at,
  type Cell,
  flagsOf,
  isCell,
  type Operand,
  type Operation,
  operandsOf,
  type Step,
  stepOf,
  unconverted,
  unconvertedStep,
  valueAt,
} from '../core/trace.ts';

/**
 * What can go wrong at one operation. A single term that underflows is not trouble; a sum in which every term did is.
 * In a format without infinities an overflow gives NaN, and is an overflow all the same.
 */
export type TroubleKind =
  | 'nan-input'
  | 'input-overflow'
  | 'overflow'
  | 'sum-overflow'
  /** Past the largest value of the format it was converted to, or infinite where that has no infinity. */
  | 'convert-overflow'
  /** A sum, or every number of a vector, became 0 in the format it was converted to; or one number whose logarithm is taken. */
  | 'convert-underflow'
  /** Any operation, reading and converting included: past the largest value of a format that saturates, so it is that. */
  | 'saturated'
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
  if (isSurelyFine(cell)) return undefined;
  const flags = flagsOf(cell);
  const { operation } = cell.step;
  if (flags & OVERFLOW) return Number.isFinite(valueAt(cell)) ? 'saturated' : overflowOf(cell);
  if (operation === 'input' && Number.isNaN(valueAt(cell))) return 'nan-input';
  if (flags & DIVIDE_BY_ZERO) return 'divide-by-zero';
  if (flags & INVALID) return 'invalid';
  if (operation === 'sum' && isWholeSum(cell) && valueAt(cell) === 0) return vanished(cell);
  return isConvertedToZero(cell) && isAllThereIs(cell) ? 'convert-underflow' : undefined;
}

/** Spares the flags of nearly all cells: a finite number other than 0 raised none that counts, unless it saturated. */
function isSurelyFine({ step, lane }: Cell): boolean {
  const value = step.values[lane] ?? Number.NaN;
  // A correction may overflow where the sum does not.
  const plain = !step.format.saturates && step.corrections === undefined;
  return plain && value !== 0 && Number.isFinite(value);
}

function overflowOf({ step: { operation } }: Cell): TroubleKind {
  switch (operation) {
    case 'input':
      return 'input-overflow';
    case 'sum':
      return 'sum-overflow';
    case 'convert':
      return 'convert-overflow';
    default:
      return 'overflow';
  }
}

const isConvertedToZero = (cell: Cell): boolean =>
  cell.step.operation === 'convert' && valueAt(cell) === 0 && (flagsOf(cell) & UNDERFLOW) !== 0;

/** Whether a 0 is that of a sum, or one of a vector of zeros. */
function isAllThereIs(cell: Cell): boolean {
  const { step } = cell;
  return step.values.length > 1
    ? isAllZero(step)
    : ['sum', 'exp'].includes(unconverted(cell).step.operation);
}

const knownZeros = new WeakMap<Step, boolean>();

function isAllZero(step: Step): boolean {
  const known = knownZeros.get(step) ?? step.values.every((value) => value === 0);
  knownZeros.set(step, known);
  return known;
}

const isWholeSum = ({ step, lane }: Cell) => lane === step.values.length - 1;

/** Why a sum of exponentials is 0: its terms underflowed, all x were masked, or the shift was infinite. */
function vanished(sum: Cell): TroubleKind | undefined {
  const [added] = sum.step.operands;
  if (added === undefined || isCell(added)) return undefined;
  const terms = unconvertedStep(added);
  if (terms.operation !== 'exp') return undefined;
  if (terms.values.some((_, lane) => terms.flagsAt(lane) & UNDERFLOW)) return 'total-underflow';
  return shiftedFrom(terms)?.values.some((x) => x > -Infinity) ? 'infinite-shift' : 'all-masked';
}

/** The vector from which something was subtracted before the exponentials; undefined where nothing was. */
function shiftedFrom({ operands: [operand] }: Step): Step | undefined {
  if (operand === undefined || isCell(operand)) return undefined;
  const exponents = unconvertedStep(operand);
  const [first] = exponents.operands;
  if (exponents.operation === 'subtract')
    return first === undefined || isCell(first) ? undefined : first;
  // Shifted first, divided by T afterwards.
  return exponents.operation === 'divide' ? shiftedFrom(exponents) : undefined;
}

/**
 * The operation that first went wrong on the way to any of these cells, or of the lanes of these vectors, in the order the program runs: by step,
 * then by lane. Undefined when nothing did. What saturated is finite, and counts only where nothing else went wrong.
 */
export const firstTrouble = (...targets: readonly Operand[]): Trouble | undefined =>
  firstAmong(history(targets));

/** Every cell the targets depend on, themselves included, in the order the program ran: by step, then by lane. */
export const history = (targets: readonly Operand[]): Iterable<Cell> =>
  cellsOf(visitedFrom(targets));

function* cellsOf(visited: readonly Visited[]): Generator<Cell> {
  for (const { step, used } of visited)
    for (let lane = used.indexOf(1); lane >= 0; lane = used.indexOf(1, lane + 1))
      yield at(step, lane);
}

function firstAmong(cells: Iterable<Cell>): Trouble | undefined {
  let saturated: Trouble | undefined;
  for (const cell of cells) {
    const kind = troubleAt(cell);
    if (kind === 'saturated') saturated ??= { kind, cell };
    else if (kind !== undefined) return madeZero(kind, cell) ?? { kind, cell };
  }
  return saturated;
}

/**
 * The first trouble among all lanes of all steps that this one depends on, whether or not it reads the lane. The same as
 * firstTrouble where a sum over all lanes is among them, as in every softmax, also where the sum keeps its result alone.
 */
export const firstTroubleBefore = (target: Operand): Trouble | undefined =>
  firstAmong(suspects(stepsBehind([stepOf(target)]).sort((a, b) => a.order - b.order)));

function* suspects(steps: readonly Step[]): Generator<Cell> {
  for (const step of steps)
    for (let lane = 0; lane < step.values.length; lane++)
      if (canBeTrouble(step, lane)) yield at(step, lane);
}

/** Whatever goes wrong leaves no number, the largest one where formats saturate, or a 0 that was added up or converted. */
function canBeTrouble({ operation, values, format }: Step, lane: number): boolean {
  const value = values[lane] ?? Number.NaN;
  if (!(Math.abs(value) < format.largest)) return true;
  return value === 0 && (operation === 'sum' || operation === 'convert');
}

/** Where the 0 that was divided by, or whose logarithm was taken, comes from a conversion: that. */
function madeZero(kind: TroubleKind, cell: Cell): Trouble | undefined {
  if (kind !== 'divide-by-zero') return undefined;
  let zero = operandsOf(cell).at(-1);
  while (zero?.step.operation === 'convert') {
    if (isConvertedToZero(zero)) return { kind: 'convert-underflow', cell: zero };
    zero = operandsOf(zero)[0];
  }
  return undefined;
}

interface Visited {
  readonly step: Step;
  /** 1 in the lanes that a target depends on. */
  readonly used: Uint8Array;
}

/** Every cell the targets depend on, themselves included, operands before what they made. */
function visitedFrom(targets: readonly Operand[]): Visited[] {
  const steps = stepsBehind(targets.map(stepOf));
  const used = new Map(steps.map((step) => [step, new Uint8Array(step.values.length)]));
  const mark = ({ step, lane }: Cell) => used.get(step)?.fill(1, lane, lane + 1);
  for (const target of targets)
    if (isCell(target)) mark(target);
    else used.get(target)?.fill(1);
  // Consumers first.
  for (const step of [...steps].reverse()) {
    const lanes = used.get(step);
    if (lanes?.includes(1)) markOperands(step, lanes, used);
  }
  return [...used]
    .map(([step, lanes]) => ({ step, used: lanes }))
    .sort((a, b) => a.step.order - b.step.order);
}

/** Each lane is made of the same lane of the operands. */
const LANE_BY_LANE: ReadonlySet<Operation> = new Set([
  'convert',
  'subtract',
  'add',
  'multiply',
  'divide',
  'exp',
  'log',
  'negate',
]);

/** Marks what the used lanes of a step were made of: of whole vectors and whole sums at once, else cell by cell. */
function markOperands(step: Step, lanes: Uint8Array, used: ReadonlyMap<Step, Uint8Array>): void {
  const last = lanes.lastIndexOf(1);
  const running = step.operation === 'max' || (step.operation === 'sum' && !step.additions);
  if (running) lanes.fill(1, 0, last + 1);
  if (running || (LANE_BY_LANE.has(step.operation) && !lanes.includes(0))) {
    for (const operand of step.operands) {
      if (isCell(operand)) used.get(operand.step)?.fill(1, operand.lane, operand.lane + 1);
      else used.get(operand)?.fill(1, 0, last + 1);
    }
    return;
  }
  // Only the additions of a tree depend on lanes of their own, earlier ones.
  for (let lane = last; lane >= 0; lane--) {
    if (lanes[lane] !== 1) continue;
    for (const operand of operandsOf(at(step, lane)))
      used.get(operand.step)?.fill(1, operand.lane, operand.lane + 1);
  }
}

/** The steps and all that they were made of, operands before what they made. */
function stepsBehind(last: readonly Step[]): Step[] {
  const found = new Set<Step>();
  const visit = (step: Step) => {
    if (found.has(step)) return;
    for (const operand of step.operands) visit(stepOf(operand));
    found.add(step);
  };
  for (const step of last) visit(step);
  return [...found];
}

/**
 * Whether an addition lost a term whole: the term was not zero and the result is the other operand. A compensated sum
 * keeps what an addition lost for the next one, so only the last can lose a term.
 */
export function absorbs(cell: Cell): boolean {
  const { operation, corrections } = cell.step;
  if (operation !== 'add' && operation !== 'sum' && operation !== 'subtract') return false;
  if (corrections !== undefined && !isWholeSum(cell)) return false;
  const [a, b] = operandsOf(cell);
  if (a === undefined || b === undefined) return false;
  const [left, right, result] = [valueAt(a), valueAt(b), valueAt(cell)];
  if (!Number.isFinite(result) || left === 0 || right === 0) return false;
  return result === left || result === (operation === 'subtract' ? -right : right);
}

import { DIVIDE_BY_ZERO, INVALID, OVERFLOW, UNDERFLOW } from '../../../core/flags.ts';
import type { Format } from '../../../core/format.ts';
import {
  at,
  type Cell,
  flagsOf,
  isCell,
  operandsOf,
  sourceOf,
  valueAt,
} from '../../../core/trace.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { gradientsOf } from '../../../softmax/gradient.ts';
import type { Names } from '../../../words/explain.ts';
import { type DecimalMark, floatPart, TABLE_DIGITS } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence, say } from '../../../words/sentence.ts';
import { type Outcome, outcomeOf } from './model/outcome.ts';
import { isBirth, isNaNCell, type Row } from './model/rows.ts';

/** What is worth saying of an operation besides its numbers. */
export type Why =
  /** The loss does not read it. */
  | 'unread'
  /** NaN, because an operand is. */
  | 'carried'
  /** NaN, though no operand is. */
  | 'born'
  | 'divideByZero'
  | 'overflow'
  /** Too small for the format: digits are lost, or all of it. */
  | 'underflow'
  /** The same of the e / s / s in a term of ds. */
  | 'quotientUnderflow';

/** A NaN that arose in one operation: the class, and the operation with its operands. */
export interface Birth {
  readonly name: string;
  readonly operation: Sentence;
  /** It arose in the e / s of a term of ds, not in its product. */
  readonly inQuotient?: boolean;
}

/** The sentences of the figure in one language. */
export interface Told {
  /** A value by its name in the code, of a class or of all, and how it came about. */
  readonly value: (name: string, ofClass: string | null, equation: Sentence) => Sentence;
  readonly why: Readonly<Record<Why, Sentence>>;
  readonly lossNaN: (birth: Birth, entries: number) => Sentence;
  readonly sumNaN: (births: readonly Birth[], entries: number) => Sentence;
  readonly notFinite: (count: number, entries: number) => Sentence;
  readonly wrong: (facts: WrongFacts) => Sentence;
  readonly right: Sentence;
  /** Of p - onehot: every entry is in [-1, 1]. */
  readonly bounded: Sentence;
  /** p is NaN there too. */
  readonly stableNaN: Sentence;
}

export interface WrongFacts {
  readonly name: string;
  readonly value: Inline;
  readonly reference: Inline;
  /** e / s / s underflowed. */
  readonly vanished: boolean;
}

interface Teller {
  readonly told: Told;
  readonly mark: DecimalMark;
  readonly names: Names;
  readonly evaluation: Evaluation;
}

const SIGNS = { divide: '÷', multiply: '×', add: '+', sum: '+' } as const;
const hasSign = (operation: string): operation is keyof typeof SIGNS => operation in SIGNS;

/** An operation with its operands: ∞ × 0. Empty where a value was only copied or read. */
export function operationOf(
  cell: Cell,
  format: Format,
  mark: DecimalMark,
  digits = TABLE_DIGITS,
): Sentence {
  const { step, lane } = sourceOf(cell);
  const { operation } = step;
  const shown = (operand: Cell) => floatPart(valueAt(operand), format, mark, digits);
  const [left, right] = operandsOf({ step, lane });
  if (left === undefined) return [];
  if (operation === 'exp') return say`e${{ sup: [shown(left)] }}`;
  if (operation === 'negate') return say`−log(${operandsOf(left).map(shown)})`;
  if (right === undefined || !hasSign(operation)) return [];
  return say`${shown(left)} ${SIGNS[operation]} ${shown(right)}`;
}

/** A value with the operation that gave it, and what is to say about that. */
export function tellValue(teller: Teller, row: Row, lane: number): Sentence {
  const { told, mark, names, evaluation } = teller;
  const { format } = evaluation.problem;
  const cell = row.cells[lane];
  if (cell === undefined) return [];
  const operation = row.name === 'x' ? [] : wholeOperation(cell, format, mark);
  const value = floatPart(valueAt(cell), format, mark);
  const why = whyOf(row, cell);
  return paragraph(
    told.value(
      row.code.replace('[y]', '').split(' = ')[0] ?? '',
      row.scalar ? null : (names[lane] ?? ''),
      operation.length === 0 ? say`${value}` : say`${operation} → ${value}`,
    ),
    why === null ? [] : told.why[why],
  );
}

/** As above, but a sum with all its terms. */
function wholeOperation(cell: Cell, format: Format, mark: DecimalMark): Sentence {
  const { operation, operands } = cell.step;
  const [terms] = operands;
  if (operation !== 'sum' || terms === undefined || isCell(terms))
    return operationOf(cell, format, mark);
  return [...terms.values.keys()].flatMap((lane) => {
    const term = floatPart(valueAt(at(terms, lane)), format, mark);
    return lane === 0 ? [term] : [' + ', term];
  });
}

function whyOf(row: Row, cell: Cell): Why | null {
  const source = sourceOf(cell);
  if (row.name === 'dp' && source.step.operation === 'input') return 'unread';
  if (isNaNCell(cell)) return isBirth(cell) ? 'born' : 'carried';
  const flags = flagsOf(source);
  if (flags & INVALID) return 'born';
  if (flags & DIVIDE_BY_ZERO) return 'divideByZero';
  if (flags & OVERFLOW) return 'overflow';
  if (flags & UNDERFLOW) return 'underflow';
  if (row.name !== 'b') return null;
  // The quotient in a term of ds is computed before the product.
  const [, quotient] = operandsOf(source);
  return quotient !== undefined && flagsOf(quotient) & UNDERFLOW ? 'quotientUnderflow' : null;
}

/** What became of the gradient, and of the one from the logits. */
export function tellOutcome(teller: Teller): Sentence {
  const { told, evaluation } = teller;
  const { gradient } = gradientsOf(evaluation).fromLogits();
  const stable = gradient.values.some(Number.isNaN) ? told.stableNaN : told.bounded;
  return paragraph(tellNaive(teller, outcomeOf(evaluation)), stable);
}

function tellNaive({ told, mark, names, evaluation }: Teller, outcome: Outcome): Sentence {
  const { format, logits } = evaluation.problem;
  const entries = logits.length;
  const operation = (cell: Cell) => operationOf(cell, format, mark);
  const birth = (lane: number, cell: Cell | null): Birth => ({
    name: names[lane] ?? '',
    operation: cell === null ? [] : operation(cell),
  });
  switch (outcome.kind) {
    case 'loss-nan':
      return told.lossNaN(birth(outcome.lane, outcome.birth), entries);
    case 'sum-nan':
      return told.sumNaN(
        outcome.terms.map(({ lane, birth: cell, inQuotient }) => ({
          ...birth(lane, cell),
          inQuotient,
        })),
        entries,
      );
    case 'not-finite':
      return told.notFinite(outcome.count, entries);
    case 'wrong':
      return told.wrong({
        name: names[outcome.lane] ?? '',
        value: floatPart(outcome.value, format, mark),
        reference: floatPart(outcome.reference, format, mark),
        vanished: outcome.vanished,
      });
    case 'right':
      return told.right;
    default:
      return outcome satisfies never;
  }
}

import { type Format, largestFinite, smallestNormal, smallestSubnormal } from '../core/format.ts';
import type { Place } from '../core/names.ts';
import {
  at,
  type Cell,
  isCell,
  type Operation,
  operandsOf,
  type Step,
  valueAt,
} from '../core/trace.ts';
import {
  assessLoss,
  assessProbabilities,
  assessSoftmax,
  census,
  type Verdict,
} from '../softmax/assess.ts';
import { isRight } from '../softmax/closeness.ts';
import type { ProgramId } from '../softmax/compared.ts';
import { type Evaluation, lossOf, shiftOf } from '../softmax/evaluate.ts';
import { lossCause } from '../softmax/loss-cause.ts';
import type { SoftmaxCause } from '../softmax/softmax-cause.ts';
import type { Trouble } from '../softmax/trouble.ts';
import type { TrueValues } from '../softmax/truth.ts';
import type { CauseFacts, InvalidFacts, LostDigitsFacts, WrongLossFacts } from './facts.ts';
import { paragraph, type Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';
import {
  digitsOfDifference,
  digitsOfQuotient,
  digitsPast,
  digitsThatDiffer,
} from './telling-digits.ts';

/** Names of the classes as the reader sees them. */
export type Names = readonly string[];

/** A run of a program: what is needed to explain its trouble. */
export interface Run {
  readonly problem: Pick<Evaluation['problem'], 'format' | 'flushToZero'>;
  /** What the program calls a step. */
  readonly placeOf: (step: Step) => Pick<Place, 'name'> | undefined;
}

/** Probabilities, however they came about, and what they should be. */
export interface Distribution extends Run {
  readonly p: Step;
  readonly truth: () => Pick<TrueValues, 'softmax'>;
}

/** What went wrong at the first bad operation, in one sentence. */
export function explainTrouble(
  t: Strings,
  evaluation: Run,
  trouble: Trouble,
  names: Names,
): Sentence {
  const { format, flushToZero } = evaluation.problem;
  const { cell, kind } = trouble;
  const operands = operandsOf(cell).map(valueAt);
  const [left = Number.NaN, right = Number.NaN] = operands;
  const facts = { format, operands, left, right };
  const name = names[cell.lane] ?? '';
  const { operation } = cell.step;
  switch (kind) {
    case 'nan-input':
      return evaluation.placeOf(cell.step)?.name === 't'
        ? t.trouble.nanTemperature
        : t.trouble.nanLogit(name);
    case 'input-overflow':
      return t.trouble.inputOverflow({ ...facts, largest: largestFinite(format), digits: 4 });
    case 'overflow':
      return overflow(t, facts, operation);
    case 'sum-overflow':
      return t.trouble.sumOverflow({
        format,
        terms: cell.lane + 1,
        of: cell.step.values.length,
        largest: largestFinite(format),
      });
    case 'divide-by-zero':
      return operation === 'divide'
        ? t.trouble.divideByZero({ ...facts, name })
        : t.trouble.logOfZero;
    case 'invalid':
      return t.trouble.invalid({ ...facts, sign: signOf(operation) });
    case 'total-underflow':
      return t.trouble.totalUnderflow({
        format,
        exponent: Math.max(...exponentsOf(cell)),
        smallest: flushToZero ? smallestNormal(format) : smallestSubnormal(format),
        flushToZero,
      });
    case 'all-masked':
      return t.trouble.allMasked;
    case 'infinite-shift':
      return t.trouble.infiniteShift;
    case 'convert-overflow':
    case 'convert-underflow':
    case 'saturated':
      return t.trouble.becomes({ format: cell.step.format, value: valueAt(cell) });
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

/** The exponents x of the e^x that a vanished sum added up. */
function exponentsOf(sum: Cell): number[] {
  const [terms] = sum.step.operands;
  if (terms === undefined || isCell(terms)) return [];
  const [exponents] = terms.operands;
  return exponents === undefined || isCell(exponents) ? [] : [...exponents.values];
}

/** The verdict on one program, with its reason: the sentence under the table. */
export function explainSoftmax(
  t: Strings,
  evaluation: Evaluation,
  id: ProgramId,
  names: Names,
  verdict: Verdict = assessSoftmax(evaluation, id),
): Sentence {
  if (verdict.kind !== 'sound') {
    const { problem, truth, placeOf } = evaluation;
    const distribution = { problem, truth, placeOf, p: evaluation[id].p };
    return explainDistribution(t, distribution, names, verdict);
  }
  const { format } = evaluation.problem;
  const counts = census(evaluation, id);
  const shift = shiftOf(evaluation, id);
  const opening = shift === undefined ? [] : t.verdict.shifted(valueAt(shift), format);
  return paragraph(
    opening,
    t.verdict.counts({ ...counts, format }),
    t.verdict.sound({ ...verdict, format }),
  );
}

/** The same for probabilities that came about in any way. */
export function explainDistribution(
  t: Strings,
  distribution: Distribution,
  names: Names,
  verdict: Verdict = assessProbabilities(
    distribution.p,
    () => distribution.truth().softmax,
    distribution.problem,
  ),
): Sentence {
  const { format } = distribution.problem;
  switch (verdict.kind) {
    case 'broken':
      return paragraph(
        explainTrouble(t, distribution, verdict.trouble, names),
        explainOutcome(t, verdict),
      );
    case 'wrong': {
      const value = valueAt(at(distribution.p, verdict.lane));
      const exact = distribution.truth().softmax[verdict.lane] ?? Number.NaN;
      const digits = digitsThatDiffer(value, exact);
      const cause = causeFacts(verdict.cause, format, names);
      return t.verdict.wrong({
        format,
        name: names[verdict.lane] ?? '',
        value,
        exact,
        digits,
        cause,
      });
    }
    case 'sound':
      return t.verdict.sound({ ...verdict, format });
    default:
      return verdict satisfies never;
  }
}

/** What the probabilities came to after the trouble. */
export const explainOutcome = (t: Strings, verdict: Verdict & { kind: 'broken' }): Sentence =>
  t.verdict.broken({
    ...verdict,
    overflowed: verdict.trouble.kind,
    fromExp: verdict.trouble.kind === 'overflow' && verdict.trouble.cell.step.operation === 'exp',
  });

function causeFacts(cause: SoftmaxCause, format: Format, names: Names): CauseFacts {
  switch (cause.kind) {
    case 'roundings':
    case 'sum':
    case 'conversion':
    case 'saturated':
      return { kind: 'roundings' };
    default:
  }
  const cell = cause.kind === 'exponent' ? cause.d : cause.e;
  const [exponent = Number.NaN] =
    cause.kind === 'exponent' ? [valueAt(cell)] : operandsOf(cell).map(valueAt);
  return { kind: cause.kind, format, name: names[cell.lane] ?? '', value: valueAt(cell), exponent };
}

/** What became of the loss of a program; empty where it has none, or it is right and nothing needs saying. */
export function explainLoss(t: Strings, evaluation: Evaluation, id: ProgramId): Sentence {
  const loss = lossOf(evaluation, id);
  if (loss === undefined) return [];
  const verdict = assessLoss(evaluation, loss);
  const { format } = evaluation.problem;
  const [value, exact] = [valueAt(loss), evaluation.truth().loss];
  const facts = { format, value, exact, digits: digitsThatDiffer(value, exact) };
  switch (verdict.kind) {
    case 'sound':
      return verdict.flushed ? t.loss.flushed(facts) : [];
    case 'not-finite':
      return t.loss.notFinite({ ...facts, deserved: verdict.deserved });
    case 'wrong': {
      // What cost log-sum-exp - x[y] its digits is known for the stable program, which has the other forms beside it.
      if (id !== 'stable')
        return t.loss.wrong({ ...facts, cause: logOfProbability(evaluation, evaluation[id].p) });
      const lost = lostDigits(evaluation);
      // What keeps the digits looks different from what lost them.
      const digits = [exact, ...lost.cures.map((cure) => cure.value)].map((right) =>
        digitsThatDiffer(value, right),
      );
      return t.loss.lostDigits({ ...facts, ...lost, digits: Math.max(...digits) });
    }
    default:
      return verdict satisfies never;
  }
}

/** From here on p is called near 1: its logarithm has fewer digits than p. */
const NEAR_ONE = 0.9;

/** What -log p[y] suffers from. */
function logOfProbability(
  { problem, truth }: Evaluation,
  probabilities: Step,
): WrongLossFacts['cause'] {
  const [p, exact] = [
    valueAt(at(probabilities, problem.trueClass)),
    truth().softmax[problem.trueClass] ?? Number.NaN,
  ];
  if (!isRight(p, exact, problem.format)) return 'probability';
  return p > NEAR_ONE ? 'near-one' : null;
}

/** Where log-sum-exp - x[y] lost its digits, and which forms of the loss keep them. */
function lostDigits(
  evaluation: Evaluation,
): Pick<LostDigitsFacts, 'm' | 'logS' | 'lse' | 'cause' | 'cures'> {
  const { stable } = evaluation;
  const forms = [
    { form: 'shift', cell: stable.lossShift },
    { form: 'log1p', cell: stable.lossLog1p },
    { form: 'logP', cell: stable.lossP },
  ] as const;
  return {
    m: valueAt(stable.m),
    logS: valueAt(stable.logS),
    lse: valueAt(stable.lse),
    cause: lossCause(evaluation),
    cures: forms
      .filter(({ cell }) => assessLoss(evaluation, cell).kind === 'sound')
      .map(({ form, cell }) => ({ form, value: valueAt(cell) })),
  };
}

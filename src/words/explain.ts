import { largestFinite } from '../core/format.ts';
import {
  at,
  isCell,
  operandsOf,
  type Step,
  sourceOf,
  unconverted,
  unconvertedStep,
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
import type { TrueValues } from '../softmax/truth.ts';
import { explainTrouble, type Names, placeName, type Run } from './explain-trouble.ts';
import type { CauseFacts, LostDigitsFacts, WrongLossFacts } from './facts.ts';
import { paragraph, type Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';
import { digitsThatDiffer } from './telling-digits.ts';

export type { Names, Run } from './explain-trouble.ts';

/** Probabilities, however they came about, and what they should be. */
export interface Distribution extends Run {
  readonly p: Step;
  readonly truth: () => Pick<TrueValues, 'softmax'>;
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
  const counts = census(evaluation, id);
  const { e, p } = evaluation[id];
  const shift = shiftOf(evaluation, id);
  const opening = shift === undefined ? [] : t.verdict.shifted(valueAt(shift), shift.step.format);
  return paragraph(
    opening,
    t.verdict.counts({ ...counts, format: e.format }),
    t.verdict.sound({ ...verdict, format: p.format }),
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
        explainOutcome(t, verdict, distribution.p),
      );
    case 'wrong': {
      const value = valueAt(at(distribution.p, verdict.lane));
      const exact = distribution.truth().softmax[verdict.lane] ?? Number.NaN;
      const digits = digitsThatDiffer(value, exact);
      const cause = causeFacts(t, distribution, verdict.cause, names);
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
export const explainOutcome = (
  t: Strings,
  verdict: Verdict & { kind: 'broken' },
  p: Step,
): Sentence =>
  t.verdict.broken({
    ...verdict,
    overflowed: verdict.trouble.kind,
    fromExp: verdict.trouble.kind === 'overflow' && verdict.trouble.cell.step.operation === 'exp',
    sum: divisorOf(p),
  });

/** What all probabilities were divided by; NaN where that is not one number. */
export function divisorOf(p: Step): number {
  const [, sum] = unconvertedStep(sourceOf(at(p, 0)).step).operands;
  return sum !== undefined && isCell(sum) ? valueAt(sum) : Number.NaN;
}

function causeFacts(t: Strings, run: Run, cause: SoftmaxCause, names: Names): CauseFacts {
  switch (cause.kind) {
    case 'roundings':
      return cause;
    case 'sum':
      return { kind: 'sum', format: cause.s.step.format, value: valueAt(cause.s) };
    case 'conversion': {
      const { cell } = cause;
      const before = unconverted(cell);
      return {
        kind: 'conversion',
        format: cell.step.format,
        value: valueAt(cell),
        from: before.step.format,
        before: valueAt(before),
      };
    }
    case 'saturated': {
      const { cell } = cause;
      const { format } = cell.step;
      const where = placeName(t, run, cell, names);
      return { kind: 'saturated', format, largest: largestFinite(format), where };
    }
    default: {
      const cell = cause.kind === 'exponent' ? cause.d : cause.e;
      const value = valueAt(cell);
      const [exponent = Number.NaN] =
        cause.kind === 'exponent' ? [value] : operandsOf(cell).map(valueAt);
      const { format } = cell.step;
      return { kind: cause.kind, format, name: names[cell.lane] ?? '', value, exponent };
    }
  }
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
): Pick<LostDigitsFacts, 'inner' | 'm' | 'logS' | 'lse' | 'cause' | 'cures'> {
  const { stable } = evaluation;
  const forms = [
    { form: 'shift', cell: stable.lossShift },
    { form: 'log1p', cell: stable.lossLog1p },
    { form: 'logP', cell: stable.lossP },
  ] as const;
  return {
    inner: stable.logS.step.format,
    m: valueAt(stable.m),
    logS: valueAt(stable.logS),
    lse: valueAt(stable.lse),
    cause: lossCause(evaluation),
    cures: forms
      .filter(({ cell }) => assessLoss(evaluation, cell).kind === 'sound')
      .map(({ form, cell }) => ({ form, value: valueAt(cell) })),
  };
}

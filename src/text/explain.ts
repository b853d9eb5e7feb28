import {
  assessLoss,
  assessProbabilities,
  assessSoftmax,
  census,
  type LossVerdict,
  type Verdict,
} from '../numeric/assess.ts';
import type { Evaluation, Place } from '../numeric/evaluate.ts';
import {
  type Format,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../numeric/format.ts';
import { type Cell, operandsOf, type Step, valueAt } from '../numeric/trace.ts';
import type { Trouble } from '../numeric/trouble.ts';
import type { TrueValues } from '../numeric/truth.ts';
import type { AbsorbedFacts, LossFacts } from './facts.ts';
import { paragraph, type Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';

/** Names of the classes as the reader sees them. */
export type Names = readonly string[];

/** A run of a program, as far as its trouble can be told: the machine, and what its steps are called. */
export interface Run {
  readonly problem: Pick<Evaluation['problem'], 'format' | 'flushToZero'>;
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
  const place = evaluation.placeOf(cell.step)?.name;
  switch (kind) {
    case 'nan-input':
      return place === 't' ? t.trouble.nanTemperature : t.trouble.nanLogit(name);
    case 'input-overflow':
      return t.trouble.inputOverflow({ ...facts, largest: largestFinite(format), digits: 4 });
    case 'overflow':
      return overflow(t, facts, place);
    case 'sum-overflow':
      return t.trouble.sumOverflow({
        format,
        terms: cell.lane + 1,
        of: cell.step.values.length,
        largest: largestFinite(format),
      });
    case 'divide-by-zero':
      return place === 'x' ? t.trouble.divideByZero({ ...facts, name }) : t.trouble.logOfZero;
    case 'invalid':
      return t.trouble.invalid({ ...facts, place });
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
    default:
      return kind satisfies never;
  }
}

interface Facts {
  readonly format: Format;
  readonly left: number;
  readonly right: number;
}

function overflow(t: Strings, facts: Facts, place: Place['name'] | undefined): Sentence {
  const largest = largestFinite(facts.format);
  const justPast = place === 'e' && facts.left < Math.log(largest) + 0.01;
  const limits = { ...facts, largest, digits: justPast ? 9 : 4 };
  if (place === 'e') return t.trouble.expOverflow(limits);
  return place === 'x' ? t.trouble.divisionOverflow(limits) : t.trouble.differenceOverflow(limits);
}

/** The exponents x of the e^x that a vanished sum added up. */
function exponentsOf(sum: Cell): number[] {
  const [terms] = sum.step.operands;
  if (terms === undefined || 'lane' in terms) return [];
  const [exponents] = terms.operands;
  return exponents === undefined || 'lane' in exponents ? [] : [...exponents.values];
}

/** The verdict on one side, with its reason: the sentence under the table. */
export function explainSoftmax(
  t: Strings,
  evaluation: Evaluation,
  side: 'naive' | 'stable',
  names: Names,
  verdict: Verdict = assessSoftmax(evaluation, side),
): Sentence {
  if (verdict.kind !== 'sound') {
    const { problem, truth, placeOf } = evaluation;
    const distribution = { problem, truth, placeOf, p: evaluation[side].p };
    return explainDistribution(t, distribution, names, verdict);
  }
  const { format } = evaluation.problem;
  const counts = census(evaluation, side);
  const opening = side === 'stable' ? t.verdict.shifted(valueAt(evaluation.stable.m), format) : [];
  return paragraph(opening, t.verdict.counts({ ...counts, format }), t.verdict.sound(verdict));
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
  const { format, flushToZero } = distribution.problem;
  switch (verdict.kind) {
    case 'broken':
      return paragraph(
        explainTrouble(t, distribution, verdict.trouble, names),
        t.verdict.broken({
          ...verdict,
          overflowed: verdict.trouble.kind,
          fromExp:
            verdict.trouble.kind === 'overflow' && verdict.trouble.cell.step.operation === 'exp',
        }),
      );
    case 'wrong':
      return t.verdict.wrong({
        ...verdict,
        format,
        name: names[verdict.lane] ?? '',
        value: distribution.p.values[verdict.lane] ?? Number.NaN,
        exact: distribution.truth().softmax[verdict.lane] ?? Number.NaN,
        flushed: flushToZero,
      });
    case 'sound':
      return t.verdict.sound(verdict);
    default:
      return verdict satisfies never;
  }
}

/** What became of the loss on one side; empty where it is right and nothing needs saying. */
export function explainLoss(
  t: Strings,
  evaluation: Evaluation,
  side: 'naive' | 'stable',
): Sentence {
  const loss = evaluation[side].loss;
  const verdict = assessLoss(evaluation, loss);
  if (verdict.kind === 'sound') return [];
  const { format } = evaluation.problem;
  const facts = { format, value: valueAt(loss), exact: evaluation.truth().loss };
  if (side === 'naive') return naiveLoss(t, verdict, facts);
  return verdict.kind === 'wrong'
    ? t.loss.absorbed({ ...facts, ...absorption(evaluation) })
    : t.loss.notFinite({ ...facts, deserved: verdict.deserved });
}

/** Where log-sum-exp - x[y] lost its digits, and which form of the loss keeps them. */
function absorption(evaluation: Evaluation): Pick<AbsorbedFacts, 'm' | 'logS' | 'where' | 'cure'> {
  const { stable } = evaluation;
  const [m, logS, lse] = [valueAt(stable.m), valueAt(stable.logS), valueAt(stable.lse)];
  const forms = [
    { form: 'shift', cell: stable.lossShift },
    { form: 'log1p', cell: stable.lossLog1p },
  ] as const;
  const sound = forms.find(({ cell }) => assessLoss(evaluation, cell).kind === 'sound');
  return {
    m,
    logS,
    where: logS === 0 ? 'sum' : lse === m ? 'whole' : 'digits',
    cure: sound === undefined ? null : { form: sound.form, value: valueAt(sound.cell) },
  };
}

function naiveLoss(t: Strings, verdict: LossVerdict, facts: LossFacts): Sentence {
  switch (verdict.kind) {
    case 'sound':
      return [];
    case 'wrong':
      return t.loss.wrong(facts);
    case 'not-finite':
      return t.loss.notFinite({ ...facts, deserved: verdict.deserved });
    default:
      return verdict satisfies never;
  }
}

import { valueAt } from '../core/trace.ts';
import { assessLogSumExp } from '../softmax/assess.ts';
import type { ProgramId } from '../softmax/compared.ts';
import { type Evaluation, shiftOf } from '../softmax/evaluate.ts';
import { lseCause } from '../softmax/lse-cause.ts';
import type { Names } from './explain.ts';
import { explainTrouble } from './explain-trouble.ts';
import type { BrokenLseFacts } from './facts.ts';
import { paragraph, type Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';
import { digitsThatDiffer } from './telling-digits.ts';

/** Where the log-sum-exp of a program broke or lost digits, and what came of it; empty where it is right and finite. */
export function explainLogSumExp(
  t: Strings,
  evaluation: Evaluation,
  id: ProgramId,
  names: Names,
): Sentence {
  const verdict = assessLogSumExp(evaluation, evaluation[id].lse);
  // That infinity - infinity is NaN is part of the sentence on the guard.
  const isUntold =
    verdict.kind === 'not-finite' && !verdict.deserved && !hasInfiniteShift(evaluation, id);
  const trouble = isUntold ? verdict.trouble : undefined;
  return paragraph(
    trouble === undefined ? [] : explainTrouble(t, evaluation, trouble, names),
    logSumExpOutcome(t, evaluation, id),
  );
}

/**
 * What became of the log-sum-exp of a program, beside the true one and what keeps it: another form, or the guard of
 * libraries where the max is infinite. Empty where it is right and finite.
 */
export function logSumExpOutcome(t: Strings, evaluation: Evaluation, id: ProgramId): Sentence {
  const { lse, s } = evaluation[id];
  const { format } = evaluation.problem;
  const [value, exact] = [valueAt(lse), evaluation.truth().logSumExp];
  const facts = { format, value, exact, digits: digitsThatDiffer(value, exact) };
  const m = shiftValue(evaluation, id);
  const verdict = assessLogSumExp(evaluation, lse);
  switch (verdict.kind) {
    case 'sound':
      return verdict.flushed ? t.lse.flushed(facts) : [];
    case 'not-finite':
      if (verdict.deserved) return deserved(t, exact);
      return hasInfiniteShift(evaluation, id)
        ? t.lse.guarded({
            ...facts,
            inner: evaluation.stable.m.step.format,
            m,
            guarded: valueAt(evaluation.guarded().lse),
          })
        : t.lse.broken({ ...facts, cures: curesOf(evaluation, id) });
    case 'wrong': {
      const cures = curesOf(evaluation, id);
      // What keeps the digits looks different from what lost them.
      const digits = [exact, ...cures.map((cure) => cure.value)].map((right) =>
        digitsThatDiffer(value, right),
      );
      return t.lse.wrong({
        ...facts,
        digits: Math.max(...digits),
        cause: lseCause(evaluation, id),
        sums: s.step.format,
        inner: evaluation.stable.logS.step.format,
        s: valueAt(s),
        logS: valueAt(evaluation.stable.logS),
        m,
        cures,
      });
    }
    default:
      return verdict satisfies never;
  }
}

/** 0 where nothing is subtracted. */
function shiftValue(evaluation: Evaluation, id: ProgramId): number {
  const m = shiftOf(evaluation, id);
  return m === undefined ? 0 : valueAt(m);
}

const hasInfiniteShift = (evaluation: Evaluation, id: ProgramId): boolean =>
  Math.abs(shiftValue(evaluation, id)) === Number.POSITIVE_INFINITY;

/** A log-sum-exp that is not finite, as it should be. */
function deserved(t: Strings, exact: number): Sentence {
  if (Number.isNaN(exact)) return t.lse.noTrue;
  return exact < 0 ? t.lse.allMasked : t.lse.infinite;
}

/** The first other form that is right, in the order in which they are taught; none if none is. */
function curesOf(evaluation: Evaluation, id: ProgramId): BrokenLseFacts['cures'] {
  const { stable } = evaluation;
  const forms = [
    { form: 'shift', cell: stable.lse },
    { form: 'log1p', cell: stable.lseLog1p },
  ] as const;
  return forms
    .filter(({ cell }) => cell !== evaluation[id].lse)
    .filter(({ cell }) => assessLogSumExp(evaluation, cell).kind === 'sound')
    .slice(0, 1)
    .map(({ form, cell }) => ({ form, value: valueAt(cell) }));
}

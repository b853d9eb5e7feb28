import { valueAt } from '../core/trace.ts';
import { assessLogSumExp } from '../softmax/assess.ts';
import type { ProgramId } from '../softmax/compared.ts';
import { type Evaluation, shiftOf } from '../softmax/evaluate.ts';
import { lseCause } from '../softmax/lse-cause.ts';
import { explainTrouble, type Names } from './explain.ts';
import type { BrokenLseFacts } from './facts.ts';
import { paragraph, type Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';
import { digitsThatDiffer } from './telling-digits.ts';

/**
 * What became of the log-sum-exp of a program, with the value that the guard of libraries gives where the max is
 * infinite; empty where it is right and finite.
 */
export function explainLogSumExp(
  t: Strings,
  evaluation: Evaluation,
  id: ProgramId,
  names: Names,
): Sentence {
  const { lse, s } = evaluation[id];
  const { format } = evaluation.problem;
  const [value, exact] = [valueAt(lse), evaluation.truth().logSumExp];
  const facts = { format, value, exact, digits: digitsThatDiffer(value, exact) };
  const verdict = assessLogSumExp(evaluation, lse);
  switch (verdict.kind) {
    case 'sound':
      return verdict.flushed ? t.lse.flushed(facts) : [];
    case 'not-finite': {
      if (verdict.deserved) return deserved(t, exact);
      const m = shiftOf(evaluation, id);
      if (m !== undefined && Math.abs(valueAt(m)) === Number.POSITIVE_INFINITY) {
        const guarded = valueAt(evaluation.guarded().lse);
        return t.lse.guarded({ ...facts, m: valueAt(m), guarded });
      }
      return paragraph(
        verdict.trouble === undefined ? [] : explainTrouble(t, evaluation, verdict.trouble, names),
        t.lse.broken({ ...facts, cures: curesOf(evaluation, id) }),
      );
    }
    case 'wrong': {
      const cures = curesOf(evaluation, id);
      const digits = [exact, ...cures.map((cure) => cure.value)].map((right) =>
        digitsThatDiffer(value, right),
      );
      const m = shiftOf(evaluation, id);
      return t.lse.wrong({
        ...facts,
        digits: Math.max(...digits),
        cause: lseCause(evaluation, id),
        s: valueAt(s),
        logS: valueAt(evaluation.stable.logS),
        m: m === undefined ? 0 : valueAt(m),
        cures,
      });
    }
    default:
      return verdict satisfies never;
  }
}

/** A log-sum-exp that is not finite, as it should be. */
function deserved(t: Strings, exact: number): Sentence {
  if (Number.isNaN(exact)) return t.lse.noTrue;
  return exact < 0 ? t.lse.allMasked : t.lse.infinite;
}

/** Which other forms are right: the first of them, in the order in which they are taught. */
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

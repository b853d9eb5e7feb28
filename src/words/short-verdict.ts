import { assessLoss, type Verdict } from '../softmax/assess.ts';
import type { ProgramId } from '../softmax/compared.ts';
import { type Evaluation, lossOf } from '../softmax/evaluate.ts';
import type { Counted } from './facts.ts';
import type { Strings } from './strings.ts';

/** How a program did: that of its probabilities, or that only its loss is wrong. */
export type VerdictState = Verdict['kind'] | 'wrong-loss';

export function verdictState(
  evaluation: Evaluation,
  id: ProgramId,
  verdict: Verdict,
): VerdictState {
  const cell = lossOf(evaluation, id);
  const loss = cell && assessLoss(evaluation, cell);
  const wrong = loss?.kind === 'wrong' || (loss?.kind === 'not-finite' && !loss.deserved);
  return verdict.kind === 'sound' && wrong ? 'wrong-loss' : verdict.kind;
}

/** The verdict in a few words, for one line of the narrowest screen. */
export function shortVerdict(t: Strings, verdict: Verdict, state: VerdictState): string {
  const words = t.shortVerdict;
  switch (verdict.kind) {
    case 'broken':
      return words.broken(outcome(t, verdict), words.causes[verdict.trouble.kind]);
    case 'wrong':
      return words.wrong;
    case 'sound':
      if (state === 'wrong-loss') return words.wrongLoss;
      return verdict.worstUlps === 0
        ? words.exact(counted(verdict))
        : words.within(counted(verdict), verdict.worstUlps);
    default:
      return verdict satisfies never;
  }
}

function counted({ subnormalError, flushed }: Verdict & { kind: 'sound' }): Counted {
  if (flushed) return 'unflushed';
  return subnormalError > 0 ? 'normal' : 'all';
}

function outcome(t: Strings, { nans, classes }: { nans: number; classes: number }): string {
  const words = t.shortVerdict;
  if (nans === 0) return words.allZero;
  return nans === classes ? words.allNan : words.someNan(nans, classes);
}

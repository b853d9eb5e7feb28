import type { DerivationFormula } from './formulas.ts';

/**
 * A derivation as formulas: the first line, then each line with the tempting wrong lines. The words give a reason for
 * every line and every wrong line.
 */
export interface Chain<Line extends DerivationFormula, Wrong extends DerivationFormula> {
  readonly first: DerivationFormula;
  readonly lines: readonly (readonly [line: Line, ...wrong: Wrong[]])[];
}

const chain = <const Line extends DerivationFormula, const Wrong extends DerivationFormula>(
  first: DerivationFormula,
  ...lines: readonly (readonly [line: Line, ...wrong: Wrong[]])[]
): Chain<Line, Wrong> => ({ first, lines });

export const CHAINS = {
  shift: chain(
    'shift0',
    ['shift1', 'shift1Sum', 'shift1Once'],
    ['shift2', 'shift2Count', 'shift2Power'],
    ['shift3'],
  ),
  lse: chain(
    'lse0',
    ['lse1', 'lse1Only', 'lse1Outside'],
    ['lse2', 'lse2Sum', 'lse2Mixed'],
    ['lse3', 'lse3Count', 'lse3Inside'],
    ['lse4', 'lse4Times'],
  ),
  loss: chain(
    'loss0',
    ['loss1', 'loss1Flipped', 'loss1NoExp'],
    ['loss2', 'loss2Sign', 'loss2Sum'],
    ['loss3', 'loss3Max', 'loss3Exp'],
    ['loss4', 'loss4NoMax', 'loss4Product'],
    ['loss5'],
  ),
};

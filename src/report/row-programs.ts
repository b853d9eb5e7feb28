import type { Arithmetic, Cell, Step } from '../core/trace.ts';
import { LOSS_FORMS as FORMS, type LossFormId } from '../softmax/loss-forms.ts';
import { naiveSoftmax, stableLogSumExp, stableSoftmax } from '../softmax/programs.ts';
import { LOSS_FORMS, type LossForm } from './settings.ts';

/** What is computed of a row: each softmax, and each form of the loss. */
export type RowSteps = ReturnType<typeof runSoftmaxes>;
export type RowLosses = Readonly<Record<LossForm, Cell>>;

/** Every softmax of x. */
export function runSoftmaxes(arithmetic: Arithmetic, x: Step) {
  const naive = naiveSoftmax(arithmetic, x);
  const softmax = stableSoftmax(arithmetic, x);
  const stable = { ...softmax, ...stableLogSumExp(arithmetic, softmax) };
  return { x, naive, stable, 'division-free': withoutDivision(arithmetic, x, stable) };
}

/** As softmax/division-free.ts has it, from the sum that is there already. */
function withoutDivision(
  { add, sub, exp, store }: Arithmetic,
  x: Step,
  { m, logS }: { readonly m: Cell; readonly logS: Cell },
) {
  const lse = add(m, logS);
  const q = sub(x, lse);
  const p = store(exp(q));
  return { lse, q, p };
}

/** What softmax/loss-forms.ts calls each form. */
const NAMES: Readonly<Record<LossForm, LossFormId>> = {
  'log-p-naive': 'naive',
  'log-p-stable': 'log-p',
  clipped: 'clipped',
  lse: 'log-sum-exp',
  shift: 'shift',
  log1p: 'log1p',
};

/** One form of the loss; `y` is the lane of the true class. */
export function runLoss(arithmetic: Arithmetic, steps: RowSteps, y: number, form: LossForm): Cell {
  const { run } = FORMS.find(({ id }) => id === NAMES[form]) ?? FORMS[0];
  const { x, naive, stable } = steps;
  return run(arithmetic, { x, y, naive: () => naive, stable: () => stable });
}

/** Every form of the loss. */
export const runLosses = (arithmetic: Arithmetic, steps: RowSteps, y: number): RowLosses =>
  recordOf(LOSS_FORMS, (form) => runLoss(arithmetic, steps, y, form));

export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

import { type Arithmetic, at, type Cell, type Step } from '../core/trace.ts';

/** Programs that the lab does not show beside the others. */

/** e^(x - lse): the probabilities without a division. They carry the absolute error of lse as a relative one. */
export function divisionFreeSoftmax(
  { sub, exp, store }: Arithmetic,
  { lse }: { lse: Cell },
  x: Step,
) {
  const logProbability = sub(x, lse);
  const p = store(exp(logProbability));
  return { logProbability, p };
}

const CLIP = 1e-7;

/** -log(p) of each lane, with p kept at least 1e-7 away from 0 and 1, as Keras does with probabilities. */
export function clippedLogs({ atLeast, where, number, log, neg, store }: Arithmetic, p: Step) {
  const [least, most] = [number(CLIP), number(1 - CLIP)];
  // NaN stays NaN: it is neither below nor above.
  const raised = where(atLeast(neg(p), neg(least)), least, p);
  const clipped = where(atLeast(raised, most), most, raised);
  const logs = log(clipped);
  return { clipped, logs, negated: store(neg(logs)) };
}

/** The same for the true class alone. */
export const clippedLoss = (arithmetic: Arithmetic, { p }: { p: Step }, y: number): Cell =>
  at(clippedLogs(arithmetic, arithmetic.stack([at(p, y)])).negated, 0);

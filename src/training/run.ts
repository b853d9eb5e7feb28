import { FORMATS } from '../core/format.ts';
import { randomFrom } from '../practice/random.ts';
import { type FirstBad, firstBad } from './first-bad.ts';
import { classOf, initialModel, isFiniteModel, largestOf, type Model } from './model.ts';
import { type QuickStep, quickLogits, quickStep } from './quick-step.ts';
import type { Settings } from './settings.ts';
import { type Example, type SideSettings, trainingStep } from './step.ts';

/** What both sides are trained with and tested on. */
export interface Task {
  /** Columns of features, and classes. */
  readonly features: number;
  readonly classes: number;
  /** At least one. */
  readonly training: readonly Example[];
  readonly held: readonly Example[];
}

/** Steps of a run. */
export const RUN_STEPS = 1200;

/** Steps between two states that are kept: what lies between is computed again when it is looked at. */
const KEPT_EVERY = 25;

/** What one side did so far; step n is at n - 1. The lists grow in place. */
export interface SideHistory {
  readonly losses: number[];
  /** Of the gradient before it was clipped. */
  readonly norms: number[];
  /** The largest logit over T. */
  readonly largest: number[];
  /** The first step whose loss, gradient or weights are not finite, with what went wrong. */
  bad: (FirstBad & { readonly step: number; readonly example: number }) | null;
  /** The first step after which a weight is NaN or infinite. */
  death: number | null;
}

/** One side after a step. */
export interface SideState {
  readonly model: Model;
  /** Logits of the example of the step, before the division by T; null before the first step. */
  readonly logits: readonly number[] | null;
}

/** Both sides after a step, which is 0 before the first. */
export interface Moment {
  readonly step: number;
  /** Index of the training example of the step; null before the first. */
  readonly example: number | null;
  readonly sides: readonly [SideState, SideState];
}

/** Two copies of one model that differ in the form of the loss alone: same weights, examples, order, settings. */
export interface Run {
  readonly last: number;
  /** The last step that was computed. */
  readonly reached: () => number;
  readonly sides: readonly [SideHistory, SideHistory];
  /** Computes up to a step, at most the last. */
  readonly advance: (to: number) => void;
  /** Both sides after a step, computed if need be; bit for bit the same however often and from where it is asked. */
  readonly at: (step: number) => Moment;
  /** Held-out examples whose class has the largest logit. NaN names no class. */
  readonly correct: (model: Model) => number;
  /** Logits of any features, before the division by T. */
  readonly logits: (model: Model, columns: Int32Array) => number[];
}

/**
 * Each kind of run is deterministic: integers choose weights and order, and every operation is rounded to its format. So
 * the history is the same bit for bit wherever Math.exp and Math.log are within the error that core/ allows them.
 */
export function startRun(settings: Settings, task: Task): Run {
  const { features, classes, training, held } = task;
  const start = initialModel(settings, features, classes);
  const order = orderOf(settings.seed, training.length);
  const sides = [newHistory(), newHistory()] as const;
  const settingsOf = settings.losses.map((loss): SideSettings => ({ ...settings, loss }));
  const kept = new Map<number, readonly [Model, Model]>([[0, [start, start]]]);
  let reached = 0;
  let newest: Moment = { step: 0, example: null, sides: [opening(start), opening(start)] };

  /** The moment after this one. */
  function after({ step: before, sides: [first, second] }: Moment): Moment {
    const step = before + 1;
    const example = order(step);
    const one = (side: 0 | 1, { model }: SideState) => takeStep(side, step, example, model);
    return { step, example, sides: [one(0, first), one(1, second)] };
  }

  function takeStep(side: 0 | 1, step: number, example: number, model: Model): SideState {
    const [given, own] = [training[example], settingsOf[side]];
    if (given === undefined || own === undefined) throw new RangeError('There is no such example.');
    const taken = quickStep(model, given, own);
    if (step > reached)
      note(sides[side], step, taken, () => ({
        step,
        example,
        ...firstBad(trainingStep(model, given, own)),
      }));
    return { model: taken.next, logits: Array.from(taken.logits) };
  }

  function advance(to: number) {
    const target = Math.min(to, RUN_STEPS);
    let moment = newest;
    while (reached < target) {
      moment = after(moment);
      reached = moment.step;
      newest = moment;
      if (reached % KEPT_EVERY === 0) keep(moment);
    }
  }

  const keep = ({ step, sides: [first, second] }: Moment) =>
    kept.set(step, [first.model, second.model]);

  let looked: Moment = newest;

  function at(step: number): Moment {
    const wanted = Math.max(0, Math.min(step, RUN_STEPS));
    advance(wanted);
    if (wanted === newest.step) return newest;
    const from = Math.max(0, Math.floor((wanted - 1) / KEPT_EVERY)) * KEPT_EVERY;
    const [first, second] = kept.get(from) ?? [start, start];
    let moment: Moment =
      looked.step <= wanted && looked.step >= from
        ? looked
        : { step: from, example: null, sides: [opening(first), opening(second)] };
    while (moment.step < wanted) moment = after(moment);
    looked = moment;
    return moment;
  }

  const logits = (model: Model, columns: Int32Array) =>
    quickLogits(model, columns, FORMATS[settings.format]);

  return {
    last: RUN_STEPS,
    reached: () => reached,
    sides,
    advance,
    at,
    correct: (model) =>
      held.filter(({ columns, y }) => classOf(logits(model, columns)) === y).length,
    logits: (model, columns) => Array.from(logits(model, columns)),
  };
}

const newHistory = (): SideHistory => ({
  losses: [],
  norms: [],
  largest: [],
  bad: null,
  death: null,
});

const opening = (model: Model): SideState => ({ model, logits: null });

function note(
  side: SideHistory,
  step: number,
  { loss, norm, x, next }: QuickStep,
  blame: () => SideHistory['bad'],
) {
  side.losses.push(loss);
  side.norms.push(norm);
  side.largest.push(largestOf(x));
  if (side.death !== null) return;
  const weightsAreFinite = isFiniteModel(next);
  if (weightsAreFinite && Number.isFinite(loss) && Number.isFinite(norm)) return;
  side.bad ??= blame();
  if (!weightsAreFinite) side.death = step;
}

/** The example of each step, which counts from 1: all examples once, in an order of their own each time round. */
function orderOf(seed: number, count: number): (step: number) => number {
  const rounds: number[][] = [];
  function shuffled(round: number): number[] {
    const random = randomFrom(`order ${seed} ${round}`);
    const order = Array.from({ length: count }, (_, index) => index);
    for (let i = count - 1; i > 0; i--) {
      const j = random.integer(0, i);
      [order[i], order[j]] = [order[j] ?? i, order[i] ?? j];
    }
    return order;
  }
  return (step) => {
    const round = Math.floor((step - 1) / count);
    rounds[round] ??= shuffled(round);
    return rounds[round]?.[(step - 1) % count] ?? 0;
  };
}

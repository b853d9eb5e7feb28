import type { Format } from '../core/format.ts';
import {
  type Arithmetic,
  at,
  type Cell,
  isCell,
  type Operand,
  recorder,
  type Step,
} from '../core/trace.ts';
import {
  lossFromLogSumExp,
  lossFromOthers,
  lossFromProbabilities,
  lossFromShift,
  naiveLogSumExp,
  naiveSoftmax,
  stableLogSumExp,
  stableSoftmax,
} from './programs.ts';
import { type TrueValues, trueValues } from './truth.ts';

/** What is to be computed. Logits and temperature are doubles; the first step reads them into the format. */
export interface Problem {
  /** At least one; any double. */
  readonly logits: ArrayLike<number>;
  readonly temperature: number;
  /** Index into logits. */
  readonly trueClass: number;
  readonly format: Format;
  /** Flush subnormal results to zero, as many accelerators do. */
  readonly flushToZero: boolean;
}

export type InputTrace = ReturnType<typeof runInputs>;
export type NaiveTrace = ReturnType<typeof runNaive>;
export type StableTrace = ReturnType<typeof runStable>;

export type Side = 'inputs' | 'naive' | 'stable';
export type StepName = keyof InputTrace | keyof NaiveTrace | keyof StableTrace;

/** Which step a value belongs to: its name on the page and in the code, and the program that made it. */
export interface Place {
  readonly side: Side;
  readonly name: StepName;
}

export interface Evaluation {
  readonly problem: Problem;
  readonly inputs: InputTrace;
  readonly naive: NaiveTrace;
  readonly stable: StableTrace;
  /** Exact results for the vector x as it stands in the format, each rounded once. Computed when first asked for. */
  readonly truth: () => TrueValues;
  /** Undefined for a step of another evaluation. */
  readonly placeOf: (step: Step) => Place | undefined;
}

/** Both programs on the same x, every operation recorded. Never throws for at least one logit. */
export function evaluate(problem: Problem): Evaluation {
  const arithmetic = recorder(problem.format, problem.flushToZero);
  const inputs = runInputs(arithmetic, problem);
  const naive = runNaive(arithmetic, inputs.x, problem.trueClass);
  const stable = runStable(arithmetic, inputs.x, problem.trueClass);
  return {
    problem,
    inputs,
    naive,
    stable,
    truth: once(() => trueValues(inputs.x.values, problem.trueClass, problem.format)),
    placeOf: placeFinder({ inputs, naive, stable }),
  };
}

/** Temperature is a step of its own: x = logit / T, rounded. */
export function runInputs(arithmetic: Arithmetic, { logits, temperature }: Problem) {
  const logit = arithmetic.input(logits);
  const t = at(arithmetic.input([temperature]), 0);
  const x = arithmetic.div(logit, t);
  return { logit, t, x };
}

export function runNaive(arithmetic: Arithmetic, x: Step, y: number) {
  const softmax = naiveSoftmax(arithmetic, x);
  return {
    ...softmax,
    ...naiveLogSumExp(arithmetic, softmax),
    ...lossFromProbabilities(arithmetic, softmax, y),
  };
}

export function runStable(arithmetic: Arithmetic, x: Step, y: number) {
  const softmax = stableSoftmax(arithmetic, x);
  const steps = { ...softmax, ...stableLogSumExp(arithmetic, softmax) };
  const { logP, loss: lossP } = lossFromProbabilities(arithmetic, steps, y);
  return {
    ...steps,
    ...lossFromLogSumExp(arithmetic, steps, x, y),
    ...lossFromShift(arithmetic, steps, y),
    ...lossFromOthers(arithmetic, steps, x, y),
    logP,
    lossP,
  };
}

type Steps = Readonly<Record<string, Operand>>;

function placeFinder(traces: { inputs: InputTrace; naive: NaiveTrace; stable: StableTrace }) {
  const index = once(() => {
    const places = new Map<Step, Place>();
    const add = <T extends Steps>(side: Side, steps: T, names: readonly (keyof T & StepName)[]) => {
      for (const name of names) places.set(stepOf(steps[name]), { side, name });
    };
    add('inputs', traces.inputs, keysOf(traces.inputs));
    add('naive', traces.naive, keysOf(traces.naive));
    add('stable', traces.stable, keysOf(traces.stable));
    return places;
  });
  return (step: Step) => index().get(step);
}

/** The places of the steps of one program by itself. */
export const placeIn =
  (side: Side, steps: Readonly<Partial<Record<StepName, Operand>>>) =>
  (step: Step): Place | undefined => {
    const name = keysOf(steps).find((key) => {
      const operand = steps[key];
      return operand !== undefined && stepOf(operand) === step;
    });
    return name && { side, name };
  };

const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & StepName)[];

const stepOf = (operand: Operand): Step => (isCell(operand) ? operand.step : operand);

/** The scalar a trace calls by this name, or the lane of the vector. */
export const cellOf = (operand: Operand, lane: number): Cell =>
  isCell(operand) ? operand : at(operand, lane);

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import { once } from './once.ts';
import {
  type Arithmetic,
  at,
  type Cell,
  cellOf,
  isCell,
  type Operand,
  type Operation,
  operandsOf,
  type Step,
  stepOf,
} from './trace.ts';

/**
 * Reverse-mode differentiation of a trace, in the arithmetic of the trace: each value of the backward pass is a step
 * too, with its operands and flags.
 *
 * The formulas are PyTorch's (tools/autograd/derivatives.yaml), written in the same order, because over floats
 * another order overflows elsewhere: x / s gives s the gradient -g * ((x / s) / s). See docs/decisions/0018.
 */
export interface Gradients {
  /** dL/d(operand), of the same shape. Undefined where the loss does not depend on it, or only by a choice. */
  readonly of: {
    (cell: Cell): Cell | undefined;
    (operand: Operand): Operand | undefined;
  };
}

/**
 * The derivative of one scalar with respect to every step it was computed from.
 *
 * Steps are visited from the last to the first. What a step receives from its several uses is added up in that order,
 * `x * x` giving the first factor's share first; a scalar used for all lanes receives the sum of the lanes, in the order
 * of the plan. Of a sum or a maximum only the whole counts: a program that reads a partial one throws a RangeError.
 *
 * NaN and infinities are computed with as any other number: a lane that the loss does not use gets 0, and
 * 0 * Infinity is NaN.
 */
export function backward(arithmetic: Arithmetic, loss: Cell): Gradients {
  const gradients = new Map<Step, Operand>();

  /**
   * Adds to what the step has; `gradient` is a cell for a scalar, else a vector of its length. A gradient has the format
   * of its step: what was computed in another one is converted, and so is the sum of two.
   */
  function receive(step: Step, gradient: Operand): void {
    const before = gradients.get(step);
    const own = arithmetic.convert(gradient, step.format);
    const all = before === undefined ? own : arithmetic.add(before, own);
    gradients.set(step, arithmetic.convert(all, step.format));
  }

  function give(operand: Operand, gradient: Operand): void {
    if (!isCell(operand)) {
      if (isRunning(operand)) throw new RangeError('No gradient of partial sums or maxima.');
      receive(operand, gradient);
      return;
    }
    const { step, lane } = operand;
    const total = isCell(gradient) ? gradient : arithmetic.sum(gradient);
    if (!isRunning(step)) receive(step, alone(tools, step, lane, total));
    else if (lane === step.values.length - 1) receive(step, total);
    else throw new RangeError('No gradient of a partial sum or maximum.');
  }

  const tools: Tools = { ...arithmetic, give, zero: once(() => arithmetic.number(0)) };
  give(loss, arithmetic.number(1));
  for (const step of historyOf(loss.step)) {
    const gradient = gradients.get(step);
    if (gradient !== undefined) RULES[step.operation](tools, gradient, step);
  }

  function of(cell: Cell): Cell | undefined;
  function of(operand: Operand): Operand | undefined;
  function of(operand: Operand): Operand | undefined {
    const gradient = gradients.get(stepOf(operand));
    if (gradient === undefined || !isCell(operand)) return gradient;
    const { step, lane } = operand;
    if (isRunning(step) && lane < step.values.length - 1) return undefined;
    return cellOf(gradient, lane);
  }
  return { of };
}

/** Its result is a scalar, and the step holds what led to it. */
const isRunning = ({ operation }: Step) => operation === 'sum' || operation === 'max';

/** Every step that this one depends on, the last first. */
function historyOf(last: Step): Step[] {
  const seen = new Set<Step>();
  const pending = [last];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    for (const operand of step.operands) pending.push(stepOf(operand));
  }
  return [...seen].sort((a, b) => b.order - a.order);
}

/** What the rules compute with: the arithmetic, 0, and how to pass a gradient on to an operand. */
interface Tools extends Arithmetic {
  readonly give: (operand: Operand, gradient: Operand) => void;
  readonly zero: () => Cell;
}

/** The gradient of a step that is the same in all lanes. Here and below, a scalar for a step of one lane. */
const spread = ({ stack }: Tools, { values }: Step, gradient: Cell): Operand =>
  values.length === 1 ? gradient : stack([gradient], new Int32Array(values.length));

/** The gradient of a step of which one lane was used. */
function alone({ stack, zero }: Tools, { values }: Step, lane: number, gradient: Cell): Operand {
  if (values.length === 1) return gradient;
  const picks = new Int32Array(values.length).fill(1);
  picks[lane] = 0;
  return stack([gradient, zero()], picks);
}

/** Passes the gradient `g` of a step on to its operands. */
type Rule = (tools: Tools, g: Operand, step: Step) => void;

type UnaryRule = (tools: Tools, g: Operand, a: Operand, result: Operand) => Operand;

/** The gradient of the only operand. `result` is what the step gave: a scalar if the operand is one. */
const unary =
  (rule: UnaryRule): Rule =>
  (tools, g, step) => {
    const [a] = step.operands;
    if (a !== undefined) tools.give(a, rule(tools, g, a, isCell(a) ? at(step, 0) : step));
  };

type BinaryRule = (tools: Tools, g: Operand, a: Operand, b: Operand) => readonly [Operand, Operand];

/** The gradients of both operands; that of `b` in the shape of the result. */
const binary =
  (rule: BinaryRule): Rule =>
  (tools, g, step) => {
    const [a, b] = step.operands;
    if (a === undefined || b === undefined) return;
    const [ofA, ofB] = rule(tools, g, a, b);
    tools.give(a, ofA);
    tools.give(b, ofB);
  };

const none: Rule = () => undefined;

/** Half each where both are the larger one; all of it where either is NaN. */
function ofLarger(
  { where, equal, atLeast, div, number, zero }: Tools,
  g: Operand,
  a: Operand,
  b: Operand,
) {
  const unequal = where(atLeast(b, a), zero(), g);
  return where(equal(a, b), div(g, number(2)), unequal);
}

/** An equal share to each lane that holds the maximum; where that is NaN, to each lane that is NaN. */
const ofMax: Rule = (tools, g, step) => {
  const [x] = step.operands;
  if (x === undefined || isCell(x)) return;
  const { where, equal, sum, div, zero } = tools;
  const m = at(step, step.values.length - 1);
  const holds = where(equal(m, m), equal(x, m), equal(equal(x, x), zero()));
  const share = div(g, sum(holds));
  tools.give(x, where(holds, share, spread(tools, x, zero())));
};

const ofSum: Rule = (tools, g, step) => {
  const [terms] = step.operands;
  if (terms === undefined || isCell(terms) || terms.values.length === 0) return;
  tools.give(terms, spread(tools, terms, cellOf(g, 0)));
};

/** Each lane gets the gradient of where it was copied to; the one left out gets 0. */
const ofOthers: Rule = (tools, g, step) => {
  const [all, leftOut] = step.operands;
  if (all === undefined || isCell(all)) return;
  const [n, copies] = [all.values.length, step.values.length];
  const skipped = leftOut !== undefined && isCell(leftOut) ? leftOut.lane : n;
  const picks = Int32Array.from({ length: n }, (_, lane) =>
    lane === skipped ? copies : lane < skipped ? lane : lane - 1,
  );
  if (n > 1) tools.give(all, tools.stack(copies < n ? [g, tools.zero()] : [g], picks));
  else tools.give(all, copies < n ? tools.zero() : cellOf(g, 0));
};

/** Each lane gives what it has to where it was copied from, in the order of the copies. */
const ofCopies: Rule = ({ give }, g, step) => {
  for (let lane = 0; lane < step.values.length; lane++)
    for (const taken of operandsOf(at(step, lane))) give(taken, cellOf(g, lane));
};

/** 0 where the exponent is 0, whatever the base; and for the exponent 0 where the base and its power are 0. */
const ofPower: BinaryRule = (tools, g, a, b) => {
  const { mul, sub, pow, log, number, zero, where, equal, atLeast } = tools;
  const [base, exponent] = [inShapeOf(tools, a, g), inShapeOf(tools, b, g)];
  const nothing = inShapeOf(tools, zero(), g);
  const ofBase = mul(g, mul(exponent, pow(base, sub(exponent, number(1)))));
  const ofExponent = mul(g, mul(pow(base, exponent), log(base)));
  const vanishes = where(equal(base, zero()), atLeast(exponent, zero()), nothing);
  return [where(equal(exponent, zero()), nothing, ofBase), where(vanishes, nothing, ofExponent)];
};

/** A scalar in every lane, where the gradient is a vector. */
function inShapeOf({ stack }: Tools, operand: Operand, shape: Operand): Operand {
  if (!isCell(operand) || isCell(shape)) return operand;
  return stack(Array.from(shape.values, () => operand));
}

const ofWhere: Rule = (tools, g, step) => {
  const [condition, yes, no] = step.operands;
  if (condition === undefined || yes === undefined || no === undefined) return;
  const zeros = spread(tools, step, tools.zero());
  tools.give(yes, tools.where(condition, g, zeros));
  tools.give(no, tools.where(condition, zeros, g));
};

const RULES: Readonly<Record<Operation, Rule>> = {
  input: none,
  convert: unary((_, g) => g),
  equal: none,
  atLeast: none,
  isInfinite: none,
  add: binary((_, g) => [g, g]),
  subtract: binary(({ neg }, g) => [g, neg(g)]),
  multiply: binary(({ mul }, g, a, b) => [mul(g, b), mul(g, a)]),
  divide: binary(({ div, mul, neg }, g, a, b) => [div(g, b), mul(neg(g), div(div(a, b), b))]),
  power: binary(ofPower),
  negate: unary(({ neg }, g) => neg(g)),
  sqrt: unary(({ div, mul, number }, g, _, root) => div(g, mul(root, number(2)))),
  exp: unary(({ mul }, g, _, e) => mul(g, e)),
  expm1: unary(({ mul, add, number }, g, _, result) => mul(g, add(result, number(1)))),
  log: unary(({ div }, g, a) => div(g, a)),
  log1p: unary(({ div, add, number }, g, a) => div(g, add(a, number(1)))),
  larger: binary((tools, g, a, b) => [ofLarger(tools, g, a, b), ofLarger(tools, g, b, a)]),
  max: ofMax,
  sum: ofSum,
  others: ofOthers,
  stack: ofCopies,
  take: ofCopies,
  where: ofWhere,
};

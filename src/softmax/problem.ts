import type { Format } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import type { SumOrder } from '../core/sum-orders.ts';

/** What is to be computed. Logits and temperature are doubles; the first steps read them. */
export interface Problem extends Machine {
  /** At least one; any double. */
  readonly logits: ArrayLike<number>;
  readonly temperature: number;
  /** Index into logits. */
  readonly trueClass: number;
}

/** What it is computed on: formats, order of summation, subnormals. */
export interface Machine {
  /** Of what is read and returned: the logits, the probabilities, the losses. Computed in too, if nothing else is said. */
  readonly format: Format;
  /** Of the operations on single numbers: `format` where absent. */
  readonly compute?: Format;
  /** Of the additions of a sum: `format` where absent. */
  readonly accumulation?: Format;
  /** Left to right where absent. */
  readonly order?: SumOrder;
  /** Flush subnormal results to zero, as many accelerators do. */
  readonly flushToZero: boolean;
}

/** The formats that a problem is computed in. The one place that says what is meant by those it leaves out. */
export const planOf = ({
  format,
  compute = format,
  accumulation = format,
  order = 'left-to-right',
  flushToZero,
}: Machine): Plan => ({
  storage: format,
  compute,
  accumulation,
  order,
  flushToZero,
});

/** Whether anything is computed in another format than that of the logits and results. */
export const isMixed = (machine: Machine): boolean => {
  const { storage, compute, accumulation } = planOf(machine);
  return compute !== storage || accumulation !== storage;
};

import type { Format } from './format.ts';
import type { SumOrder } from './sum-orders.ts';

/** Which formats a program computes in, and in which order it adds. */
export interface Plan {
  /** The format of what is read and returned: the logits, the probabilities, the loss. */
  readonly storage: Format;
  /** Of the operations on single numbers. */
  readonly compute: Format;
  /** Of the additions of a sum. */
  readonly accumulation: Format;
  readonly order: SumOrder;
  /** Flush subnormal results to zero, as many accelerators do. Conversions are never flushed. */
  readonly flushToZero: boolean;
}

/** Everything in one format, added from left to right. */
export const planIn = (format: Format, flushToZero: boolean): Plan => ({
  storage: format,
  compute: format,
  accumulation: format,
  order: 'left-to-right',
  flushToZero,
});

import { float32, largestFinite, smallestSubnormal } from '../../../../core/format.ts';
import type { DecimalMark } from '../../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../../words/sentence.ts';
import { decimalPart, rulerPart, twoTo } from '../printed.ts';
import type { DescentFacts, ReadingFacts, SumFacts } from './facts.ts';

const mark = '.' as DecimalMark;
const n = (value: number): Inline => rulerPart(value, mark);
const d = (value: number): Inline => decimalPart(value, mark);
const v = (name: string): Inline => ({ variable: name });
const count = (many: number) => many.toLocaleString('en');
const xy: Sentence = [v('x'), { sub: [v('y')] }];

const floatsInStep = (many: number): string =>
  many === 0
    ? 'no other float in a step of 1'
    : `${count(many)} ${many === 1 ? 'float' : 'floats'} in a step of 1`;

/** Names of rows, and of what was not raised. */
const rows = {
  flags: (many: number): string => (many > 1 ? 'Flags raised' : 'Flag raised'),
  none: 'none',
};

export const en = {
  primer: {
    title: 'The floats next to a number',
    number: 'Number',
    field: 'Any number',
    point: 'The number, moved by eighths of an ulp',
    pointValue: (decimal: string, float: string) => `${decimal}, rounded to ${float}`,
    perUnit: floatsInStep,
    ulp: '1\u00a0ulp',
    caption: ({ decimal, value, halfway }: ReadingFacts): Sentence => {
      const last = n(Math.sign(decimal) * largestFinite(float32));
      if (Number.isNaN(decimal))
        return say`NaN stands for “not a number”. It is not on the line, so it has no neighbours.`;
      if (!Number.isFinite(decimal))
        return say`${n(value)} lies beyond ${last}, the last finite float.`;
      if (!Number.isFinite(value))
        return say`${d(decimal)} is half an ulp or more beyond ${last}, the last finite float. There is none to round it to, so it becomes ${n(value)}: it overflows.`;
      if (decimal === value)
        return say`${d(decimal)} is a float itself, so nothing is rounded. Move the point: a number between two ticks is rounded to the nearer one.`;
      if (halfway)
        return say`${d(decimal)} lies exactly halfway between two floats. The tie goes to the even one, ${n(value)}: its last bit, written under the tick, is 0.`;
      return say`${d(decimal)} is not a float. It is rounded to the nearest one, ${n(value)}.`;
    },
  },
  loss: {
    ...rows,
    title: 'Adding log 2 to a large logit',
    logit: 'Two equal logits',
    logits: 'Two equal logits m',
    loss: 'loss',
    perUnit: floatsInStep,
    sum: say`${v('m')} + log 2`,
    error: 'Error of the sum',
    fromSum: say`LSE − ${xy}`,
    fromShift: say`log s − (${xy} − ${v('m')})`,
    caption: ({ m, logS, lse, loss, right, gap }: SumFacts): Sentence => {
      if (loss === 0)
        return say`The next float above ${n(m)} is ${n(gap)} further, and log 2 is less than half of that. The sum is rounded back to ${n(m)}: log 2 is absorbed, and the loss is 0. No NaN, no infinity, only the flag that almost every addition raises.`;
      const apart = say`Above ${n(m)} the floats are ${n(gap)} apart.`;
      if (!right)
        return say`${apart} The sum is rounded to ${n(lse)}, and the loss is ${n(loss)} instead of ${n(logS)}.`;
      return say`${apart} The loss is ${n(loss)}, within a ten-thousandth of what it should be.`;
    },
  },
  underflow: {
    ...rows,
    title: 'The floats next to 0',
    exponent: 'Exponent x',
    flush: 'Flush subnormals to 0',
    result: (x: string): Sentence => say`e${{ sup: [x] }}`,
    ulp: '1\u00a0ulp',
    left: 'Digits left',
    leftOf: (left: number, all: number) => `${left} of ${all} bits`,
    every: (many: number) =>
      many === 1 ? 'every float is drawn' : `1 tick for ${count(many)} floats`,
    smallestNormal: say`${twoTo(float32.minExponent)} smallest normal`,
    caption: ({ value, unrounded, digits }: DescentFacts): Sentence => {
      const normal = twoTo(float32.minExponent);
      const smallest = twoTo(float32.minExponent - float32.precision + 1);
      if (value === 0 && unrounded > smallestSubnormal(float32) / 2)
        return say`Below ${normal} the result would be a subnormal number. Flushed, it is 0.`;
      if (value === 0)
        return say`This is less than half of the smallest float, ${smallest}. It is rounded to 0.`;
      if (digits.left < digits.text.length)
        return say`Below ${normal} the spacing no longer halves: the floats stay ${smallest} apart, down to 0. This one is subnormal. Only ${digits.left} of its ${digits.text.length} binary digits ${digits.left === 1 ? 'is' : 'are'} left.`;
      return say`Left of each tall tick, a power of two, the floats lie half as far apart. So a number keeps all of its ${digits.text.length} binary digits, down to ${normal}.`;
    },
  },
};

export type Words = typeof en;

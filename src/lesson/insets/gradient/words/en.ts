import { type Sentence, say } from '../../../../words/sentence.ts';
import type { Birth, Told } from '../told.ts';

const v = (variable: string) => ({ variable });

const term = ({ name, operation, inQuotient }: Birth): Sentence =>
  inQuotient ? say`“${name}” (in it, ${v('e/s')} is ${operation})` : say`“${name}” (${operation})`;

const listed = (items: readonly Sentence[]): Sentence =>
  items.flatMap((item, index) =>
    index === 0 ? item : [index === items.length - 1 ? ' and ' : ', ', ...item],
  );

const all = (entries: number) =>
  entries === 1
    ? 'the only entry of the gradient is NaN'
    : `all ${entries} entries of the gradient are NaN`;

const told: Told = {
  value: (name, ofClass, equation) =>
    ofClass === null
      ? say`${v(name)}: ${equation}.`
      : say`${v(name)} of “${ofClass}”: ${equation}.`,
  why: {
    unread: say`The loss does not read this ${v('p')}.`,
    carried: say`A NaN goes in, so a NaN comes out.`,
    born: say`There is no such number: a NaN is born here.`,
    divideByZero: say`A division by zero.`,
    overflow: say`Too large for the format.`,
    underflow: say`It underflows: too small for the format.`,
    quotientUnderflow: say`${v('e/s/s')} underflows: too small for the format.`,
  },
  lossNaN: ({ name, operation }, entries) =>
    operation.length === 0
      ? say`Naive: the loss is NaN already, so ${v('ds')} is too, and ${v('ds')} goes to every class: ${all(entries)}.`
      : say`Naive: ${v('p')} of “${name}” is ${operation}, a NaN. So are the loss and, on the way back, ${v('ds')}, which goes to every class: ${all(entries)}.`,
  sumNaN: (births, entries) =>
    say`Naive: ${births.length === 1 ? 'a term' : `${births.length} terms`} of the sum ${v('ds')} ${births.length === 1 ? 'is' : 'are'} NaN: ${listed(births.map(term))}. So ${v('ds')} is NaN, and it goes to every class: ${all(entries)}.`,
  notFinite: (count, entries) =>
    say`Naive: ${count} of ${entries} entries of the gradient are NaN or infinite.`,
  wrong: ({ name, value, reference, vanished }) =>
    vanished
      ? say`Naive: no NaN, but for “${name}” the gradient is ${value} and should be ${reference}, because ${v('e/s/s')} is too small for the format.`
      : say`Naive: no NaN, but for “${name}” the gradient is ${value} and should be ${reference}.`,
  right: say`Naive: every entry is within 0.001 of ${v('p')} − onehot.`,
  bounded: say`From the logits every entry is a number between −1 and 1.`,
  stableNaN: say`From the logits there are NaN too, since the stable ${v('p')} has some.`,
};

export const en = {
  title: 'Where the gradient dies',
  table: 'The passes of naive softmax, and the gradient from the logits',
  forward: say`Naive, forward: from the logits to the loss`,
  backward: say`Naive, backward: from the loss to the logits. ${v('dp')} is ∂${v('L')}/∂${v('p')}`,
  fromLogits: say`From the logits instead: stable ${v('p')}, and one subtraction`,
  logitOf: (name: string) => `Logit of “${name}”`,
  trueClass: say`True class ${v('y')}`,
  zones: { right: 'right', wrong: 'wrong, no NaN', broken: 'NaN' },
  back: 'Back',
  step: 'Step',
  restart: 'Step by step',
  position: (at: number, last: number) => `Step ${at} of ${last}`,
  told,
};

export type Words = typeof en;

import type { Inline } from '../../../../words/sentence.ts';
import { say } from '../../../../words/sentence.ts';
import type { Mark } from '../model/flow.ts';
import type { Told } from '../told.ts';

export const en = {
  title: 'Three lines of code, one operation at a time',
  numbers: 'Numbers',
  from: { text: 'The vector with 92', lab: 'The lab’s numbers' },
  back: 'Back',
  step: 'Step',
  play: 'Play',
  pause: 'Pause',
  replay: 'Replay',
  position: (at: number, last: number) => `Step ${at} of ${last}`,
  marks: {
    overflow: 'overflow',
    invalid: 'invalid',
    divideByZero: 'divide by zero',
    underflow: 'underflow',
    absorption: 'absorption',
  } satisfies Record<Mark, string>,
  trueClass: (name: string) => `y is ${name}.`,
  leftOut: (count: number) =>
    `${count} more ${count === 1 ? 'class is' : 'classes are'} not shown. The sums count ${count === 1 ? 'it' : 'them'}.`,
  told: {
    waits: say`It has nothing to do here: it takes x as it is.`,
    start: say`It starts from these x.`,
    scalar: (name: string, value: Inline) => say`${{ variable: name }} = ${value}.`,
    max: (value: Inline) => say`${{ variable: 'm' }} = ${value}, the largest x.`,
    rounding: say`Nothing happens here but rounding.`,
    carriesNan: say`A NaN goes in, so a NaN comes out.`,
    carriesInfinity: say`An infinity goes in, and an infinity comes out.`,
    absorbed: (count: number, of: number) =>
      count === 1 && of === 1
        ? say`The smaller number is too small to leave a trace in the result: it is absorbed.`
        : say`In ${count} of ${of} operations the smaller number is too small to leave a trace in the result: it is absorbed.`,
    lossRight: (value: Inline) => say`The loss is ${value}, and that is right.`,
  } satisfies Told,
};

export type Words = typeof en;

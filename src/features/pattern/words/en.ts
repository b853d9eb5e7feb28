import { type Format, float16, float32, float64, largestFinite } from '../../../core/format.ts';
import { boundPart, roundedUp } from '../../../words/bounds.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence, say } from '../../../words/sentence.ts';
import { digitsThatDiffer } from '../../../words/telling-digits.ts';
import type {
  AttentionFacts,
  ClippedFacts,
  CountFacts,
  CureFacts,
  EpsilonFacts,
  LayerNormLossFacts,
  NearFacts,
  OffFacts,
  OperationFacts,
  PassageFacts,
  PastLargest,
  RmsNormLossFacts,
  SoundLayerNormFacts,
  SquareFacts,
  SumFacts,
  ZeroRootFacts,
} from './facts.ts';

const mark = '.' as DecimalMark;
const n = (value: number, format: Format, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
/** The largest number of a format, in full: float16's shortest decimal that reads back would be 65500. */
const limit = (largest: number, format: Format): Inline =>
  format === float16 ? n(largest, float64, 5) : n(largest, format);
const v = (name: string): Inline => ({ variable: name });
const r = (value: number, format: Format): Sentence =>
  value < 0 || Object.is(value, -0) ? say`(${n(value, format)})` : say`${n(value, format)}`;
const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const degrees = (angle: number): string =>
  angle < 0.01 ? 'less than 0.01°' : `${shownDecimal(angle, mark)}°`;
/** A bound, rounded to the safe side. */
const atMost = (value: number, digits: number): Inline =>
  boundPart(value, float64, mark, digits, roundedUp);
const percent = (part: number): string => `${shownDecimal(part * 100, mark)}%`;
const percentAtMost = (part: number): string => `${shownDecimal(roundedUp(part * 100, 2), mark)}%`;
/** A number with as many digits as tell it from another. */
const beside = (value: number, other: number, format: Format): Inline =>
  n(value, format, value === other ? undefined : digitsThatDiffer(value, other));
const power = (k: number): Sentence => say`2${{ sup: [String(k)] }}`;

export const en = {
  title: 'Scale in, operate, compensate',
  choose: 'Demonstration',
  names: {
    'layer-norm': 'Layer norm',
    'rms-norm': 'RMS norm',
    attention: 'Attention',
    clipping: 'Clipping',
    'loss-scaling': 'Loss scaling',
  },
  progress: (done: number, of: number) => `Broken so far: ${done} of ${of}`,
  parts: { in: 'Scale in', operate: 'Operate', compensate: 'Compensate' },
  controls: 'Settings',
  breakIt: 'Break it',
  putBack: 'Put it back',
  format: 'Number format',
  holds: 'It holds.',
  broken: 'Broken.',
  firstBad: 'first bad operation',
  motive: 'Is the motive numerical?',
  more: 'The fine print',
  trouble: {
    inputOverflow: ({ format, largest }: PastLargest) =>
      say`An input is larger in size than any finite ${format.name}, ${limit(largest, format)}, and is read as infinity.`,
    squareOverflow: ({ format, value, largest }: SquareFacts) =>
      say`The square of ${n(value, format)} is past the largest ${format.name}, ${limit(largest, format)}, and overflows to ∞.`,
    overflow: ({ format, left, sign, right, largest }: OperationFacts) =>
      say`${n(left, format)} ${sign} ${r(right, format)} is larger in size than any finite ${format.name}, ${limit(largest, format)}, and overflows.`,
    sumOverflow: ({ format, terms, of, largest, squares }: SumFacts) =>
      say`${squares ? 'Each square fits, and their sum overflows' : 'The sum overflows'}: term ${terms} of ${of} takes it past the largest ${format.name}, ${limit(largest, format)}.`,
    divideByZero: ({ format, left, right, zeros, of }: ZeroRootFacts) => {
      const squares =
        zeros === of
          ? say`Every square is too small for ${format.name} and underflows to 0`
          : say`${zeros} of ${of} squares ${many(zeros, 'underflows', 'underflow')} to 0 in ${format.name}, and the mean of all does too`;
      return say`${squares}, and so the root is 0. ${n(left, format)} ÷ ${r(right, format)} divides by zero.`;
    },
    invalid: ({ format, left, sign, right }: OperationFacts) =>
      say`${n(left, format)} ${sign} ${r(right, format)} has no answer: the operation is invalid and gives NaN.`,
  },
  remains: {
    zeros: say`The divisor is then ∞, and a finite number ÷ ∞ is 0: every output is 0, with no NaN to warn you.`,
    nan: ({ count, of }: CountFacts) =>
      count === of
        ? say`Every output is NaN.`
        : say`${count} of ${of} outputs ${many(count, 'is', 'are')} NaN.`,
    infinite: ({ count, of }: CountFacts) =>
      count === of
        ? say`Every output is infinite.`
        : say`${count} of ${of} outputs ${many(count, 'is', 'are')} infinite.`,
    other: say`The output is wrong.`,
  },
  near: ({ format, error }: NearFacts) =>
    say`No output is off by more than ${atMost(error, 2)}: right to the eye, but that is more than the rounding of ${format.name}.`,
  wrong: ({ format, value, right }: OffFacts) => {
    const digits = digitsThatDiffer(value, right);
    return say`No NaN, and still wrong: an output is ${n(value, format, digits)} instead of ${n(right, float64, digits)}.`;
  },
  normalization: {
    scale: 'Scale of the activations',
    offset: 'Offset of the activations',
    table: 'Five activations, normalized',
    activation: 'Activation',
    lane: (lane: number) => `Activation ${lane}`,
    centred: 'Minus mean',
    square: 'Square',
    output: 'Output',
    cured: 'Output, cured',
    right: 'In float64',
    mean: 'mean',
    deviation: 'deviation',
    rms: 'root mean square',
    sum: 'weighted sum',
    out: 'with gain and bias',
    unit: 'One unit of the next layer: a weighted sum of five inputs of ordinary size.',
    gain: 'A learned gain and bias choose a scale anew. The old one is not put back.',
    gainNote: (gain: number, bias: number) =>
      `Here the gain is ${shownDecimal(gain, mark)} and the bias ${shownDecimal(bias, mark)}. In practice the gain is applied to each activation before the sum; over the reals one shared gain comes to the same.`,
  },
  layerNorm: {
    heading: 'Layer normalization',
    lead: 'Change the scale or the offset. The output stays the same five numbers, until it does not.',
    motive: say`${{ strong: ['Mostly not.'] }} It keeps training steady: the next layer meets inputs of one size, whatever the size of what came in. It does not prevent overflow, and can overflow itself.`,
    in: 'Subtract the mean, divide by the deviation.',
    sound: ({ format, shrunk }: SoundLayerNormFacts) =>
      shrunk === null
        ? say`The output is that of float64, up to the rounding of ${format.name}. Neither scale nor offset shows in it.`
        : say`The output is that of float64, up to the rounding of ${format.name}. The offset does not show in it, and the scale only by way of ${v('ε')}, which makes it ${percent(shrunk)} smaller.`,
    lost: ({ format, causes, x, ulp, mean }: LayerNormLossFacts) => {
      const sentences = {
        reading: say`Around ${n(x, format)} the numbers of ${format.name} are ${n(ulp, format)} apart. The activations were rounded to such steps before the mean was subtracted, and no later step brings the digits back.`,
        mean: say`The mean was rounded, to ${n(mean, format)}, and what it is off by goes into every difference from it.`,
        later: say`The steps after the subtraction lost digits.`,
      };
      return paragraph(...causes.map((cause) => sentences[cause]));
    },
    rightNote:
      'The last column is the same program in float64, on the activations before they were rounded and without the offset, which changes nothing over the reals.',
    epsilon: ({ format, variance, epsilon, error }: EpsilonFacts) => {
      const alike =
        error === null
          ? say`float64 shrinks as much`
          : say`float64 shrinks too, and no output of ${format.name} is more than ${atMost(error, 2)} from its`;
      return say`The variance, ${n(variance, float64)}, is so small that ${v('ε')} = ${n(epsilon, float64)} counts beside it, and the output shrinks with the scale. This is no rounding error: ${alike}. ${v('ε')} is there so that a row of equal values does not divide by zero.`;
    },
    cure: say`Choose float32: in practice the mean and the variance are computed in it even when the activations are float16.`,
  },
  rmsNorm: {
    heading: 'Root-mean-square normalization',
    lead: 'Change the scale. Squares run out of range at both ends; one more division mends both.',
    motive: say`${{ strong: ['Mostly not.'] }} It steadies training as layer normalization does, without the mean and so at a lower price. The cure for its overflow is numerical through and through.`,
    in: 'Divide by the root of the mean square.',
    sound: (format: Format) =>
      say`The output is that of float64, up to the rounding of ${format.name}, with the cure and without.`,
    lost: ({ format, causes, x, ulp, square, meanSquare }: RmsNormLossFacts) => {
      const sentences = {
        reading: say`Around ${n(x, format)} the numbers of ${format.name} are ${n(ulp, format)} apart, and the activations were rounded to such steps when they were read.`,
        squares: say`The squares are subnormal, the largest ${n(square, format)}: few digits are left of them.`,
        mean: say`The mean square, ${n(meanSquare, format)}, is subnormal: few digits are left of it.`,
        later: say`The steps after the root lost digits.`,
      };
      return paragraph(...causes.map((cause) => sentences[cause]));
    },
    rightNote:
      'The last column is the same program in float64, on the activations before they were rounded.',
    cured: ({ largest, format }: CureFacts) =>
      say`Using the same trick again mends it. Divide by the largest size first, ${n(largest, format)}: no square is above 1, the output in the cured column is right, and the factor cancels.`,
    nearlyCured: ({ largest, format, error, read }: CureFacts & NearFacts & { read: boolean }) =>
      paragraph(
        say`Using the same trick again helps. Divide by the largest size first, ${n(largest, format)}: no square is above 1, and no output in the cured column is off by more than ${atMost(error, 2)}.`,
        read ? say`What is left was lost when the activations were read.` : [],
      ),
    incurable: say`The cure comes too late: what was lost was lost when the activations were read.`,
    epsilonNote: (epsilon: number) =>
      say`In practice an ${v('ε')} such as ${n(epsilon, float64)} is added to the mean square. Tiny rows then shrink instead of dividing by zero. It is left out here so that both ends can be seen.`,
  },
  attention: {
    heading: 'Attention scores',
    lead: 'Make the vectors longer and watch both softmaxes. At length 1 they are the same.',
    motive: say`${{ strong: ['No: it is variance.'] }} When the entries of q and k are independent, with mean 0 and variance 1, their score q · k has variance ${v('d')}. Dividing by √${v('d')} makes that 1 for every ${v('d')}. float32 could hold the undivided scores with ease; but softmax benefits, because it stays where it still responds to a change.`,
    size: 'Length d of the vectors',
    draw: 'Draw other vectors',
    drawn: (draw: number) => `Draw ${draw}`,
    in: 'Divide the scores by the root of the length.',
    operate: 'Softmax over five keys, one for each tense.',
    compensate:
      'Nothing is put back. The factor stays, as a temperature, and the weights learn with it.',
    root: 'root of d',
    spread: 'largest score, divided',
    top: 'largest p',
    slope: 'steepest p (1 − p)',
    temperature: 'temperature',
    table: 'Five keys, undivided and divided by √d',
    key: 'Key',
    plain: 'Undivided',
    scaled: 'Divided by √d',
    score: 'score',
    saturated: ({ length, plainTop, plainSlope, scaledTop, scaledSlope }: AttentionFacts) =>
      say`At ${v('d')} = ${length} the undivided softmax is saturated: one key gets ${n(plainTop, float32)}, and no ${v('p')} (1 − ${v('p')}) is above ${atMost(plainSlope, 4)}, so hardly any gradient comes through. Every number is finite and nothing overflowed. Divided by √${v('d')}, the largest probability is ${n(scaledTop, float32)} and the steepest slope ${n(scaledSlope, float32)}.`,
    answers: ({ length, plainSlope, scaledSlope }: AttentionFacts) =>
      say`At ${v('d')} = ${length} the undivided softmax still responds: its steepest slope ${v('p')} (1 − ${v('p')}) is ${n(plainSlope, float32)}. Divided by √${v('d')} it is ${n(scaledSlope, float32)}; the most it can be is ${n(0.25, float32)}.`,
    chart: {
      title: 'Variance of the scores against d',
      x: 'length d',
      y: 'variance',
      plain: 'q · k, measured',
      scaled: 'divided by √d, measured',
      line: 'variance d, and variance 1',
      description: (length: number, plain: Inline, scaled: Inline, pairs: number) =>
        say`Measured on ${pairs} random pairs, in float32: at ${v('d')} = ${length} the sample variance of q · k is ${plain}, and ${scaled} after the division.`,
    },
    note: 'The entries here are independent and standard normal; the argument for √d asks for independence, mean 0 and variance 1. Those of a trained network are not so; the division then makes the variance smaller, not exactly 1. The slope p (1 − p) is by the score that softmax is given: on the way back to q and k, 1/√d multiplies it once more.',
  },
  clipping: {
    heading: 'Gradient clipping by norm',
    lead: 'Make one gradient grow. Clipping shortens the whole vector and keeps its direction.',
    motive: say`${{ strong: ['No: it bounds the step.'] }} One bad batch cannot throw the weights far. But the norm is a root of a sum of squares, and computing it is a numerical matter: it can overflow.`,
    first: 'First gradient',
    threshold: 'Threshold c',
    in: 'Multiply all by the same factor, at most 1.',
    operate: (rate: Inline) =>
      say`The optimizer takes its step: here the rate ${v('η')} is ${rate}.`,
    compensate: 'Nothing is put back: a long step stays short. Its direction is what survives.',
    norm: 'norm',
    factor: 'factor',
    length: 'length of the step',
    turned: 'turned by',
    table: 'Five gradients, clipped three ways',
    gradient: 'Gradient',
    lane: (lane: number) => `Gradient ${lane}`,
    plain: 'By norm',
    cured: 'By norm, cured',
    each: 'Each by itself',
    noDirection: 'no direction',
    degrees,
    short: ({ format, norm, threshold }: ClippedFacts) =>
      say`The norm, ${beside(norm, threshold, format)}, is not above ${n(threshold, format)}: nothing changes.`,
    sound: ({ format, norm, threshold, factor, turned, turnedEach }: ClippedFacts) =>
      say`The norm, ${beside(norm, threshold, format)}, is above ${n(threshold, format)}: every gradient is multiplied by ${n(factor, format)}. The vector turns by ${degrees(turned)}; clipping each value by itself turns it by ${degrees(turnedEach)}.`,
    zeros: (threshold: number, format: Format) =>
      say`The norm is then ∞, ${n(threshold, format)} ÷ ∞ is 0, and every gradient becomes 0: the step is lost, with no NaN to warn you.`,
    mended: (largest: number, norm: number, format: Format) =>
      say`Using the same trick again mends it. Divide by the largest size first, ${n(largest, format)}, take the norm, multiply back: the norm is ${n(norm, format)}, and the direction survives.`,
    incurable: say`No norm mends an infinite gradient. Skip the step, and look for what overflowed.`,
  },
  lossScaling: {
    heading: 'Loss scaling in float16',
    lead: say`Multiply the loss by 2${{ sup: [v('k')] }}: every gradient grows with it. Too little, and small ones vanish; too much, and large ones overflow.`,
    motive: (smallest: Inline) =>
      say`${{ strong: ['Yes, purely.'] }} Over the reals the factor cancels and changes nothing. It is there because float16 ends: from half of ${smallest}, its smallest positive number, down to 0, everything is 0.`,
    power: 'Exponent k of the scale',
    in: 'Multiply the loss before backpropagating.',
    operate: 'Backpropagation rounds each gradient to float16.',
    compensate: 'Divide by the same power in float32, which loses nothing.',
    skip: 'An infinity came back: the step is skipped, and the power lowered.',
    scale: 'scale',
    smallest: 'smallest, scaled',
    largest: 'largest, scaled',
    back: 'smallest, back in float32',
    table: 'Seven gradients through float16',
    gradient: 'Gradient',
    plain: 'float16, unscaled',
    scaled: 'float16, scaled',
    unscaled: 'float32, divided back',
    passage: 'Verdict',
    passages: {
      kept: 'kept',
      thin: 'fewer digits',
      vanished: 'vanished',
      overflowed: 'overflowed',
    },
    skipped: ({ power: k, overflowed }: PassageFacts) =>
      say`At ${power(k)}, ${overflowed} ${many(overflowed, 'gradient overflows', 'gradients overflow')} float16, whose largest number is ${limit(largestFinite(float16), float16)}. Mixed-precision training detects the infinity, skips the whole step and goes on with a smaller power.`,
    lost: ({ power: k, count, vanished, thin }: PassageFacts) =>
      say`At ${power(k)}, ${vanished} of ${count} gradients ${many(vanished, 'has', 'have')} vanished in float16${thin > 0 ? `, and ${thin} ${many(thin, 'is', 'are')} subnormal, with fewer digits` : ''}. Dividing afterwards cannot bring back what is 0.`,
    thin: ({ power: k, count, thin }: PassageFacts) =>
      say`At ${power(k)} none of ${count} gradients is 0, but ${thin} ${many(thin, 'is', 'are')} subnormal in float16: ${many(thin, 'it has', 'they have')} fewer digits than the others.`,
    sound: ({ power: k, count, worst, plainVanished, plainThin }: PassageFacts) =>
      say`At ${power(k)} all ${count} gradients are normal numbers of float16 and come back with the ${float16.precision} bits it has: none is off by more than ${percentAtMost(worst)}. Unscaled, ${plainVanished} would vanish and ${plainThin} be subnormal, with fewer digits.`,
  },
};

export type Words = typeof en;

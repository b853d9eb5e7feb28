import { type Format, float32, float64 } from '../../../core/format.ts';
import { boundPart, roundedDown } from '../../../words/bounds.ts';
import { type DecimalMark, floatPart, shownFloor } from '../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import type { Cancelling, Measured } from '../model/cancellation.ts';
import type { CaveatId, ShiftName, VectorId } from '../model/settings.ts';
import { keptSteps, wantedSteps } from './steps.ts';

const mark = '.' as DecimalMark;

const n = (value: number, format: Format = float32, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
/** A measurement, not a float of the programs. */
const measured = (value: number, digits = 4): Inline => floatPart(value, float64, mark, digits);
/** The upper bound, as a float32, of a range. */
const upToPart = (value: number): Inline => boundPart(value, float32, mark, 4, roundedDown);
const v = (name: string): Inline => ({ variable: name });

const names: Record<CaveatId, string> = {
  log1p: 'log(1 − p)',
  expm1: 'exp(x) − 1',
  'shift-by': 'other shifts',
  'all-masked': 'all −∞',
  order: 'divide by T',
};

const shifts: Record<ShiftName, string> = {
  max: 'max',
  mean: 'mean',
  min: 'min',
  zero: '0',
  own: 'your own',
};

const vectors: Record<VectorId, string> = {
  'one-92': 'one logit of 92',
  'one-200': 'one logit of 200',
  'all-100': 'all about 100',
  vanished: 'all below −100',
};

export interface CancellationWords {
  readonly title: string;
  readonly intro: Sentence;
  readonly input: string;
  readonly near1: string;
  readonly plain: string;
  readonly careful: string;
  readonly code: string;
  readonly vanishes: (upTo: number) => Sentence;
  readonly remains: (facts: Measured) => Sentence;
  readonly why: string;
}

const steps = (input: string, near1: string, { remains }: Measured): Sentence => {
  if (remains.kind !== 'steps') return [];
  const { step, side, wanted, kept } = remains;
  const rest =
    kept === 0
      ? say`it is rounded to 1, and nothing of ${v(input)} is left.`
      : say`rounded, it lies ${keptSteps(kept)} ${side}.`;
  return say`Just ${side} 1, float32 has steps of ${measured(step)}. The exact ${near1} lies ${wantedSteps(wanted, mark)} of them ${side} 1; ${rest}`;
};

const cancellation: Record<Cancelling, CancellationWords> = {
  log1p: {
    title: 'log(1 − p) when p is near 0',
    intro: say`Near 0, log(1 − ${v('p')}) is almost −${v('p')}. Drag ${v('p')} towards 0 and watch its digits go.`,
    input: 'p',
    near1: '1 − p',
    plain: 'log(1 − p)',
    careful: 'log1p(−p)',
    code: 'np.log1p(-p)',
    vanishes: (upTo) => say`up to ${v('p')} = ${upToPart(upTo)}, log(1 − ${v('p')}) is 0`,
    remains: (facts) => {
      const { remains, input } = facts;
      switch (remains.kind) {
        case 'steps':
          return steps('p', '1 − p', facts);
        case 'exact':
          if (input === 0) return say`In float32 this ${v('p')} is 0, and so are both results.`;
          return input >= 0.5
            ? say`1 − ${v('p')} is exact: the two numbers lie within a factor of two. Near 1 there is no trouble; the trouble is ${v('p')} near 0.`
            : say`1 − ${v('p')} happens to be exact for this ${v('p')}: no digit is lost on the way.`;
        case 'far':
          return say`1 − ${v('p')} is not near 1: rounding it costs little.`;
        case 'zero':
          return say`1 − ${v('p')} is exactly 0, and its logarithm −∞, in both.`;
        case 'negative':
          return say`1 − ${v('p')} is negative and has no logarithm: both are NaN.`;
        case 'overflow':
        case 'not-finite':
          return say`In float32 this ${v('p')} is not a finite number.`;
        default:
          return remains satisfies never;
      }
    },
    why: 'The subtraction is where the digits go: a float near 1 has no room for them. The logarithm then works faithfully on what is left. log1p works from p itself and never forms 1 − p.',
  },
  expm1: {
    title: 'exp(x) − 1 when x is near 0',
    intro: say`Near 0, exp(${v('x')}) − 1 is almost ${v('x')}. Drag ${v('x')} towards 0 and watch its digits go.`,
    input: 'x',
    near1: 'exp(x)',
    plain: 'exp(x) − 1',
    careful: 'expm1(x)',
    code: 'np.expm1(x)',
    vanishes: (upTo) => say`up to ${v('x')} = ${upToPart(upTo)}, exp(${v('x')}) − 1 is 0`,
    remains: (facts) => {
      const { remains, input } = facts;
      switch (remains.kind) {
        case 'steps':
          return steps('x', 'exp(x)', facts);
        case 'exact':
        case 'zero':
        case 'negative':
          return say`In float32 this ${v('x')} is 0, and so are both results.`;
        case 'far':
          return input > 0
            ? say`exp(${v('x')}) is more than 2: rounding it costs little.`
            : say`exp(${v('x')}) is less than ½: rounding it costs little, and both results lie from −1 to −½.`;
        case 'overflow':
          return say`exp(${v('x')}) is past the largest float32 and overflows, with or without the 1.`;
        case 'not-finite':
          return say`In float32 this ${v('x')} is not a finite number.`;
        default:
          return remains satisfies never;
      }
    },
    why: 'The subtraction is exact near 1 and loses nothing. The digits were gone before it, when exp(x) was rounded; the subtraction only shows it. expm1 works from x itself and never rounds at 1.',
  },
};

export const en = {
  title: 'What the shift does not cure',
  choose: 'Caveat',
  names,
  instead: 'Write',
  why: 'Why',
  cancellation: {
    ...cancellation,
    field: (input: string) => `${input}, any number`,
    valueText: (input: string, value: string) => `${input} = ${value}`,
    example: (input: string, value: string) => `${input} = ${value}`,
    held: (input: string) => `${input} in float32`,
    truth: 'true value, rounded to float32',
    error: 'relative error',
    exact: 'exact',
    below: (bound: string) => `under ${bound}`,
    noTruth: 'no true value',
    agree: (agree: number, of: number) =>
      of === 1
        ? agree === 1
          ? 'is the true value, rounded'
          : 'no digit left'
        : `${agree} of ${of} digits agree`,
    chart: (input: string) => `Relative error in float32, by ${input}`,
    description: (input: string, plain: string, careful: string) =>
      `Both axes are logarithmic. The error of ${plain} is 1 for the smallest ${input} and falls to the right in a saw; that of ${careful} is always below one in ten million. The numbers stand in the table below.`,
    noPlace: (input: string) =>
      say`The chart has no place for this ${v(input)}: its axis is logarithmic.`,
    table: 'The chart in numbers',
    status: (plain: string, plainAgrees: string, careful: string, carefulAgrees: string) =>
      `${plain}: ${plainAgrees}. ${careful}: ${carefulAgrees}.`,
    bits: (name: string) => `${name} in bits: sign, exponent, significand`,
  },
  shiftBy: {
    title: 'Shifting by something other than the max',
    intro: say`Over the reals any constant ${v('c')} will do. Choose one, and see what float32 makes of it.`,
    vector: 'Logits',
    vectors,
    choose: 'Subtract',
    shifts,
    own: 'Your own c',
    notFinite: say`Subtracting it leaves no finite number, and every probability is NaN.`,
    is: (c: number) => say`${v('c')} = ${n(c, float32, 9)}`,
    table: 'Softmax after subtracting c',
    worst: 'because the max works whenever every logit is finite. Anything else works by luck.',
    code: 'np.exp(x - x.max())',
  },
  allMasked: {
    title: 'A row in which everything is masked',
    intro: say`When every logit is −∞, so is the max, and −∞ − (−∞) has no answer. The guarded form subtracts 0 when the max is infinite, as SciPy and PyTorch do.`,
    unmask: 'Unmask',
    table: 'Log-sum-exp, step by step',
    step: 'step',
    plain: 'plain',
    guarded: 'guarded',
    steps: {
      m: 'm',
      d: 'x − m',
      e: 'exp(x − m)',
      s: 's',
      logS: 'log s',
      lse: 'm + log s',
    },
    masked: say`Plain, the first subtraction is invalid and its NaN reaches the end. Guarded, the sum is 0 and the result −∞: the logarithm of nothing.`,
    unmasked: (m: number) =>
      say`One logit that is not masked makes the max finite, ${v('m')} = ${n(m)}, and the two forms are the same again.`,
    softmax: 'A softmax of such a row still has no answer. Decide what yours returns.',
    code: 'm = m if np.isfinite(m) else 0.0',
    library: 'or call scipy.special.logsumexp or torch.logsumexp, which do it for you.',
  },
  order: {
    title: 'Dividing by T before or after the shift',
    intro: say`Over the reals it makes no difference whether you divide by ${v('T')} before or after subtracting the max. Drag ${v('T')} towards 0 in float16.`,
    slider: 'T',
    field: 'T, any number',
    valueText: (value: string) => `T = ${value}`,
    format: 'Number format',
    example: (value: string) => `T = ${value}`,
    zone: (upTo: number) => `dividing first breaks up to T = ${shownFloor(upTo, mark, 3)}`,
    zoneAll: 'dividing first breaks everywhere on this scale',
    zoneNone: 'dividing first survives everywhere on this scale',
    held: (t: number, format: Format, kind: 'normal' | 'subnormal') =>
      kind === 'subnormal'
        ? say`In ${format.name} this ${v('T')} is ${n(t, format)}, a subnormal with fewer digits.`
        : say`In ${format.name} this ${v('T')} is ${n(t, format)}.`,
    zero: (format: Format) =>
      say`In ${format.name} this ${v('T')} rounds to 0, and 0 ÷ 0 is NaN in either order.`,
    odd: (format: Format) =>
      say`Not a temperature: ${v('T')} should be positive, and finite in ${format.name}.`,
    table: 'The same softmax, divided first and shifted first',
    before: 'divide, then shift',
    after: 'shift, then divide',
    logit: 'logit',
    code: 'np.exp((x - x.max()) / T)',
    source: (t: number, logit: number, printedAt: number) =>
      say`vLLM’s pull request 890, closed unmerged, tells of it: a logit of ${measured(logit, 6)} became ∞ in float16, and the sampler stopped. It gives ${v('T')} = ${measured(t)}; the other numbers in it are those of ${v('T')} = ${measured(printedAt)}.`,
  },
};

export type Words = typeof en;

import type { Problem } from '../../../practice/answer-parser.ts';
import type { AlwaysRight, Option, Slip, Way } from '../model/drill.ts';

const whyNot: Record<Exclude<Option, AlwaysRight>, string> = {
  yes: 'Follow the naive program in float32: what is its largest exponential?',
  no: 'Follow the naive program in float32: does anything leave the range?',
  dominates: 'Then they are close. But a finite logit adds a positive exponential, however small.',
  equal: 'That is where the distance is largest.',
  never: 'One thing makes an exponential exactly 0, over the reals too.',
  invariant: 'Softmax does not, since the factor cancels in a quotient. Here there is none.',
  'log-each': 'It is not: only the logarithm of a product is a sum of logarithms.',
  'each-one': 'None is above 1: the largest exponent is 0. Which term is exactly 1?',
  'add-up': 'They are not divided by their sum yet, so they need not add up to 1.',
};

const slips: Record<Slip, string> = {
  'other-class': 'That is the probability of another class.',
  'base-2': 'That looks like base 2. The base here is e, and log means ln.',
  'base-10': 'That looks like base 10. The base here is e, and log means ln.',
  'no-exp': 'That divides the logits themselves. Take their exponentials first.',
  'not-normalised': 'That is not divided by the sum yet. Probabilities add up to 1.',
  'four-decimals':
    'Four significant digits, not four decimals: count from the first digit that is not 0.',
  exact: 'That is what exact arithmetic gives. Look at what this format does on the way.',
  'stopped-at-inf': 'There is an infinity on the way, but a division follows.',
  'finite-over-inf': 'A finite number over ∞ would be 0. Here the exponential itself is ∞ already.',
  'inf-over-inf': '∞ over ∞ is not 1: it has no value.',
  'zero-over-zero': 'Each exponential is 0 here, and so is the sum. 0 over 0 has no value.',
  'only-the-sum':
    'NaN would need ∞ over ∞. Here each exponential is still finite; only the sum overflows.',
  'no-overflow': 'In this format the exponentials and their sum stay within range.',
  'shift-protects': 'With the max subtracted, the largest exponent is 0. Nothing leaves the range.',
  'true-logit': 'That is the logit of the true class. The max is over all of them.',
  index: 'That is the position of the max. Its value is asked for.',
  'forgot-shift': 'The shift is missing: the max subtracted in the exponent comes back as a term.',
  'no-log': 'The logarithm of the sum is missing.',
  'only-max': 'The term log s is missing: the other classes count too.',
  'label-off': 'That is the loss of a neighbouring class. Labels are counted from 0.',
  'forgot-minus': 'The sign is turned round: a loss is −log p, and never negative.',
  'max-class': 'That is the loss of the class with the largest logit, not of the true class.',
  probability: 'That is the probability of the true class. Its −log is asked for.',
  'gave-lse': 'That is log-sum-exp itself. Subtract the max.',
  'first-order': 'log(1 + r) is close to r only for small r. Take the logarithm.',
  count: 'That is the number of classes itself.',
  'sum-alone':
    'There the sum rounds to 1. Equality comes sooner: adding log s to g absorbs it before that.',
  'one-off': 'One step off. Compare log s with half an ulp of g.',
  times: 'log K is added to c, not multiplied by it.',
  'exp-of-zero': 'e to the power 0 is 1, so the sum is not 0.',
  percent: 'A factor of 100 off: as a fraction of 1, 25 % is 0.25.',
  softmin: 'The exponents have their sign turned round: it is x − m, not m − x.',
  'gave-log':
    'That is a logarithm of the probability, or minus it. The probability itself is asked for.',
  sign: 'The size is right, but the sign is turned round.',
  'gave-sum': 'That is a sum of exponentials. Its logarithm is still missing.',
  'gave-loss': 'That is already the loss. Log-sum-exp is what the true logit is subtracted from.',
  'shift-sign':
    'The max is subtracted once more here. Taken out of the exponents, it comes back with a plus.',
  'own-added': 'The logit of the true class is subtracted, not added.',
  'lse-not-loss': 'That is log-sum-exp itself. Subtract the logit of the true class.',
  'other-loss': 'That is the loss of another class.',
  'minus-log': 'log K is added to c, not subtracted from it.',
};

/** Why an answer is not read as one number. */
const unreadable: Record<Problem, (found: string) => string> = {
  unknown: (found) =>
    `“${found}” does not read as a number. You can type 0.0900, p = 9e-2, 9×10^-2, 1/3, \\frac{1}{3}, ln 5, exp(-3), 9 %, inf or NaN.`,
  incomplete: (found) => `“${found}” is not complete: a number or a bracket is missing.`,
  several: (found) => `“${found}” is more than one number. One is asked for.`,
  'two-ways': (found) =>
    `“${found}” can be read in two ways. Say which with parentheses; a power needs ^.`,
  marks: (found) =>
    `“${found}” has more than one point or comma. Write one number with one decimal mark, and thousands without any.`,
  'too-long': () => 'This is too long or too nested for one number. None of it was read.',
};

/** The right way, said when a wrong number cannot be explained. */
const ways: Record<Way, string> = {
  p: 'Step by step: subtract the max, take the exponentials, add them, divide each by the sum.',
  naive:
    'Step by step: the exponential, the sum, the quotient. Ask of each whether the format holds it; the first that it does not hold decides.',
  m: 'The max is the largest of the logits.',
  lse: 'Step by step: the max m, the exponentials of x − m, their sum s, then m + ln s.',
  loss: 'Step by step: log-sum-exp first, then subtract the logit of the true class.',
  excess: 'Step by step: the exponentials of x − m, their sum s, then ln s.',
  most: 'Step by step: no term of s is above 1, so take the logarithm of the largest s there can be.',
  gap: 'Step by step: log s for zeros beside g, half an ulp of g, and which of the two is larger.',
};

/** What is said of an answer. */
export const marksEn = {
  right: 'Right.',
  blank: 'Not answered yet.',
  unreadable,
  readAs: (value: string) => `Read as ${value}.`,
  unequal: (before: string, last: string) =>
    `What stands beside your last = is not equal: ${before} and ${last}. The last one counts.`,
  short: 'So far these digits are right, but four significant ones are asked for.',
  imprecise:
    'Close, but not right to four significant digits. Keep six digits on the way, and round at the end.',
  wrong: 'Not this, and the number alone does not show what happened.',
  ways,
  whyNot,
  slips,
};

export type MarkWords = typeof marksEn;

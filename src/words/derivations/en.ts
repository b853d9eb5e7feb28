import { type Format, float64 } from '../../core/format.ts';
import { TOLERANCE } from '../../softmax/shift.ts';
import { boundPart, roundedDown, roundedUp } from '../bounds.ts';
import type { Absorption } from '../facts.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../numbers.ts';
import { type Inline, type Sentence, say } from '../sentence.ts';
import type { OffFacts, WindowFacts } from './facts.ts';

const mark = '.' as DecimalMark;
const v = (variable: string): Inline => ({ variable });
const xy: Sentence = [v('x'), { sub: [v('y')] }];
const n = (value: number, format: Format, digits?: number): Inline =>
  floatPart(value, format, mark, digits);

/** Words of the three derivation panels. */
export const en = {
  words: {
    mode: 'How to use the derivation',
    blank: 'Blank page',
    rebuild: 'Choose',
    read: 'Read it',
    next: 'Show the next line',
    why: 'Show why',
    write: 'Write each line on paper before you look.',
    close: 'Once you have read it, go back to the blank page and write it yourself.',
    whichLine: 'Which line follows?',
    whichReason: 'Why does it follow?',
    right: 'Right.',
    otherReason: 'True, but it is the reason for another line.',
    done: 'The derivation is complete.',
    again: 'Once more',
  },
  inCode: {
    title: 'The same in code',
    copy: 'Copy',
    copied: 'Copied.',
    blocked: 'Copying is blocked here; select the text instead.',
  },
  live: 'With the numbers of the lab',
  liveNote: (name: string, format: string) =>
    `True class: ${name}. Each number rounded to ${format}.`,
  absorbed: ({ kept, lost }: Absorption) =>
    say`${lost} is at most half an ulp of ${kept}: it is absorbed, and leaves no trace in the result.`,
  /** Of a table with a value in several forms. */
  formsTable: { form: 'form', value: 'value', error: 'error', truth: 'true value' },
  shift: {
    title: 'A shift does not change softmax',
    reasons: {
      shift1: 'A difference in the exponent is a product of exponentials.',
      shift2: 'The factor is the same in every term, so it leaves the sum.',
      shift3: 'Numerator and denominator share the factor, and it is never 0: it cancels.',
    },
    wrong: {
      shift1Sum: 'An exponent that is a difference gives a product, not a difference.',
      shift1Once: 'The shift is in every exponent, so the factor is in every term of the sum too.',
      shift2Count:
        'Taking a common factor out of a sum takes it once; the number of terms plays no part.',
      shift2Power: 'The terms are added, not multiplied: the factor leaves the sum once.',
    },
    choose: 'Shift by c',
    choices: {
      max: 'max',
      mean: 'mean',
      min: 'min',
      zero: '0',
      own: 'your own',
    },
    own: 'Your own c',
    window: 'The constants that work',
    windowText: ({ low, right, high, subnormals, format, digits }: WindowFacts) => {
      const [from, to, end] = [
        boundPart(low, format, mark, digits, roundedUp),
        boundPart(right, format, mark, digits, roundedDown),
        boundPart(high, format, mark, digits, roundedDown),
      ];
      const quiet =
        right < high
          ? say` From there up to ${end} there is no NaN and no infinity, but an exponential is subnormal or 0 whose probability is not: digits are lost without a word.`
          : [];
      return say`For ${{ variable: 'c' }} from ${from} to ${to} no probability is off by more than ${`${shownDecimal(TOLERANCE * 100, mark)}\u00a0%`}${subnormals ? ', subnormal ones aside' : ''}.${quiet} Below, the sum of the exponentials overflows; above, it vanishes.`;
    },
    noWindow: say`No constant works: the largest ${{ variable: 'x' }} is not finite.`,
    inside: (c: number, format: Format) => say`${{ variable: 'c' }} = ${n(c, format)} lies inside.`,
    digitsLost: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} is too large to keep every digit.`,
    off: ({ name, value, exact, format, digits }: OffFacts) =>
      say`${{ variable: 'p' }} of ${name} is ${n(value, format, digits)} instead of ${n(exact, format, digits)}.`,
    tooLow: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} is too small: the sum overflows.`,
    tooHigh: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} is too large: every exponential vanishes.`,
    notFinite: say`${{ variable: 'c' }} is not finite.`,
    /** A finite constant that the format cannot hold. */
    outOfRange: (asked: number, c: number, format: Format) =>
      say`${n(asked, float64)} is out of range for ${format.name}: ${{ variable: 'c' }} becomes ${n(c, format)}.`,
    maxIsSafe:
      'The max always lies inside, whatever the finite logits: it makes the largest exponent exactly 0.',
    marks: { c: 'c', max: 'max' },
    zones: { right: 'right', 'digits-lost': 'digits lost', broken: 'broken' },
    sum: 'sum',
    p: 'p of the true class',
  },
  lse: {
    title: 'The shift of log-sum-exp comes back as a term',
    reasons: {
      lse1: 'Subtract m in the exponent and add it again.',
      lse2: 'A sum in the exponent is a product of exponentials.',
      lse3: 'The factor is the same in every term, so it leaves the sum.',
      lse4: 'The logarithm of a product is a sum, and log of e to the m is m.',
    },
    wrong: {
      lse1Only: 'Subtracting m alone changes the value: what is taken away must be given back.',
      lse1Outside: 'Added outside the exponential, m is no longer what was taken away inside it.',
      lse2Sum: 'A sum in the exponent gives a product, not a sum.',
      lse2Mixed: 'What stands in front is e to the m, not m.',
      lse3Count:
        'Taking a common factor out of a sum takes it once; the number of terms plays no part.',
      lse3Inside: 'The logarithm of a sum is not the sum of the logarithms.',
      lse4Times: 'The logarithm of a product is a sum, not a product.',
    },
    forms: 'Log-sum-exp of these x, and what each form gives here',
    names: {
      naive: say`log ${v('s')}, naive`,
      stable: say`${v('m')} + log ${v('s')}, stable`,
      log1p: say`${v('m')} + log1p of the others`,
    },
    /** Both programs, of which the same is said. */
    both: 'Naive and stable',
  },
  loss: {
    title: 'From −log p to the logits',
    reasons: {
      loss1: 'Put in the definition of softmax.',
      loss2: 'The logarithm of a quotient is a difference; the minus sign turns it round.',
      loss3: 'The first term is log-sum-exp; in the second, logarithm and exponential cancel.',
      loss4: 'Write log-sum-exp with its shift: m = max, s the shifted sum.',
      loss5:
        'Subtract the large numbers from each other first. Equal over the reals, not in floats.',
    },
    wrong: {
      loss1Flipped: 'The probability has the exponential of its own logit on top.',
      loss1NoExp: 'Softmax divides exponentials of logits, not the logits.',
      loss2Sign: 'The minus sign in front turns the difference round.',
      loss2Sum: 'The logarithm of a sum is not the sum of the logarithms.',
      loss3Max: 'Log-sum-exp is close to the max, not equal to it.',
      loss3Exp: 'Logarithm and exponential cancel: what is left is the logit itself.',
      loss4NoMax: 'The shifted sum alone is too small by the factor e to the m: m must be added.',
      loss4Product: 'm is added to log s, not multiplied with it.',
    },
    forms: 'Three ways to compute it, and what each gives here',
    names: {
      loss: say`LSE − ${xy}`,
      lossShift: say`log ${v('s')} − (${xy} − ${v('m')})`,
      lossLog1p: say`log1p of the others − (${xy} − ${v('m')})`,
    },
    coin: say`Two logits of 10⁸, two classes: softmax gives each 1/2, so the loss is log 2. What does LSE − ${xy} give in float32? Decide before you look.`,
    showCoin: 'Put [1e8, 1e8] in',
  },
  code: {
    title: 'Naive and stable, ready to run',
    language: 'Language',
    copy: 'Copy with the lab’s numbers',
    copied: 'Copied, with the logits of the lab.',
    blocked: 'Copying is blocked here; select the text instead.',
  },
};

export type Words = typeof en;

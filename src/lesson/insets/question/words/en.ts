import { figures } from '../../../../words/figures.ts';
import type { DecimalMark } from '../../../../words/numbers.ts';
import { type Sentence, say } from '../../../../words/sentence.ts';
import type { AnswerOf, QuestionId } from '../model.ts';
import { numbers } from './numbers.ts';

const mark = '.' as DecimalMark;
const f = figures(mark);
const n = numbers(mark);
const v = (name: string) => ({ variable: name });
const e = (exponent: string): Sentence => say`e${{ sup: [exponent] }}`;

/** What a question says. */
export interface QuestionWords<Answer extends string> {
  readonly ask: Sentence;
  readonly answers: Readonly<Record<Answer, string>>;
  /** Why each answer is not right, for those that are not. */
  readonly wrong: Readonly<Partial<Record<Answer, Sentence>>>;
  /** What to take along, after what went wrong. */
  readonly point: Sentence;
}

const questions: { readonly [Id in QuestionId]: QuestionWords<AnswerOf<Id>> } = {
  why: {
    ask: say`Two of these logits are large and close to each other: 88.5 and 88.9. Which probabilities does the naive softmax turn into NaN?`,
    answers: {
      both: 'those of the two large ones',
      largest: 'that of 88.9 alone',
      all: 'all five',
      none: 'none',
    },
    wrong: {
      both: say`Only one of the two is past the limit of ${f('expLimit')}. ${e('88.5')} is ${n('whyFinite')}, a finite number, and a finite number ÷ ∞ is 0.`,
      all: say`One infinity makes the sum infinite. It does not spoil every quotient: a finite number ÷ ∞ is 0, and only ∞ ÷ ∞ has no answer.`,
      none: say`88.9 is past the limit of ${f('expLimit')}. Its exponential is ∞, so is the sum, and ∞ ÷ ∞ has no answer.`,
    },
    point: say`The other large one, “present”, should get ${n('whyDeserved')}. It gets 0, and nothing marks it.`,
  },
  shift: {
    ask: say`Over the reals you may subtract any constant from every logit, and the softmax stays the same. In float32, one of these constants brings NaN in. Which?`,
    answers: {
      min: 'the smallest logit',
      mean: 'their mean',
      max: 'the largest logit',
      none: 'none of them',
    },
    wrong: {
      mean: say`The mean leaves exponents from ${n('shiftMeanSmallest')} to ${n('shiftMeanLargest')}. Every one of them has an exponential that float32 holds.`,
      max: say`The largest logit is the constant that always works: its own exponent becomes 0, and all others lie below.`,
      none: say`That is true over the reals. In float32 every exponent must also stay below ${f('expLimit')}.`,
    },
    point: say`Subtracting −18.5 adds 18.5. The largest exponent rises from 75.5, which was in range, to ${n('shiftMinLargest')}.`,
  },
  loss: {
    ask: say`Five equal logits of thirty million: each class gets a fifth, and the stable softmax says so. The true loss is ln 5. Computed in float32 as log-sum-exp minus the logit of the true class, what is it?`,
    answers: {
      true: 'ln 5, about 1.609',
      zero: '0',
      two: '2',
      nan: 'NaN',
    },
    wrong: {
      true: say`The softmax is right, since it only sees differences. The loss is not: log-sum-exp adds the maximum back, and that sum has to be rounded.`,
      zero: say`The maximum would have to be larger for that. Next to it, floats lie ${n('lossSpacing')} apart, and ${n('lossLogSum')} is more than half of that: the sum is rounded up.`,
      nan: say`Nothing overflows. The maximum is subtracted first, and each exponential is ${e('0')} = 1.`,
    },
    point: say`The sum ${n('lossMax')} + ${n('lossLogSum')} is rounded to ${n('lossLse', 8)}, since floats of that size lie ${n('lossSpacing')} apart. Subtract the logit, and ${n('lossGiven')} is left. No NaN and no infinity: it looks like any other loss.`,
  },
  underflow: {
    ask: say`${e('−93')} is a subnormal number. Float32 keeps it, and the naive softmax finds the winner. Many accelerators flush subnormal results to 0. What does the same code give there?`,
    answers: {
      same: 'the same',
      zeros: 'five zeros',
      'one-nan': 'NaN for the first, zero for the rest',
      'all-nan': 'NaN for all five',
    },
    wrong: {
      same: say`The first exponential was the only one above 0. Flushed, it is 0 as well, and so is the sum.`,
      zeros: say`All five exponentials are 0, but so is the sum, and 0 ÷ 0 has no answer.`,
      'one-nan': say`Each class divides its own 0 by the same sum, which is 0: five times 0 ÷ 0.`,
    },
    point: say`The same code and the same logits on two machines: an answer on one, none on the other.`,
  },
  silent: {
    ask: say`These logits lie just above ${f('expVanish', 5)}, where the exponential becomes 0. The true shares stand beside them. What does the naive softmax give?`,
    answers: {
      shares: 'about the true shares',
      equal: 'a fifth to each class',
      zeros: 'five zeros',
      'all-nan': 'five times NaN',
    },
    wrong: {
      shares: say`Down here float32 has no digits left. All five exponentials end up as the same number.`,
      zeros: say`None of the exponentials is 0 yet: all these logits lie above ${f('expVanish', 5)}.`,
      'all-nan': say`That takes a sum of 0. It begins a little further down, where the last exponential vanishes.`,
    },
    point: say`Each exponential is rounded to ${n('silentEach')}, the smallest positive float32. Five equal numbers make five equal shares, and “future” should get ${n('silentDeserved')}. The five add up to 1, so a test for NaN passes, and so does one for the sum.`,
  },
};

export const en = {
  label: 'Predict first',
  questions,
  skip: 'Just show me',
  again: 'Try again',
  lab: 'See it in the lab',
  right: 'Right.',
  wrong: 'Not quite.',
  came: (answer: string) => `The answer: ${answer}.`,
  class: 'class',
  logit: 'logit',
  columns: {
    naive: say`naive ${v('p')}`,
    stable: say`stable ${v('p')}`,
    true: say`true ${v('p')}`,
    flushed: say`naive ${v('p')}, there`,
    min: say`${v('p')}, less smallest`,
    mean: say`${v('p')}, less mean`,
    max: say`${v('p')}, less largest`,
  },
  totals: {
    trueLoss: 'true loss',
    loss: 'log-sum-exp − logit',
  },
  unknown: 'not shown yet',
};

export type Words = typeof en;

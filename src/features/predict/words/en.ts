import { figures, powerOfE } from '../../../words/figures.ts';
import type { DecimalMark } from '../../../words/numbers.ts';
import { type Sentence, say } from '../../../words/sentence.ts';
import type { NumbersSlip } from '../model/numbers.ts';
import type { Program, ProgramOutcome } from '../model/outcome.ts';
import type { Standing } from '../model/progress.ts';
import { SCENES, type SceneId, type Topic } from '../model/scenes.ts';
import { fifthsExcess, tossLoss, tossSpacing } from './scene-figures.ts';

const mark = '.' as DecimalMark;
const f = figures(mark);
const v = (name: string) => ({ variable: name });
const e = (exponent: string): Sentence => say`e${{ sup: [exponent] }}`;

const outcomes: Record<ProgramOutcome, string> = {
  valid: 'a valid distribution',
  'some-nan': 'some NaN, not all',
  'all-nan': 'all NaN',
  zeros: 'all zeros',
  right: 'the true loss',
  zero: '0, which is wrong',
  wrong: 'another wrong number',
  infinite: 'infinity',
  nan: 'NaN',
};

const names: Record<SceneId, string> = {
  small: 'small logits',
  mixed: 'mixed signs',
  'large-positive': 'one large logit',
  'large-negative': 'far below zero',
  identical: 'all the same',
  masked: 'one masked',
  'equal-large': 'the same, but large',
  vanished: 'a little further down',
  'all-masked': 'all masked',
  'huge-loss': 'the price of a coin toss',
};

const stories: Record<SceneId, string> = {
  small:
    'The model reads “Next week they ___ the bridge” and must name the tense of the missing verb. It has not been trained yet, so its logits say little.',
  mixed:
    'The model reads “She ___ in Lima since March” and must name the tense of the missing verb. It has been trained, and it leans towards one.',
  'large-positive':
    'The model reads “Water ___ at one hundred degrees” and must name the tense of the missing verb. The learning rate was too high, and one logit has run away.',
  'large-negative':
    'The model reads “Next week they ___ the bridge” again. A bias has drifted, and every logit lies far below zero.',
  identical:
    'The model reads nothing but a gap, “___”, and must name the tense of the missing verb. It has no preference.',
  masked:
    'The model reads “Yesterday she ___ a letter” and must name the tense of the missing verb. A mask rules out the present.',
  'equal-large':
    'The gap “___” once more, and a model that has trained for too long. It still has no preference, but its logits have grown.',
  vanished:
    'The bridge a third time: “Next week they ___ the bridge”. The bias has drifted on, and the best logit is a little lower.',
  'all-masked':
    'There is no sentence here, only padding. The mask rules out every tense, and the softmax runs all the same.',
  'huge-loss':
    'The model reads “Tonight it ___” and only two tenses are left, equally likely. The right one was the future. What does being right half the time cost?',
};

const standings: Record<Standing, string> = {
  open: 'not run yet',
  skipped: 'skipped',
  right: 'right',
  half: 'half right',
  wrong: 'wrong',
};

const topics: Record<Topic, string> = {
  why: 'Why it overflows',
  shift: 'The shift',
  underflow: 'Underflow',
  silent: 'Silent failures',
  loss: 'Cross entropy',
  lse: 'Log-sum-exp',
  caveats: 'Caveats',
};

const slips: Record<NumbersSlip, (format: string) => string> = {
  'off-by-one': () => 'These are the right numbers, each given to the class beside its own.',
  reversed: () => 'These are the right numbers, from the last class to the first.',
  percent: () => 'These are percentages. Write 20\u00a0% or 0.2.',
  exact: () => 'This is what exact arithmetic gives. The program does not get there.',
  'not-zero': (format) =>
    `All right except the zeros: some of them are tiny numbers that ${format} still holds.`,
};

/** Why a wrong answer tempts. The right outcome has no entry. */
const tempting = {
  small: {
    naive: {
      'some-nan': say`The naive softmax breaks, so it is tempting to expect it everywhere. It breaks at the ends of the range only: ${e('0.7')} is nowhere near ${f('largestFloat')}.`,
    },
    stable: {
      zeros: say`After the shift no exponent is above 0, and a small exponent suggests something that vanishes. But ${e('−0.5')} is a perfectly ordinary number, and the largest exponential is always 1.`,
    },
  },
  mixed: {
    naive: {
      'some-nan': say`Negative logits look dangerous. They are not: ${e('−4')} is ${powerOfE(-4, mark)}, a small positive number.`,
    },
    stable: {
      'some-nan': say`Exponents at or below 0 look dangerous. They only make small exponentials, and the largest is ${e('0')} = 1.`,
    },
  },
  'large-positive': {
    naive: {
      'all-nan': say`One infinity in the sum seems to spoil every class. But a finite number ÷ ∞ is 0. Only ∞ ÷ ∞ has no answer, and that happens in one place.`,
      zeros: say`A sum of ∞ turns every finite exponential into 0. One exponential is not finite, and ∞ ÷ ∞ is not 0.`,
    },
    stable: {
      'some-nan': say`97 is past the limit of ${f('expLimit')}, and −97 looks as far out on the other side. Down there nothing breaks: ${e('−97')} is about ${powerOfE(-97, mark)}, a subnormal number.`,
    },
  },
  'large-negative': {
    naive: {
      'all-nan': say`It is often said that every exponential vanishes here and leaves 0 ÷ 0. But ${e('−98')} is about ${powerOfE(-98, mark)}. That is a subnormal, not 0, so the sum is not 0 either.`,
      zeros: say`Four of the five exponentials do end at 0. The first does not, and divided by a sum that is itself, it gives 1.`,
    },
    stable: {
      zeros: say`Differences down to −396 look as if nothing could be left. The largest logit becomes 0 in the shift, and ${e('0')} is 1.`,
    },
  },
  identical: {
    naive: {
      zeros: say`With no preference among the classes, zero for each seems fair. Over the reals softmax always shares out exactly 1. float32 has no fifth: five times the number nearest to it is 1 plus ${fifthsExcess(mark)}, and 1 when the sum is rounded.`,
    },
    stable: {
      'all-nan': say`The shift turns every logit into 0, and 0 ÷ 0 comes to mind. It is the exponentials that are divided, and ${e('0')} is 1.`,
      zeros: say`The shift turns every logit into 0, and from zeros one expects zeros. But ${e('0')} is 1, so five ones are shared out.`,
    },
  },
  masked: {
    naive: {
      'some-nan': say`An infinity goes in, so a NaN seems due. But ${e('−∞')} is exactly 0, without any rounding, and 0 is a number like any other.`,
    },
    stable: {
      'some-nan': say`Subtracting from −∞ looks forbidden. −∞ minus a finite number is −∞; only −∞ − (−∞) has no answer, and the max here is finite.`,
    },
  },
  'equal-large': {
    naive: {
      valid: say`Each logit is below the limit of ${f('expLimit')}, so each exponential is finite. Added up, all of them pass the largest float32, ${f('largestFloat')}.`,
      'all-nan': say`The sum overflows, and overflow is said to end in NaN. But every exponential is finite, and a finite number ÷ ∞ is 0. Nothing warns you.`,
    },
    stable: {
      zeros: say`The shift turns every logit into 0, and from zeros one expects zeros. But ${e('0')} is 1, however large the logits were.`,
    },
  },
  vanished: {
    naive: {
      valid: say`At −98 it worked, and the rest has not changed. But ${e('−106')} is about ${powerOfE(-106, mark)}, less than half of the smallest positive float32, ${f('smallestSubnormal')}: it is rounded to 0.`,
      zeros: say`Every exponential is 0, so zeros seem natural. The sum is 0 as well, and 0 ÷ 0 has no answer.`,
    },
    stable: {
      'all-nan': say`The naive softmax has nothing left to divide here. The stable one only sees differences, and the largest logit always becomes 0.`,
    },
  },
  'all-masked': {
    naive: {
      zeros: say`No tense is possible, so zero for each would be sensible. Attention code has to arrange that by itself: the plain formula divides 0 by 0.`,
    },
    stable: {
      valid: say`The shift has saved every row so far. It relies on a finite max. Here the max is −∞, and −∞ − (−∞) has no answer.`,
      zeros: say`Zero for each would be sensible, and the exponentials seem to be 0. They are not reached: −∞ − (−∞) is NaN before any of them.`,
    },
  },
  'huge-loss': {
    naive: {
      infinite: say`An exponential that overflows seems to lead to an infinite loss. It would if ${v('p')} were 0. Here both exponentials are infinite, ${v('p')} is ∞ ÷ ∞ = NaN, and so is its logarithm.`,
    },
    stable: {
      right: say`Nothing overflows and no NaN appears, so the result looks trustworthy. But near a max this large, float32 numbers lie ${tossSpacing(mark)} apart, and adding ${tossLoss(mark)} changes nothing.`,
    },
  },
} satisfies Record<SceneId, Record<Program, Partial<Record<ProgramOutcome, Sentence>>>>;

export const en = {
  title: (count: number) =>
    count === SCENES.length ? 'Ten scenes' : count === 1 ? 'One scene' : `${count} scenes`,
  scenes: 'Scenes',
  outcomes,
  names,
  stories,
  standings,
  topics,
  tempting,
  numbered: (number: number) => `Scene ${number}`,
  scene: (number: number, of: number, name: string) =>
    `Scene ${number} of ${of}${name && `: ${name}`}`,
  jump: (number: number, name: string, standing: string) =>
    `${number}${name && `, ${name}`}: ${standing}`,
  logits: 'Logits',
  atTemperature: (value: string) => `Temperature: ${value}. Each logit is divided by it first.`,
  trueClass: (name: string) => `The true class is ${name}.`,
  ask: {
    softmax: (format: string) => `What will each softmax give, in ${format}?`,
    loss: (format: string) => `What will each loss be, in ${format}?`,
  },
  programs: {
    softmax: { naive: 'Naive softmax', stable: 'Stable softmax' },
    loss: { naive: 'Naive loss', stable: 'Stable loss' },
  },
  ways: {
    softmax: { naive: 'exponentiate, then divide', stable: 'subtract the max first' },
    loss: { naive: '−log p of the true class', stable: 'log-sum-exp − x of the true class' },
  },
  missing: {
    naive: 'Choose one for the naive side first.',
    stable: 'Choose one for the stable side first.',
  },
  numbers: {
    summary: 'Type the numbers too, if you like',
    hint: {
      softmax: (count: number) =>
        `${count} numbers for each side, with commas between them. Two digits do; four are better. 1/5, e^-2, 3e-4, 20\u00a0%, NaN and inf can be read, in LaTeX and as code too.`,
      loss: 'One number for each side. ln 5, 1/5, 3e-4, NaN and inf can be read, in LaTeX and as code too.',
    },
    field: {
      softmax: { naive: 'Numbers of the naive softmax', stable: 'Numbers of the stable softmax' },
      loss: { naive: 'Number of the naive loss', stable: 'Number of the stable loss' },
    },
    unreadable: (found: string) =>
      `“${found}” does not read as one number. Correct it or empty the field; nothing was run.`,
    count: (found: number, expected: number) =>
      `${expected === 1 ? 'One number is expected' : `${expected} numbers are expected`} and ${found} ${found === 1 ? 'was' : 'were'} found. Correct that or empty the field; nothing was run.`,
    typed: (text: string) => `You typed “${text}”.`,
    four: 'Right to four digits.',
    two: 'Right to two digits.',
    some: (right: number, of: number, off: string) => `${right} of ${of} right. Not these: ${off}.`,
    none: 'None of them is right.',
    slips,
  },
  run: 'Run',
  skip: 'Skip',
  back: 'Back',
  next: 'Next scene',
  toCard: 'See the score card',
  lab: 'Show beside the text',
  result: 'What came out',
  status: (naive: string, stable: string) => `Naive: ${naive}. Stable: ${stable}.`,
  right: 'right',
  wrong: 'wrong',
  said: (outcome: string) => `You said: ${outcome}.`,
  came: (outcome: string) => `It gives: ${outcome}.`,
  firstBad: 'First bad operation',
  whatHappened: 'What happened',
  trace: {
    caption: 'Both programs, step by step',
    class: 'class',
    totals: 'max and sum',
    loss: 'loss',
  },
  tempts: 'Why another answer tempts',
  youSaid: {
    naive: (outcome: string) => `You said “${outcome}” for the naive side.`,
    stable: (outcome: string) => `You said “${outcome}” for the stable side.`,
  },
  manySay: {
    naive: (outcome: string) => `Many would say “${outcome}” for the naive side.`,
    stable: (outcome: string) => `Many would say “${outcome}” for the stable side.`,
  },
  card: {
    title: 'Score card',
    score: (right: number, of: number) => `${right} of ${of} predictions right.`,
    none: 'Nothing has been run yet.',
    reread: 'explained in',
    rereadAll: 'What to read closely',
    rereadNothing: 'Every prediction was right.',
    again: 'Start again',
    sides: 'naive / stable',
    paper: 'Predict, then run: my answers',
    print: 'Print my answers',
    noPrint: 'This page may not print where it stands. Open it in a tab of its own.',
    forgets: 'This deletes every answer of this panel.',
  },
};

export type Words = typeof en;

import type { FlagName } from '../core/flags.ts';
import type { Format } from '../core/format.ts';
import type { Kind } from '../core/kind.ts';
import type { SumOrder } from '../core/sum-orders.ts';
import type { Unread, UnreadReason } from '../scenario/parameters.ts';
import type { PresetGroup, PresetId } from '../scenario/presets.ts';
import type { Tense } from '../scenario/scenario.ts';
import type { ProgramId, Side, StepName } from '../softmax/compared.ts';
import { ceilPart } from './bounds.ts';
import type {
  BrokenFacts,
  BrokenLseFacts,
  CauseFacts,
  ConvertFacts,
  Counted,
  CountFacts,
  GuardedLseFacts,
  InvalidFacts,
  LimitFacts,
  LossFacts,
  LostDigitsFacts,
  LseFacts,
  MixedFacts,
  NamedFacts,
  NotFiniteLossFacts,
  OtherLossForm,
  OtherLseForm,
  SoundFacts,
  SumFacts,
  UnderflowFacts,
  WrongFacts,
  WrongLossFacts,
  WrongLseFacts,
  ZoneFacts,
} from './facts.ts';
import type { Language } from './languages.ts';
import {
  type DecimalMark,
  floatPart,
  shownDecimal,
  shownExp,
  shownFloor,
  signedCount,
} from './numbers.ts';
import { type ProgramWords, spokenVerdicts } from './program-words.ts';
import { type Inline, plainText, type Sentence, say } from './sentence.ts';
import { strip } from './strip/en.ts';

const mark = '.' as DecimalMark;

const n = (value: number, format: Format, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
const e = (exponent: number, format: Format, digits = 4): Sentence =>
  say`e${{ sup: [n(exponent, format, digits)] }}`;
/** A right operand: in parentheses where it carries a sign or is itself a product. */
const r = (value: number, format: Format, digits = 4): Sentence => {
  const part = n(value, format, digits);
  const compound = /[−×]/.test(plainText([part]));
  return compound ? say`(${part})` : say`${part}`;
};
const v = (name: string): Inline => ({ variable: name });
const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** The logit of the true class. */
const xy: Sentence = [v('x'), { sub: [v('y')] }];

const tenses: Record<Tense, string> = {
  future: 'future',
  present: 'present',
  'past simple': 'past simple',
  'past perfect': 'past perfect',
  'present perfect': 'present perfect',
};

const stepNames: Record<StepName, string> = {
  logit: 'logit',
  t: 'temperature T',
  x: 'x = logit / T',
  e: 'exponential e',
  s: 'sum s',
  p: 'probability p',
  lse: 'log-sum-exp',
  logP: 'log p',
  loss: 'loss',
  m: 'max m',
  d: 'shifted logit x − m',
  logS: 'log s',
  lossShift: 'loss, shift form',
  rest: 'sum of the others',
  log1pRest: 'log1p of the others',
  lossLog1p: 'loss, log1p form',
  lossP: 'loss, −log p',
  lseLog1p: 'log-sum-exp, log1p form',
  total: 'sum of the probabilities Σp',
};

const programs: ProgramWords = {
  naive: {
    title: 'Naive softmax',
    way: 'exponentiate, divide',
    spoken: 'Naive',
    losses: { loss: say`−log p` },
  },
  stable: {
    title: 'Stable softmax',
    way: 'subtract the max first',
    spoken: 'Stable',
    losses: {
      loss: say`LSE − ${xy}`,
      lossShift: say`log s − (${xy} − m)`,
      lossLog1p: say`log1p r − (${xy} − m)`,
    },
  },
};

const kinds: Record<Kind, string> = {
  normal: 'normal',
  subnormal: 'subnormal',
  zero: 'zero',
  infinity: 'infinity',
  nan: 'not a number',
};

const flags: Record<FlagName, string> = {
  invalid: 'invalid',
  divideByZero: 'divide by zero',
  overflow: 'overflow',
  underflow: 'underflow',
  inexact: 'inexact',
};

const presets: Record<PresetId, string> = {
  calm: 'the opening logits',
  'one-92': 'one logit of 92',
  small: 'small: 0.1 to 0.5',
  mixed: 'both signs: −3 to 5',
  'large-positive': '92 among whole numbers',
  'large-negative': '−100, −200 … −500',
  identical: 'five times 5',
  masked: 'one −∞',
  hundred: 'three times 100',
  'five-88': 'five times 88',
  fading: '−100 to −104',
  'one-unit': '−103 to −107',
  vanished: '−110, −200 … −500',
  'naive-wins': 'spread out: −17.7 to 24.6',
  absorbed: 'five times 10⁸',
  'absorbed-half': 'five times 10⁷',
  sure: 'one 17, four 0',
  'log-of-subnormal': 'one 100, four 0',
  'log-of-zero': 'one 105, four 0',
  'all-masked': 'all −∞',
  largest: 'the largest float and its negative',
  'divide-first': 'T = 10⁻³⁸',
  'not-a-number': 'one NaN',
};

const presetGroups: Record<PresetGroup, string> = {
  course: 'From the course',
  range: 'High, low and spread out',
  loss: 'For the loss',
  limits: 'At the limits',
};

const parameters: Record<Unread['parameter'], string> = {
  address: 'the address',
  x: 'logits (x)',
  labels: 'class names (labels)',
  y: 'true class (y)',
  t: 'temperature (t)',
  format: 'number format (format)',
  ftz: 'flush to zero (ftz)',
  sat: 'saturation (sat)',
  compute: 'format of operations (compute)',
  acc: 'format of sums (acc)',
  order: 'order of summation (order)',
  seed: 'set of drills (seed)',
  rows: 'logits of the batch (rows)',
  max: 'where the maximum is taken (max)',
  masked: 'what a masked row gives (masked)',
  check: 'rows to check (check)',
  exercise: 'exercise in writing (exercise)',
  code: 'program (code)',
  set: 'set of exercises (set)',
  train: 'training (train)',
};

const unreadReasons: Record<UnreadReason, string> = {
  'not-a-number': 'it holds something that is not a number',
  'too-many': 'it holds more than 64 values',
  count: 'there must be as many names as logits',
  'not-a-class': 'it must be the index of a class, counted from 0',
  'not-a-choice': 'it is not one of the choices',
  'too-long': 'a name is longer than 60 characters',
  'not-a-seed': 'it must be 1 to 40 letters, digits, - or _',
  uneven: 'its rows are not of the same length',
  'too-large': 'a batch has at most 8 rows and 8 columns',
  'not-a-program': 'it holds no program of this page',
  endless: 'it is longer than any address of this page',
};

const orders: Record<SumOrder, string> = {
  'left-to-right': 'left to right',
  pairwise: 'in halves (pairwise)',
  numpy: 'as NumPy does',
  warp: 'as a warp does',
  compensated: 'with compensation (Kahan)',
};

/** What is past the largest value of a format. */
const past = (format: Format): string =>
  format.infinities ? '∞' : `NaN, since ${format.name} has no infinity`;

const trouble = {
  nanLogit: (name: string) => say`The logit of ${name} is NaN, and every sum that meets it is NaN.`,
  nanTemperature: say`T is NaN, so every x = logit / T is NaN.`,
  inputOverflow: ({ format, largest }: LimitFacts) =>
    say`A number you entered is larger in size than any finite ${format.name}, ${n(largest, format)}, and is read as ${format.infinities ? 'infinity' : past(format)}.`,
  noInfinity: (format: Format) =>
    say`An infinity you entered is read as NaN: ${format.name} has none.`,
  expOverflow: ({ format, left, largest, digits }: LimitFacts) => {
    const exact = shownExp(left, mark, digits);
    // Just past the limit, the exponent too needs all its digits.
    const power = e(left, format, digits > 4 ? 17 : 9);
    return say`${power}${exact && ` ≈ ${exact}`} is past the largest ${format.name}, ${n(largest, format, Math.max(digits, 4))}, so it overflows to ${past(format)}.`;
  },
  divisionOverflow: ({ format, left, right, largest, digits }: LimitFacts) =>
    say`${n(left, format, digits)} ÷ ${r(right, format, digits)} is larger in size than any finite ${format.name}, ${n(largest, format, digits)}: x is ${format.infinities ? 'infinite' : 'NaN'} before softmax begins.`,
  differenceOverflow: ({ format, left, right, largest, digits }: LimitFacts) =>
    say`${n(left, format, digits)} − ${r(right, format, digits)} is larger in size than any finite ${format.name}, ${n(largest, format, digits)}, and overflows${format.infinities ? '' : ` to ${past(format)}`}.`,
  sumOverflow: ({ format, terms, of, largest, partial, digits }: SumFacts) => {
    const limit = say`the largest ${format.name}, ${n(largest, format, digits)}`;
    return partial === null
      ? say`No ${v('e')} overflows, but their sum does: adding term ${terms} of ${of} takes it past ${limit}, to ${past(format)}.`
      : say`No ${v('e')} overflows, but their sum does: the partial sums ${n(partial.left, format, digits)} and ${n(partial.right, format, digits)} together are past ${limit}, which gives ${past(format)}.`;
  },
  convertOverflow: ({ format, from, value, largest, digits }: ConvertFacts) =>
    Number.isFinite(value)
      ? say`Converted from ${from.name}, ${n(value, from, digits)} is past the largest ${format.name}, ${n(largest, format, digits)}, and overflows to ${past(format)}.`
      : say`Converted from ${from.name}, ${n(value, from)} becomes ${past(format)}.`,
  convertUnderflow: ({ format, from, value, smallest, all }: ConvertFacts) =>
    say`Converted from ${from.name}, ${all ? 'the largest in size, ' : ''}${n(value, from)}${all ? ',' : ''} becomes 0: the smallest positive ${format.name} is ${n(smallest, format)}.`,
  saturated: (format: Format, largest: number, where: string) =>
    say`The result is past the largest ${format.name}, ${n(largest, format)}, and stays there, because this format saturates${where && `: ${where}`}.`,
  divideByZero: ({ format, left, right, name, result }: NamedFacts) =>
    say`${n(left, format)} ÷ ${r(right, format)} divides by zero: x of ${name} is ${Number.isFinite(result) || Number.isNaN(result) ? n(result, format) : 'infinite'} before softmax begins.`,
  logOfZero: (format: Format) =>
    format.overflow === Number.POSITIVE_INFINITY
      ? say`The logarithm of 0 is −∞.`
      : say`The logarithm of 0 is −∞, for which ${format.name} has ${n(-format.overflow, format)}.`,
  invalid: ({ format, left, right, sign }: InvalidFacts) =>
    say`${n(left, format)} ${sign} ${r(right, format)} has no answer: the operation is invalid and gives NaN.`,
  noCorrection: say`The sum is ∞, and its correction ∞ − ∞, which is NaN: so is the rest of a compensated sum.`,
  totalUnderflow: ({ format, exponent, smallest, flushToZero }: UnderflowFacts) => {
    const exact = shownExp(exponent, mark);
    const limit = flushToZero
      ? say`With subnormals flushed, everything below ${n(smallest, format)} is 0`
      : say`The smallest positive ${format.name} is ${n(smallest, format)}`;
    return say`${limit}, and the largest exponential here is ${e(exponent, format, 9)}${exact && ` ≈ ${exact}`}: all of them end at 0, and so does the sum.`;
  },
  infiniteShift: say`A finite x − ∞ is −∞: every x − c is −∞ here, every exponential exactly 0, and so is their sum.`,
  allMasked: say`Every x is −∞, every exponential is exactly 0, and so is their sum.`,
};

/** The trouble of a sum that is 0. */
const VANISHED: readonly string[] = ['total-underflow', 'all-masked', 'convert-underflow'];

const verdict = {
  broken: ({ nans, classes, overflowed, fromExp, sum }: BrokenFacts) => {
    if (nans === 0)
      return say`${sum === Number.POSITIVE_INFINITY ? 'A finite number ÷ ∞ is 0: every' : 'Every'} probability is 0, with no NaN to warn you.`;
    if (sum === 0 && nans < classes)
      return say`Then ${nans} of ${classes} probabilities are 0 ÷ 0, which is NaN, and the others a number ÷ 0.`;
    if (sum === 0 && VANISHED.includes(overflowed))
      return say`Then 0 ÷ 0 is invalid: every probability is NaN.`;
    if (nans === classes && fromExp && sum === Number.POSITIVE_INFINITY)
      return say`Then ∞ ÷ ∞ is invalid: every probability is NaN.`;
    if (nans === classes) return say`In the end every probability is NaN.`;
    // Where ∞ ÷ ∞ is itself the first trouble, the sentence before has just said so.
    const cause = overflowed === 'invalid' ? '' : 'Then ∞ ÷ ∞ is invalid: ';
    const rest = many(
      classes - nans,
      'the other exponential, divided by ∞, gives 0',
      'the other exponentials, divided by ∞, give 0',
    );
    return say`${cause}${nans} of ${classes} probabilities ${many(nans, 'is', 'are')} NaN, and ${rest}.`;
  },
  wrong: ({ format, name, value, exact, digits, cause }: WrongFacts) =>
    say`No NaN, and still wrong: ${v('p')} of ${name} is ${n(value, format, digits)}, the true value is ${n(exact, format, digits)}. ${lost(cause)}`,
  sound: ({ format, worstUlps, subnormalError, flushed }: SoundFacts) => {
    const kind = subnormalError > 0 ? 'normal probability' : 'probability';
    const every = flushed ? `Every ${kind} that was not flushed` : `Every ${kind}`;
    const right =
      worstUlps === 0
        ? say`${every} is the true value for these ${v('x')}, correctly rounded`
        : say`${every} is within ${worstUlps}\u00a0ulp of the true value for these ${v('x')}`;
    return subnormalError > 0
      ? say`${right}; the subnormal ones are off by at most ${ceilPart(subnormalError, format, mark)}.`
      : say`${right}.`;
  },
  shifted: (m: number, format: Format) =>
    say`${v('m')} = ${n(m, format, 9)}. No exponent is above 0, so no exponential can overflow.`,
  counts: ({ format, subnormal, vanished }: CountFacts) => {
    const tiny = say`${subnormal} ${many(subnormal, 'exponential is', 'exponentials are')} subnormal: below ${n(2 ** format.minExponent, format)}, not yet 0.`;
    const gone = say`${vanished} ${many(vanished, 'exponential underflows', 'exponentials underflow')} to 0.`;
    return [
      ...(subnormal > 0 ? tiny : []),
      ...(subnormal > 0 && vanished > 0 ? [' '] : []),
      ...(vanished > 0 ? gone : []),
    ];
  },
};

/** What cost a probability its digits. */
function lost(cause: CauseFacts): Sentence {
  switch (cause.kind) {
    case 'flushed':
      return say`The exponential of ${cause.name}, ${e(cause.exponent, cause.format)}, would be subnormal and was flushed to 0.`;
    case 'underflow':
      return say`The exponential of ${cause.name}, ${e(cause.exponent, cause.format)}, underflowed to 0.`;
    case 'subnormal':
      return say`The exponential of ${cause.name}, ${n(cause.value, cause.format)}, is subnormal and has few digits.`;
    case 'exponent':
      return say`The shifted exponent of ${cause.name} was rounded to ${n(cause.value, cause.format, 9)}, and its exponential carries that error.`;
    case 'sum':
      return say`The sum ${v('s')} = ${n(cause.value, cause.format, 9)} lost part of the exponentials to rounding.`;
    case 'conversion':
      return say`${n(cause.before, cause.from, 9)}, converted from ${cause.from.name} to ${cause.format.name}, was rounded to ${n(cause.value, cause.format, 9)}.`;
    case 'saturated':
      return trouble.saturated(cause.format, cause.largest, cause.where);
    case 'roundings':
      return say`The roundings along the way add up to that.`;
    default:
      return cause satisfies never;
  }
}

const loss = {
  wrong: ({ format, value, exact, digits, cause }: WrongLossFacts) => {
    const told = say`The loss −log ${v('p')} is ${n(value, format, digits)}; the true loss is ${n(exact, format, digits)}`;
    if (cause === 'probability') return say`${told}: that ${v('p')} is wrong itself.`;
    if (cause === 'near-one')
      return say`${told}: that ${v('p')} is right, but so near 1 that its logarithm has few digits.`;
    return say`${told}.`;
  },
  notFinite: ({ format, value, exact, deserved }: NotFiniteLossFacts) => {
    if (Number.isNaN(exact))
      return say`The loss is ${n(value, format)}; these ${v('x')} leave no true one.`;
    return deserved
      ? say`The loss is ${n(value, format)}, and so is the true one in ${format.name}.`
      : say`The loss is ${n(value, format)}; the true loss is ${n(exact, format)}.`;
  },
  flushed: ({ format, exact }: LossFacts) =>
    say`The true loss, ${n(exact, format)}, is subnormal, and subnormals are flushed: the loss is 0.`,
  lostDigits: (facts: LostDigitsFacts) => {
    const { format, value, exact, digits } = facts;
    return say`The loss log-sum-exp − ${xy} is ${n(value, format, digits)}, the true one ${n(exact, format, digits)}: ${lostOnTheWay(facts)}. ${kept(facts)}`;
  },
};

/** Up to this logarithm a sum is called just above 1. */
const NEAR_ONE = 0.09;

/** The operation that cost log-sum-exp − x_y its digits. */
function lostOnTheWay({ format, inner, m, logS, lse, cause }: LostDigitsFacts): Sentence {
  const addition = say`adding log ${v('s')} = ${n(logS, inner)} to ${v('m')} = ${n(m, inner, 9)}`;
  switch (cause) {
    case 'flushed':
      return say`exponentials that would be subnormal were flushed to 0`;
    case 'underflow':
      return say`exponentials underflowed to 0`;
    case 'subnormal':
      return say`the other exponentials are subnormal and have few digits`;
    case 'absorbed-in-sum':
      return say`the sum ${v('s')} absorbed the other exponentials, so it is 1 and log ${v('s')} is 0`;
    case 'rounded-in-sum':
      return logS > NEAR_ONE
        ? say`rounding lost part of the exponentials in the sum ${v('s')}`
        : say`the sum ${v('s')}, just above 1, has room for only a few digits of the other exponentials`;
    case 'absorbed-by-max':
      return say`${addition} changes nothing: it is absorbed`;
    case 'rounded-by-max':
      return say`${addition} is rounded to ${n(lse, format, 9)} and loses digits of log ${v('s')}`;
    case 'converted-sum':
      return say`the sum ${v('s')} lost digits when it was converted to another format`;
    case 'rounded-when-stored':
      return say`${addition} lost digits of log ${v('s')} when it was stored`;
    case 'rounded-exponentials':
      return say`the roundings of the exponentials add up to that`;
    case 'rounded-difference':
      return say`the last subtraction was rounded`;
    default:
      return cause satisfies never;
  }
}

/** Which forms of the loss keep the digits. */
function kept({ format, digits, cures }: LostDigitsFacts): Sentence {
  const [first, ...rest] = cures;
  if (first === undefined) return say`The other forms lose it too.`;
  if (rest.length === 0)
    return say`Only ${lossForm(first.form)} keeps it: ${n(first.value, format, digits)}.`;
  const others = rest.flatMap(({ form, value }, index) => [
    ...say`${index === rest.length - 1 ? ' and ' : ', '}${lossForm(form)} (${n(value, format, digits)})`,
  ]);
  return say`It is kept by ${lossForm(first.form)} (${n(first.value, format, digits)})${others}.`;
}

function lossForm(form: OtherLossForm): Sentence {
  switch (form) {
    case 'shift':
      return say`log ${v('s')} − (${xy} − ${v('m')})`;
    case 'log1p':
      return say`log1p of the others`;
    case 'logP':
      return say`−log ${v('p')}`;
    default:
      return form satisfies never;
  }
}

const lse = {
  flushed: ({ format, exact }: LseFacts) =>
    say`The true LSE, ${n(exact, format)}, is subnormal, and subnormals are flushed: LSE is 0.`,
  noTrue: say`LSE is NaN; these ${v('x')} leave no true one.`,
  allMasked: say`Every ${v('x')} is −∞: LSE is −∞, the logarithm of a sum of zeros, and so is the true one.`,
  infinite: say`An ${v('x')} is ∞: LSE is ∞, and so is the true one.`,
  broken: ({ format, value, exact, cures }: BrokenLseFacts) =>
    say`So LSE is ${value < 0 ? 'log 0 = ' : ''}${n(value, format)}, and the true one is ${n(exact, format, 9)}.${keptLse(cures, format, 9)}`,
  wrong: ({ cures, ...facts }: WrongLseFacts) => {
    const { format, value, exact, digits } = facts;
    return say`LSE is ${n(value, format, digits)}, the true one ${n(exact, format, digits)}: ${lostInLse(facts)}.${keptLse(cures, format, digits)}`;
  },
  guarded: ({ format, inner, m, exact, guarded }: GuardedLseFacts) => {
    const truth =
      exact < 0
        ? say`the logarithm of a sum of zeros`
        : say`the limit as the largest ${v('x')} grows`;
    return say`${v('m')} = ${n(m, inner)}, and ${n(m, inner)} − ${r(m, inner)} is NaN: so LSE is NaN. The true one is ${n(exact, format)}, ${truth}. Libraries replace an infinite ${v('m')} by 0, and get ${n(guarded, format)}.`;
  },
};

/** What cost log-sum-exp its digits. */
function lostInLse({ sums, inner, cause, s, m, logS }: Omit<WrongLseFacts, 'cures'>): Sentence {
  const sum = say`the sum ${v('s')} = ${n(s, sums, 9)}`;
  switch (cause) {
    case 'flushed':
      return say`exponentials that would be subnormal were flushed to 0`;
    case 'underflow':
      return say`exponentials underflowed to 0`;
    case 'subnormal':
      return say`exponentials that are subnormal have few digits`;
    case 'absorbed-in-sum':
      return say`${sum} absorbed the other exponentials, so log ${v('s')} has nothing of them`;
    case 'near-one':
      return s === 1
        ? say`the sum ${v('s')} was rounded to 1, and its logarithm is 0`
        : say`${sum} is so near 1 that its rounding decides its logarithm`;
    case 'rounded-in-sum':
      return say`${sum} lost part of the exponentials to rounding`;
    case 'converted-sum':
      return say`the sum ${v('s')} lost digits when it was converted to another format`;
    case 'cancellation':
      return say`${v('m')} = ${n(m, inner, 9)} and log ${v('s')} = ${n(logS, inner, 9)} nearly cancel, and the roundings behind log ${v('s')} are not small beside what is left`;
    default:
      return cause satisfies never;
  }
}

const lseForms: Record<OtherLseForm, Sentence> = {
  shift: say`${v('m')} + log ${v('s')}`,
  log1p: say`${v('m')} + log1p of the others`,
};

/** Which other forms of log-sum-exp are right here. */
const keptLse = (cures: BrokenLseFacts['cures'], format: Format, digits: number): Sentence =>
  cures.flatMap(
    ({ form, value }) => say` ${lseForms[form]} keeps it: ${n(value, format, digits)}.`,
  );

const zeroed = (allEqual: boolean) =>
  allEqual
    ? 'every logit 0: all classes become equal.'
    : 'every finite logit 0, and every other one NaN.';

const counted: Readonly<Record<Counted, string>> = {
  all: 'p',
  normal: 'normal p',
  unflushed: 'unflushed p',
};

const shortVerdict = {
  exact: (which: Counted) => `${counted[which]} correctly rounded`,
  within: (which: Counted, ulps: number) => `${counted[which]} within ${ulps}\u00a0ulp`,
  wrong: 'p wrong, without a NaN',
  wrongLoss: 'p right, loss wrong',
  broken: (outcome: string, cause: string) => `${outcome}: ${cause}`,
  allZero: 'all p are 0',
  allNan: 'all p are NaN',
  someNan: (nans: number, classes: number) => `NaN in ${nans} of ${classes}`,
  causes: {
    'nan-input': 'a NaN came in',
    'input-overflow': 'an input overflows',
    overflow: 'overflow',
    'sum-overflow': 'the sum overflows',
    'convert-overflow': 'overflow on converting',
    'convert-underflow': '0 on converting',
    saturated: 'a result saturates',
    'divide-by-zero': 'division by 0',
    invalid: 'invalid operation',
    'total-underflow': 'all underflow to 0',
    'all-masked': 'all masked',
    'infinite-shift': '∞ − ∞',
  },
};

const temperature = {
  label: 'Temperature',
  field: 'Temperature, any number',
  type: (value: string) => `T = ${value}: type a number`,
  valueText: (value: string) => `T = ${value}`,
  breaks: (below: number) => `naive breaks for 0 < T < ${shownFloor(below, mark, 3)}`,
  breaksAll: 'naive breaks everywhere on this scale',
  right: 'naive is right everywhere on this scale',
  zones: {
    broken: (upTo: number) => `naive: broken to ${shownFloor(upTo, mark, 3)},`,
    wrong: ({ from, to, kind }: ZoneFacts) =>
      `${kind === 'partly' ? 'partly' : 'quietly'} wrong ${kind === 'next' ? '' : `${shownDecimal(from, mark, 3)} `}to ${shownDecimal(to, mark, 3)}`,
    wrongAlone: (zone: string) => `naive: ${zone}`,
  },
  otherwise: (wrong: boolean) =>
    `, right at all other steps.${wrong ? ' Quietly wrong: some p is off by more than one part in ten thousand.' : ''}`,
  zero: say`T = 0 divides by zero: every x becomes ∞, −∞ or NaN. 0 ÷ 0 is NaN.`,
  zeroWithoutInfinity: (format: string, saturates: boolean) =>
    say`This T is 0 in ${format}, which has no infinity to divide into: every x becomes NaN${saturates ? ' or the largest value of its sign' : ''}.`,
  roundedToZero: (format: string) =>
    say`This T rounds to 0 in ${format}, and dividing by zero makes every x ∞, −∞ or NaN. 0 ÷ 0 is NaN.`,
  reversed: say`A negative T reverses the order: the smallest logit gets the largest share.`,
  negative: say`A negative T reverses the order of the logits.`,
  nan: say`T is not a number, so nothing computed with it is.`,
  roundedToNan: (format: string) =>
    say`This T is NaN in ${format}, which has no infinities, so nothing computed with it is a number.`,
  roundedToInfinity: (format: string, allEqual: boolean) =>
    say`This T rounds to an infinity in ${format}, which makes ${zeroed(allEqual)}`,
  infinite: (allEqual: boolean) => say`Dividing by an infinite T makes ${zeroed(allEqual)}`,
  limit: 'Show the limit T → 0⁺: the largest logit takes all, and ties share it',
};

const fields = {
  notANumber: (text: string, kept: string) =>
    text.trim() === ''
      ? `A number is missing; ${kept} stays in force.`
      : `“${text}” is not a number; ${kept} stays in force. Try 4.7, -3e2, inf or nan.`,
  logitOf: (name: string) => `Logit of ${name}`,
  trueClassOf: (name: string) => `True class: ${name}`,
  nameOf: (index: number) => `Name of class ${index + 1}`,
  remove: (name: string) => `Remove ${name}`,
  readAs: (typed: string, read: string) => `${typed} is read as ${read}`,
  rounded: (format: string, listed: readonly string[], more: number) =>
    `In ${format}, ${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
};

const paste = {
  hint: 'Paste a whole vector into any logit: a print or code of Python, R, Julia, MATLAB or C, JSON, a spreadsheet.',
  notLoaded:
    'The code that reads pasted text did not load. Nothing was changed. Paste again to try once more.',
};

export const en = {
  language: 'en' as Language,
  mark,
  title: 'LogSumExplorer: softmax that survives float32',
  description:
    'Drag a temperature, type a logit of 92, and watch naive and stable softmax side by side in true float32. Every overflow and NaN is explained.',
  brand: { name: ['Log', 'Sum', 'Explorer'], tagline: 'softmax that survives float32' },
  languages: 'Language',
  skip: { text: 'Skip to the text', lab: 'Skip to the lab' },
  intro: {
    heading: 'One logit of 92 kills a training run. One subtraction saves it.',
    lede: say`Two softmaxes in true ${{ strong: ['float32'] }}. Drag the temperature, or`,
    typeIt: 'type 92',
  },
  footer: {
    evaluator:
      'The results on this page are computed on your own device, with one rounding for each operation. True values come from exact arithmetic.',
    licences: 'Licences',
    noScript:
      'The lab was computed when the page was built. Its slider, fields and charts need JavaScript.',
  },
  tenses,
  /** A name of a class with soft hyphens, for narrow columns: not every browser hyphenates by itself. */
  breakable: (name: string) => name,
  className: (index: number) => `class ${index + 1}`,
  lab: {
    title: 'The lab',
    tableTitle: 'Softmax, step by step',
    tableHint:
      'Four significant digits are shown. Open a value for all of it. Arrow keys move between values.',
    columns: {
      trueClass: 'true',
      name: 'class',
      logit: 'logit',
      x: 'x = logit / T',
      sum: 'sum',
      logSumExp: 'LSE',
      loss: 'loss',
      truth: 'true p',
      remove: 'remove',
    },
    programs,
    truth: 'True',
    truthWay: 'for these x',
    add: 'Add a class',
    full: 'A table holds at most 64 classes. Remove one to add another.',
    openRow: (name: string) => `${name}: all numbers`,
    openTotals: 'Sums and losses: all numbers',
    openVerdict: (side: string) => `The ${side} verdict in full`,
    added: 'A class was added.',
    removed: (name: string) => `${name} removed.`,
    reset: 'Reset',
    copyLink: 'Copy link',
    copied: 'Link copied: it opens this very lab.',
    copyByHand: 'Copying is blocked here. The address below is the link.',
    options: 'Options',
    precision: 'Precision',
    saturate: 'Past the largest: stay there',
    orders,
    /** Null: in the chosen format. */
    mixed: ({ compute, accumulation, order }: MixedFacts) =>
      [
        ...(compute === null ? [] : [`computed in ${compute}`]),
        ...(accumulation === null ? [] : [`sums in ${accumulation}`]),
        ...(order === 'left-to-right' ? [] : [`added ${orders[order]}`]),
      ].join(', '),
    format: 'Number format',
    flush: 'Flush subnormals to 0',
    showTruth: 'Show true values',
    presets: 'Try',
    choose: 'a case …',
    ulps: (ulps: number) => `${signedCount(ulps, mark)}\u00a0ulp`,
    exactly: '0\u00a0ulp',
    status: (verdicts: readonly (readonly [ProgramId, string])[]) =>
      spokenVerdicts(programs, verdicts),
    valueLabel: (column: string, name: string, side: string) => `${column} of ${name}, ${side}`,
  },
  temperature,
  shortVerdict,
  fields,
  paste,
  presets,
  presetGroups,
  kinds,
  flags,
  stepNames,
  trouble,
  verdict,
  loss,
  lse,
  notices: {
    title: 'Part of the address could not be read',
    unread: (parameter: Unread['parameter'], reason: UnreadReason, text: string) =>
      `${parameters[parameter]}: “${text}” was ignored, because ${unreadReasons[reason]}.`,
    dismiss: 'Dismiss',
  },
  page: {
    themeName: 'Theme',
    themes: { auto: 'auto', light: 'light', dark: 'dark' },
    themeText: (theme: string) => `Theme: ${theme}`,
    back: 'Back to the text',
    backHint: 'The lab has the numbers that stand beside the text.',
    noScriptPanels: 'So do the controls in the text; everything can be read without it.',
    awaited: 'An interactive part opens here as you reach it. It needs JavaScript.',
    missing: {
      offline: 'This part did not load: there is no network.',
      notLoaded:
        'This part did not load. The network may have failed, or the page may have changed since you opened it. Loading it again keeps what you chose.',
      broken:
        'This part stopped because of an error in it; the rest goes on. Loading it again keeps what you chose.',
      again: 'Try again',
      reload: { page: 'Reload the page', frame: 'Reload the panel' },
    },
  },
  strip,
  inspector: {
    title: (step: StepName, name: string | null) =>
      name === null ? stepNames[step] : `${stepNames[step]} of ${name}`,
    sides: { inputs: 'input', naive: 'naive', stable: 'stable' } satisfies Record<Side, string>,
    noDistance: 'no distance: they are not both finite',
  },
  charts: {
    open: 'Chart: probability of each class',
    probability: 'Probability of each class',
    probabilityDescription:
      'Two bars a class, naive above stable. The same numbers stand in the table.',
    naive: 'naive',
    stable: 'stable',
    loading: 'The chart is on its way.',
  },
};

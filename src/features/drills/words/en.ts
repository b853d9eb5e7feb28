import { float32, smallestNormal } from '../../../core/format.ts';
import { floatPart } from '../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import type { DrillsFormula } from '../formulas.ts';
import type { Drill, FamilyId, FieldId, Option, Place } from '../model/drill.ts';
import type { DrillOutcome } from '../model/progress.ts';
import type { Working } from '../model/working.ts';
import { marksEn } from './marks-en.ts';
import { givenPart, paperPart } from './paper.ts';

const n = (value: number): Inline => paperPart(value, '.');
const given = (value: number): Inline => givenPart(value, '.');
const single = (value: number): Inline => floatPart(value, float32, '.', 6);
const v = (name: string): Inline => ({ variable: name });
const row = (values: readonly number[], format = n): Sentence => [
  '[',
  ...values.flatMap((value, index) => (index > 0 ? [', ', format(value)] : [format(value)])),
  ']',
];

const families: Record<FamilyId, string> = {
  'by-hand': 'Softmax by hand',
  overflow: 'Equal and large',
  loss: 'A cross entropy',
  bound: 'Never below the max',
  equal: 'Two closed forms',
};

const outcomes: Record<DrillOutcome, string> = {
  open: 'open',
  shown: 'solution shown',
  helped: 'solved with help',
  solved: 'solved',
};

const questions: Record<FamilyId, (drill: Drill, names: readonly string[]) => Sentence> = {
  'by-hand': ({ logits }, names) =>
    say`${v('x')} = ${row(logits, given)}, for ${names.join(', ')}. Compute the softmax by hand, to four significant digits. Then say whether the naive and the stable program agree on it.`,
  overflow: ({ logits }) =>
    say`${v('x')} = ${row(logits, given)}. What comes out as the probability of each class: naive in float32, naive in float64, and stable?`,
  loss: ({ logits, y }, names) =>
    say`${v('x')} = ${row(logits, given)}, and the true class is ${v('y')} = ${y} (${names[y] ?? ''}), counted from 0. Compute the cross entropy by way of log-sum-exp, with natural logarithms.`,
  bound: ({ logits }) =>
    say`${v('x')} = ${row(logits, given)}. Log-sum-exp is never below the max. Show why, and by how much it can be above.`,
  equal: ({ logits }) =>
    say`${v('x')} = ${row(logits, given)}. Softmax and log-sum-exp both have a closed form here. Derive them.`,
};

const fields: Record<Exclude<FieldId, Place>, string> = {
  agree: 'In float32, do naive and stable agree to four digits?',
  naive32: 'Naive, in float32',
  naive64: 'Naive, in float64',
  stable: 'Stable',
  m: 'The max',
  lse: 'Log-sum-exp',
  loss: 'The loss',
  shifts: 'The proof, step 1. Subtract m, the max, from every logit: log-sum-exp falls by m. Why?',
  floor: 'Step 2. Then the sum is at least 1, so its logarithm is at least 0. Why at least 1?',
  excess: 'Log-sum-exp is above the max by',
  most: 'The most it can be above, for this number of logits',
  equality: 'Step 3. When are the two equal, over the real numbers?',
  gap: 'In float32: the smallest whole g with lse([g, 0, …, 0]) = g exactly',
  p: 'Probability of each class',
};

const options: Record<Option, string> = {
  yes: 'Yes',
  no: 'No',
  dominates: 'When one logit is far above the others',
  masked: 'Only when every other logit is −∞, or there is one class',
  equal: 'When all logits are equal',
  never: 'Never',
  invariant: 'Log-sum-exp does not change with a shift',
  factor: 'Every term has e to the −m as a factor, and its logarithm is −m',
  'log-each': 'The logarithm of a sum is the sum of the logarithms',
  'each-one': 'Every term is at least 1',
  'add-up': 'The terms are probabilities, and those add up to 1',
  'max-term': 'The term of the max is 1, and no other is negative',
};

const hints: Record<FamilyId | 'gap', readonly string[]> = {
  'by-hand': [
    'Subtract the largest logit from each. The probabilities do not change, and the exponents become easy.',
    'Take e to each of these, and add. Only then divide each by the sum.',
    'For the last question: e to the power 88.72 is the most float32 holds, and below −87.34 exponentials lose digits.',
  ],
  overflow: [
    'Go in order: the exponential, the sum, the quotient. Which of them leaves the range first?',
    'The largest exponents: 88.72 in float32, 709.78 in float64. With a sum of K equal terms the limit is lower by ln K.',
    'A finite number over ∞ is 0. ∞ over ∞ is NaN, and so is 0 over 0.',
  ],
  loss: [
    'First the max. Then subtract it from each logit, take the exponentials, and add: that is s.',
    'Log-sum-exp is the max plus ln s.',
    'The loss is log-sum-exp less the logit of the true class. Count classes from 0.',
  ],
  bound: [
    'Take the max out of the logarithm: what remains is the logarithm of a sum of exponentials of differences.',
    'At least one term of that sum is exactly 1. None is negative, and none is above 1.',
    'So the sum lies between 1 and the number of classes. When is it exactly 1?',
  ],
  equal: [
    'What is left in each exponent once the max is subtracted?',
    'Then the sum counts the classes.',
  ],
  gap: [
    'In float32: g + log s stays g as soon as log s is at most half an ulp of g. Between 8 and 16 an ulp is 2 to the power −20, from 16 on it is twice that.',
  ],
};

/** The result of naive for equal logits in a format. */
function naive(format: string, { e, s, p }: Working['narrow']): Sentence {
  const [e0 = Number.NaN, p0 = Number.NaN] = [e[0], p[0]];
  if (Number.isNaN(p0) && s === 0)
    return say`In ${format} each exponential underflows to 0, and so does the sum. 0 over 0 is NaN.`;
  if (Number.isNaN(p0)) return say`In ${format} the exponential itself overflows. ∞ over ∞ is NaN.`;
  if (p0 === 0)
    return say`In ${format} each exponential is finite, ${n(e0)}, but the sum overflows. A finite number over ∞ is 0, and no NaN warns of it.`;
  return say`In ${format} the exponential and the sum stay within range, so the quotient is right.`;
}

function agreement({ agree, narrow }: Working): Sentence {
  const largest = Math.max(...narrow.e);
  if (agree)
    return largest < smallestNormal(float32)
      ? say`Without the shift, the largest exponential is ${single(largest)}: subnormal, yet with digits enough for the quotients to agree to four.`
      : say`Without the shift, the largest exponential is ${single(largest)}. Float32 holds it, and the quotients agree to four digits.`;
  if (largest === Number.POSITIVE_INFINITY)
    return say`Without the shift, float32 overflows in an exponential: naive gives ${row(narrow.p, single)}.`;
  if (narrow.s === Number.POSITIVE_INFINITY)
    return say`Without the shift, float32 overflows in the sum: naive gives ${row(narrow.p, single)}.`;
  if (largest >= smallestNormal(float32))
    return say`Without the shift, an exponential or a probability falls below the normal range of float32, where few digits are left: naive gives ${row(narrow.p, single)}.`;
  return say`Without the shift, the exponentials fall below the normal range of float32, where few digits are left or none: naive gives ${row(narrow.p, single)}.`;
}

const lines: Record<DrillsFormula, (w: Working) => Sentence> = {
  max: ({ d }) => say`Subtract the largest logit from each: ${row(d)}.`,
  sum: ({ e, s }) => say`The exponentials are ${row(e)}. They add up to ${n(s)}.`,
  divide: ({ p }) => say`Divide each by the sum: ${row(p)}.`,
  agree: agreement,
  narrow: ({ narrow }) => naive('float32', narrow),
  wide: ({ wide }) => naive('float64', wide),
  shifted: ({ count }) =>
    say`The max is c itself, so each exponent becomes 0, whatever c is, and each class gets 1/${count}.`,
  lse: () => say`What was subtracted in the exponents comes back as a term.`,
  loss: ({ own }) => say`Subtract the logit of the true class, ${n(own)}.`,
  check: ({ py }) =>
    say`A check by the other way: the true class has probability ${n(py)}, and minus its logarithm is the same loss.`,
  factor: ({ m }) =>
    say`Take e to the power ${v('m')} = ${n(m)} out of the sum. Its logarithm is ${v('m')}.`,
  atLeast: () =>
    say`The term of the max is 1 and no other is negative. So the sum is at least 1, and its logarithm at least 0.`,
  excess: ({ e, s }) => say`Here the terms are ${row(e)}, together ${n(s)}.`,
  atMost: ({ count }) =>
    say`None of the ${count} terms is above 1. The most is reached when all logits are equal.`,
  equality: () =>
    say`Equality needs every other term to be exactly 0. The exponential of a finite number is not, so every other logit is −∞, or there is no other.`,
  gap: ({ gap, count, m }) =>
    gap === null
      ? say`Here the max is ${n(m)}.`
      : say`In float32 a term that is too small for the last digit is absorbed. With ${count} entries ${v('g')} = ${gap} is the first whole number at which that happens, though over the reals the two still differ.`,
  ones: ({ m }) => say`The max is ${n(m)}, like each logit: each exponential is 1.`,
  share: ({ count }) => say`The sum counts the classes: ${count} ones.`,
  equalLse: ({ m, count }) =>
    m === 0
      ? say`The max, 0, adds nothing: the logarithm of ${count} is left.`
      : say`The max comes back as a term: ${n(m)} plus the logarithm of ${count}.`,
};

export const en = {
  title: 'Five to solve',
  taughtTitle: (count: number) => (count === 1 ? 'One to solve' : `${count} to solve`),
  list: 'The five drills',
  taughtList: 'The drills',
  taught: (number: number, family: string) => `${number}. ${family}`,
  progress: (solved: number, total: number) => `${solved} of ${total} solved`,
  families,
  outcomes,
  example: 'A worked example',
  exampleGiven: (x: readonly number[], count: number) =>
    say`${v('x')} = ${row(x)}, ${count} classes.`,
  exampleLabel: (x: readonly number[], y: number) =>
    say`${v('x')} = ${row(x)}, true class ${v('y')} = ${y}.`,
  question: 'Your turn',
  questions,
  probabilityOf: (name: string) => `Probability of ${name}`,
  fields,
  options,
  check: 'Check',
  score: (right: number, total: number) => `${right} of ${total} right.`,
  ...marksEn,
  hint: 'Show a hint',
  nextHint: 'Show the next hint',
  noMoreHints: 'No more hints',
  hintsTitle: 'Hints',
  hints,
  showSolution: 'Show the solution',
  solution: 'Solution',
  done: {
    solved: 'Solved',
    helped: 'Solved with help',
    shown: 'Solution shown',
  },
  doneNote: {
    solved: 'Here is the full working, to compare with yours.',
    helped: 'Here is the full working. Try another without hints.',
    shown: 'Read it line by line, then try another of the same kind.',
  },
  lines,
  another: 'Another like it',
  lab: 'Show beside the text',
  set: 'Name of the set',
  setNote:
    'The same name gives everyone the same exercises. Leave it empty for those of the course.',
  setCourse: 'exercises of the course',
  badSet: (text: string) =>
    `“${text}” cannot be the name of a set: 1 to 40 letters, digits, - or _. The set stays as it was.`,
  newSet: 'New set',
  newSetDone: (name: string) => `The set is now “${name}”.`,
  copy: 'Copy the link to this set',
  copied: 'Link copied.',
  copyByHand: 'Copying is blocked here. The link stands below, ready to be copied by hand.',
  keeping: 'What is kept',
  keepingNote: 'Your answers stay on this device, where it allows that, and go nowhere else.',
  export: 'Save as a file',
  exportNote: 'If no file arrives, copy this text:',
  exportText: 'Progress as text',
  fileName: 'drills.json',
  reset: 'Forget everything',
  resetAsk: 'Forget the answers and marks of all sets on this device?',
  resetYes: 'Forget them',
  resetNo: 'Keep them',
  resetDone: 'Forgotten.',
};

export type Words = typeof en;

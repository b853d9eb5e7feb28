import { type Format, float64 } from '../../../core/format.ts';
import { floatPart, signedCount } from '../../../words/numbers.ts';
import { type Sentence, say } from '../../../words/sentence.ts';
import type { CaseKind } from '../model/cases.ts';
import type { VariantId } from '../model/faults.ts';
import type { Outcome } from '../model/progress.ts';
import { error, problem } from './errors-en.ts';
import { exercises } from './exercises-en.ts';
import type { OffFacts, OperationFacts } from './facts.ts';

const mark = '.';

/** (2, 3), (5,) or (). */
const shaped = (shape: readonly number[]) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const outcomes: Readonly<Record<Outcome, string>> = {
  open: 'not solved yet',
  shown: 'solution seen',
  helped: 'solved with hints',
  solved: 'solved',
};

const cases: Readonly<Record<CaseKind, string>> = {
  calm: 'calm',
  mixed: 'both signs',
  large: 'one of 92',
  far: 'far below 0',
  equal: 'all equal',
  masked: 'masked',
  shifted: 'shifted',
  absorbed: 'large and equal',
  apart: 'far apart',
  'masked-row': 'a row masked whole',
  generated: 'drawn by the page',
};

const variants: Readonly<Record<VariantId, string>> = {
  shifted: 'a right softmax, which subtracts the maximum',
  'log-form': 'a right softmax, which subtracts the logarithm of the sum too',
  naive: 'a wrong softmax, which subtracts nothing',
  mean: 'a wrong softmax, which subtracts the mean',
  epsilon: 'a wrong softmax, which adds 0.001 to the sum',
};

/** Entry 2 is, or It gives. */
const gives = (place: number | null) => (place === null ? 'It gives' : `Entry ${place} is`);

const off = ({ format, place, got, wanted, digits, ulps, allowed }: OffFacts): Sentence => {
  const [left, right] = [
    floatPart(got, format, mark, digits),
    floatPart(wanted, format, mark, digits),
  ];
  if (!Number.isFinite(wanted) || wanted === 0)
    return say`${gives(place)} ${left}; right is ${right}.`;
  const distance = ulps === null ? '' : `, ${signedCount(ulps, mark)}\u00a0ulp off`;
  return say`${gives(place)} ${left}${distance}; right is ${right}, give or take ${allowed}\u00a0ulp.`;
};

/** An entry that is not finite, and should be. */
const notFinite = ({ format, place, got, wanted }: OffFacts): Sentence =>
  say`${gives(place)} ${floatPart(got, format, mark)}; the true value is finite: ${floatPart(wanted, format, mark)}.`;

/** What went wrong at one operation of a program, where the sentences of the lab speak of its softmax. */
const operations = {
  nanInput: say`A number that came in is NaN.`,
  overflow: ({ format, result }: OperationFacts) =>
    say`The result is past the largest ${format.name} and overflows to ${floatPart(result, format, mark)}.`,
  sumOverflow: (terms: number, of: number) =>
    say`No term of the sum is infinite, but the sum is: adding term ${terms} of ${of} takes it past the largest number.`,
  divideByZero: ({ format, left, result }: OperationFacts) =>
    say`${floatPart(left, format, mark)} is divided by 0: the result is ${floatPart(result, format, mark)}.`,
  logOfZero: say`The logarithm of 0 is −∞.`,
  invalid: say`This operation has no answer for these numbers, and gives NaN.`,
  rounded: ({ format, result, lost }: { format: Format; result: number; lost: number }) =>
    say`The result is rounded to ${floatPart(result, format, mark, 9)}, which moves it by ${floatPart(lost, float64, mark, 3)}.`,
  absorbed: ({ format, left, right }: OperationFacts) =>
    say`Beside ${floatPart(left, format, mark, 9)}, ${floatPart(right, format, mark)} is too small to change the sum: it is absorbed.`,
};

export const en = {
  exercises,
  problem,
  error,
  operations,
  cases,
  list: 'Exercises',
  number: (place: number, title: string, outcome: Outcome) =>
    `${place}. ${title}: ${outcomes[outcome]}`,
  outcomes,
  progress: (solved: number, total: number) => `${solved} of ${total} solved`,
  editor: 'Program in Python. Tab indents; Escape, then Tab, leaves it.',
  keys: 'Tab indents. Escape, then Tab, leaves the editor. Ctrl or ⌘ with Enter checks.',
  input: 'Input',
  lab: 'logits of this page',
  result: (name: string) => `${name} gives`,
  printed: 'Printed',
  holds: 'It ran to its end: every assert in it holds.',
  nothing: 'It gives None: the function returns nothing.',
  stale: 'The text does not run as it is now. This is what it gave last:',
  waiting: 'Write, and the result appears here.',
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  goTo: (line: number, column: number) => `Go to line ${line}, column ${column}`,
  firstBad: 'First bad operation',
  off: 'Off by',
  look: 'Value',
  lookHint: 'Point at any part of the text, or put the caret there, to see its value.',
  around: 'What is around it',
  turn: (turn: number, of: number) => `time ${turn} of ${of}`,
  earlier: 'Earlier time',
  later: 'Later time',
  shape: (shape: readonly number[]) => `shape ${shaped(shape)}`,
  more: (count: number) => `and ${count} more`,
  flags: 'Flags',
  noFlags: 'none',
  truth: 'True value',
  errorOf: 'Error',
  worst: 'Largest error',
  exact: 'Correctly rounded: no float is nearer to the true value.',
  ulps: (ulps: number) => `${signedCount(ulps, mark)} ulp`,
  check: 'Check',
  tests: 'Tests',
  everyTest: 'Every test ends in the same error.',
  score: (passed: number, total: number) => `${passed} of ${total} tests passed.`,
  done: {
    solved: 'Solved.',
    helped: 'Solved, with hints.',
    shown: 'All tests pass.',
    open: 'All tests pass.',
  } satisfies Readonly<Record<Outcome, string>>,
  passed: 'passed',
  failed: 'failed',
  moreTests: (count: number) => `${count} more, drawn by the page: other lengths, other sizes`,
  breaks: 'breaks()',
  silent: 'silent()',
  variants,
  hardCoded:
    'The tests that are shown pass, and others of other lengths and sizes do not. Is a number or a length written into the function?',
  cannotCheck: 'The text is no program yet, so nothing was tested.',
  faults: {
    noNumbers: (type: string) => say`It gives a value of type ${type}, where numbers are needed.`,
    shape: (got: readonly number[], wanted: readonly number[]) =>
      say`It gives shape ${shaped(got)}; right is ${shaped(wanted)}.`,
    nan: notFinite,
    infinite: notFinite,
    off,
    twoPasses: say`The numbers are right, but np.max or np.sum has read all of x: here one loop is to do it.`,
    notFinite: say`One of these logits is not a finite float32, so this is too easy.`,
    breaks: say`With these logits no probability is NaN.`,
    silent: say`With these logits not every probability is 0.`,
    refusesRight: say`Your tests stop it, and it is right.`,
    acceptsWrong: say`Your tests let it pass, and it is wrong.`,
  },
  blame: 'Where it first went wrong:',
  hint: 'Hint',
  nextHint: 'Next hint',
  noMoreHints: 'That was the last hint',
  hintsTitle: 'Hints',
  showSolution: 'Show the solution',
  solution: 'Solution',
  openInLab: 'Open in the lab',
  startOver: 'Start over',
  startedOver: 'This is the text it began with. Undo brings yours back.',
  copy: 'Copy the text',
  copied: 'Copied.',
  blocked: 'Copying is blocked here; select the text.',
  copyLink: 'Copy a link to it',
  linkCopied: 'The link is copied; the program is in it.',
  linkByHand: 'Copying is blocked here; select the link.',
  tooLong: 'No link can hold this program: it is too long, or this browser cannot compress it.',
  badLink: 'The program in the address is damaged or too long and could not be read.',
  guest: 'This program came with the address. What you change in it is not kept on this device.',
  back: 'Back to my own',
  tooMuch: (most: number) => `Only the first ${most} characters are kept.`,
};

export type WorkspaceWords = typeof en;

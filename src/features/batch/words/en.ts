import { float32, largestFinite } from '../../../core/format.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence, say } from '../../../words/sentence.ts';
import { digitsThatDiffer, percentOff } from '../../../words/telling-digits.ts';
import type { WrongCause } from '../model/batch.ts';
import type { Broadcast } from '../model/batch-code.ts';
import type { BatchPresetId } from '../model/batch-presets.ts';
import type { MaskedRow, MaxOver } from '../model/parameters.ts';
import type { RowOutcome, Tally, WrongRow } from './facts.ts';

const mark = '.' as DecimalMark;
const n = (value: number, digits?: number): Inline => floatPart(value, float32, mark, digits);
const v = (name: string): Inline => ({ variable: name });

const max: Record<MaxOver, string> = {
  row: 'each row',
  tensor: 'the whole tensor',
  column: 'each column',
};

const maxNotes: Record<MaxOver, Sentence> = {
  row: say`Each row loses its own largest logit. Where that is finite, the largest exponential is exactly 1 and the sum is never 0.`,
  tensor: say`Every row loses the largest logit of the whole batch. Over the reals that changes nothing. In float32, a row far below that logit is left with exponentials of a few digits, or none.`,
  column: say`Each class loses a constant of its own, the largest logit of its column. Unless these constants are equal for every class that is not masked, that is no shift of the row: it is another distribution, wrong even over the reals.`,
};

const presets: Record<BatchPresetId, string> = {
  opening: 'opening batch',
  quiet: 'one hundred apart',
  dies: 'one thousand apart',
  padding: 'padding',
  causal: 'causal mask',
};

const presetNotes: Record<BatchPresetId, string> = {
  opening:
    'Three tokens with the same differences between their logits: all three have the same softmax.',
  quiet: 'Two tokens with the same softmax; their logits are one hundred apart.',
  dies: 'The same, one thousand apart.',
  padding: 'The last token is padding: its whole row is masked.',
  causal:
    'Attention scores of four tokens. Read each column as the token looked at: no token may look at a later one.',
};

const maskedRow: Record<MaskedRow, string> = {
  nan: 'NaN',
  zeros: 'zeros',
  uniform: 'equal shares',
};

const whoDoesIt: Record<MaskedRow, Sentence> = {
  nan: say`As the plain formula: −∞ − (−∞) has no answer. torch.softmax leaves it at that. It is loud, and it spreads to all that meets it.`,
  zeros: say`As the safe softmax that PyTorch’s scaled_dot_product_attention uses (pull request 131060). The row adds up to 0, and nothing after it is NaN.`,
  uniform: say`As where the mask is not −∞ but the most negative finite number, here ${n(-largestFinite(float32))}. Flax attention masks so. With the max of its own row nothing is NaN, and the token attends to all that was masked.`,
};

const outcomes: Record<RowOutcome, string> = {
  sound: 'right',
  wrong: 'quietly wrong',
  broken: 'broken',
};

const verdicts: Record<RowOutcome | 'decided', string> = {
  sound: 'Right.',
  wrong: 'Quietly wrong.',
  broken: 'Broken.',
  decided: 'No right answer.',
};

const off = (value: number, exact: number): string => {
  const percent = percentOff(value, exact);
  return percent === null ? '' : `, ${shownDecimal(percent, mark)}% off`;
};

const why = (cause: WrongCause): Sentence => {
  switch (cause.kind) {
    case 'constants':
      return say`Not every class lost the same constant.`;
    case 'subnormal':
      return say`Its exponential, ${n(cause.e)}, is subnormal: few digits are left of it.`;
    case 'vanished':
      return say`Its exponential underflowed to 0.`;
    default:
      return cause satisfies never;
  }
};

const wrong = ({ name, value, exact, causes }: WrongRow): Sentence => {
  const digits = digitsThatDiffer(value, exact);
  return paragraph(
    say`No NaN says so: ${v('p')} of ${name} is ${n(value, digits)}, the true value is ${n(exact, digits)}${off(value, exact)}.`,
    ...causes.map(why),
  );
};

const tally = ({ rows, sound, wrong: quiet, broken, decided }: Tally): string => {
  if (sound === rows) return rows === 1 ? 'The row is right.' : `All ${rows} rows are right.`;
  const parts = [
    `${sound} of ${rows} ${rows === 1 ? 'row' : 'rows'} right`,
    ...(quiet > 0 ? [`${quiet} quietly wrong`] : []),
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(decided > 0 ? [`${decided} with no right answer`] : []),
  ];
  return `${parts.join(', ')}.`;
};

const broadcast: Record<Broadcast, (rows: number, columns: number) => string> = {
  refused: (rows, columns) =>
    `Here x has shape (${rows}, ${columns}) and the maxima shape (${rows},). NumPy refuses: these shapes do not fit.`,
  square: (rows, columns) =>
    `This batch is square, ${rows} by ${columns}, so the maxima fit along the other axis and NumPy says nothing: column j loses the max of row j.`,
  'one-row': (rows, columns) =>
    `With ${rows} row of ${columns} it makes no difference. It does as soon as there are two.`,
  'one-column': (rows, columns) =>
    `Shape (${rows}, ${columns}) minus shape (${rows},) is a matrix of ${rows} by ${rows}, without a word.`,
};

export const en = {
  title: 'Whose maximum is it?',
  reset: 'Put the batch back',
  try: 'Try',
  presets,
  presetNotes,
  maxOver: 'The max is taken over',
  max,
  maxNotes,
  table: 'The batch: logits and probabilities of each token',
  tokens: 'token',
  actions: 'mask or remove',
  token: (row: number) => `token ${row}`,
  inToken: (name: string, row: number) => `${name} (token ${row})`,
  logitOf: (name: string, row: number) => `Token ${row}, ${name}: its logit`,
  maskCell: (name: string, row: number) => `Mask ${name}, token ${row}`,
  maskRow: 'mask the row',
  maskRowOf: (row: number) => `Mask the row of token ${row}`,
  remove: (row: number) => `Remove token ${row}`,
  removed: (row: number) => `Token ${row} removed.`,
  add: 'Add a token',
  added: 'A token was added, its logits all 0.',
  full: 'A batch has at most 8 tokens. Remove one to add another.',
  given: 'p',
  truth: 'true',
  verdict: 'verdict',
  verdicts,
  wrong,
  decided: {
    zeros: say`Every logit is masked. Zeros were put in place of the result.`,
    uniform: say`Every logit is masked. Each became the same finite number, so the shares are equal.`,
    uneven: say`Every logit is masked. What is left of the finite masks, after the wrong max, means nothing.`,
  },
  tally,
  maskedTitle: 'When a whole row is masked',
  maskedHint: 'Mask the row of a token to meet the softmax of nothing.',
  maskedLegend: 'A masked row gives',
  maskedRow,
  whoDoesIt,
  predict: {
    title: 'Predict first',
    question: {
      row: 'With the max of each row, which tokens will come out right?',
      tensor: 'With one max for the whole tensor, which tokens will come out right?',
      column: 'With the max of each column, which tokens will come out right?',
    } satisfies Record<MaxOver, string>,
    check: 'Check',
    again: 'Ask another',
    score: (hits: number, of: number) => `${hits} of ${of} as you said. The table shows it now.`,
    row: (row: number, outcome: RowOutcome, hit: boolean) =>
      `token ${row}: ${outcomes[outcome]}, ${hit ? 'as you said' : 'not as you said'}`,
  },
  paste: {
    hint: 'Paste a matrix into any logit: a print or code of Python, R, Julia or MATLAB, JSON, a spreadsheet.',
    row: (row: number) => `The numbers fill the row of token ${row}.`,
    matrix: (rows: number, columns: number) => `A batch of ${rows} by ${columns} was pasted.`,
    length: (count: number, columns: number) =>
      `The text holds ${count} numbers, a row here ${columns}. Nothing was changed.`,
    tooLarge: (rows: number, columns: number) =>
      `The text holds ${rows} by ${columns} numbers, a batch here at most 8 by 8. Nothing was changed.`,
  },
  code: {
    title: 'In NumPy, with these numbers',
    copy: 'Copy',
    copied: 'Copied.',
    blocked: 'Copying is blocked here. Select the lines and copy them by hand.',
    keepdims: 'And without keepdims',
    broadcast,
  },
};

export type Words = typeof en;

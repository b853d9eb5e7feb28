import type { Cure, CureKind, Fate, Finding } from '../../../report/report.ts';
import type { Reduction, Subject } from '../../../report/settings.ts';
import type { Holding } from '../model/told.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const count = (value: number) => value.toLocaleString('en');
const rowsOf = (rows: number) => `${count(rows)} ${many(rows, 'row', 'rows')}`;

/** How many rows a softmax breaks, and how many it gets quietly wrong. */
interface Bad {
  readonly broken: number;
  readonly wrong: number;
}

/** "breaks on 3 rows and is quietly wrong on 2" */
function bad({ broken, wrong }: Bad): string {
  const parts = [
    ...(broken > 0 ? [`breaks on ${rowsOf(broken)}`] : []),
    ...(wrong > 0 ? [`is quietly wrong on ${rowsOf(wrong)}`] : []),
  ];
  return parts.length === 0 ? 'is sound on every row' : parts.join(' and ');
}

const subjects: Record<Subject, string> = {
  naive: 'naive softmax',
  stable: 'stable softmax',
  'division-free': 'exp(x − LSE)',
  'log-p-naive': '−log p of naive',
  'log-p-stable': '−log p of stable',
  lse: 'LSE − x[y]',
  shift: 'log s − (x[y] − m)',
  log1p: 'log1p r − (x[y] − m)',
  clipped: '−log of clipped p',
};

const fates: Record<Fate, string> = {
  sound: 'sound',
  wrong: 'quietly wrong',
  broken: 'broken',
};

const kinds: Record<Finding['kind'], string> = {
  'nan-input': 'A logit is NaN before anything is computed.',
  'input-overflow': 'A logit is too large for the format it is stored in.',
  overflow: 'A number overflows: an exponential, a difference or a quotient.',
  'sum-overflow': 'No exponential overflows, but their sum does.',
  'divide-by-zero': 'A division by 0, or the logarithm of 0.',
  invalid: 'An operation without an answer, such as ∞ − ∞, gives NaN.',
  'total-underflow': 'Every exponential underflows to 0, and so does the sum.',
  'all-masked': 'Every logit of the row is −∞.',
  'convert-overflow': 'A result is too large for the format it is converted to.',
  'convert-underflow': 'A sum, or all that it adds, becomes 0 in the format it is converted to.',
  saturated: 'What was too large became the largest value of the format.',
  'infinite-shift': 'What is subtracted is infinite.',
  'quietly-wrong': 'All is finite, and visibly wrong.',
};

const cures: Record<CureKind, { readonly title: string; readonly how: string }> = {
  'subtract-maximum': {
    title: 'Subtract the maximum of the row first',
    how: 'torch.softmax and scipy.special.softmax do.',
  },
  'loss-from-logits': {
    title: 'Compute the loss from the logits',
    how: 'cross_entropy(logits, labels), not log(softmax(logits)).',
  },
  'loss-log1p': {
    title: 'Take log1p of the sum of the other exponentials',
    how: 'It keeps what 1 + a small number rounds away.',
  },
  'logits-in-float32': {
    title: 'Keep the logits in float32',
    how: 'logits.float() before the softmax, outside of autocast.',
  },
  'accumulate-in-float32': {
    title: 'Add in float32',
    how: 'sum(dtype=torch.float32).',
  },
  'add-pairwise': {
    title: 'Add in pairs',
    how: 'The error then grows with the logarithm of the number of classes.',
  },
  'keep-subnormals': {
    title: 'Keep subnormals',
    how: 'torch.set_flush_denormal(False); no -ffast-math, no -ftz=true.',
  },
  'replace-mask-by-infinity': {
    title: 'Mask with −∞ instead of a large number',
    how: 'float("-inf"), not -1e9 or finfo.min, which may overflow or leak.',
  },
  'clamp-to-lowest': {
    title: 'Clamp to the lowest number after masking',
    how: 'torch.clamp(scores, min=torch.finfo(scores.dtype).min).',
  },
  'mask-policy': {
    title: 'Give zeros for a row that is all masked',
    how: 'torch.where(mask.all(-1, keepdim=True), 0, p).',
  },
  'divide-after-shift': {
    title: 'Divide by the temperature after the shift',
    how: '(x - x.max()) / T, not x / T first.',
  },
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => infer R
    ? (...facts: F) => R
    : { readonly [K in keyof T]: Table<T[K]> };

export type ReportWords = Table<typeof report>;

export const report = {
  headline: {
    sound: (rows: number) =>
      rows === 1
        ? 'The row is sound, naive and stable.'
        : `All ${rowsOf(rows)} are sound, naive and stable.`,
    bad: (naive: Bad, stable: Bad) =>
      `The naive softmax ${bad(naive)}; the stable one ${bad(stable)}.`,
  },
  of: (rows: number, classes: number, plan: string) =>
    `${rowsOf(rows)} of ${count(classes)} ${many(classes, 'class', 'classes')}, ${plan}.`,
  first: (row: number, subject: Subject, kind: Finding['kind']) =>
    `First in row ${count(row)}, ${subjects[subject]}: ${kinds[kind]}`,
  loss: (form: string, reduction: Reduction) => `Loss, ${form}, ${reduction}`,
  lossTrue: 'true',
  lossRows: (counted: number, ignored: number) =>
    `${rowsOf(counted)} ${many(counted, 'counts', 'count')}${ignored === 0 ? '' : `, ${count(ignored)} ignored`}`,
  subject: (subject: Subject) => subjects[subject],
  fate: (fate: Fate) => fates[fate],
  fates: {
    title: 'Which rows break',
    caption: (plan: string) => `Rows by what becomes of them, ${plan}`,
    program: 'program',
    open: (rows: number, subject: Subject, fate: Fate) =>
      `${rowsOf(rows)} ${fates[fate]}, ${subjects[subject]}: show`,
    note: 'Broken: a NaN, or nothing but zeros. Quietly wrong: finite, and off by more than one part in ten thousand. A count opens its rows.',
  },
  findings: {
    title: 'At which operation',
    none: 'No operation goes wrong.',
    rows: (rows: number, row: number) =>
      rows === 1 ? `Row ${count(row)}.` : `${rowsOf(rows)}, the first is row ${count(row)}.`,
    kind: (kind: Finding['kind']) => kinds[kind],
    openRow: (row: number) => `Open row ${count(row)}`,
    lab: 'Open in the lab',
    labOf: (row: number, kind: Finding['kind']) =>
      `Open row ${count(row)} in the lab: ${kinds[kind]}`,
    tooMany: 'It takes more classes than the lab holds.',
    part: (shown: number, classes: number) => `with ${count(shown)} of ${count(classes)} classes`,
  },
  holds: {
    title: 'What would hold',
    caption: 'Rows that are not sound, everything in one format',
    all: 'all sound',
    broken: (rows: number) => `${count(rows)} broken`,
    wrong: (rows: number) => `${count(rows)} wrong`,
    note: 'A result is sound if it is right to the digits that its format has; 8 bits have few.',
    best: ({ format, subject, bad }: Holding) =>
      bad === 0
        ? `Everything in ${format} would hold, with ${subjects[subject]}.`
        : `No format holds for every row. Of those with 16 bits or more, ${format} is enough for all but ${rowsOf(bad)}, with ${subjects[subject]}.`,
  },
  cures: {
    title: 'What to change',
    none: 'Nothing: every row is sound in the loss or softmax that was chosen.',
    noCure: 'No single change that was tried mends a row.',
    cure: (kind: CureKind) => cures[kind],
    mends: ({ rows, tried, of, subject }: Cure) =>
      `mends ${count(rows)} of ${tried === of ? '' : `${count(tried)} tried of `}${rowsOf(of)} with ${subjects[subject]}`,
  },
  gradients: {
    title: 'Gradients',
    nonFinite: (rows: number, counted: number) =>
      rows === 0
        ? `The gradient is finite in all of ${rowsOf(counted)}.`
        : `The gradient is NaN or infinite in ${count(rows)} of ${rowsOf(counted)}.`,
    vanishing: (rows: number) =>
      rows === 0
        ? 'In none of them an entry is lost to 0.'
        : `In ${rowsOf(rows)} entries are 0 that should not be.`,
    example: (row: number) => `See row ${count(row)}`,
  },
  histogram: {
    title: 'Where the logits lie',
    note: 'Light bars: all logits. Dark bars: the largest of each row. Counts are on a logarithmic scale. The lines show between which numbers e^x is neither 0 nor ∞ in each format.',
    figure: 'Histogram of the logits, with the limits of the exponential in each format',
    table: 'The same as a table',
    caption: 'Logits beyond the limits of the exponential',
    format: 'format',
    above: 'e^x overflows above',
    below: 'e^x is 0 below',
    subnormal: 'e^x is subnormal below',
    rowsAbove: 'rows with a logit above',
    logitsBelow: 'logits below',
    special: (facts: {
      readonly nan: number;
      readonly positive: number;
      readonly negative: number;
      readonly masks: number;
    }) =>
      [
        ...(facts.nan > 0 ? [`${count(facts.nan)} NaN`] : []),
        ...(facts.positive > 0 ? [`${count(facts.positive)} +∞`] : []),
        ...(facts.negative > 0 ? [`${count(facts.negative)} −∞`] : []),
        ...(facts.masks > 0
          ? [
              `${count(facts.masks)} large negative ${many(facts.masks, 'number', 'numbers')} that mask`,
            ]
          : []),
      ].join(', '),
    specialHead: 'Not drawn:',
  },
  list: {
    title: (rows: number, subject: Subject, fate: Fate) =>
      `${subjects[subject]}, ${fates[fate]}: ${rowsOf(rows)}`,
    row: (row: number) => `row ${count(row)}`,
    loading: 'Looking for the rows',
    column: 'row',
    close: 'Close the list',
  },
  row: {
    title: (row: number) => `Row ${count(row)}`,
    none: 'One row, number by number',
    go: 'Row to open',
    goButton: 'Open',
    outOf: (rows: number) => `It must be from 1 to ${count(rows)}.`,
    loading: 'Reading the row',
    temperature: 'Temperature of this row',
    valueText: (value: string) => `T = ${value}`,
    curve: 'Probabilities of the row, class by class, naive and stable, on a logarithmic scale',
    state: (side: string, nans: number, zeros: number, classes: number) =>
      `${side}: ${
        nans > 0
          ? `${count(nans)} of ${count(classes)} ${many(nans, 'is', 'are')} NaN`
          : zeros === classes
            ? 'all are 0'
            : zeros === 0
              ? 'none is NaN or 0'
              : `${count(zeros)} of ${count(classes)} ${many(zeros, 'is', 'are')} 0`
      }`,
    naive: 'naive',
    stable: 'stable',
    values: 'Values, class by class',
    columns: { index: 'class, from 0', logit: 'logit', naive: 'naive p', stable: 'stable p' },
    label: (label: number) => `Label ${count(label)}.`,
    plan: (plan: string) => `Computed in ${plan}.`,
  },
  save: {
    title: 'Save',
    json: 'Report as JSON',
    csv: 'Rows as CSV',
    link: 'Copy link',
    copied: 'Link copied. It holds the settings and a few short rows, never the file.',
    byHand: 'Copying is blocked here. The address below is the link.',
    gone: 'The file cannot be read any more.',
    file: 'logsumexplorer-report',
  },
};

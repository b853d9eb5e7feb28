import { FORMATS, type FormatName } from '../../../core/format.ts';
import type { Counts, Fate, Finding, Report, Tally } from '../../../report/report.ts';
import {
  LOSS_FORMS,
  type LossForm,
  SOFTMAX_IDS,
  type SoftmaxId,
  type Subject,
} from '../../../report/settings.ts';

/** What the words of a report need of it. */

export const FATES: readonly Fate[] = ['sound', 'wrong', 'broken'];

export const badRows = ({ broken, wrong }: Counts): number => broken + wrong;

const isSoftmax = (subject: Subject): subject is SoftmaxId =>
  SOFTMAX_IDS.some((id) => id === subject);

/** The counts of a subject; null for a loss without labels. */
export const countsOf = ({ softmax, losses }: Tally, subject: Subject): Counts | null =>
  isSoftmax(subject) ? softmax[subject] : (losses?.[subject as LossForm] ?? null);

/** The subjects of a report, in the order in which they are shown. */
export const subjectsOf = ({ losses }: Tally): readonly Subject[] =>
  losses === null ? SOFTMAX_IDS : [...SOFTMAX_IDS, ...LOSS_FORMS];

/** The finding whose example is the first row; of those, one of the naive softmax, and one that breaks. */
export function firstFinding({ findings }: Report): Finding | null {
  const rank = ({ example, subject, kind }: Finding) => [
    kind === 'quietly-wrong' ? 1 : 0,
    example.row,
    ['naive', 'stable', ...LOSS_FORMS].indexOf(subject),
  ];
  const [first] = [...findings].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((value, at) => value - (right[at] ?? 0)).find((sign) => sign !== 0) ?? 0;
  });
  return first ?? null;
}

/** The formats of the side by side, from the widest to the narrowest. */
const WIDEST_FIRST: readonly FormatName[] = [
  'float64',
  'float32',
  'bfloat16',
  'float16',
  'float8_e5m2',
  'float8_e4m3fn',
];

export const formatsOf = ({ sideBySide }: Report): readonly FormatName[] =>
  WIDEST_FIRST.filter((name) => sideBySide[name] !== undefined);

/** Findings of one kind that are about the same rows, as far as their number and the first of them tell. */
export interface FindingGroup {
  readonly kind: Finding['kind'];
  /** The findings, by their rows. */
  readonly sets: readonly (readonly [Finding, ...Finding[]])[];
}

/** By what went wrong, in the order in which the report has them. */
export function groupedFindings({ findings }: Report): readonly FindingGroup[] {
  const groups = new Map<Finding['kind'], Map<string, [Finding, ...Finding[]]>>();
  for (const finding of findings) {
    const sets = groups.get(finding.kind) ?? new Map<string, [Finding, ...Finding[]]>();
    const key = `${finding.rows} ${finding.example.row}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [finding]);
    else set.push(finding);
    groups.set(finding.kind, sets);
  }
  return [...groups.entries()].map(([kind, sets]) => ({ kind, sets: [...sets.values()] }));
}

/** The format that is enough. */
export interface Holding {
  readonly format: FormatName;
  readonly subject: Subject;
  /** Rows that are not sound even there, because no format is enough for them. */
  readonly bad: number;
}

/** The narrowest of the formats of 16 bits or more in which the chosen loss, or softmax, is sound on the most rows; null without any. */
export function holdingFormat(report: Report): Holding | null {
  const { settings, sideBySide, plan } = report;
  const subject = plan.losses === null ? settings.softmax : settings.lossForm;
  const computed = formatsOf(report).filter((name) => FORMATS[name].bits >= 16);
  const found = computed.flatMap((format) => {
    const tally = sideBySide[format];
    const counts = tally && countsOf(tally, subject);
    return counts ? [{ format, subject, bad: badRows(counts) }] : [];
  });
  const least = Math.min(...found.map(({ bad }) => bad));
  return found.filter(({ bad }) => bad === least).at(-1) ?? null;
}

/** Rows that are listed: those of one count of a table. */
export interface Asked {
  readonly subject: Subject;
  readonly fate: Fate;
}

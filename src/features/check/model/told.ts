import type { FormatName } from '../../../core/format.ts';
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

/** Findings of one kind on the same rows, told once. */
export interface FindingGroup {
  readonly kind: Finding['kind'];
  readonly findings: readonly Finding[];
}

/** By what went wrong, in the order in which the report has them. */
export function groupedFindings({ findings }: Report): readonly FindingGroup[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    findings: findings.filter((finding) => finding.kind === kind),
  }));
}

/** The narrowest format in which the stable softmax, and the loss that was chosen, are sound on every row; null where none is. */
export function holdingFormat(report: Report): FormatName | null {
  const { settings } = report;
  const holds = (name: FormatName) => {
    const tally = report.sideBySide[name];
    if (tally === undefined || badRows(tally.softmax[settings.softmax]) > 0) return false;
    const loss = tally.losses?.[settings.lossForm];
    return loss === undefined || badRows(loss) === 0;
  };
  return formatsOf(report).findLast(holds) ?? null;
}

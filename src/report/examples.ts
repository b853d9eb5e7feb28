import type { FloatArray, Format, FormatName } from '../core/format.ts';
import { type Cell, operandsOf, valueAt } from '../core/trace.ts';
import { firstTroubleBefore } from '../softmax/trouble.ts';
import type { BadOperation, ExampleLanes, Fate, Finding } from './report.ts';
import type { RowFates, RowRun, RowRunner } from './row-run.ts';
import { FORMAT_NAMES, LOSS_FORMS, SOFTMAX_IDS, type Subject } from './settings.ts';

export type FindingKind = Finding['kind'];

/** As many classes as the lab shows. */
const MOST_SHOWN = 64;

export const fateOf = ({ softmax, losses }: RowFates, subject: Subject): Fate | undefined =>
  subject in softmax
    ? softmax[subject as keyof typeof softmax]
    : losses?.[subject as keyof typeof losses];

export const SUBJECTS: readonly Subject[] = [...SOFTMAX_IDS, ...LOSS_FORMS];

/** The step that holds the result. */
function resultOf({ steps, losses }: RowRun, subject: Subject) {
  if (subject === 'naive' || subject === 'stable' || subject === 'division-free')
    return steps[subject].p;
  return losses?.[subject];
}

/** What went wrong first in a row. */
export interface RowTrouble {
  readonly kind: FindingKind;
  /** The lane of the row; null where it is no lane's. */
  readonly lane: number | null;
  readonly operation: BadOperation | null;
}

const QUIETLY: RowTrouble = { kind: 'quietly-wrong', lane: null, operation: null };

/** Null for a row that is sound. */
export function troubleOf(
  whole: () => RowRun,
  fates: RowFates,
  subject: Subject,
): RowTrouble | null {
  const fate = fateOf(fates, subject);
  if (fate === undefined || fate === 'sound') return null;
  if (fate === 'wrong') return QUIETLY;
  const run = whole();
  const result = resultOf(run, subject);
  const trouble = result && firstTroubleBefore(result);
  if (trouble === undefined) return QUIETLY;
  const { step, lane } = trouble.cell;
  const isVector = step.values.length === run.x.values.length;
  return {
    kind: trouble.kind,
    lane: isVector ? (run.slots?.first[lane] ?? lane) : null,
    operation: operationAt(trouble.cell),
  };
}

/** A sum is of too many terms to be written, and where it is computed on slots its partial sums are not kept. */
const operationAt = (cell: Cell): BadOperation => ({
  operation: cell.step.operation,
  format: nameOf(cell.step.format),
  operands:
    cell.step.operation === 'sum'
      ? []
      : operandsOf(cell).map((each) => ({
          value: valueAt(each),
          format: nameOf(each.step.format),
        })),
  result: valueAt(cell),
});

function nameOf(format: Format): FormatName {
  const name = FORMAT_NAMES.find((each) => each === format.name);
  if (name === undefined) throw new Error(`No format ${format.name}.`);
  return name;
}

/** A row of which something is to be shown. */
export interface Shown {
  /** With the mask added. */
  readonly row: FloatArray;
  readonly label: number | null;
  /** A lane that matters, such as that of the first bad operation. */
  readonly lane: number | null;
}

/**
 * The whole row where it is short; else as few lanes as go wrong in the same way when they are computed alone. Null where
 * none are found: 50,000 terms may overflow together, and no 64 of them.
 */
export function lanesToShow(
  shown: Shown,
  runner: RowRunner,
  isAlike: (run: RowRun) => boolean,
): ExampleLanes | null {
  const { row, label } = shown;
  if (row.length <= MOST_SHOWN) return lanesOf(row, label, [...row.keys()]);
  for (const lanes of candidates(shown)) {
    const few = lanesOf(row, label, lanes);
    const run = runner(Float64Array.from(few.logits), label === null ? null : few.trueClass);
    if (isAlike(run)) return few;
  }
  return null;
}

const lanesOf = (
  row: FloatArray,
  label: number | null,
  lanes: readonly number[],
): ExampleLanes => ({
  lanes,
  logits: lanes.map((lane) => row[lane] ?? Number.NaN),
  trueClass: label === null ? 0 : Math.max(0, lanes.indexOf(label)),
  whole: lanes.length === row.length,
});

/** Sets of lanes, ascending, small ones first: those that matter, and more and more of the largest logits. */
function* candidates({ row, label, lane }: Shown): Generator<number[]> {
  const odd = row.findIndex(
    (value) => !Number.isFinite(value) && value !== Number.NEGATIVE_INFINITY,
  );
  const needed = [label, lane, largestLane(row), odd].filter(
    (each): each is number => each !== null && each >= 0,
  );
  yield ascending(needed);
  // Sorting a long row takes as long as computing it, and the few lanes are mostly enough.
  const descending = [...row.keys()].sort((a, b) => order(row[b]) - order(row[a]));
  const withLargest = (count: number) => [...needed, ...descending.slice(0, count)];
  yield ascending(withLargest(4));
  yield ascending(withLargest(16));
  yield ascending([...withLargest(20), ...descending.slice(-20)]);
  yield ascending(withLargest(60));
}

/** The first lane of the largest number. */
function largestLane(row: FloatArray): number {
  let largest = 0;
  for (let lane = 1; lane < row.length; lane++)
    if (order(row[lane]) > order(row[largest])) largest = lane;
  return largest;
}

const ascending = (lanes: readonly number[]): number[] => [...new Set(lanes)].sort((a, b) => a - b);

/** NaN after all numbers. */
const order = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? -Number.MAX_VALUE : clampInfinite(value);

const clampInfinite = (value: number): number =>
  Math.max(-Number.MAX_VALUE / 4, Math.min(Number.MAX_VALUE / 4, value));

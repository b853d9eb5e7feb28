import type { FloatArray } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { lanesToShow, SUBJECTS, troubleOf } from './examples.ts';
import type { JudgedRow } from './judge.ts';
import type { Example, Finding, GradientFinding } from './report.ts';
import { fatesOf, type RowRun, type RowRunner } from './row-run.ts';

/** A row of the file, as the plan reads it. */
export interface ReadRow {
  readonly index: number;
  /** With the mask added. */
  readonly values: FloatArray;
  /** Null where the row has none, or one that is ignored. */
  readonly label: number | null;
}

/** Gathers what goes wrong first, by subject and kind, with the first row of each. */
export function findingsGatherer(plan: Plan, runner: RowRunner) {
  const found = new Map<string, { finding: Finding; rows: number }>();

  function add({ index, values, label }: ReadRow, judged: JudgedRow): void {
    for (const subject of SUBJECTS) {
      const trouble = troubleOf(judged.run, judged.fates, subject);
      if (trouble === null) continue;
      const key = `${subject} ${trouble.kind}`;
      const known = found.get(key);
      if (known !== undefined) known.rows++;
      else {
        const isAlike = (run: RowRun) =>
          troubleOf(() => run, fatesOf(run, plan), subject)?.kind === trouble.kind;
        const shown = lanesToShow({ row: values, label, lane: trouble.lane }, runner, isAlike);
        const example: Example = { row: index, label, shown };
        const { kind, operation } = trouble;
        found.set(key, { finding: { subject, kind, rows: 1, example, operation }, rows: 1 });
      }
    }
  }

  const result = (): Finding[] =>
    [...found.values()]
      .map(({ finding, rows }) => ({ ...finding, rows }))
      .sort((a, b) => SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject) || b.rows - a.rows);

  return { add, result };
}

/** Counts rows, and keeps the first as an example. */
export function gradientFindings() {
  let rows = 0;
  let example: Example | null = null;
  return {
    add(make: () => Example): void {
      rows++;
      example ??= make();
    },
    result: (): GradientFinding => ({ rows, example }),
  };
}

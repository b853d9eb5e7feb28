import type { FormatName } from '../core/format.ts';
import { lossReader, lossTotal } from './cross-entropy.ts';
import { ranked, trialsFor } from './cures.ts';
import { fateOf, lanesToShow, SUBJECTS } from './examples.ts';
import { findingsGatherer, gradientFindings } from './findings.ts';
import { type GradientTrouble, gradientJudge } from './gradients.ts';
import { histogramCounter } from './histogram.ts';
import type { RawRow, ReportInput, ReportOptions } from './input.ts';
import { judgeIn } from './judge.ts';
import { masked } from './masked.ts';
import type { ReportProblem } from './messages.ts';
import type { Cure, CureKind, GradientReport, Report } from './report.ts';
import { rowRunner } from './row-run.ts';
import { problemOf, type RowsReader, readsRows } from './rows.ts';
import {
  type PlanSettings,
  planOf,
  planWithin,
  type ReportSettings,
  type Subject,
} from './settings.ts';
import { tallyOf } from './tally.ts';

/** Rejects only where the rows cannot be read, or where `pause` does. */
export async function makeReport(
  input: ReportInput,
  options: ReportOptions = {},
): Promise<Report | ReportProblem> {
  const problem = problemOf(input);
  if (problem !== null) return problem;
  const rows = readsRows(input, options);
  const count = counter(input);
  await rows.each(count.add);
  const { bad, ...report } = count.result();
  const cures = await findCures(input.settings, bad, rows);
  return { ...report, cures };
}

/** Reads every row once, and counts. */
function counter({ logits: { rows, classes }, labels, settings }: ReportInput) {
  const { temperature, lossForm } = settings;
  const plan = planOf(settings.plan);
  const runner = rowRunner(plan, temperature);
  const judge = judgeIn(plan, temperature);
  const tally = tallyOf(labels !== null);
  const others = settings.sideBySide
    .filter((name) => !isAll(name, settings.plan))
    .map((name) => besides(name, settings, labels !== null));
  const findings = findingsGatherer(plan, runner);
  const histogram = histogramCounter(settings.plan.flushToZero);
  const reader = lossReader(plan, settings);
  const losses = lossTotal(plan, settings, classes, rows);
  const { judge: judgeGradient, ofTrace } = gradientJudge(lossForm, plan);
  const [nonFinite, vanishing] = [gradientFindings(), gradientFindings()];
  let counted = 0;
  /** What is tried to be mended: that of the textbook, too, since the first cure is for it. */
  const softmaxes = [...new Set<Subject>(['naive', settings.softmax])];
  const bad = new Map<Subject, number[]>();

  function* add(index: number, row: RawRow): Generator<void> {
    const { label } = row;
    const values = masked(plan, row.values, row.mask);
    histogram.add(values);
    const judged = judge(values, label);
    const { fates } = judged;
    tally.add(fates);
    yield;
    findings.add({ index, values, label }, judged);
    for (const subject of label === null ? softmaxes : [...softmaxes, lossForm]) {
      if (fateOf(fates, subject) === 'sound') continue;
      const known = bad.get(subject) ?? [];
      known.push(index);
      bad.set(subject, known);
    }
    if (label !== null) {
      counted++;
      losses.add(index, reader.inPlan(judged, label), reader.exact(judged, label));
      const trouble = judgeGradient(judged, label);
      const example = (which: keyof GradientTrouble) => () => ({
        row: index,
        label,
        shown: lanesToShow(
          { row: values, label, lane: null },
          runner,
          (run) => ofTrace(run)[which],
        ),
      });
      if (trouble.nonFinite) nonFinite.add(example('nonFinite'));
      if (trouble.vanishing) vanishing.add(example('vanishing'));
    }
    for (const other of others) {
      yield;
      other.add(row);
    }
  }

  const gradients = (): GradientReport | null =>
    labels === null
      ? null
      : { form: lossForm, counted, nonFinite: nonFinite.result(), vanishing: vanishing.result() };

  return {
    add,
    result: () => ({
      settings,
      rows,
      classes,
      plan: tally.result(),
      sideBySide: Object.fromEntries([
        ...settings.sideBySide.map((name) => [name, tally.result()]),
        ...others.map(({ name, result }) => [name, result()]),
      ]),
      findings: findings.result(),
      loss: labels === null ? null : losses.result(),
      gradients: gradients(),
      histogram: histogram.result(),
      bad,
    }),
  };
}

/** Whether the plan has everything in this format: then its counts are those of the format. */
const isAll = (name: FormatName, { storage, compute, accumulation }: PlanSettings): boolean =>
  [storage, compute, accumulation].every((each) => each === name);

/** The counts with everything in one format. */
function besides(name: FormatName, settings: ReportSettings, labelled: boolean) {
  const named: PlanSettings = planWithin(name, settings.plan);
  const plan = planOf(named);
  const judge = judgeIn(plan, settings.temperature);
  const tally = tallyOf(labelled);
  return {
    name,
    add: ({ values, mask, label }: RawRow): void =>
      tally.add(judge(masked(plan, values, mask), label).fates),
    result: tally.result,
  };
}

/** How many logits are read again to try what helps: a few seconds of work. */
const TRIED_LOGITS = 1_000_000;
const MOST_TRIED = 256;
const LEAST_TRIED = 4;

async function findCures(
  settings: ReportSettings,
  bad: ReadonlyMap<Subject, readonly number[]>,
  rows: RowsReader,
): Promise<Cure[]> {
  const cures: Cure[] = [];
  for (const subject of SUBJECTS) {
    const all = bad.get(subject);
    if (all === undefined) continue;
    const most = Math.floor(TRIED_LOGITS / rows.classes);
    const sample = sampleOf(all, Math.min(MOST_TRIED, Math.max(LEAST_TRIED, most)));
    const trials = trialsFor(settings, subject);
    const mended = new Map<CureKind, number>();
    await rows.some(sample, function* (row) {
      for (const [kind, isSound] of trials) {
        if (isSound(row)) mended.set(kind, (mended.get(kind) ?? 0) + 1);
        yield;
      }
    });
    cures.push(...ranked(subject, mended, sample.length, all.length));
  }
  return cures;
}

/** Evenly from first to last. */
const sampleOf = (all: readonly number[], most: number): readonly number[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] ?? 0);

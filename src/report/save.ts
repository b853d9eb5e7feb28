import type { Counts, ExampleLanes, Report, Tally } from './report.ts';
import { LOSS_FORMS, type ReportSettings, SOFTMAX_IDS } from './settings.ts';

/** What JSON has no number for is text: "NaN", "Infinity", "-Infinity". Typed arrays are lists. */
export const toJson = (report: Report): string => `${JSON.stringify(report, plain, 2)}\n`;

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value instanceof Float64Array ? Array.from(value) : value;
}

/**
 * The counts as a table: a line for each softmax and loss in the plan and in each format, then one for each finding. A
 * spreadsheet takes no cell for a formula: none but numbers begins with = + - or @.
 */
export function toCsv({ plan, sideBySide, findings }: Report): string {
  const counts = [
    ...linesOf('plan', plan),
    ...Object.entries(sideBySide).flatMap(([format, tally]) => linesOf(format, tally)),
  ];
  const found = findings.map(({ subject, kind, rows, example }) => [
    subject,
    kind,
    rows,
    example.row + 1,
  ]);
  return [
    ['formats', 'program', 'sound', 'wrong', 'broken'],
    ...counts,
    [],
    ['program', 'first bad operation', 'rows', 'example row'],
    ...found,
  ]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

type Value = string | number;

function linesOf(name: string, { softmax, losses }: Tally): Value[][] {
  const line = (subject: string, { sound, wrong, broken }: Counts): Value[] => [
    name,
    subject,
    sound,
    wrong,
    broken,
  ];
  return [
    ...SOFTMAX_IDS.map((id) => line(id, softmax[id])),
    ...(losses === null ? [] : LOSS_FORMS.map((form) => line(form, losses[form]))),
  ];
}

/** A cell of CSV. Text that a spreadsheet would take for a formula is put after an apostrophe. */
export function csvCell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a link can hold: how it was computed, and a few rows. */
export interface LinkedRows {
  readonly settings: ReportSettings;
  readonly rows: readonly ExampleLanes[];
}

const MOST_LINKED = 8;

/** The examples that can be shown, each row once; never the file. */
export function linkOf({ settings, findings }: Report): LinkedRows {
  const rows = new Map<number, ExampleLanes>();
  for (const { example } of findings)
    if (example.shown !== null && !rows.has(example.row)) rows.set(example.row, example.shown);
  return { settings, rows: [...rows.values()].slice(0, MOST_LINKED) };
}

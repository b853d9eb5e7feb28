import { SUM_ORDERS } from '../../../core/sum-orders.ts';
import {
  DEFAULT_SETTINGS,
  FORMAT_NAMES,
  type PlanSettings,
  REDUCTIONS,
  type ReportSettings,
} from '../../../report/settings.ts';
import type { Read, UnreadReason } from '../../../scenario/parameters.ts';
import { readNumber, writeNumber } from '../../../scenario/read-number.ts';
import { sameList } from '../../../scenario/scenario.ts';

/** What a link hands on: a few rows, and the settings. Never a file. */
export interface Shared {
  /** All of the same length, at least one number. */
  readonly rows: readonly (readonly number[])[];
  /** One for each row; null without labels. */
  readonly labels: readonly number[] | null;
  readonly settings: ReportSettings;
}

export const MOST_SHARED_ROWS = 64;
export const MOST_SHARED_NUMBERS = 512;

/** A setting of a link: read it from its text, write it unless it is the default. */
interface Part {
  readonly name: string;
  readonly read: (shared: Shared, values: readonly string[]) => Shared | null;
  readonly write: (shared: Shared) => readonly string[] | null;
}

const DEFAULT_PLAN = DEFAULT_SETTINGS.plan;

const withSettings = (shared: Shared, change: Partial<ReportSettings>): Shared => ({
  ...shared,
  settings: { ...shared.settings, ...change },
});

const withPlan = (shared: Shared, change: Partial<PlanSettings>): Shared =>
  withSettings(shared, { plan: { ...shared.settings.plan, ...change } });

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | null =>
  choices.find((choice) => choice === text) ?? null;

const numbersOf = (texts: readonly string[]): number[] | null => {
  const numbers = texts.map(readNumber).filter((value) => value !== null);
  return numbers.length === texts.length ? numbers : null;
};

const PARTS: readonly Part[] = [
  {
    name: 'in',
    read: (shared, [first, second, third]) => {
      const [storage, compute, accumulation] = [first, second, third].map((text) =>
        oneOf(FORMAT_NAMES, text),
      );
      return storage && compute && accumulation
        ? withPlan(shared, { storage, compute, accumulation })
        : null;
    },
    write: ({ settings: { plan } }) => {
      const formats = [plan.storage, plan.compute, plan.accumulation];
      const initial = [DEFAULT_PLAN.storage, DEFAULT_PLAN.compute, DEFAULT_PLAN.accumulation];
      return sameList(formats, initial) ? null : formats;
    },
  },
  {
    name: 'order',
    read: (shared, [text]) => {
      const order = oneOf(SUM_ORDERS, text);
      return order && withPlan(shared, { order });
    },
    write: ({ settings: { plan } }) => (plan.order === DEFAULT_PLAN.order ? null : [plan.order]),
  },
  {
    name: 'ftz',
    read: (shared) => withPlan(shared, { flushToZero: true }),
    write: ({ settings: { plan } }) => (plan.flushToZero ? [] : null),
  },
  {
    name: 'saturate',
    read: (shared) => withPlan(shared, { saturate: true }),
    write: ({ settings: { plan } }) => (plan.saturate ? [] : null),
  },
  {
    name: 't',
    read: (shared, texts) => {
      const [temperature] = numbersOf(texts) ?? [];
      return temperature === undefined ? null : withSettings(shared, { temperature });
    },
    write: ({ settings }) =>
      Object.is(settings.temperature, 1) ? null : [writeNumber(settings.temperature)],
  },
  {
    name: 'y',
    read: (shared, texts) => {
      const labels = numbersOf(texts);
      return labels?.length === shared.rows.length && labels.every(Number.isInteger)
        ? { ...shared, labels }
        : null;
    },
    write: ({ labels }) => labels?.map(String) ?? null,
  },
  {
    name: 'ignore',
    read: (shared, texts) => {
      const [ignoreIndex = Number.NaN] = numbersOf(texts) ?? [];
      return Number.isInteger(ignoreIndex) ? withSettings(shared, { ignoreIndex }) : null;
    },
    write: ({ settings: { ignoreIndex } }) =>
      ignoreIndex === DEFAULT_SETTINGS.ignoreIndex ? null : [String(ignoreIndex)],
  },
  {
    name: 'smooth',
    read: (shared, texts) => {
      const [labelSmoothing = Number.NaN] = numbersOf(texts) ?? [];
      return labelSmoothing >= 0 && labelSmoothing <= 1
        ? withSettings(shared, { labelSmoothing })
        : null;
    },
    write: ({ settings: { labelSmoothing } }) =>
      labelSmoothing === 0 ? null : [writeNumber(labelSmoothing)],
  },
  {
    name: 'weights',
    read: (shared, texts) => {
      const classWeights = numbersOf(texts);
      return classWeights?.length === shared.rows[0]?.length
        ? withSettings(shared, { classWeights })
        : null;
    },
    write: ({ settings: { classWeights } }) => classWeights?.map(writeNumber) ?? null,
  },
  {
    name: 'reduce',
    read: (shared, [text]) => {
      const reduction = oneOf(REDUCTIONS, text);
      return reduction && withSettings(shared, { reduction });
    },
    write: ({ settings: { reduction } }) =>
      reduction === DEFAULT_SETTINGS.reduction ? null : [reduction],
  },
];

/** Rows as `1,92;3,4`, then settings as `~t:2` and `~in:float16,float16,float32`. */
export function writeShared(shared: Shared): string {
  const rows = shared.rows.map((row) => row.map(writeNumber).join(',')).join(';');
  const parts = PARTS.flatMap((part) => {
    const values = part.write(shared);
    if (values === null) return [];
    return [values.length === 0 ? part.name : `${part.name}:${values.join(',')}`];
  });
  return [rows, ...parts].join('~');
}

/** Never throws. Settings that cannot be read are named, and the rows kept. */
export function readShared(text: string): Read<Shared> {
  const [first = '', ...parts] = text.split('~');
  const rows = readRows(first);
  if ('reason' in rows) return rows;
  let shared: Shared = { rows: rows.value, labels: null, settings: DEFAULT_SETTINGS };
  const unread: string[] = [];
  for (const text of parts) {
    const [name = '', list = ''] = text.split(':');
    const part = PARTS.find((one) => one.name === name);
    const next = part?.read(shared, list === '' ? [] : list.split(',')) ?? null;
    if (next === null) unread.push(text);
    else shared = next;
  }
  return unread.length === 0
    ? { value: shared }
    : { value: shared, reason: 'not-a-choice', text: unread.join('~') };
}

function readRows(
  text: string,
): { readonly value: number[][] } | { readonly reason: UnreadReason } {
  const pieces = text.split(';').map((row) => row.split(','));
  const [{ length } = []] = pieces;
  if (pieces.length > MOST_SHARED_ROWS || pieces.length * length > MOST_SHARED_NUMBERS)
    return { reason: 'endless' };
  const value: number[][] = [];
  for (const row of pieces) {
    if (row.length !== length) return { reason: 'uneven' };
    const numbers = numbersOf(row);
    if (numbers === null) return { reason: 'not-a-number' };
    value.push(numbers);
  }
  return { value };
}

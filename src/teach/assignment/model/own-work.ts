import { PANEL_IDS, type PanelId } from '../../../features/registry.ts';
import { type AnswerRecord, readWork } from '../../../practice/record.ts';
import { count, list, oneOf, record, type Shape, text } from '../../../practice/shapes.ts';
import type { Assignment } from './assignment.ts';
import { LONGEST_NAME, type PanelWork } from './hand-in.ts';

/** How far a student has come with an assignment, as it is kept on the device. */
export interface OwnWork {
  /** The task that is open, or the hand-in after the last; null for the list of tasks before the first. */
  readonly at: PanelId | 'hand-in';
  readonly name: string;
  readonly told: readonly Told[];
}

/** What a panel told last. */
export interface Told extends PanelWork {
  readonly done: number;
  /** 0 for a panel that asks nothing: it was opened. */
  readonly total: number;
}

export const NO_OWN_WORK: OwnWork = { at: 'hand-in', name: '', told: [] };

export const openingOf = ({ tasks: [first] }: Assignment): OwnWork => ({
  ...NO_OWN_WORK,
  at: first?.panel ?? 'hand-in',
});

export const toldBy = ({ told }: OwnWork, panel: PanelId): Told | undefined =>
  told.find((one) => one.panel === panel);

export function tell(work: OwnWork, panel: PanelId, what: Partial<Told>): OwnWork {
  const before = toldBy(work, panel) ?? { panel, done: 0, total: 0, answers: [] };
  const others = work.told.filter((one) => one.panel !== panel);
  return { ...work, told: [...others, { ...before, ...what }] };
}

/** Of a task: nothing yet, something, or all of it. */
export type Reach = 'new' | 'begun' | 'done';

export function reachOf(told: Told | undefined): Reach {
  if (told === undefined) return 'new';
  if (told.total === 0) return 'done';
  if (told.done === 0) return 'new';
  return told.done < told.total ? 'begun' : 'done';
}

/** What is handed in, in the order of the tasks. */
export const workIn = ({ tasks }: Assignment, work: OwnWork): readonly PanelWork[] =>
  tasks.flatMap(({ panel }) => {
    const answers: readonly AnswerRecord[] = toldBy(work, panel)?.answers ?? [];
    return answers.length === 0 ? [] : [{ panel, answers }];
  });

const MOST = 1e6;

const KEPT = record<OwnWork>({
  at: oneOf([...PANEL_IDS, 'hand-in']),
  name: text(LONGEST_NAME),
  told: list(
    record<Told>({
      panel: oneOf(PANEL_IDS),
      done: count(MOST),
      total: count(MOST),
      answers: ((data) => readWork({ answers: data }).answers) as Shape<Told['answers']>,
    }),
  ),
});

/** What was kept on the device, which may be anything: null if it is no work. */
export const readOwnWork = (data: unknown): OwnWork | null => KEPT(data) ?? null;

import type { KeyOf, Place } from '../core/names.ts';
import type { Arithmetic, Step } from '../core/trace.ts';
import { naive } from './naive.ts';
import type { ColumnDescription, Description, StepDescription } from './program.ts';
import { stable } from './stable.ts';

/** The programs that are compared, in the order in which they are shown. */
export const COMPARED = { naive, stable };

export type ProgramId = keyof typeof COMPARED;
export const PROGRAM_IDS = Object.keys(COMPARED) as readonly ProgramId[];

export type InputTrace = ReturnType<typeof runInputs>;

/** What each program returned. */
export type ProgramTraces = {
  readonly [Id in ProgramId]: ReturnType<(typeof COMPARED)[Id]['run']>;
};

export type Traces = ProgramTraces & { readonly inputs: InputTrace };

/** A program, or what all of them start from. */
export type Side = keyof Traces;
export type StepName = KeyOf<Traces[Side]>;

/** One value of the traces by its name, which stays the same while the numbers change. */
export interface CellName extends Place<Side, StepName> {
  /** Null for the scalar result of a step; a lane for one value of a vector or of a running sum. */
  readonly lane: number | null;
}

/** The forms of the loss that a program shows. */
export type LossName<Id extends ProgramId> = (typeof COMPARED)[Id]['losses'][number]['step'];

/** Temperature is a step of its own: x = logit / T, rounded. */
export function runInputs(
  { input, number, div }: Arithmetic,
  { logits, temperature }: { readonly logits: ArrayLike<number>; readonly temperature: number },
) {
  const logit = input(logits);
  const t = number(temperature);
  const x = div(logit, t);
  return { logit, t, x };
}

/** All programs on the same x. */
export function runPrograms(arithmetic: Arithmetic, x: Step, y: number): ProgramTraces {
  const traces: Record<string, unknown> = {};
  for (const id of PROGRAM_IDS) traces[id] = COMPARED[id].run(arithmetic, x, y);
  return traces as ProgramTraces;
}

/** The logits have fields of their own, so x is the only column. */
const INPUTS: Description<KeyOf<InputTrace>> = {
  steps: { logit: { symbol: 'logit' }, t: { symbol: 'T' }, x: { symbol: 'x' } },
  columns: [{ step: 'x', head: ['x'], short: 'x' }],
  losses: [],
};

/** A description whose names are those of any program. */
interface AnyDescription extends Omit<Description<StepName>, 'steps'> {
  readonly steps: { readonly [Name in StepName]?: StepDescription };
}

const DESCRIPTIONS: { readonly [Each in Side]: AnyDescription } = { inputs: INPUTS, ...COMPARED };

export const descriptionOf = (side: Side): AnyDescription => DESCRIPTIONS[side];

/** What a step is called in formulas, in every language. */
export const symbolOf = ({ side, name }: Place<Side, StepName>): string =>
  descriptionOf(side).steps[name]?.symbol ?? name;

/** A column of the table of values. */
export interface Column<Of extends Side = Side> extends ColumnDescription<StepName> {
  readonly side: Of;
}

/** The columns of one side, in the order in which they are computed. */
export const columnsOf = <Of extends Side>(side: Of): readonly Column<Of>[] =>
  descriptionOf(side).columns.map((column) => ({ side, ...column }));

import type { ReactNode } from 'react';
import type { Stage } from '../../panel/stage.ts';
import type { Action } from '../../scenario/reducer.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import type { Names } from '../../words/explain.ts';
import type { LabControl } from './definition.ts';
import type { Selection } from './selection.ts';

/** What every part of the lab receives. */
export interface LabView {
  readonly scenario: Scenario;
  readonly dispatch: (action: Action) => void;
  readonly evaluation: Evaluation;
  readonly names: Names;
  readonly selected: Selection | null;
  readonly select: (selection: Selection | null) => void;
  /** Key of the value that Tab reaches; the arrow keys change it. */
  readonly current: string;
  readonly showTruth: boolean;
  readonly stage: Stage<LabControl>;
  /** Shows and announces a message. */
  readonly announce: (message: ReactNode) => void;
  /** Takes text pasted into a logit field that is no part of a number. Gives true once it was taken. */
  readonly paste: (lane: number, text: string) => Promise<boolean>;
}

import type { ReactNode } from 'react';
import type { Live } from '../../panel/live.ts';
import type { Stage } from '../../panel/stage.ts';
import type { Action } from '../../scenario/reducer.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import type { Names } from '../../words/explain.ts';
import type { LabControl } from './definition.ts';
import type { Selection } from './selection.ts';

/** What every part of the lab receives. It does not change while the temperature or a logit does. */
export interface LabView extends Pick<Scenario, 'trueClass'> {
  readonly store: ScenarioStore;
  readonly live: Live;
  readonly dispatch: (action: Action) => void;
  readonly names: Names;
  readonly selected: Selection | null;
  readonly select: (selection: Selection | null) => void;
  /** The value that proves a claim of the text, until the next edit. */
  readonly ringed: Selection | null;
  readonly showTruth: boolean;
  readonly stage: Stage<LabControl>;
  /** Shows and announces a message. */
  readonly announce: (message: ReactNode) => void;
  /** Takes text pasted into a logit field that is no part of a number. Gives true once it was taken. */
  readonly paste: (lane: number, text: string) => Promise<boolean>;
}

/** The same for the inspector, which is rendered for each evaluation. */
export interface Inspected extends LabView {
  readonly evaluation: Evaluation;
}

import type { ReactNode } from 'react';
import type { Inspectable } from '../../panel/inspector/inspected.ts';
import type { Selection } from '../../panel/inspector/selection.ts';
import type { Stage } from '../../panel/stage.ts';
import type { Action } from '../../scenario/reducer.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import type { LabControl } from './definition.ts';

/** What every part of the lab receives. It does not change while the temperature or a logit does. */
export interface LabView extends Inspectable, Pick<Scenario, 'trueClass'> {
  readonly store: ScenarioStore;
  readonly dispatch: (action: Action) => void;
  /** The value that proves a claim of the text, until the next edit. */
  readonly ringed: Selection | null;
  readonly showTruth: boolean;
  readonly stage: Stage<LabControl>;
  /** Shows and announces a message. */
  readonly announce: (message: ReactNode) => void;
  /** Takes text pasted into a logit field that is no part of a number. Gives true once it was taken. */
  readonly paste: (lane: number, text: string) => Promise<boolean>;
}

import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Unread } from '../scenario/codec.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/scenario.ts';
import type { ScenarioStore } from '../scenario/store.ts';

/** What every panel is given, wherever it stands: in the article or alone in a frame. */
export interface PanelProps {
  readonly store: ScenarioStore;
  /** Address that reopens this very state. */
  readonly link: () => string;
  /** Parameters of the address that could not be read. */
  readonly unread: readonly Unread[];
}

/** Ids of panels, as in addresses and section anchors. */
export type PanelId = 'lab' | 'shift' | 'lse' | 'loss' | 'code';

/** The scenario in force. The page was rendered at build in its opening state: so begins every panel. */
export const useScenario = (store: ScenarioStore): Scenario =>
  useSyncExternalStore(store.subscribe, store.get, () => DEFAULT_SCENARIO);

/** The same for a panel that stands beside the lab: it follows a dragged slider when there is time, and never holds it. */
export const useDeferredScenario = (store: ScenarioStore): Scenario =>
  useDeferredValue(useScenario(store));

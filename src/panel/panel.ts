import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Unread } from '../scenario/parameters.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../scenario/settings.ts';
import type { ScenarioStore, SettingsStore } from '../scenario/store.ts';
import type { Stage } from './stage.ts';

/** What every panel receives, in the article and alone in a frame. */
export interface PanelProps<Control extends string = string> {
  readonly store: ScenarioStore;
  readonly settings: SettingsStore;
  /** The address that reopens the current state. */
  readonly link: () => string;
  /** Parameters of the address that could not be read. */
  readonly unread: readonly Unread[];
  /**
   * Puts a state into the lab and scrolls there; `from` is where the reader returns to. Null if the document has no
   * lab.
   */
  readonly showInLab: ((scenario: Scenario, from: HTMLElement) => void) | null;
  /** Called when the number of finished tasks of the panel changes. */
  readonly report: (done: number, total: number) => void;
  /** Which controls a teacher has hidden or locked. */
  readonly stage: Stage<Control>;
}

/** The current scenario. During server rendering and hydration it is the opening one. */
export const useScenario = (store: ScenarioStore): Scenario =>
  useSyncExternalStore(store.subscribe, store.get, () => DEFAULT_SCENARIO);

/** The same for a panel beside the lab: it updates with low priority, so that dragging a slider stays smooth. */
export const useDeferredScenario = (store: ScenarioStore): Scenario =>
  useDeferredValue(useScenario(store));

/** The current practice settings. */
export const useSettings = (settings: SettingsStore): Settings =>
  useSyncExternalStore(settings.subscribe, settings.get, () => DEFAULT_SETTINGS);

import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Unread } from '../scenario/parameters.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../scenario/settings.ts';
import type { ScenarioStore, SettingsStore } from '../scenario/store.ts';
import type { Stage } from './stage.ts';

/** What every panel is given, wherever it stands: in the article or alone in a frame. */
export interface PanelProps<Control extends string = string> {
  readonly store: ScenarioStore;
  readonly settings: SettingsStore;
  /** Address that reopens this very state. */
  readonly link: () => string;
  /** Parameters of the address that could not be read. */
  readonly unread: readonly Unread[];
  /** Puts a state into the lab and takes the reader there; `from` is where they come back to. Null without a lab. */
  readonly showInLab: ((scenario: Scenario, from: HTMLElement) => void) | null;
  /** Told how many of a panel's tasks are done, whenever that changes. */
  readonly report: (done: number, total: number) => void;
  /** Which controls a teacher has hidden or fixed. */
  readonly stage: Stage<Control>;
}

/** The scenario in force. The page was rendered at build in its opening state: so begins every panel. */
export const useScenario = (store: ScenarioStore): Scenario =>
  useSyncExternalStore(store.subscribe, store.get, () => DEFAULT_SCENARIO);

/** The same for a panel that stands beside the lab: it follows a dragged slider when there is time, and never holds it. */
export const useDeferredScenario = (store: ScenarioStore): Scenario =>
  useDeferredValue(useScenario(store));

/** The practice settings in force. */
export const useSettings = (settings: SettingsStore): Settings =>
  useSyncExternalStore(settings.subscribe, settings.get, () => DEFAULT_SETTINGS);

import { useMemo, useSyncExternalStore } from 'react';
import type { Work } from '../practice/record.ts';
import type { PageState } from '../scenario/page-state.ts';
import type { ParameterTable, Unread, ValuesOf } from '../scenario/parameters.ts';
import { pointedAtBy } from '../scenario/reducer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SettingsStore } from '../scenario/settings.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { CellName } from '../softmax/compared.ts';
import { useLater } from './later.ts';
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
   * Puts a state into the reader's store and shows it beside the text; `from` is the control that was pressed, which
   * stays where it is. Null if the document has nothing beside it.
   */
  readonly showInLab: ((scenario: Scenario, from: HTMLElement) => void) | null;
  /**
   * Called when the number of finished tasks of the panel changes, and by panels that are marked at every change: `work`
   * loads what else they tell. Only who listens calls it.
   */
  readonly report: (done: number, total: number, work?: () => Promise<Work>) => void;
  /** Which controls a teacher has hidden or locked. */
  readonly stage: Stage<Control>;
}

/** The scenario as it is now. The page was rendered at build in its opening state, so every panel begins with that. */
export const useScenario = (store: ScenarioStore): Scenario =>
  useSyncExternalStore(store.subscribe, store.get, () => store.rendered);

/** A part of the scenario, such as its labels; renders only when that part is another. */
export const useScenarioPart = <Chosen>(
  store: ScenarioStore,
  choose: (scenario: Scenario) => Chosen,
): Chosen =>
  useSyncExternalStore(
    store.subscribe,
    () => choose(store.get()),
    () => choose(store.rendered),
  );

/** The value that proves what the text claims, until the next action. */
export const usePointedAt = ({ subscribe, last }: ScenarioStore): CellName | null =>
  useSyncExternalStore(
    subscribe,
    () => pointedAtBy(last()),
    () => null,
  );

/** The scenario for a panel beside the lab: its rendering is deferred, so that it never delays a slider that is dragged. */
export function useDeferredScenario({ get, subscribe, rendered }: ScenarioStore): Scenario {
  const source = useMemo(
    () => ({ get, subscribe, opening: () => rendered }),
    [get, subscribe, rendered],
  );
  return useLater(source, 'a few times a second');
}

/** The state of the page as a query. The page was rendered at build in its opening state, whose query is empty. */
export const useQuery = ({ subscribe, query }: PageState): string =>
  useSyncExternalStore(subscribe, query, () => '');

/** The settings of a feature as they are now. The page was rendered at build with the initial ones. */
export function useSettings<Table extends ParameterTable>(
  settings: SettingsStore,
  table: Table,
): ValuesOf<Table> {
  const { subscribe, get, initial } = settings.of(table);
  return useSyncExternalStore(subscribe, get, () => initial);
}

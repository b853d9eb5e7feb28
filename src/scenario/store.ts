import { type Action, reduce } from './reducer.ts';
import type { Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';

/** A state that many read and send actions to. */
export interface Store<State, Act> {
  readonly get: () => State;
  readonly dispatch: (action: Act) => void;
  /** Told after each change, with the action that made it. Returns how to stop. */
  readonly subscribe: (listener: (action: Act) => void) => () => void;
}

/** The one scenario of a page: its panels read it and send it actions. */
export type ScenarioStore = Store<Scenario, Action>;

/** The one set of practice settings of a page. An action is what changes. */
export type SettingsStore = Store<Settings, Partial<Settings>>;

export const createStore = (opening: Scenario): ScenarioStore => storeOf(opening, reduce);

export const createSettings = (opening: Settings): SettingsStore =>
  storeOf(opening, (settings, change) => ({ ...settings, ...change }));

/** A reducer that has nothing to change gives the same state back: then nobody is told. */
function storeOf<State, Act>(
  opening: State,
  next: (state: State, action: Act) => State,
): Store<State, Act> {
  let state = opening;
  const listeners = new Set<(action: Act) => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const changed = next(state, action);
      if (changed === state) return;
      state = changed;
      for (const listener of listeners) listener(action);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

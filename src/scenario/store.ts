import { type Action, reduce } from './reducer.ts';
import type { Scenario } from './scenario.ts';

/** The one scenario of a page: its panels read it and send it actions. */
export interface ScenarioStore {
  readonly get: () => Scenario;
  readonly dispatch: (action: Action) => void;
  /** Told after each change, with the action that made it. Returns how to stop. */
  readonly subscribe: (listener: (action: Action) => void) => () => void;
}

export function createStore(opening: Scenario): ScenarioStore {
  let scenario = opening;
  const listeners = new Set<(action: Action) => void>();
  return {
    get: () => scenario,
    dispatch: (action) => {
      const next = reduce(scenario, action);
      if (next === scenario) return;
      scenario = next;
      for (const listener of listeners) listener(action);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

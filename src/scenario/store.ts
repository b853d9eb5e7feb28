import type { Action } from './reducer.ts';
import type { Scenario } from './scenario.ts';

/** A state that many read and send actions to. */
export interface Store<State, Act> {
  readonly get: () => State;
  /** The state with which the page was rendered at build, which hydration begins with. */
  readonly rendered: State;
  readonly dispatch: (action: Act) => void;
  /** The action that made the state what it is; null if it is the opening one. */
  readonly last: () => Act | null;
  /** The listener is called after each change, with the action that made it. Returns how to stop. */
  readonly subscribe: (listener: (action: Act) => void) => () => void;
}

/** The one scenario of a page: its panels read it and send it actions. */
export type ScenarioStore = Store<Scenario, Action>;

/** A reducer that has nothing to change gives the same state back: then no listener is called. */
export function createStore<State, Act>(
  opening: State,
  reduce: (state: State, action: Act) => State,
  rendered: State = opening,
): Store<State, Act> {
  let state = opening;
  let last: Act | null = null;
  const listeners = new Set<(action: Act) => void>();
  return {
    get: () => state,
    rendered,
    last: () => last,
    dispatch: (action) => {
      const changed = reduce(state, action);
      if (changed === state) return;
      state = changed;
      last = action;
      for (const listener of listeners) listener(action);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

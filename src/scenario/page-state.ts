import { decode, encode } from './codec.ts';
import { type ParameterTable, type Unread, unreadQuery } from './parameters.ts';
import { isJump, reduce } from './reducer.ts';
import { DEFAULT_SCENARIO } from './scenario.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { createStore, type ScenarioStore } from './store.ts';

/** Everything of a page that its address holds. */
export interface PageState {
  readonly store: ScenarioStore;
  readonly settings: SettingsStore;
  /** Parameters of the opening query that could not be read. */
  readonly unread: readonly Unread[];
  /** The state as a query, without "?". */
  readonly query: () => string;
  /** Puts the page into the state of a query. Gives the parameters that could not be read. */
  readonly load: (query: string) => readonly Unread[];
  /** Called after each change, with whether it replaced the logits as a whole. Returns how to stop. */
  readonly subscribe: (listener: (jump: boolean) => void) => () => void;
}

/** The state of a page as a query names it. `tables` are the parameters of its settings, beside the scenario. */
export function createPageState(opening: string, tables: readonly ParameterTable[]): PageState {
  const start = decodeShort(opening);
  const store: ScenarioStore = createStore(start.scenario, reduce, DEFAULT_SCENARIO);
  const { settings, unread } = createSettings(tables, start.query);
  return {
    store,
    settings,
    unread: [...start.unread, ...unread],
    query: () => [encode(store.get()), settings.query()].filter((part) => part !== '').join('&'),
    load: (asked) => {
      const loaded = decodeShort(asked);
      store.dispatch({ type: 'load', scenario: loaded.scenario });
      return [...loaded.unread, ...settings.load(loaded.query)];
    },
    subscribe: (listener) => {
      const stops = [
        store.subscribe((action) => listener(isJump(action))),
        settings.subscribe(() => listener(false)),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A query longer than any state has is named, and then read as an empty one. */
function decodeShort(asked: string) {
  const endless = unreadQuery(asked);
  const query = endless === null ? asked : '';
  const { scenario, unread } = decode(query);
  return { query, scenario, unread: endless === null ? unread : [endless] };
}

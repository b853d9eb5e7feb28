import { decode, encode } from './codec.ts';
import { type Unread, unreadQuery } from './parameters.ts';
import { isJump } from './reducer.ts';
import { decodeSettings, encodeSettings } from './settings.ts';
import { createSettings, createStore, type ScenarioStore, type SettingsStore } from './store.ts';

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
  /** Told after each change, and whether it replaced the logits as a whole. Returns how to stop. */
  readonly subscribe: (listener: (jump: boolean) => void) => () => void;
}

export function openState(opening: string): PageState {
  const read = (asked: string) => {
    const endless = unreadQuery(asked);
    const query = endless === null ? asked : '';
    const { scenario, unread } = decode(query);
    const { settings, unread: more } = decodeSettings(query);
    return {
      scenario,
      settings,
      unread: [...(endless === null ? [] : [endless]), ...unread, ...more],
    };
  };
  const start = read(opening);
  const store = createStore(start.scenario);
  const settings = createSettings(start.settings);
  return {
    store,
    settings,
    unread: start.unread,
    query: () =>
      [encode(store.get()), encodeSettings(settings.get())].filter((part) => part !== '').join('&'),
    load: (query) => {
      const { scenario, settings: loaded, unread } = read(query);
      store.dispatch({ type: 'load', scenario });
      settings.dispatch(loaded);
      return unread;
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

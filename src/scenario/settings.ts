import {
  initialValues,
  type ParameterTable,
  readParameters,
  type Unread,
  type ValuesOf,
  writeParameters,
} from './parameters.ts';
import { createStore } from './store.ts';

/**
 * What readers chose in the panels, beside the scenario, and a link hands on. Each feature that has such settings gives
 * a table of parameters, and reads and changes its own values only.
 */
export interface SettingsStore {
  /** The settings of a table. Throws for a table the page was not made with. */
  readonly of: <Table extends ParameterTable>(table: Table) => Settings<ValuesOf<Table>>;
  /** All settings as a query, without "?". */
  readonly query: () => string;
  /** Puts all settings into the state of a query. Gives the parameters that could not be read. */
  readonly load: (query: string) => readonly Unread[];
  /** Called after each change of any setting. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The settings of one table. */
export interface Settings<Values> {
  readonly initial: Values;
  readonly get: () => Values;
  readonly change: (change: Partial<Values>) => void;
  /** The listener is called after each change of any setting. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The values of each table, by its key. */
type AllValues = Readonly<Record<string, ValuesOf<ParameterTable>>>;

/** The settings a query names. They are written in the order of the tables. */
export function createSettings(tables: readonly ParameterTable[], query: string) {
  const initial: AllValues = Object.fromEntries(
    tables.map((table) => [keyOf(table), initialValues(table)]),
  );

  function read(asked: string) {
    const all = tables.map((table) => ({ key: keyOf(table), ...readParameters(table, asked) }));
    return {
      values: Object.fromEntries(all.map(({ key, values }) => [key, values])),
      unread: all.flatMap(({ unread }) => unread),
    };
  }

  const opening = read(query);
  const all = createStore<AllValues, AllValues>(opening.values, (state, change) => ({
    ...state,
    ...change,
  }));

  const settings: SettingsStore = {
    of: (table) => ({
      initial: valuesIn(initial, table),
      get: () => valuesIn(all.get(), table),
      change: (change) =>
        all.dispatch({ [keyOf(table)]: { ...valuesIn(all.get(), table), ...change } }),
      subscribe: all.subscribe,
    }),
    query: () =>
      tables
        .map((table) => writeParameters(table, valuesIn(all.get(), table)))
        .filter((part) => part !== '')
        .join('&'),
    load: (asked) => {
      const { values, unread } = read(asked);
      all.dispatch(values);
      return unread;
    },
    subscribe: all.subscribe,
  };
  return { settings, unread: opening.unread };
}

/** Names of parameters are unique in an address, so they identify a table. */
const keyOf = (table: ParameterTable) =>
  Object.values(table)
    .map(({ name }) => name)
    .join();

function valuesIn<Table extends ParameterTable>(all: AllValues, table: Table): ValuesOf<Table> {
  const values = all[keyOf(table)];
  if (values === undefined) throw new Error(`There are no settings ${keyOf(table)}.`);
  // The values under the key of a table are always its own.
  return values as ValuesOf<Table>;
}

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

type Values = ValuesOf<ParameterTable>;

type AllValues = ReadonlyMap<ParameterTable, Values>;

/** Settings as a query names them. Their parameters are written in the order of the tables. */
export function createSettings(tables: readonly ParameterTable[], query: string) {
  const initial: AllValues = new Map(tables.map((table) => [table, initialValues(table)]));

  function read(asked: string) {
    const all = tables.map((table) => ({ table, ...readParameters(table, asked) }));
    return {
      values: new Map(all.map(({ table, values }) => [table, values])),
      unread: all.flatMap(({ unread }) => unread),
    };
  }

  const opening = read(query);
  const all = createStore<AllValues, AllValues>(
    opening.values,
    (state, change) => new Map([...state, ...change]),
  );

  const settings: SettingsStore = {
    of: (table) => ({
      initial: valuesIn(initial, table),
      get: () => valuesIn(all.get(), table),
      change: (change) =>
        all.dispatch(new Map([[table, { ...valuesIn(all.get(), table), ...change }]])),
      subscribe: all.subscribe,
    }),
    query: () =>
      [...all.get()]
        .map(([table, values]) => writeParameters(table, values))
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

function valuesIn<Table extends ParameterTable>(all: AllValues, table: Table): ValuesOf<Table> {
  const values = all.get(table);
  if (values === undefined) throw new Error(`No settings for ${Object.keys(table).join(', ')}.`);
  // The values under a table are always its own.
  return values as ValuesOf<Table>;
}

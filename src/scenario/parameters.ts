/**
 * The parameters of a query that hold the state of a page, in the order in which they are written. The scenario owns
 * the first ten, features the others. The words have a name for each, and the element an attribute.
 */
export const STATE_PARAMETERS = [
  'x',
  'labels',
  'y',
  't',
  'format',
  'ftz',
  'sat',
  'compute',
  'acc',
  'order',
  'seed',
  'rows',
  'max',
  'masked',
  'check',
  'exercise',
  'code',
  'set',
  'train',
] as const;

export type ParameterName = (typeof STATE_PARAMETERS)[number];

/** A parameter of a query as it is read. */
export interface ReadableParameter<T, Name extends string = string> {
  readonly name: Name;
  /** Its value where the query does not name it, or holds something unreadable. */
  readonly initial: T;
  /** Reads the decoded text. Never throws. */
  read(text: string): Read<T>;
  /**
   * Whether it holds numbers: there a "+" is a sign, as in 1e+3, where other parameters have it for a space. A text that
   * cannot be read so is read with spaces.
   */
  readonly numeric?: true;
}

/** A parameter that is also written. `read` gives back what was written, as `same` tells values apart. */
export interface Parameter<T> extends ReadableParameter<T, ParameterName> {
  /** The text as it stands in a query: characters with a meaning there are escaped. */
  write(value: T): string;
  /** Whether two values are the same. The initial value is left out of the query. */
  same(a: T, b: T): boolean;
}

/** The value of a text, or why it has none. Where a list is read in part, both, and the text that was not read. */
export type Read<T> =
  | { readonly value: T }
  | { readonly reason: UnreadReason }
  | { readonly value: T; readonly reason: UnreadReason; readonly text: string };

export type ReadableTable = Readonly<Record<string, ReadableParameter<unknown>>>;
export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>;

/** The values of a table's parameters, under the same keys. */
export type ValuesOf<Table extends ReadableTable> = {
  readonly [Key in keyof Table]: Table[Key]['initial'];
};

/** A query parameter that could not be read. It is ignored; the page names it. */
export interface Unread<Name extends string = ParameterName | 'address'> {
  readonly parameter: Name;
  readonly reason: UnreadReason;
  /** The text that could not be read, clipped. Data, never markup. */
  readonly text: string;
}

export type UnreadReason =
  | 'not-a-number'
  | 'too-many'
  | 'count'
  | 'not-a-class'
  | 'not-a-choice'
  | 'too-long'
  | 'not-a-seed'
  | 'uneven'
  | 'too-large'
  | 'not-a-program'
  | 'endless';

/** Never throws. Each parameter is read by itself; one that is absent or unreadable has its initial value. */
export function readParameters<Table extends ReadableTable>(table: Table, query: string) {
  const spaced = new URLSearchParams(query);
  const signed = new URLSearchParams(query.replaceAll('+', '%2B'));
  const unread: Unread<Table[keyof Table]['name']>[] = [];

  function read<T>(parameter: ReadableParameter<T>): T {
    const [text = null, otherwise = null] = (
      parameter.numeric === true ? [signed, spaced] : [spaced]
    ).map((parameters) => parameters.get(parameter.name));
    if (text === null) return parameter.initial;
    const first = parameter.read(text);
    const result =
      'reason' in first && otherwise !== null ? readable(parameter.read(otherwise), first) : first;
    if ('reason' in result) {
      const { reason, text: part } = { text, ...result };
      unread.push({ parameter: parameter.name, reason, text: clip(part) });
    }
    return 'value' in result ? result.value : parameter.initial;
  }

  return { values: mapTable(table, read), unread };
}

const readable = <T>(result: Read<T>, otherwise: Read<T>): Read<T> =>
  'reason' in result ? otherwise : result;

/** Query without "?". Initial values are left out. */
export function writeParameters<Table extends ParameterTable>(
  table: Table,
  values: ValuesOf<Table>,
): string {
  return Object.entries(table)
    .filter(([key, parameter]) => !parameter.same(values[key], parameter.initial))
    .map(([key, parameter]) => `${parameter.name}=${parameter.write(values[key])}`)
    .join('&');
}

export const initialValues = <Table extends ReadableTable>(table: Table): ValuesOf<Table> =>
  mapTable(table, ({ initial }) => initial);

/** Where the parameters of a table begin among all of an address. */
export const placeOf = (table: ParameterTable): number =>
  Math.min(...Object.values(table).map(({ name }) => STATE_PARAMETERS.indexOf(name)));

/** One of a few words; the first is the initial one. */
export function choice<T extends string>(
  name: ParameterName,
  choices: readonly [T, ...T[]],
): Parameter<T> {
  return {
    name,
    initial: choices[0],
    read: (text) => {
      const value = choices.find((one) => one === text);
      return value === undefined ? { reason: 'not-a-choice' } : { value };
    },
    write: (value) => value,
    same: Object.is,
  };
}

/** A program in an address, compressed: so many characters at most. */
export const LONGEST_CODE = 4096;

/** A set of exercises in an address, compressed: so many characters at most. */
export const LONGEST_SET = 6144;

/**
 * No state has a longer query: 64 names of 60 characters, each written as %XX%XX%XX, a program, a set of exercises, and
 * the numbers.
 */
export const LONGEST_QUERY = 64 * 60 * 9 + LONGEST_CODE + LONGEST_SET + 8192;

/** Null for a query of a length a state can have. A longer one is not parsed: that alone could take seconds. */
export const unreadQuery = (query: string): Unread<'address'> | null =>
  query.length > LONGEST_QUERY
    ? { parameter: 'address', reason: 'endless', text: clip(query) }
    : null;

export const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function mapTable<Table extends ReadableTable>(
  table: Table,
  toValue: (parameter: ReadableParameter<unknown>) => unknown,
): ValuesOf<Table> {
  const values = Object.entries(table).map(([key, parameter]) => [key, toValue(parameter)]);
  return Object.fromEntries(values) as ValuesOf<Table>;
}

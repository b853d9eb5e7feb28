/** A query parameter that could not be read. It is ignored; the page names it. */
export interface Unread {
  readonly parameter: ParameterName | 'address';
  readonly reason: UnreadReason;
  /** What stood there, clipped. Data, never markup. */
  readonly text: string;
}

export type ParameterName =
  | 'x'
  | 'labels'
  | 'y'
  | 't'
  | 'format'
  | 'ftz'
  | 'seed'
  | 'rows'
  | 'max'
  | 'masked';

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
  | 'endless';

export type Read<T> = { readonly value: T } | { readonly reason: UnreadReason };

/** No state has a longer query: 64 names of 60 characters, each written as %XX%XX%XX, and the numbers. */
export const LONGEST_QUERY = 64 * 60 * 9 + 8192;

/** Null for a query that is too long to be one. It is not looked into: that alone could take seconds. */
export const unreadQuery = (query: string): Unread | null =>
  query.length > LONGEST_QUERY
    ? { parameter: 'address', reason: 'endless', text: clip(query) }
    : null;

/** Takes parameters out of a query one by one and notes those that cannot be read. Never throws. */
export function parameterReader(query: string) {
  const parameters = new URLSearchParams(query);
  const unread: Unread[] = [];

  /** What the parameter holds; `otherwise` where it is absent or unreadable. */
  function take<T>(parameter: ParameterName, read: (text: string) => Read<T>, otherwise: T): T {
    const text = parameters.get(parameter);
    if (text === null) return otherwise;
    const result = read(text);
    if ('value' in result) return result.value;
    unread.push({ parameter, reason: result.reason, text: clip(text) });
    return otherwise;
  }

  return { take, unread };
}

export const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One of a few words. */
export const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (text: string): Read<T> => {
    const choice = choices.find((one) => one === text);
    return choice === undefined ? { reason: 'not-a-choice' } : { value: choice };
  };

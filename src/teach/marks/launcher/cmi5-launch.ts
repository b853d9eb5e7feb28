import { object } from '../../../practice/shapes.ts';

/** What a system puts into the address it launches (cmi5, 8.1). */
export interface Launch {
  /** Of the record store, with the slash at its end. */
  readonly endpoint: string;
  /** Where the token is had, once. */
  readonly fetch: string;
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

/** Null if the address was not made by a system that speaks cmi5. */
export function readLaunch(query: string): Launch | null {
  const parameters = new URLSearchParams(query);
  const [endpoint, fetch, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => parameters.get(name) ?? '');
  const who = object(parsed(actor ?? ''));
  if (!endpoint || !fetch || !registration || !activityId || who === undefined) return null;
  if (![endpoint, fetch].every((address) => /^https?:\/\//i.test(address))) return null;
  return { endpoint: endpoint.replace(/\/?$/, '/'), fetch, actor: who, registration, activityId };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { openState } from '../../../features/open-state.ts';
import type { ParameterName } from '../../../scenario/parameters.ts';
import type { Task } from './assignment.ts';

/** A query with one parameter replaced, or without it where the value is ''; in the form an address has. */
export function queryWith(query: string, name: ParameterName, value: string): string {
  const others = query.split('&').filter((part) => part !== '' && part.split('=')[0] !== name);
  const all = value === '' ? others : [...others, `${name}=${encodeURIComponent(value)}`];
  return openState(all.join('&')).query();
}

/** The value of a parameter in the first task that has it; '' if none has. */
export const sharedValue = (tasks: readonly Task[], name: ParameterName): string =>
  tasks.map(({ query }) => new URLSearchParams(query).get(name)).find((value) => value !== null) ??
  '';

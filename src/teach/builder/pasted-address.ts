import { STATE_PARAMETERS } from '../../scenario/parameters.ts';

/** The query of an address that a reader pasted, without "?"; null if it names nothing of a state. Never throws. */
export function queryIn(text: string): string | null {
  const [, query = ''] = /\?([^#\s]*)/.exec(text) ?? [];
  const names: readonly string[] = [...new URLSearchParams(query).keys()];
  return STATE_PARAMETERS.some((name) => names.includes(name)) ? query : null;
}

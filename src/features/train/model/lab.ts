import { encode } from '../../../scenario/codec.ts';
import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from '../../../scenario/scenario.ts';
import type { SeenExample } from './session.ts';
import type { Settings } from './settings.ts';

/** An example as a side had it in a step, as a state of the lab. */
export const labScenario = (
  { temperature, format }: Settings,
  { y, logits }: SeenExample,
  side: 0 | 1,
): Scenario => ({
  ...DEFAULT_SCENARIO,
  logits: logits[side],
  labels: defaultLabels(logits[side].length),
  trueClass: y,
  temperature,
  format,
});

/** The page with that state in its lab; `page` is the address of the page in another. */
export function labAddress(page: string, scenario: Scenario): string {
  const query = encode(scenario);
  const search = query === '' ? '' : `?${query}`;
  if (page === '') return search;
  const url = new URL(page);
  url.search = search;
  url.hash = '';
  return url.href;
}

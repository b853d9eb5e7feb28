import type { SideState } from '../words/facts.ts';
import type { RunState } from './controller.ts';

/** Steps without any gradient after which a side counts as stuck. */
const STILL = 20;

/** How a side stands at the step that is looked at. */
export function stateOf({ at, facts, deaths, norms }: RunState, side: 0 | 1): SideState {
  const died = deaths[side];
  if (died !== null && died <= at) return 'dead';
  if (at === 0) return 'waiting';
  if (isStill(norms[side], at)) return 'stuck';
  return facts !== null && at >= facts.last ? 'finished' : 'learning';
}

/** Whether the gradient of the last steps was exactly 0. */
function isStill(norms: readonly number[], at: number): boolean {
  const last = norms.slice(Math.max(0, at - STILL), at);
  return last.length >= STILL && last.every((norm) => norm === 0);
}

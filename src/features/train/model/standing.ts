import type { SideState } from '../words/facts.ts';
import type { RunState } from './controller.ts';

/** Steps in which no weight changes, after which a side counts as still. */
export const STILL = 20;

/** How a side stands at the step that is looked at. */
export function stateOf({ at, facts, deaths, moved }: RunState, side: 0 | 1): SideState {
  const died = deaths[side];
  if (died !== null && died <= at) return 'dead';
  if (at === 0) return 'waiting';
  if (isStill(moved[side], at)) return 'still';
  return facts !== null && at >= facts.last ? 'finished' : 'learning';
}

function isStill(moved: readonly boolean[], at: number): boolean {
  const last = moved.slice(Math.max(0, at - STILL), at);
  return last.length >= STILL && !last.includes(true);
}

import type { Held } from './drag.ts';
import type { Lane } from './model/positions.ts';

/** Pixels within which beads cannot be told apart by a pointer: there it takes the bar that they are on. */
const APART = 9;

/** What a pointer takes hold of; null where there is nothing to hold. */
export function grabbedAt(
  strip: HTMLElement,
  target: EventTarget,
  x: number,
  names: readonly string[],
): Held | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('.strip-grip, [data-lane="naive"] .strip-bar')) return { kind: 'all' };
  const found = target.closest<HTMLElement>('[data-bead], [data-dot]');
  const lane = target.closest<HTMLElement>('[data-lane]')?.dataset.lane;
  if (found === null || lane === undefined) return null;
  const index = Number(found.dataset.bead ?? found.dataset.dot);
  const crowded = found.dataset.dot !== undefined && lane === 'naive' && isCrowded(strip, x, found);
  if (crowded) return { kind: 'all' };
  return { kind: 'bead', lane: lane as Lane, index, name: names[index] ?? '' };
}

/** Whether other beads, which are on the bar too, are as near. */
function isCrowded(strip: HTMLElement, x: number, found: HTMLElement): boolean {
  if (found.dataset.place === 'overflow' || found.dataset.place === 'nan') return false;
  return [...strip.querySelectorAll<HTMLElement>('[data-lane="naive"] .strip-dot')].some((dot) => {
    if (dot === found || dot.dataset.place === 'overflow') return false;
    const { left, width } = dot.getBoundingClientRect();
    return Math.abs(left + width / 2 - x) < APART;
  });
}

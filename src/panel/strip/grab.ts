/** What a pointer takes hold of: one bead, or all of the first lane by their bar. */
export type Grabbed =
  | { readonly kind: 'bead'; readonly lane: number; readonly index: number }
  | { readonly kind: 'all' };

/** Pixels within which beads cannot be told apart by a pointer: there it takes the bar that they are on. */
const APART = 9;

/** Null where there is nothing to hold. `grouped`: the bar can be taken. */
export function grabbedAt(
  strip: HTMLElement,
  target: EventTarget,
  x: number,
  grouped: boolean,
): Grabbed | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('.strip-grip, [data-seat="above"] .strip-bar'))
    return grouped ? { kind: 'all' } : null;
  const found = target.closest<HTMLElement>('[data-bead], [data-dot]');
  const seat = target.closest<HTMLElement>('[data-seat]')?.dataset.seat;
  if (found === null || seat === undefined) return null;
  const lane = seat === 'above' ? 0 : 1;
  const index = Number(found.dataset.bead ?? found.dataset.dot);
  const crowded = grouped && found.dataset.dot !== undefined && lane === 0;
  if (crowded && isCrowded(strip, x, found)) return { kind: 'all' };
  return { kind: 'bead', lane, index };
}

/** Whether other beads, which are on the bar too, are as near. */
function isCrowded(strip: HTMLElement, x: number, found: HTMLElement): boolean {
  if (found.dataset.place === 'overflow' || found.dataset.place === 'nan') return false;
  return [...strip.querySelectorAll<HTMLElement>('[data-seat="above"] .strip-dot')].some((dot) => {
    if (dot === found || dot.dataset.place === 'overflow') return false;
    const { left, width } = dot.getBoundingClientRect();
    return Math.abs(left + width / 2 - x) < APART;
  });
}

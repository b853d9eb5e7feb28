/** What a key asks of a slider. */
export type KeyMove = { readonly by: number } | { readonly to: 'lowest' | 'highest' };

const SMALL = 0.1;
const LARGE = 10;

const DIRECTIONS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 1,
  PageDown: -1,
};

/** What a key asks of a slider on the strip; null for a key that is none of its. */
export function keyMove(key: string, shift: boolean): KeyMove | null {
  if (key === 'Home') return { to: 'lowest' };
  if (key === 'End') return { to: 'highest' };
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  return { by: direction * (shift || key.startsWith('Page') ? LARGE : SMALL) };
}

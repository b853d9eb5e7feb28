import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/**
 * One tab stop for a group of buttons, with arrow keys between them: left and right within a row, up and down by
 * position on screen. Buttons carry data-cell; the returned `current` is the key of the one that Tab reaches.
 */
export function useArrowKeys(initial: string) {
  const [current, setCurrent] = useState(initial);

  function onFocus(event: FocusEvent<HTMLElement>) {
    const key = event.target.dataset.cell;
    if (key !== undefined) setCurrent(key);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = event.target;
    if (!(from instanceof HTMLElement) || from.dataset.cell === undefined) return;
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
    const next = neighbour(cells, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  return { current, onFocus, onKeyDown };
}

function neighbour(cells: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const index = cells.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return cells[index + 1];
    case 'ArrowLeft':
      return cells[index - 1];
    case 'ArrowDown':
      return nearest(cells, from, 1);
    case 'ArrowUp':
      return nearest(cells, from, -1);
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    default:
      return undefined;
  }
}

/** The closest cell above or below: on the nearest line, the nearest cell. */
function nearest(cells: HTMLElement[], from: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const placed = cells
    .map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
    .map(({ cell, box }) => ({
      cell,
      rise: (box.top - here.top) * way,
      aside: Math.abs(box.right - here.right),
    }))
    .filter(({ rise }) => rise > here.height / 2);
  placed.sort((a, b) => a.rise - b.rise || a.aside - b.aside);
  const line = placed[0]?.rise ?? 0;
  return placed
    .filter(({ rise }) => rise < line + here.height / 2)
    .sort((a, b) => a.aside - b.aside)[0]?.cell;
}

import type { FocusEvent, KeyboardEvent } from 'react';

/**
 * Each row of a table is one tab stop; the arrow keys reach the other controls in it, and those of the rows above and
 * below by their position on the screen. The control with `tabIndex` 0 is the one that Tab reaches first; afterwards it
 * is the one that had the focus last. Radio buttons have arrow keys of their own, and are left to them.
 */
export const ROW_KEYS = { onFocus: stopIn('tr'), onKeyDown: move };

/** The same for a table that is one tab stop as a whole. */
export const TABLE_KEYS = { onFocus: stopIn('table'), onKeyDown: move };

const CONTROLS = ':is(button, input:not([type="radio"])):not(:disabled)';
const ROWS = 'tr';

function controlsIn(place: Element): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.getClientRects().length > 0,
  );
}

/** Makes what gets the focus the tab stop of the row or the table that it is in. */
function stopIn(group: 'tr' | 'table') {
  return ({ target }: FocusEvent<HTMLElement>) => {
    const around = target.closest(group);
    if (around === null || !target.matches(CONTROLS)) return;
    for (const control of around.querySelectorAll<HTMLElement>(CONTROLS))
      control.tabIndex = control === target ? 0 : -1;
  };
}

function move(event: KeyboardEvent<HTMLElement>) {
  const from = event.target;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (!(from instanceof HTMLElement) || !from.matches(CONTROLS)) return;
  if (from instanceof HTMLInputElement && staysInside(from, event.key)) return;
  const next = neighbour(event.currentTarget, from, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Whether a key moves the caret within the text of a field. */
function staysInside({ selectionStart, selectionEnd, value }: HTMLInputElement, key: string) {
  switch (key) {
    case 'ArrowLeft':
      return selectionEnd !== 0;
    case 'ArrowRight':
      return selectionStart !== value.length;
    case 'Home':
    case 'End':
      return true;
    default:
      return false;
  }
}

function neighbour(table: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest(ROWS);
  if (row === null) return undefined;
  const inRow = controlsIn(row);
  const index = inRow.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return inRow[index + 1];
    case 'ArrowLeft':
      return inRow[index - 1];
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowDown':
      return nearest(controlsIn(table), from, 1);
    case 'ArrowUp':
      return nearest(controlsIn(table), from, -1);
    default:
      return undefined;
  }
}

/** The closest control above or below: on the nearest line, the one whose end is nearest. */
function nearest(controls: readonly HTMLElement[], from: HTMLElement, way: 1 | -1) {
  const here = from.getBoundingClientRect();
  const placed = controls
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .map(({ control, box }) => ({
      control,
      rise: (middle(box) - middle(here)) * way,
      aside: Math.abs(box.right - here.right),
    }))
    .filter(({ rise }) => rise > here.height / 2);
  const line = Math.min(...placed.map(({ rise }) => rise));
  return placed
    .filter(({ rise }) => rise < line + here.height / 2)
    .sort((a, b) => a.aside - b.aside)[0]?.control;
}

const middle = ({ top, height }: DOMRect) => top + height / 2;

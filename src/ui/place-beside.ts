/** Pixels between the two. */
const GAP = 6;
/** Less room than this is not worth opening into. */
const LEAST = 160;
/** The share of the window that a sheet may cover. */
const SHEET = 0.62;

/**
 * Places a positioned element beside another: below it, or above where there is more room, within the window and
 * within the ancestor that both are placed in. Sets what the style sheet uses: `--beside-x` and `--beside-y`, pixels
 * from the corner of that ancestor, `--beside-room`, the height there is, and `data-beside`. `--sheet-room` is the height for a style sheet that makes it a sheet at
 * the foot of the window instead.
 */
export function placeBeside(element: HTMLElement, anchor: HTMLElement): void {
  const frame = element.offsetParent;
  if (!(frame instanceof Element)) return;
  const box = anchor.getBoundingClientRect();
  const within = frame.getBoundingClientRect();
  const above = box.top;
  const below = window.innerHeight - box.bottom;
  const side = below < above && below < 2 * LEAST ? 'above' : 'below';
  const x = Math.min(box.left - within.left, within.width - element.offsetWidth - GAP);
  const y = (side === 'below' ? box.bottom + GAP : box.top - GAP) - within.top;
  element.style.setProperty('--sheet-room', `${window.innerHeight * SHEET}px`);
  element.dataset.beside = side;
  element.style.setProperty('--beside-x', `${Math.max(GAP, x)}px`);
  element.style.setProperty('--beside-y', `${y}px`);
  setRoom(element, (side === 'below' ? below : above) - 2 * GAP);
}

/** Gives an element that was placed no more height than there is now, where it stands. */
export function fitBeside(element: HTMLElement): void {
  if (element.dataset.beside !== 'below') return;
  setRoom(element, window.innerHeight - element.getBoundingClientRect().top - GAP);
}

const setRoom = (element: HTMLElement, room: number): void =>
  element.style.setProperty('--beside-room', `${Math.max(LEAST, room)}px`);

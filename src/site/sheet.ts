import { sentenceOf } from './sentence-of.ts';
import { placeSheet } from './sheet-place.ts';

export interface Sheet {
  /** Opens clear of the sentence that a control ends. Where the evidence has a column, this changes nothing to see. */
  readonly open: (control: HTMLElement) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

/** Pixels of a pull that put the sheet away, and pixels per millisecond of a flick. */
const PULL = 48;
const FLICK = 0.4;

/**
 * The evidence in a window that has no room for a column: a sheet at the foot, or at the head. It is put away by its
 * button, by Escape, and by pulling it out of the window. `closed` is called then.
 */
export function sheetOf(beside: HTMLElement, closed: () => void): Sheet {
  const { ownerDocument: document } = beside;
  const isSheet = () => getComputedStyle(beside).position === 'fixed';

  function close() {
    const held = beside.contains(document.activeElement);
    delete beside.dataset.open;
    if (held && isSheet()) closed();
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (isSheet()) close();
    else if (beside.contains(document.activeElement)) closed();
  });
  beside.querySelector('[data-beside="close"]')?.addEventListener('click', close);
  pullAway(beside, close);

  return {
    open: (control) => {
      const { edge, room } = placeSheet(
        sentenceOf(control).getBoundingClientRect(),
        document.documentElement.clientHeight,
      );
      beside.dataset.open = edge;
      beside.style.setProperty('--room', `${room}px`);
      beside.querySelector('.island')?.scrollTo({ top: 0 });
    },
    close,
    isOpen: () => isSheet() && beside.dataset.open !== undefined,
  };
}

/** Follows a finger or a mouse that pulls the sheet by its head. */
function pullAway(beside: HTMLElement, close: () => void): void {
  const head = beside.querySelector<HTMLElement>('.beside-head');
  head?.addEventListener('pointerdown', (down) => {
    const onControl = down.target instanceof Element && down.target.closest('button') !== null;
    if (onControl || down.button !== 0 || beside.dataset.open === undefined) return;
    head.setPointerCapture(down.pointerId);
    const outward = beside.dataset.open === 'foot' ? 1 : -1;
    const ended = new AbortController();
    const { signal } = ended;
    const pulled = ({ clientY }: PointerEvent) => Math.max(0, outward * (clientY - down.clientY));
    const end = () => {
      ended.abort();
      beside.style.removeProperty('--pulled');
      delete beside.dataset.pulling;
    };
    beside.dataset.pulling = '';
    head.addEventListener(
      'pointermove',
      (move) => beside.style.setProperty('--pulled', `${outward * pulled(move)}px`),
      { signal },
    );
    head.addEventListener(
      'pointerup',
      (up) => {
        const far = pulled(up);
        end();
        if (far > PULL || far / Math.max(1, up.timeStamp - down.timeStamp) > FLICK) close();
      },
      { signal },
    );
    head.addEventListener('pointercancel', end, { signal });
  });
}

import type { Sheet } from './sheet.ts';

/** The way from what stands beside the text to the full lab, and back to where the reader was. */
export function visitLab(
  document: Document,
  beside: HTMLElement,
  sheet: Sheet,
  /** The control that was pressed last. */
  origin: () => HTMLElement | null,
): void {
  const lab = document.getElementById('lab');
  const bar = document.querySelector<HTMLElement>('.back-to-text');
  const there = beside.querySelector<HTMLElement>('[data-beside="lab"]');
  const back = bar?.querySelector('button');
  if (!lab || !bar || !there || !back) return;
  const { defaultView: window } = document;
  let left = { at: 0, sheet: false };

  // Whoever scrolls back to the text has no use for the way back.
  const observer = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) leave();
  });
  function leave() {
    observer.disconnect();
    if (bar) bar.hidden = true;
  }

  there.addEventListener('click', () => {
    left = { at: window?.scrollY ?? 0, sheet: sheet.isOpen() };
    sheet.close();
    bar.hidden = false;
    (lab.querySelector('.table-region') ?? lab).scrollIntoView();
    lab.focus({ preventScroll: true });
    // In a narrow lab it may be further down.
    lab.querySelector('[data-ringed]')?.scrollIntoView({ block: 'nearest' });
    observer.observe(lab);
  });

  back.addEventListener('click', () => {
    leave();
    window?.scrollTo({ top: left.at, behavior: 'instant' });
    const control = origin();
    const place = control?.isConnected ? control : there;
    // What was changed in the lab may have changed the height of the text.
    place.scrollIntoView({ block: 'nearest' });
    place.focus({ preventScroll: true });
    if (left.sheet && control?.isConnected) sheet.open(control);
  });
}

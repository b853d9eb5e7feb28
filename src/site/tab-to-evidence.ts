const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]';

const canBeReached = (element: HTMLElement) =>
  element.tabIndex >= 0 && element.getClientRects().length > 0;

const reachable = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(TABBABLE)].filter(canBeReached);

/**
 * Puts the evidence after the control that was pressed in the order of Tab, as browsers do with a popover: it stands at
 * the end of the document, hundreds of presses away. `origin` gives the control while its evidence is shown. Who has gone
 * back to the control from there reads on: then Tab goes on in the text.
 */
export function tabToEvidence(
  beside: HTMLElement,
  origin: () => HTMLElement | null,
  hasGoneBack: () => boolean,
): void {
  const { ownerDocument: document } = beside;
  document.addEventListener('keydown', (event) => {
    const control = origin();
    if (event.key !== 'Tab' || event.defaultPrevented || !control?.isConnected) return;
    const next = nextFrom(document.activeElement, event.shiftKey, control, reachable(beside));
    if (next === null) return;
    event.preventDefault();
    next.focus();
  });

  function nextFrom(
    at: Element | null,
    back: boolean,
    control: HTMLElement,
    inside: readonly HTMLElement[],
  ): HTMLElement | null {
    if (at === control && !back) return hasGoneBack() ? null : (inside[0] ?? null);
    if (at !== null && at === inside[0] && back) return control;
    if (at === null || at !== inside.at(-1) || back) return null;
    const all = reachable(document).filter((element) => !beside.contains(element));
    return all[all.indexOf(control) + 1] ?? null;
  }
}

import { CLAIMS, type ClaimId, claimScenario, proofOf } from '../scenario/claims.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { CellName } from '../softmax/compared.ts';

const isClaim = (id: string | undefined): id is ClaimId => id !== undefined && id in CLAIMS;

/** Puts a state into the lab and scrolls there; `from` is where the way back leads. */
export type ShowInLab = (scenario: Scenario, from: HTMLElement) => void;

/**
 * The controls in the text that put the lab into the state that proves a claim, and the way back, to the text and to
 * the reader's own state. Returns the same function for panels; null if the document has none.
 */
export function showClaims(document: Document, store: ScenarioStore): ShowInLab | null {
  const lab = document.getElementById('lab');
  const back = document.querySelector<HTMLElement>('.back-to-text');
  const button = back?.querySelector('button');
  if (lab === null || !back || !button) return null;
  let from: HTMLElement | null = null;
  let before: Scenario | null = null;

  function show(scenario: Scenario, origin: HTMLElement, proof?: CellName) {
    if (lab === null || !back) return;
    // Going from claim to claim keeps the state from before the first.
    before ??= store.get();
    from = origin;
    store.dispatch({ type: 'load', scenario, proof });
    back.hidden = false;
    // The evidence is in the table and below it, under the controls.
    (lab.querySelector('.table-region') ?? lab).scrollIntoView();
    // The rows will be rendered again, so the focus goes to the lab itself.
    lab.focus({ preventScroll: true });
    // Once it is rendered. In a narrow lab it may be further down.
    requestAnimationFrame(() =>
      lab.querySelector('[data-ringed]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('[data-show]') : null;
    if (!(control instanceof HTMLElement) || !isClaim(control.dataset.show)) return;
    const claim = control.dataset.show;
    show(claimScenario(claim), control, proofOf(claim));
  });

  button.addEventListener('click', () => {
    if (before !== null) store.dispatch({ type: 'load', scenario: before });
    back.hidden = true;
    from?.scrollIntoView({ block: 'center' });
    from?.focus({ preventScroll: true });
    from = null;
    before = null;
  });

  return (scenario, origin) => show(scenario, origin);
}

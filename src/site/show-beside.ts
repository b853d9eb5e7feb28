import { CLAIMS, type ClaimId, claimScenario, proofOf } from '../scenario/claims.ts';
import { isJump } from '../scenario/reducer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { CellName } from '../softmax/compared.ts';
import { holdStill } from './hold-still.ts';
import { sheetOf } from './sheet.ts';
import { tabToEvidence } from './tab-to-evidence.ts';
import { visitLab } from './visit-lab.ts';

const isClaim = (id: string | undefined): id is ClaimId => id !== undefined && id in CLAIMS;

/** Puts a state into the reader's store and shows it beside the text; `from` is the control that was pressed. */
export type ShowBeside = (scenario: Scenario, from: HTMLElement) => void;

/**
 * The controls in the text that show what it claims: they put the state that proves it into the reader's store, and the
 * companion beside the text shows it, without moving the page. Returns the same function for panels; null if the
 * document has no companion.
 */
export function showBeside(document: Document, store: ScenarioStore): ShowBeside | null {
  const beside = document.querySelector<HTMLElement>('.beside');
  const own = beside?.querySelector<HTMLButtonElement>('[data-beside="own"]');
  if (!beside || !own) return null;
  /** The control that was pressed last. */
  let from: HTMLElement | null = null;
  /** The reader's own state, while another is shown. */
  let before: Scenario | null = null;
  let hasGoneBack = false;
  const returnToText = () => {
    hasGoneBack = true;
    if (from?.isConnected) from.focus({ preventScroll: true });
  };
  const sheet = sheetOf(beside, returnToText);

  /** Marks the control whose state is the one that is shown; none after an edit. */
  function mark(control: HTMLElement | null) {
    for (const marked of document.querySelectorAll('[data-shown]')) {
      marked.removeAttribute('data-shown');
      marked.removeAttribute('aria-current');
    }
    control?.setAttribute('data-shown', '');
    control?.setAttribute('aria-current', 'true');
  }

  function keep(scenario: Scenario | null) {
    before = scenario;
    if (own) own.hidden = scenario === null;
  }

  function show(scenario: Scenario, control: HTMLElement, proof?: CellName) {
    // Going from claim to claim keeps the state from before the first.
    const kept = before ?? store.get();
    from = control;
    hasGoneBack = false;
    holdStill(control, () => store.dispatch({ type: 'load', scenario, proof }));
    keep(kept);
    mark(control);
    sheet.open(control);
  }

  store.subscribe((action) => {
    mark(null);
    if (isJump(action)) keep(null);
  });

  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('[data-show]') : null;
    if (!(control instanceof HTMLElement) || !isClaim(control.dataset.show)) return;
    const claim = control.dataset.show;
    show(claimScenario(claim), control, proofOf(claim));
  });

  own.addEventListener('click', () => {
    const scenario = before;
    if (scenario === null) return;
    holdStill(from?.isConnected ? from : beside, () => store.dispatch({ type: 'load', scenario }));
    // The button is gone.
    returnToText();
  });

  tabToEvidence(
    beside,
    () => from,
    () => hasGoneBack,
  );
  visitLab(document, beside, sheet, () => from);
  return show;
}

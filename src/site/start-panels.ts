import { openState } from '../features/open-state.ts';
import { OPEN_STAGE } from '../panel/stage.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import { asksForPseudo, pseudo } from '../words/pseudo.ts';
import type { Strings } from '../words/strings.ts';
import { followAddress, linkTo, queryOf, rootOf } from './address-bar.ts';
import { mountPanels } from './mount-panels.tsx';
import { showLate } from './show-late.ts';

/** Starts the panels of the page in the state of its address, and keeps the address up to date. */
export function startPanels(window: Window, words: Strings): void {
  const { document } = window;
  const strings = import.meta.env.DEV && asksForPseudo(queryOf(window)) ? pseudo(words) : words;
  const state = openState(queryOf(window));
  const { query } = state;

  const reload = followAddress(window, state);
  const props = {
    ...state,
    state,
    root: rootOf(window, document.querySelector('main')?.dataset.home ?? './'),
    link: () => linkTo(window, query()),
    showInLab: showLate(document, state.store, reload),
    report: () => {},
    stage: OPEN_STAGE,
  };
  mountPanels(document, strings, props, reload);
  typeWhereAsked(document, state.store);

  // The page of the other language opens in the current state, and that for teachers can hand it on.
  const carrying = 'a.other-language, a[data-page="teach"]';
  for (const link of document.querySelectorAll<HTMLAnchorElement>(carrying)) {
    const address = link.getAttribute('href') ?? '';
    const carryState = () =>
      link.setAttribute('href', query() === '' ? address : `${address}?${query()}`);
    for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, carryState);
  }
}

/** The number in the first sentence is a control: it is typed into the first logit. */
function typeWhereAsked(document: Document, store: ScenarioStore): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-type-logit]'))
    control.addEventListener('click', () =>
      store.dispatch({ type: 'logit', index: 0, value: Number(control.dataset.typeLogit) }),
    );
}

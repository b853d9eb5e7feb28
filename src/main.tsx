import './page/styles.ts';
import { followAddress, linkTo, queryOf, rootOf } from './address-bar.ts';
import { keepForOffline } from './offline.ts';
import { markContents } from './page/mark-contents.ts';
import { mountPanels } from './page/mount-panels.tsx';
import { showClaims } from './page/show-claims.ts';
import { themeButton } from './page/theme-button.ts';
import { OPEN_STAGE } from './panels/stage.ts';
import { openState } from './scenario/page-state.ts';
import { STRINGS } from './text/languages.ts';
import { asksForPseudo, pseudo } from './text/pseudo.ts';

const language = document.documentElement.lang === 'es' ? 'es' : 'en';
const strings =
  import.meta.env.DEV && asksForPseudo(queryOf(window))
    ? pseudo(STRINGS[language])
    : STRINGS[language];
const state = openState(queryOf(window));
const { query } = state;

followAddress(window, state);
mountPanels(document, strings, {
  ...state,
  state,
  root: rootOf(window, language === 'es' ? '../' : './'),
  link: () => linkTo(window, query()),
  showInLab: showClaims(document, state.store),
  report: () => {},
  stage: OPEN_STAGE,
});
markContents(document);
themeButton(document);

// The other language opens in the state this one is in.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.other-language')) {
  const address = link.getAttribute('href') ?? '';
  const carryState = () =>
    link.setAttribute('href', query() === '' ? address : `${address}?${query()}`);
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, carryState);
}

if (import.meta.env.PROD) keepForOffline(window);

// Formulas stand in a fallback face until the lab is alive.
requestAnimationFrame(() => void import('./ui/formula-fonts.ts'));

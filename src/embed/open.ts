import { DEFAULT_LANGUAGE, languageOf } from '../words/languages.ts';
import '../ui/base.css';
import './gallery/gallery.css';

/*
 * Classic script in the head of embed/: redirects ?panel=<id>&lang=<language> to the document of that panel, with the
 * whole query and without a history entry. The links in the document say which panels there are.
 */

const parameters = new URLSearchParams(location.search);
const lang = languageOf(parameters.get('lang')) ?? DEFAULT_LANGUAGE;
const panel = parameters.get('panel');
const page = document.documentElement;

// Before anything is painted: who asks for a panel wants none of the others loaded.
if (panel !== null) page.dataset.list = '';
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (effectiveDirective === 'frame-src') page.dataset.frames = 'none';
});

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
else open();

function open() {
  const ofLanguage = document.querySelector(`main[lang=${lang}]`);
  const links = ofLanguage?.querySelectorAll<HTMLAnchorElement>('a[data-panel]') ?? [];
  const chosen = [...links].find((link) => link.dataset.panel === panel);
  if (chosen !== undefined) location.replace(`${chosen.href}${location.search}${location.hash}`);
  else explain(ofLanguage, links);
}

/** No panel has that name: says so in one language. All links keep the query. */
function explain(ofLanguage: Element | null, links: Iterable<HTMLAnchorElement>) {
  page.lang = lang;
  for (const main of document.querySelectorAll('main')) main.hidden = main.lang !== lang;
  for (const link of links) link.search = location.search;
  for (const link of ofLanguage?.querySelectorAll<HTMLAnchorElement>('a[data-state]') ?? [])
    link.search = `${withOthers(new URLSearchParams(link.search))}`;
  const notice = ofLanguage?.querySelector<HTMLElement>('.frame-notice');
  if (!notice) return;
  const unknown = panel !== null && panel !== '';
  const name = notice.querySelector('q');
  if (name !== null && panel !== null) name.textContent = panel.slice(0, 40);
  notice.querySelector(`[data-when=${unknown ? 'missing' : 'unknown'}]`)?.remove();
  notice.hidden = false;
}

/** What the address holds beyond the state of a link: its own parameters count. */
function withOthers(own: URLSearchParams): URLSearchParams {
  for (const [name, value] of parameters)
    if (name !== 'lang' && !own.has(name)) own.append(name, value);
  return own;
}

/*
 * Classic script of embed/: redirects ?panel=<id>&lang=<language> to the document of that panel, with the whole query
 * and without a history entry. The links in the document say which panels there are.
 */

const parameters = new URLSearchParams(location.search);
const lang = /^es\b/i.test(parameters.get('lang') ?? '') ? 'es' : 'en';
const panel = parameters.get('panel');
const ofLanguage = document.querySelector(`main[lang=${lang}]`);
const links = ofLanguage?.querySelectorAll<HTMLAnchorElement>('a[data-panel]') ?? [];
const chosen = [...links].find((link) => link.dataset.panel === panel);

if (chosen === undefined) explain();
else location.replace(`${chosen.href}${location.search}${location.hash}`);

/** No panel has that name: says so in one language. The links to the panels keep the query. */
function explain() {
  document.documentElement.lang = lang;
  for (const main of document.querySelectorAll('main')) main.hidden = main.lang !== lang;
  for (const link of links) link.search = location.search;
  const notice = ofLanguage?.querySelector<HTMLElement>('.frame-notice');
  if (!notice) return;
  const unknown = panel !== null && panel !== '';
  const name = notice.querySelector('q');
  if (name !== null && panel !== null) name.textContent = panel.slice(0, 40);
  notice.querySelector(`[data-when=${unknown ? 'missing' : 'unknown'}]`)?.remove();
  notice.hidden = false;
}

export {};

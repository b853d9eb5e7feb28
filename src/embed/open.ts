/*
 * Classic script of embed/: sends ?panel=<id>&lang=<language> on to the document of that panel, query and all, without
 * a stop in the history. What it needs to know stands in the document.
 */

const parameters = new URLSearchParams(location.search);
const lang = /^es\b/i.test(parameters.get('lang') ?? '') ? 'es' : 'en';
const panel = parameters.get('panel');
const ofLanguage = document.querySelector(`main[lang=${lang}]`);
const links = ofLanguage?.querySelectorAll<HTMLAnchorElement>('a[data-panel]') ?? [];
const chosen = [...links].find((link) => link.dataset.panel === panel);

if (chosen === undefined) explain();
else location.replace(`${chosen.href}${location.search}${location.hash}`);

/** Nobody has that name: in one language, with what stands in the address taken along by every link. */
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

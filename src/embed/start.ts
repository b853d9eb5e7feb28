/*
 * Classic script in the head of a frame, before anything is painted. It sets the theme, keeps a state that is not the
 * one rendered at build from being seen, and loads the frame's script: as modules, or, where the document has no
 * origin of its own (a sandbox without allow-same-origin, a file) and modules would need a header of the server, as
 * one classic script.
 */

const { modules = '', classic = '' } = (document.currentScript as HTMLScriptElement).dataset;
const page = document.documentElement;
const parameters = new URLSearchParams(location.search);

const theme = parameters.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;

const asRendered = { panel: parameters.get('panel'), lang: page.lang, theme, fit: '1' };
const otherwise = [...parameters].some(
  ([name, value]) =>
    !Object.entries(asRendered).some((known) => known[0] === name && known[1] === value),
);
if (otherwise) page.dataset.opening = '';

const script = document.createElement('script');
// Whatever stands in the document is better than nothing.
script.addEventListener('error', () => delete page.dataset.opening);
if (self.origin === 'null') {
  // Fonts need the header too: the browser sets the formulas with its own.
  page.dataset.fonts = 'none';
  script.src = classic;
} else {
  const [entry = '', ...others] = modules.split(' ');
  for (const href of others) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
    );
  }
  script.type = 'module';
  script.src = entry;
}
document.head.append(script);

export {};

import { LONGEST_QUERY } from '../scenario/parameters.ts';
import { NotLoaded } from '../ui/load-code.ts';
import { sayFrameMissing } from './frame-missing.ts';

/*
 * Classic script in the head of a frame, before anything is painted. It sets the theme, hides what was rendered at
 * build if another state is asked for, and loads the frame's script: as modules, or as one classic script where the
 * document has no origin of its own (a sandbox without allow-same-origin, a file), because modules would need a header
 * from the server there. In development it is a module, which has no `document.currentScript`.
 */

const own = document.querySelector<HTMLScriptElement>('script[data-modules]');
const { modules = '', classic = '' } = own?.dataset ?? {};
const page = document.documentElement;
// A query longer than any state has is not parsed; the panel will say so.
const endless = location.search.length > LONGEST_QUERY;
const parameters = new URLSearchParams(endless ? '' : location.search);

const theme = parameters.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;

const asRendered = { panel: parameters.get('panel'), lang: page.lang, theme, fit: '1' };
const otherwise = [...parameters].some(
  ([name, value]) =>
    !Object.entries(asRendered).some((known) => known[0] === name && known[1] === value),
);
if (otherwise || endless) page.dataset.opening = '';

const script = document.createElement('script');
script.addEventListener('error', () =>
  whenParsed(() => sayFrameMissing(window, new NotLoaded(script.src))),
);
if (self.origin === 'null') {
  // Fonts need the header too: formulas are shown in the browser's own.
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

function whenParsed(act: () => void) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
  else act();
}

import '../ui/styles.ts';
import '../panel/panel.css';
import './frame.css';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { PANELS } from '../features/registry.ts';
import { EarlyEdits } from '../panel/early-edits.tsx';
import type { PanelId } from '../panel/panel.ts';
import { SurroundingsProvider } from '../panel/part.tsx';
import { openState } from '../scenario/page-state.ts';
import { turnOnFormulaFonts } from '../ui/formula-fonts.ts';
import { loadCode } from '../ui/load-code.ts';
import type { Language } from '../words/strings.ts';
import { Alone, fullPage } from './alone.tsx';
import { frameAddress } from './frame-address.ts';
import { sayFrameMissing } from './frame-missing.ts';
import { hostOf } from './host.ts';
import type { Theme, ToFrame } from './messages.ts';
import { readOptions, shownHow, stageOf } from './parameters.ts';
import { EMBED } from './words/words.ts';

/** Messages of a burst are taken together: only the last of each type counts. */
const BURST = 16;

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();

/** Whatever goes wrong on the way, something is seen, and something can be done. */
function begin() {
  open().catch((failure: unknown) => {
    console.error(failure);
    sayFrameMissing(window, failure);
  });
}

/** Brings the panel of this document to life, and keeps it, its address and its host in step. */
async function open(): Promise<void> {
  const page = document.documentElement;
  const place = document.getElementById('root');
  if (place === null) return;
  const panel = place.dataset.panel as PanelId;
  const home = page.dataset.home ?? '';
  const host = hostOf(window);
  const address = frameAddress(window);
  const { default: Panel } = await loadCode(PANELS[panel], 'first');
  const surroundings = { document: 'frame', reload: address.reload } as const;

  const state = openState(address.query);
  let options = readOptions(address.query, panel);
  const shown = shownHow(address.query);
  let lang: Language = options.lang ?? (page.lang === 'es' ? 'es' : 'en');
  let { unread } = state;
  let hide = options.hide ?? [];
  let lock = options.lock ?? [];
  let stage = stageOf(hide, lock);

  const view = () => (
    <SurroundingsProvider value={surroundings}>
      <EarlyEdits root={place}>
        <Alone
          panel={panel}
          Panel={Panel}
          state={state}
          lang={lang}
          stage={stage}
          home={home}
          unread={unread}
          unreadOptions={options.unread}
          onDismiss={dismiss}
          link={link}
          report={host.progress}
          onDrawn={drawn}
        />
      </EarlyEdits>
    </SurroundingsProvider>
  );

  function link() {
    return address.whole(`${home}${fullPage(lang, state.query(), panel)}`);
  }

  function dismiss() {
    unread = [];
    options = { ...options, unread: [] };
    root.render(view());
  }

  function drawn() {
    delete page.dataset.opening;
    page.lang = lang;
    document.title = EMBED[lang].titles[panel];
    host.measure();
  }

  function wear(theme: Theme) {
    if (theme === 'auto') delete page.dataset.theme;
    else page.dataset.theme = theme;
  }

  function obey(message: ToFrame) {
    switch (message.type) {
      case 'theme':
        shown.set('theme', message.theme);
        return wear(message.theme);
      case 'lang':
        lang = message.lang;
        shown.set('lang', lang);
        break;
      case 'state': {
        const asked = openState(message.query);
        unread = asked.unread;
        if (asked.query() !== state.query()) state.load(message.query);
        options = readOptions(message.query, panel);
        hide = options.hide ?? hide;
        lock = options.lock ?? lock;
        stage = stageOf(hide, lock);
        if (options.hide !== null) shown.set('hide', hide.join());
        if (options.lock !== null) shown.set('lock', lock.join());
        break;
      }
      default:
        return message satisfies never;
    }
    root.render(view());
  }

  if (options.theme !== null) wear(options.theme);
  state.subscribe(() => {
    const query = state.query();
    address.keep([`${shown}`, query].filter((part) => part !== '').join('&'));
    host.change(query);
  });
  // What was rendered at build is brought to life; any other state is drawn afresh, before anyone sees it.
  const afresh = 'opening' in page.dataset || options.unread.length > 0;
  const root: Root = afresh ? createRoot(place) : hydrateRoot(place, view());
  // At once, so that the first height told is the one it has.
  if (afresh) flushSync(() => root.render(view()));
  host.listen(obey, BURST);
  host.follow(place);
  if (shown.get('fit') === '1') page.dataset.fit = '';

  // Without an origin there are no fonts; formulas are set by the browser instead.
  if (page.dataset.fonts !== 'none') turnOnFormulaFonts(document);
}

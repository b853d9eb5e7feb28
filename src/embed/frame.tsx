import '../ui/styles.ts';
import '../panel/panel.css';
import './frame.css';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { openState } from '../features/open-state.ts';
import { PANELS, type PanelId, titleOf } from '../features/registry.ts';
import { EarlyEdits } from '../panel/early-edits.tsx';
import { loadPanel } from '../panel/load-panel.ts';
import type { PanelProps } from '../panel/panel.ts';
import { type Surroundings, SurroundingsProvider } from '../panel/part.tsx';
import { keepOnNothing } from '../practice/kept.ts';
import type { Work } from '../practice/record.ts';
import { resume } from '../practice/resume.ts';
import { turnOnFormulaFonts } from '../ui/formula-fonts.ts';
import { loadCode } from '../ui/load-code.ts';
import { DEFAULT_LANGUAGE, type Language, languageOf } from '../words/languages.ts';
import { STRINGS } from '../words/strings-table.ts';
import { Alone, fullPage } from './alone.tsx';
import { addressOf } from './frame-address.ts';
import { sayFrameMissing } from './frame-missing.ts';
import { hostOf } from './host.ts';
import type { Theme, ToFrame } from './messages.ts';
import { readOptions, shownHow, stageOf } from './parameters.ts';
import { EMBED } from './words/words.ts';

/** Milliseconds for which messages are collected: of each type only the last counts. */
const BURST = 16;

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();

/** If anything fails, the reader sees a notice, and can try again. */
function begin() {
  open().catch((failure: unknown) => {
    console.error(failure);
    sayFrameMissing(window, failure);
  });
}

/** Starts the panel of this document, and keeps its address and its host up to date. */
async function open(): Promise<void> {
  const page = document.documentElement;
  const place = document.getElementById('root');
  if (place === null) return;
  const panel = place.dataset.panel as PanelId;
  const home = page.dataset.home ?? '';
  const host = hostOf(window);
  const address = addressOf(window);
  let options = readOptions(address.query, panel);
  let lang = options.lang ?? languageOf(page.lang) ?? DEFAULT_LANGUAGE;
  if (shownHow(address.query).get('keep') === 'host') keepOnNothing();
  const { default: Panel } = await loadCode(() => loadIn(lang, panel), 'first');
  const surroundings: Surroundings = {
    document: 'frame',
    reload: address.reload,
    root: address.resolve(home || './'),
    askForSet: host.askForSet,
  };

  const state = openState(address.query);
  const shown = shownHow(address.query);
  /** The language that was asked for last. */
  let wanted = lang;
  let { unread } = state;
  let hide = options.hide ?? [];
  let lock = options.lock ?? [];
  let stage = stageOf(hide, lock);

  const report: PanelProps['report'] = (done, total, work) => {
    if (work === undefined || host.alone) return host.progress(panel, done, total);
    const tell = (what?: Work) => host.progress(panel, done, total, what);
    work().then(tell, () => tell());
  };

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
          report={report}
          onDrawn={drawn}
        />
      </EarlyEdits>
    </SurroundingsProvider>
  );

  function link() {
    return address.resolve(`${home}${fullPage(lang, state.query(), panel)}`);
  }

  function dismiss() {
    unread = [];
    options = { ...options, unread: [] };
    root.render(view());
  }

  function drawn() {
    delete page.dataset.opening;
    page.lang = lang;
    document.title = titleOf(panel, lang);
    host.measure();
  }

  function setTheme(theme: Theme) {
    if (theme === 'auto') delete page.dataset.theme;
    else page.dataset.theme = theme;
  }

  /** Changes the language once its words are loaded. Until then, or if they fail to load, the panel stays as it is. */
  async function translate(language: Language) {
    wanted = language;
    await loadIn(language, panel);
    if (wanted !== language) return;
    lang = language;
    shown.set('lang', lang);
    root.render(view());
  }

  function receive(message: ToFrame) {
    switch (message.type) {
      case 'theme':
        shown.set('theme', message.theme);
        return setTheme(message.theme);
      case 'lang':
        translate(message.lang).catch((failure: unknown) => console.error(failure));
        return;
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
      case 'resume':
        resume(panel, message.data).then(host.resumed, () => host.resumed(false));
        return;
      case 'set':
        return host.handed(message.handed);
      default:
        return message satisfies never;
    }
    root.render(view());
  }

  if (options.theme !== null) setTheme(options.theme);
  state.subscribe(() => {
    const query = state.query();
    address.update([`${shown}`, query].filter((part) => part !== '').join('&'));
    host.change(query);
  });
  // A state rendered at build is hydrated; any other is rendered anew, before the reader sees anything.
  const anew = 'opening' in page.dataset || options.unread.length > 0;
  const root: Root = anew ? createRoot(place) : hydrateRoot(place, view());
  // Synchronously, so that the first height sent is the right one.
  if (anew) flushSync(() => root.render(view()));
  host.listen(receive, BURST);
  host.observe(place);
  if (shown.get('fit') === '1') page.dataset.fit = '';

  // A document with an opaque origin cannot load the fonts: the browser's own mathematics is used.
  if (page.dataset.fonts !== 'none') turnOnFormulaFonts(document);
}

/** The code of a panel, once all its words in a language are there. */
async function loadIn(language: Language, panel: PanelId) {
  const [code] = await Promise.all([
    loadPanel(PANELS[panel], language),
    STRINGS.load(language),
    EMBED.load(language),
  ]);
  return code;
}

import { TITLES } from 'virtual:panel-titles';
import { PATIENCE } from '../panel/exercise-set/handed.ts';
import { HANDED } from '../practice/set/parameter.ts';
import { STATE_PARAMETERS } from '../scenario/parameters.ts';
import { inLanguage, LANGUAGES, type Language } from '../words/languages.ts';
import { folderAddress } from './base.ts';
import { noteWhenBlocked } from './blocked.ts';
import { HEIGHTS, WIDTHS } from './heights.ts';
import { mustBeCredentialless } from './isolation.ts';
import { type FromFrame, readFromFrame, SOURCE, themeOf } from './messages.ts';
import { languageAround, shadeAround, watchSurroundings } from './surroundings.ts';

/** Attributes that are copied into the address as parameters of the same name. */
const STATE: readonly string[] = STATE_PARAMETERS;
const STAGE = ['hide', 'lock'];

/**
 * The frame keeps its origin, which the reader's progress, modules and fonts need. It may open the full page and save a
 * file, and nothing else: no forms, no dialogs, no navigation of the host.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const STYLE =
  ':host{display:block;overflow:auto}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}iframe[hidden]{display:none}p{margin:0;padding:.75em;font:1em/1.5 system-ui,sans-serif}a{color:inherit}';

/** Where there is no document, as on a server, the class below can be imported, and is never made. */
const ElementOfPage = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<log-sum-explorer panel="lab">`: a panel in a frame as tall as its content, in the language and theme of the page
 * around it.
 */
export class LogSumExplorer extends ElementOfPage {
  static readonly observedAttributes = [
    'base',
    'panel',
    'lang',
    'theme',
    'title',
    ...STATE,
    ...STAGE,
  ];

  /** Address of the folder that holds embed/. While it is "", each element names it in its attribute `base`. */
  static base = '';

  #frame: HTMLIFrameElement | undefined;
  /** The state as the frame last reported it; undefined while it is that of the attributes. */
  #query: string | undefined;
  /** What the frame knows, from its address or a message, and need not be sent again. */
  #sent: Readonly<Record<string, string>> = {};
  #ready = false;
  #height: number | undefined;
  #scheduled = false;
  #stop: (() => void) | undefined;
  /** Ends the doubt whether the frame comes. */
  #settle: (() => void) | undefined;

  /** The state of the panel as a query, without "?". */
  get query(): string {
    return this.#query ?? this.#pick(STATE);
  }

  connectedCallback(): void {
    this.#watch();
    this.#createFrame();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#settle?.();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  /** `moveBefore` keeps the frame as it is, without loading it again. */
  connectedMoveCallback(): void {
    this.#stop?.();
    this.#watch();
    this.#update();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (STATE.includes(name) || name === 'panel') this.#query = undefined;
    if (name === 'panel') this.#height = undefined;
    if (!this.#frame) return;
    if (name === 'panel' || name === 'base') this.#createFrame();
    // Several attributes are usually changed together.
    else if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        this.#update();
      });
    }
  }

  handleEvent({ source, data }: MessageEvent): void {
    const message = source && source === this.#frame?.contentWindow && readFromFrame(data);
    if (!message) return;
    this.#receive(message);
    if (this.#ready) return;
    this.#settle?.();
    // Sends what changed while it was loading.
    this.#ready = true;
    this.#update();
  }

  /** Listens to the window the element is in now: it may have moved to another document. */
  #watch() {
    const window = this.ownerDocument.defaultView;
    const stop = watchSurroundings(this, () => this.#update());
    window?.addEventListener('message', this);
    this.#stop = () => {
      stop();
      window?.removeEventListener('message', this);
    };
  }

  #receive(message: FromFrame) {
    switch (message.type) {
      case 'height':
        this.#height = message.height;
        this.#updateFrame();
        break;
      case 'change':
        this.#query = message.query;
        this.#sent = { ...this.#sent, state: this.#state() };
        this.#dispatch('change', { query: message.query });
        break;
      case 'progress': {
        const { type, ...detail } = message;
        this.#dispatch(type, detail);
        break;
      }
      case 'resumed':
        break;
      case 'set':
        this.#handSet();
        break;
      default:
        message satisfies never;
    }
  }

  /**
   * Fetches the file that `set` names as this page may, and hands it to the frame, which could not: it is of another
   * origin, and its policy lets it ask no other. Nobody but a frame of ours gets it.
   */
  #handSet() {
    const frame = this.#frame?.contentWindow;
    const answer = (said: object) =>
      frame?.postMessage({ target: SOURCE, type: 'set', ...said }, LogSumExplorer.base);
    fetch(this.getAttribute('set') ?? '', { signal: AbortSignal.timeout(PATIENCE) })
      .then(async (response) =>
        answer(response.ok ? { file: await response.blob() } : { status: response.status }),
      )
      .catch(({ name }) => answer({ status: name === 'TimeoutError' ? 408 : 0 }));
  }

  #dispatch(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Each panel gets a new frame: navigating an existing one would add an entry to the reader's history. */
  #createFrame() {
    const base = this.#base;
    if (base === null) {
      // For who writes the page; the element's children stay for who reads it.
      console.error('log-sum-explorer: the attribute "base" must be the address of the site.');
      return;
    }
    const panel = this.getAttribute('panel') ?? '';
    const known = Object.hasOwn(TITLES, panel);
    const frame = this.ownerDocument.createElement('iframe');
    const lang = this.#lang;
    const theme = this.#theme;
    const state = [this.query, this.#pick(STAGE)].filter(Boolean).join('&');
    const folder = known ? `${panel}/${LANGUAGES[lang].folder}` : '';
    const how = new URLSearchParams({ ...(known ? {} : { panel, lang }), theme, fit: '1' });
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write';
    open(frame, base, `embed/${folder}index.html?${how}${state && `&${state}`}`);
    this.#sent = { lang, theme, state: this.#state() };
    this.#ready = false;
    this.#frame = frame;
    this.#settle?.();
    this.#root.replaceChildren(frame);
    this.#settle = noteWhenBlocked(frame, () => this.#lang);
    this.#height ??= this.#openingHeight(panel);
    this.#updateFrame();
  }

  /** Sends the frame what is new: language, theme, state. */
  #update() {
    if (!this.#frame) return;
    this.#updateFrame();
    if (!this.#ready) return;
    const now = { lang: this.#lang, theme: this.#theme, state: this.#state() };
    for (const [type, value] of Object.entries(now)) {
      if (this.#sent[type] === value) continue;
      const field = type === 'state' ? 'query' : type;
      const message = { target: SOURCE, type, [field]: value };
      this.#frame.contentWindow?.postMessage(message, '*');
    }
    this.#sent = now;
  }

  /** Sets the frame's title, colour scheme and height, which do not need its script. */
  #updateFrame() {
    if (!this.#frame) return;
    const panel = this.getAttribute('panel') ?? '';
    const titles = Object.hasOwn(TITLES, panel) ? TITLES[panel] : undefined;
    this.#frame.title = this.title || (titles ? inLanguage(titles, this.#lang) : 'LogSumExplorer');
    this.#frame.style.colorScheme = shadeAround(this);
    this.#frame.style.height = `${this.#height}px`;
  }

  get #base(): string | null {
    const { base } = LogSumExplorer;
    return base || folderAddress(this.getAttribute('base') ?? '', this.ownerDocument.baseURI);
  }

  get #lang(): Language {
    return languageAround(this);
  }

  get #theme() {
    const theme = themeOf(this.getAttribute('theme'));
    return theme === null || theme === 'auto' ? shadeAround(this) : theme;
  }

  /** The query of a state message. It names `hide` and `lock` even if they are empty: that shows everything again. */
  #state(): string {
    return `${this.query}&${STAGE.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name) ?? '')}`).join('&')}`;
  }

  /** Created once. The element's children stay outside of it: they are the fallback without script. */
  get #root(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { defaultView } = this.ownerDocument;
    // A style sheet belongs to the document it was made in, and is lost when the element moves to another.
    if (root.adoptedStyleSheets.length === 0 && defaultView) {
      const style = new defaultView.CSSStyleSheet();
      style.replaceSync(STYLE);
      root.adoptedStyleSheets = [style];
    }
    return root;
  }

  #pick(names: readonly string[]): string {
    return names
      .filter((name) => this.hasAttribute(name))
      .map((name) => `${name}=${encodeURIComponent(this.#parameter(name))}`)
      .join('&');
  }

  /** An attribute as a parameter. A set that is no packed one is a file, which the frame then asks for. */
  #parameter(name: string): string {
    const value = this.getAttribute(name) ?? '';
    return name === 'set' && !/^[\w-]*$/.test(value) ? HANDED + value : value;
  }

  #openingHeight(panel: string): number {
    const heights = Object.hasOwn(HEIGHTS, panel) ? HEIGHTS[panel] : undefined;
    const width = this.clientWidth;
    const at = WIDTHS.findLastIndex((one) => one <= width);
    return heights?.[Math.max(0, at)] ?? 400;
  }
}

/**
 * Loads an address of the folder in a frame; in an isolated page, once it is known whether it must be credentialless.
 */
function open(frame: HTMLIFrameElement, base: string, address: string): void {
  const go = (credentialless: boolean) => {
    // On the same origin this sandbox would not restrict anything, and browsers warn about it.
    if (new URL(base).origin !== origin) frame.setAttribute('sandbox', SANDBOX);
    if (credentialless) Object.assign(frame, { credentialless });
    frame.src = base + address;
  };
  const asked = mustBeCredentialless(base);
  if (asked) asked.then(go);
  else go(false);
}

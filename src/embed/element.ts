import { TITLES } from 'virtual:panel-titles';
import { inLanguage, LANGUAGES, type Language } from '../words/languages.ts';
import { HEIGHTS, WIDTHS } from './heights.ts';
import { mustBeCredentialless } from './isolation.ts';
import { type FromFrame, readFromFrame, SOURCE, themeOf } from './messages.ts';
import { languageAround, shadeAround, watchSurroundings } from './surroundings.ts';

/** Attributes that are parameters of the address as they stand. */
const STATE = ['x', 'labels', 'y', 't', 'format', 'ftz', 'seed', 'rows', 'max', 'masked'];
const STAGE = ['hide', 'lock'];

/**
 * With an origin of its own the frame has the reader's progress, its modules and its fonts. It may open the full page
 * and save a file, and nothing else: no forms, no dialogs, and the host's address is out of its reach.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const STYLE =
  ':host{display:block;overflow:auto}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}';

/** `<log-sum-explorer panel="lab">`: a panel in a frame that has the page's language and theme, at its height. */
export class LogSumExplorer extends HTMLElement {
  static readonly observedAttributes = ['panel', 'lang', 'theme', 'title', ...STATE, ...STAGE];

  /** Address of the folder that holds embed/. */
  static base = '';

  #frame: HTMLIFrameElement | undefined;
  /** The state as it is in the frame: as the attributes gave it, then as the reader left it. */
  #query: string | undefined;
  /** What the frame has been told, and so need not be told again; by its address first. */
  #told: Readonly<Record<string, string>> = {};
  #alive = false;
  #height: number | undefined;
  #due = false;
  #stop: (() => void) | undefined;

  /** The state of the panel as a query, without "?". */
  get query(): string {
    return this.#query ?? this.#pick(STATE);
  }

  connectedCallback(): void {
    this.#watch();
    this.#make();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  /** Moved without being taken out, where the browser can: the frame goes on as it is. */
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
    if (name === 'panel') this.#make();
    // Several attributes are usually changed together.
    else if (!this.#due) {
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        this.#update();
      });
    }
  }

  handleEvent({ source, data }: MessageEvent): void {
    const message = source && source === this.#frame?.contentWindow && readFromFrame(data);
    if (!message) return;
    this.#hear(message);
    if (this.#alive) return;
    // What changed while it was loading.
    this.#alive = true;
    this.#update();
  }

  /** Of the window the element is in now: it may be brought into another document. */
  #watch() {
    const window = this.ownerDocument.defaultView;
    const stop = watchSurroundings(this, () => this.#update());
    window?.addEventListener('message', this);
    this.#stop = () => {
      stop();
      window?.removeEventListener('message', this);
    };
  }

  #hear(message: FromFrame) {
    switch (message.type) {
      case 'height':
        this.#height = message.height;
        this.#dress();
        break;
      case 'change':
        this.#query = message.query;
        this.#told = { ...this.#told, state: this.#state() };
        this.#dispatch('change', { query: message.query });
        break;
      case 'progress': {
        const { panel, done, total } = message;
        this.#dispatch('progress', { panel, done, total });
        break;
      }
      default:
        message satisfies never;
    }
  }

  #dispatch(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** A frame of its own for each document: sending one on to another would leave a step in the reader's history. */
  #make() {
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
    open(frame, `embed/${folder}index.html?${how}${state && `&${state}`}`);
    this.#told = { lang, theme, state: this.#state() };
    this.#alive = false;
    this.#frame = frame;
    this.#root.replaceChildren(frame);
    this.#height ??= this.#openingHeight(panel);
    this.#dress();
  }

  /** Tells the frame what is new: language, theme, state. */
  #update() {
    if (!this.#frame) return;
    this.#dress();
    if (!this.#alive) return;
    const now = { lang: this.#lang, theme: this.#theme, state: this.#state() };
    for (const [type, value] of Object.entries(now)) {
      if (this.#told[type] === value) continue;
      const field = type === 'state' ? 'query' : type;
      const message = { target: SOURCE, type, [field]: value };
      this.#frame.contentWindow?.postMessage(message, '*');
    }
    this.#told = now;
  }

  /** What does not need the frame's script. */
  #dress() {
    if (!this.#frame) return;
    const panel = this.getAttribute('panel') ?? '';
    const titles = Object.hasOwn(TITLES, panel) ? TITLES[panel] : undefined;
    this.#frame.title = this.title || (titles ? inLanguage(titles, this.#lang) : 'LogSumExplorer');
    this.#frame.style.colorScheme = shadeAround(this);
    this.#frame.style.height = `${this.#height}px`;
  }

  get #lang(): Language {
    return languageAround(this);
  }

  get #theme() {
    const theme = themeOf(this.getAttribute('theme'));
    return theme === null || theme === 'auto' ? shadeAround(this) : theme;
  }

  /** State and stage, as they are told: an attribute that was taken away shows everything again. */
  #state(): string {
    return `${this.query}&${STAGE.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name) ?? '')}`).join('&')}`;
  }

  /** Built once: children stay outside of it, for those who have no script. */
  get #root(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { defaultView } = this.ownerDocument;
    // A sheet belongs to the document it was made in, and is lost on the way into another one.
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
      .map((name) => `${name}=${encodeURIComponent(this.getAttribute(name) ?? '')}`)
      .join('&');
  }

  #openingHeight(panel: string): number {
    const heights = Object.hasOwn(HEIGHTS, panel) ? HEIGHTS[panel] : undefined;
    const width = this.clientWidth;
    const at = WIDTHS.findLastIndex((one) => one <= width);
    return heights?.[Math.max(0, at)] ?? 400;
  }
}

/** Sends a frame to an address in the folder; in an isolated page, once it is known how it will be let in. */
function open(frame: HTMLIFrameElement, address: string): void {
  const { base } = LogSumExplorer;
  const go = (credentialless: boolean) => {
    // From the same origin a sandbox holds nothing in, and browsers warn of it.
    if (new URL(base).origin !== origin) frame.setAttribute('sandbox', SANDBOX);
    if (credentialless) Object.assign(frame, { credentialless });
    frame.src = base + address;
  };
  const asked = mustBeCredentialless(base);
  if (asked) asked.then(go);
  else go(false);
}

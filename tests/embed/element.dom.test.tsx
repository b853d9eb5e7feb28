import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LogSumExplorer } from '../../src/embed/element.ts';

/*
 * What the element takes from the page around it. Nothing is laid out here and no frame is loaded; its appearance in a
 * real page is tested in tests/browser/embed-surroundings.spec.ts.
 */

interface HappyWindow {
  readonly happyDOM: { readonly settings: { enableIframePageLoading: boolean } };
}

beforeAll(() => {
  if (!customElements.get('log-sum-explorer'))
    customElements.define('log-sum-explorer', LogSumExplorer);
  // Frames are created, but load nothing.
  LogSumExplorer.base = 'about:blank#';
  const { settings } = (window as unknown as HappyWindow).happyDOM;
  settings.enableIframePageLoading = true;
  return () => {
    settings.enableIframePageLoading = false;
  };
});

let dark = false;
beforeEach(() => {
  dark = false;
  // Every browser has it; happy-dom does not.
  vi.stubGlobal('origin', 'https://lesson.example');
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => Object.assign(new EventTarget(), { matches: dark }) as MediaQueryList,
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
});

/** The theme the frame is opened with, in a page with this body. */
function themeIn(body: string): string | null {
  document.body.innerHTML = body;
  return themeOf(document.querySelector('log-sum-explorer'));
}

function themeOf(element: Element | null): string | null {
  const frame = element?.shadowRoot?.querySelector('iframe');
  return new URLSearchParams(frame?.src.split('?')[1]).get('theme');
}

const PANEL = '<log-sum-explorer panel="lse"></log-sum-explorer>';

test('a page that says nothing is white, on a dark device too', () => {
  dark = true;
  expect(themeIn(PANEL)).toBe('light');
});

test('the ground behind the element decides, the nearest that is painted', () => {
  document.body.style.backgroundColor = 'rgb(10, 10, 10)';
  expect(themeIn(PANEL)).toBe('dark');
  expect(themeIn(`<div style="background-color: rgb(250, 250, 250)">${PANEL}</div>`)).toBe('light');
});

test('what is painted counts for more than how the page is marked', () => {
  document.documentElement.dataset.theme = 'dark';
  document.body.style.backgroundColor = 'rgb(255, 255, 255)';
  expect(themeIn(PANEL)).toBe('light');
});

test.each([
  ['dark', 'dark', 'dark'],
  ['light dark', 'dark', 'light'],
  ['only light', 'light', 'light'],
  ['normal', 'light', 'light'],
])(
  'a page with color-scheme %s is %s on a dark device and %s on a light one',
  (scheme, on, off) => {
    document.documentElement.style.colorScheme = scheme;
    dark = true;
    expect(themeIn(PANEL)).toBe(on);
    dark = false;
    expect(themeIn(PANEL)).toBe(off);
  },
);

test('the scheme may stand in a meta element', () => {
  document.head.innerHTML = '<meta name="color-scheme" content="dark light">';
  dark = true;
  expect(themeIn(PANEL)).toBe('dark');
});

test.each([
  ['is-light-theme respect-color-scheme-preference is-dark-theme', 'dark'],
  ['is-dark-theme is-light-theme', 'dark'],
  ['is-light-theme', 'light'],
  ['quarto-dark', 'dark'],
])('where nothing is painted, the classes "%s" mean %s', (classes, theme) => {
  document.documentElement.className = classes;
  expect(themeIn(PANEL)).toBe(theme);
});

test('an explicit theme counts for more than all of these', () => {
  document.body.style.backgroundColor = 'rgb(10, 10, 10)';
  expect(themeIn('<log-sum-explorer panel="lse" theme="light"></log-sum-explorer>')).toBe('light');
});

test('it can stand where there is no body', () => {
  const { body } = document;
  body.remove();
  try {
    const element = document.createElement('log-sum-explorer');
    document.documentElement.append(element);
    expect(themeOf(element)).toBe('light');
    element.remove();
  } finally {
    document.documentElement.append(body);
  }
});

test('a change of any ancestor is followed', async () => {
  themeIn(`<section>${PANEL}</section>`);
  const section = document.querySelector('section');
  const frame = document.querySelector('log-sum-explorer')?.shadowRoot?.querySelector('iframe');
  expect(frame?.style.colorScheme).toBe('light');
  section?.setAttribute('style', 'background-color: rgb(0, 0, 0)');
  await vi.waitFor(() => expect(frame?.style.colorScheme).toBe('dark'));
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteWhenBlocked } from '../../src/embed/blocked.ts';

interface HappyWindow {
  readonly happyDOM: { readonly settings: { enableIframePageLoading: boolean } };
}
const { settings } = (window as unknown as HappyWindow).happyDOM;

beforeEach(() => {
  vi.useFakeTimers();
  settings.enableIframePageLoading = true;
});

afterEach(() => {
  vi.useRealTimers();
  settings.enableIframePageLoading = false;
  document.body.replaceChildren();
});

/** A frame in the page, without loading anything. */
function watched(language: 'en' | 'es' = 'en') {
  const frame = document.createElement('iframe');
  frame.title = 'Lab <b>';
  document.body.append(frame);
  Object.defineProperty(frame, 'src', {
    value: 'https://panels.example/embed/lab/index.html?theme=light&fit=1&x=1,92',
  });
  const settle = noteWhenBlocked(frame, () => language);
  return {
    frame,
    settle,
    note: () => document.querySelector('[role=status]'),
    refuse: (facts: object) =>
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), {
          effectiveDirective: 'frame-src',
          blockedURI: 'https://panels.example/embed/lab/index.html',
          disposition: 'enforce',
          ...facts,
        }),
      ),
  };
}

test('a frame the policy of the page refuses is replaced by a sentence and its address', () => {
  const { frame, note, refuse } = watched('es');
  refuse({});
  expect(frame.hidden).toBe(true);
  expect(note()?.getAttribute('lang')).toBe('es');
  const link = note()?.querySelector('a');
  expect(link?.textContent).toBe('Lab <b>');
  expect(link?.getAttribute('href')).toBe(
    'https://panels.example/embed/lab/index.html?theme=light&x=1,92',
  );
});

test.each([
  ['another directive', { effectiveDirective: 'img-src' }],
  ['the frame of someone else', { blockedURI: 'https://videos.example/1' }],
  ['a policy that only reports', { disposition: 'report' }],
])('%s says nothing about the frame', (_, facts) => {
  const { frame, note, refuse } = watched();
  refuse(facts);
  expect(note()).toBeNull();
  expect(frame.hidden).toBe(false);
});

test('a loaded frame that stays silent is doubted, and not once it speaks', () => {
  const { frame, note, settle } = watched();
  frame.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(7000);
  expect(note()).toBeNull();
  vi.advanceTimersByTime(2000);
  expect(note()?.textContent).toMatch(/^If you see no panel here.*Lab <b>$/);
  expect(frame.hidden).toBe(false);
  settle();
  expect(note()).toBeNull();
});

test('a frame that speaks in time, or is gone, is not doubted', () => {
  const { frame, note, settle } = watched();
  frame.dispatchEvent(new Event('load'));
  settle();
  vi.advanceTimersByTime(60_000);
  expect(note()).toBeNull();
});

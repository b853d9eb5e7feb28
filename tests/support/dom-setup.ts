import { cleanup } from '@testing-library/react';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { rereadKept } from '../../src/practice/kept.ts';

/*
 * Before and after each component test: an empty document, empty storage, and a console without errors or warnings. In
 * the browser the same messages fail a test (tests/browser/fixtures.ts).
 */

declare global {
  interface Window {
    readonly happyDOM: DetachedWindowAPI;
  }
}

const complaints = vi.fn();

/** happy-dom's default size; a test may make the window narrow. */
const SIZE = { width: 1024, height: 768 };

beforeEach(() => {
  // What one test leaves in the document makes every later one of its thread slower, or wrong.
  const left = [...document.head.children, ...document.body.children];
  for (const element of left) element.remove();
  expect(left.map(({ outerHTML }) => outerHTML)).toEqual([]);
  window.happyDOM.setViewport(SIZE);
  complaints.mockClear();
  vi.spyOn(console, 'error').mockImplementation(complaints);
  vi.spyOn(console, 'warn').mockImplementation(complaints);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  // Kept values are held in modules, which the files of a thread share.
  rereadKept();
  expect(complaints.mock.calls).toEqual([]);
});

import { cleanup } from '@testing-library/react';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { rereadKept } from '../../src/practice/kept.ts';

/*
 * What a component test starts from and leaves behind: an empty document, nothing kept on the device, and a console
 * without errors or warnings. In the browser the same complaints fail a test (tests/browser/fixtures.ts).
 */

declare global {
  interface Window {
    readonly happyDOM: DetachedWindowAPI;
  }
}

const complaints = vi.fn();

/** What happy-dom opens with; a test may make its window narrow. */
const SIZE = { width: 1024, height: 768 };

beforeEach(() => {
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
  // What panels keep lives in their modules, which the files of a thread share.
  rereadKept();
  expect(complaints.mock.calls).toEqual([]);
});

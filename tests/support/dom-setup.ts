import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/*
 * What a component test starts from and leaves behind: an empty document, nothing kept on the device, and a console
 * without errors or warnings. In the browser the same complaints fail a test (tests/browser/fixtures.ts).
 */

const complaints = vi.fn();

beforeEach(() => {
  complaints.mockClear();
  vi.spyOn(console, 'error').mockImplementation(complaints);
  vi.spyOn(console, 'warn').mockImplementation(complaints);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
  expect(complaints.mock.calls).toEqual([]);
});

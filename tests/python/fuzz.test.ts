import { expect, test } from 'vitest';
import { runMutants } from './fuzz.ts';

test('2000 mutated programs: no exception escapes, and every error has a place in the text', () => {
  const { programs, finished } = runMutants(2000, 2026);
  // Enough of them still are programs for that to say something.
  expect(programs).toBeGreaterThan(500);
  expect(finished).toBeGreaterThan(20);
});

import { expect, test } from 'vitest';
import { runMutants } from './fuzz.ts';

test('20000 mutated programs', () => {
  expect(runMutants(20_000, 1985).programs).toBeGreaterThan(5000);
}, 600_000);

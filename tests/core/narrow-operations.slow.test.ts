import { describe, expect, test } from 'vitest';
import { bfloat16, float16 } from '../../src/core/format.ts';
import { wrongPairs } from './narrow-pairs.ts';

describe.each([float16, bfloat16])(
  'ten million random pairs of $name against exact integers',
  (format) => {
    test.each(['add', 'subtract', 'multiply', 'divide'] as const)('%s', (operation) => {
      expect(wrongPairs(format, operation, 10_000_000, 7)).toEqual([]);
    });
  },
);

import { describe, expect, test } from 'vitest';
import { bfloat16, float16 } from '../../src/core/format.ts';
import { FUNCTIONS, wrongInputs } from './narrow-functions.ts';

describe.each([float16, bfloat16])('every value of $name', (format) => {
  test.each(FUNCTIONS)('has its %s correctly rounded', (name) => {
    expect(wrongInputs(format, name)).toEqual([]);
  });
});

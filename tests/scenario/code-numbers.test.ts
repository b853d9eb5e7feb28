import { describe, expect, test } from 'vitest';
import { type CodeLanguage, codeNumbers } from '../../src/scenario/code-numbers.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../src/scenario/scenario.ts';

const withLogits = (...logits: readonly number[]): Scenario => ({ ...DEFAULT_SCENARIO, logits });
const logitsIn = (language: CodeLanguage, ...logits: readonly number[]) =>
  codeNumbers(withLogits(...logits), language).LOGITS;

describe('the numbers of a scenario as code', () => {
  test('the opening scenario', () => {
    expect(codeNumbers(DEFAULT_SCENARIO, 'numpy')).toEqual({
      LOGITS: '1.2, 4.7, 3.1, 0.5, 2.9',
      TEMPERATURE: '1.0',
      TRUE_CLASS: '2',
      DTYPE: 'float32',
      ARRAY: 'Float32Array',
      ROUND: 'Math.fround',
    });
  });

  test('in float64 nothing is rounded', () => {
    const wide = codeNumbers({ ...DEFAULT_SCENARIO, format: 'float64' }, 'typescript');
    expect(wide).toMatchObject({ DTYPE: 'float64', ARRAY: 'Float64Array' });
    expect(wide.ROUND).toBe('(value: number) => value');
  });

  test.each([
    ['numpy', 'np.inf, -np.inf, np.nan'],
    ['pytorch', 'inf, -inf, nan'],
    ['typescript', 'Infinity, -Infinity, NaN'],
  ] as const)('%s has names for what has no digits', (language, expected) => {
    expect(logitsIn(language, Infinity, -Infinity, NaN)).toBe(expected);
  });

  test.each([
    ['numpy', '92.0, -0.0, -100.0, 1e-38, 100000000.0'],
    ['pytorch', '92.0, -0.0, -100.0, 1e-38, 100000000.0'],
    ['typescript', '92, -0, -100, 1e-38, 1e8'],
  ] as const)('in %s whole numbers stay floats and -0 keeps its sign', (language, expected) => {
    const text = logitsIn(language, 92, -0, -100, 1e-38, 1e8) ?? '';
    const numbers = text.split(', ');
    expect(numbers.map(Number)).toEqual([92, -0, -100, 1e-38, 1e8]);
    expect(numbers.slice(0, 4)).toEqual(expected.split(', ').slice(0, 4));
    if (language !== 'typescript') expect(numbers.filter((one) => /^-?\d+$/.test(one))).toEqual([]);
  });
});

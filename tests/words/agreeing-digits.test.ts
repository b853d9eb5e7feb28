import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeingDigits } from '../../src/words/agreeing-digits.ts';
import { anyFloat32 } from '../softmax/arbitraries.ts';

const cut = (value: number, truth: number, mark: '.' | ',' = '.') => {
  const { agreeing, differing, power, agree, of } = agreeingDigits(value, truth, mark);
  return [`${agreeing}|${differing}|${power}`, agree, of];
};

describe('a number is cut where it stops agreeing', () => {
  test.each([
    [1.00135803e-5, 1.00000498e-5, '1.00|135803|e−5', 3],
    [-5.96046448e-8, -2.99999989e-8, '−|5.96046448|e−8', 0],
    [1.5, 1.5, '1.50000000||', 9],
    [-16.6355324, -16.6355324, '−16.6355324||', 9],
    [0.0100501776, 0.0100501671, '0.0100501|776|', 6],
    [0.00010001, 0.00010002, '0.0001000|10000|', 4],
    [271828.183, 271829.183, '27182|8.183|', 5],
    [1.2345678e7, 1.2345679e7, '1.234567|80|e7', 7],
  ] as const)('%f against %f', (value, truth, text, agree) => {
    expect(cut(Number(value), Number(truth))).toEqual([text, agree, 9]);
  });
});

test('another power of ten or another sign leaves nothing in common', () => {
  expect(cut(1.5, 15)).toEqual(['|1.50000000|', 0, 9]);
  expect(cut(-1.5, 1.5)).toEqual(['−|1.50000000|', 0, 9]);
});

test('in Spanish the mark is a comma, before the cut or after it', () => {
  expect(cut(1.00135803e-5, 1.00000498e-5, ',')[0]).toBe('1,00|135803|e−5');
  expect(cut(2.5, 1.5, ',')[0]).toBe('|2,50000000|');
});

describe('what has no digits agrees whole or not at all', () => {
  test.each([
    [0, -3e-8, '|0|', 0],
    [0, 0, '0||', 1],
    [-0, 0, '−0||', 1],
    [-Infinity, -Infinity, '−∞||', 1],
    [Infinity, 3, '|∞|', 0],
    [NaN, NaN, 'NaN||', 1],
    [NaN, 1, '|NaN|', 0],
  ])('%f against %f', (value, truth, text, agree) => {
    expect(cut(value, truth)).toEqual([text, agree, 1]);
  });

  test('and no digit agrees with what has none', () => {
    expect(cut(1.5, NaN)[1]).toBe(0);
    expect(cut(1.5, 0)[1]).toBe(0);
  });
});

test('whatever the numbers, the pieces put together are the number to nine digits', () => {
  fc.assert(
    fc.property(anyFloat32, anyFloat32, (value, truth) => {
      const { agreeing, differing, power, agree, of } = agreeingDigits(value, truth, '.');
      const text = (agreeing + differing + power).replaceAll('−', '-').replace('∞', 'Infinity');
      const whole = Number.isFinite(value) ? Number(value.toPrecision(9)) : value;
      expect(Number(text)).toEqual(whole);
      expect(agree).toBeLessThanOrEqual(of);
      expect(agree === of).toBe(differing === '');
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { isCell } from '../../src/core/trace.ts';
import { columnsOf, descriptionOf, PROGRAM_IDS, symbolOf } from '../../src/softmax/compared.ts';
import { findStep, lossOf, shiftOf } from '../../src/softmax/evaluate.ts';
import { ieee } from './support.ts';

const evaluation = ieee([1.2, 92, 3.1, 0.5, 2.9], { y: 2 });

describe.each(['inputs', ...PROGRAM_IDS] as const)('the description of %s', (side) => {
  const { steps, losses, columns } = descriptionOf(side);
  const find = (name: Parameters<typeof findStep>[2]) => findStep(evaluation, side, name);

  test('has every step that the program returns, and no other', () => {
    expect(Object.keys(steps).sort()).toEqual(Object.keys(evaluation[side]).sort());
  });

  test('has vectors in its columns, and scalars below them and as losses', () => {
    for (const { step, below } of columns) {
      expect(find(step)).toHaveProperty('values');
      if (below !== undefined) expect(find(below)).toHaveProperty('lane');
    }
    for (const { step } of losses) {
      const loss = find(step);
      expect(loss !== undefined && isCell(loss)).toBe(true);
    }
  });
});

test('what a program subtracts and is judged by are steps of its own', () => {
  expect(shiftOf(evaluation, 'naive')).toBeUndefined();
  expect(shiftOf(evaluation, 'stable')).toBe(evaluation.stable.m);
  expect(lossOf(evaluation, 'naive')).toBe(evaluation.naive.loss);
  expect(lossOf(evaluation, 'stable')).toBe(evaluation.stable.loss);
});

test('columns and symbols are those of the page', () => {
  const heads = PROGRAM_IDS.map((id) => columnsOf(id).map(({ short }) => short));
  expect(heads).toEqual([
    ['eˣ', 'p'],
    ['x − m', 'eˣ⁻ᵐ', 'p'],
  ]);
  expect(symbolOf({ side: 'stable', name: 'd' })).toBe('x − m');
});

import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** float('inf') and what else Python reads as a float. */
export function numberText(machine: Machine, given: string): Value {
  const text = given.trim();
  const plain = text.replace(/(\d)_(?=\d)/g, '$1');
  const named = /^([+-]?)(inf|infinity|nan)$/i.exec(plain);
  const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain);
  if (named === null && !isNumber)
    return fail('ValueError', 'not a number text', { text: text.slice(0, 40), type: 'float' });
  const size = named?.[2]?.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  const number = named === null ? Number(plain) : named[1] === '-' ? -size : size;
  return { type: 'float', cell: machine.python.number(number) };
}

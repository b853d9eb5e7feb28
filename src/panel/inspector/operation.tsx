import type { ReactNode } from 'react';
import { type Cell, type Operation, operandsOf, valueAt } from '../../core/trace.ts';
import { type Equation, shownEquations } from '../../words/equations.ts';
import { type DecimalMark, wholeFloat } from '../../words/numbers.ts';

/** The operands and the result of an operation, with the digits that show what it did to them. */
export function operationTexts(cell: Cell, mark: DecimalMark) {
  const { operation, format } = cell.step;
  if (operation === 'convert') {
    const whole = (each: Cell) => wholeFloat(valueAt(each), each.step.format, mark);
    return { operands: operandsOf(cell).map(whole), result: whole(cell) };
  }
  const operands = operandsOf(cell).map(valueAt);
  const [first = Number.NaN, second = Number.NaN] = operands;
  const equation: Equation<'first' | 'second' | 'result'> = {
    operation,
    operands: (['first', 'second'] as const).slice(0, operands.length),
    result: 'result',
  };
  const { texts } = shownEquations(
    { first, second, result: valueAt(cell) },
    [equation],
    format,
    mark,
  );
  return { operands: [texts.first, texts.second], result: texts.result };
}

/** An operation as it is written, with its operands in their places. */
export function arrange(operation: Operation, [first, second]: readonly ReactNode[]): ReactNode {
  switch (operation) {
    case 'divide':
      return (
        <>
          {first} ÷ {second}
        </>
      );
    case 'multiply':
      return (
        <>
          {first} × {second}
        </>
      );
    case 'power':
      return (
        <>
          {first}
          <sup>{second}</sup>
        </>
      );
    case 'subtract':
      return (
        <>
          {first} − {second}
        </>
      );
    case 'add':
    case 'sum':
      return second === undefined ? (
        first
      ) : (
        <>
          {first} + {second}
        </>
      );
    case 'exp':
      return (
        <>
          e<sup>{first}</sup>
        </>
      );
    case 'larger':
    case 'max':
      return second === undefined ? (
        first
      ) : (
        <>
          max({first}, {second})
        </>
      );
    case 'negate':
      return <>−{first}</>;
    case 'log':
    case 'log1p':
    case 'expm1':
    case 'sqrt':
      return (
        <>
          {operation}({first})
        </>
      );
    case 'equal':
      return (
        <>
          {first} = {second}
        </>
      );
    case 'atLeast':
      return (
        <>
          {first} ≥ {second}
        </>
      );
    case 'isInfinite':
      return <>|{first}| = ∞</>;
    // The condition first, then what was chosen.
    case 'where':
      return second;
    case 'input':
    case 'convert':
    case 'others':
    case 'stack':
    case 'take':
      return first;
    default:
      return operation satisfies never;
  }
}

import type { ReactNode } from 'react';
import type { Operation } from '../../core/trace.ts';

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
    case 'others':
      return first;
    default:
      return operation satisfies never;
  }
}

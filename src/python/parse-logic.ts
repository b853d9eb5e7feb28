import type { SyntaxNode } from '@lezer/common';
import { wrongSyntax } from './problems.ts';
import type { Expression } from './syntax.ts';
import { checkDepth, childrenOf, rangeOf } from './tree.ts';

/** Operands with `and` and `or` between them, as they stand in the text. */
interface Row {
  readonly operands: readonly Expression[];
  readonly operators: readonly ('and' | 'or')[];
}

export const isNot = (node: SyntaxNode): boolean =>
  node.name === 'UnaryExpression' && node.firstChild?.name === 'not';

/** `and` or `or`, if the node is one of these. */
export function logicOperator(node: SyntaxNode): 'and' | 'or' | undefined {
  const name = node.name === 'BinaryExpression' ? childrenOf(node)[1]?.name : undefined;
  return name === 'and' || name === 'or' ? name : undefined;
}

/**
 * Reads `not`, `and` and `or`. The parser takes `not a and b` for `not (a and b)`; to Python it is `(not a) and b`. So the
 * operands are laid out in a row and put together again by Python's precedence.
 */
export function readLogic(node: SyntaxNode, read: (node: SyntaxNode) => Expression): Expression {
  const { operands, operators } = rowOf(node, read, 0);
  const alternatives: Expression[] = [];
  let conjunction: Expression | undefined;
  for (const [index, operand] of operands.entries()) {
    const begins = conjunction === undefined || operators[index - 1] === 'or';
    if (conjunction !== undefined && begins) alternatives.push(conjunction);
    conjunction =
      conjunction === undefined || begins ? operand : joined('and', conjunction, operand);
  }
  if (conjunction !== undefined) alternatives.push(conjunction);
  const [first, ...others] = alternatives;
  if (first === undefined) return wrongSyntax(rangeOf(node), 'unexpected');
  return others.reduce((left, right) => joined('or', left, right), first);
}

const joined = (operator: 'and' | 'or', left: Expression, right: Expression): Expression => ({
  kind: 'logic',
  operator,
  left,
  right,
  from: left.from,
  to: right.to,
});

function rowOf(node: SyntaxNode, read: (node: SyntaxNode) => Expression, depth: number): Row {
  checkDepth(depth, node);
  const [first, second, third] = childrenOf(node);
  const operator = logicOperator(node);
  if (isNot(node) && first !== undefined && second !== undefined) {
    const { operands, operators } = rowOf(second, read, depth + 1);
    const [operand, ...others] = operands;
    if (operand === undefined) return wrongSyntax(rangeOf(node), 'unexpected');
    const denied = { kind: 'not', operand, from: first.from, to: operand.to } as const;
    return { operands: [denied, ...others], operators };
  }
  if (operator === undefined) return { operands: [read(node)], operators: [] };
  if (first === undefined || third === undefined) return wrongSyntax(rangeOf(node), 'unexpected');
  const [left, right] = [rowOf(first, read, depth + 1), rowOf(third, read, depth + 1)];
  return {
    operands: [...left.operands, ...right.operands],
    operators: [...left.operators, operator, ...right.operators],
  };
}

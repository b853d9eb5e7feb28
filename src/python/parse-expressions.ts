import type { SyntaxNode } from '@lezer/common';
import { numberLiteral, stringLiteral } from './literals.ts';
import { isNot, logicOperator, readLogic } from './parse-logic.ts';
import { type Construct, refuse, wrongSyntax } from './problems.ts';
import type {
  ArithmeticOperator,
  Call,
  Comparison,
  Expression,
  Subscript,
  SubscriptItem,
  Target,
} from './syntax.ts';
import { checkDepth, childrenOf, only, rangeOf, type Source, separated } from './tree.ts';

const COMPARISONS: readonly Comparison[] = ['<', '<=', '>', '>=', '==', '!='];
const ARITHMETIC: readonly ArithmeticOperator[] = ['+', '-', '*', '/', '**', '//', '%', '@'];
const BITWISE: readonly ArithmeticOperator[] = ['&', '|', '^'];

/** Expressions the parser knows and this subset does not. */
const REFUSED: ReadonlyMap<string, Construct> = new Map([
  ['LambdaExpression', 'lambda'],
  ['AwaitExpression', 'await'],
  ['YieldExpression', 'yield'],
  ['NamedExpression', 'assignment expression'],
  ['DictionaryExpression', 'dictionary or set'],
  ['DictionaryComprehensionExpression', 'dictionary or set'],
  ['SetExpression', 'dictionary or set'],
  ['SetComprehensionExpression', 'dictionary or set'],
  ['FormatString', 'f-string'],
  ['*', 'starred expression'],
]);

/** Reads the expressions of a text. */
export function expressionReader({ text, textOf }: Source) {
  let depth = 0;

  function read(node: SyntaxNode): Expression {
    depth++;
    checkDepth(depth, node);
    const made = readNode(node);
    depth--;
    return made;
  }

  function readNode(node: SyntaxNode): Expression {
    const range = rangeOf(node);
    const refused = REFUSED.get(node.name);
    if (refused !== undefined) return refuse(range, refused);
    switch (node.name) {
      case 'Number':
        return numberLiteral(textOf(node), range);
      case 'String':
        return { kind: 'string', value: stringLiteral(textOf(node), range), ...range };
      case 'ContinuedString':
        return continued(node);
      case 'Boolean':
        return { kind: 'constant', value: textOf(node) === 'True', ...range };
      case 'None':
        return { kind: 'constant', value: null, ...range };
      case 'Ellipsis':
        return { kind: 'constant', value: '...', ...range };
      case 'VariableName':
        return { kind: 'name', name: textOf(node), ...range };
      case 'ParenthesizedExpression':
        return { ...read(inside(node)), ...range };
      case 'TupleExpression':
        return { kind: 'tuple', items: listed(childrenOf(node).slice(1, -1), node), ...range };
      case 'ArrayExpression':
        return { kind: 'list', items: listed(childrenOf(node).slice(1, -1), node), ...range };
      case 'ArrayComprehensionExpression':
        return comprehension(childrenOf(node).slice(1, -1), node);
      case 'ComprehensionExpression':
        return refuse(range, 'nested comprehension');
      case 'UnaryExpression':
        return unary(node);
      case 'BinaryExpression':
        return binary(node);
      case 'ConditionalExpression': {
        const [yes, , test, , no] = childrenOf(node);
        if (yes === undefined || test === undefined || no === undefined) return unexpected(node);
        return { kind: 'conditional', yes: read(yes), test: read(test), no: read(no), ...range };
      }
      case 'CallExpression':
        return call(node);
      case 'MemberExpression':
        return member(node);
      default:
        return unexpected(node);
    }
  }

  const unexpected = (node: SyntaxNode) => wrongSyntax(rangeOf(node), 'unexpected');

  const continued = (node: SyntaxNode): Expression => {
    const pieces = childrenOf(node).map((piece) => {
      if (piece.name !== 'String') return refuse(rangeOf(piece), 'f-string');
      return stringLiteral(textOf(piece), rangeOf(piece));
    });
    return { kind: 'string', value: pieces.join(''), ...rangeOf(node) };
  };

  const inside = (node: SyntaxNode): SyntaxNode => {
    const within = childrenOf(node).slice(1, -1);
    const star = within.find(({ name }) => name === '*');
    if (star !== undefined) return refuse(rangeOf(star), 'starred expression');
    return only(within, node);
  };

  const listed = (nodes: readonly SyntaxNode[], around: SyntaxNode): Expression[] =>
    separated(nodes).parts.map((part) => {
      const star = part.find(({ name }) => name === '*');
      if (star !== undefined) return refuse(rangeOf(star), 'starred expression');
      return read(only(part, around));
    });

  /** One expression, or several with commas between: a tuple. */
  function readList(nodes: readonly SyntaxNode[], around: SyntaxNode): Expression {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first === undefined || last === undefined) return unexpected(around);
    const items = listed(nodes, around);
    const [single] = items;
    if (single !== undefined && items.length === 1 && !separated(nodes).trailing) return single;
    return { kind: 'tuple', items, from: first.from, to: last.to };
  }

  function unary(node: SyntaxNode): Expression {
    const [operator, operand] = childrenOf(node);
    if (operator === undefined || operand === undefined) return unexpected(node);
    if (operator.name === 'not') return readLogic(node, read);
    const sign = textOf(operator);
    if (sign !== '-' && sign !== '+' && sign !== '~') return unexpected(operator);
    return { kind: 'unary', operator: sign, operand: read(operand), ...rangeOf(node) };
  }

  function binary(node: SyntaxNode): Expression {
    const children = childrenOf(node);
    const [left, right] = [children[0], children.at(-1)];
    const operator = children.slice(1, -1).map(textOf).join(' ');
    if (left === undefined || right === undefined || operator === '') return unexpected(node);
    if (logicOperator(node) !== undefined) return readLogic(node, read);
    if (isNot(right)) return unexpected(right);
    if (operator === '<<' || operator === '>>') return refuse(rangeOf(node), 'shift operator');
    const known = [...ARITHMETIC, ...BITWISE].find((one) => one === operator);
    if (known !== undefined)
      return {
        kind: 'binary',
        operator: known,
        left: read(left),
        right: read(right),
        ...rangeOf(node),
      };
    return compare(node);
  }

  /** a < b < c is read by the parser as (a < b) < c, without the brackets. */
  function compare(node: SyntaxNode): Expression {
    const rest: { operator: Comparison; right: Expression }[] = [];
    let first = node;
    for (;;) {
      const children = childrenOf(first);
      const [left, right] = [children[0], children.at(-1)];
      const operator = comparisonOf(children.slice(1, -1));
      if (operator === undefined || left === undefined || right === undefined) break;
      if (isNot(right)) return unexpected(right);
      rest.unshift({ operator, right: read(right) });
      first = left;
      if (left.name !== 'BinaryExpression') break;
    }
    if (rest.length === 0) return unexpected(node);
    return { kind: 'compare', first: read(first), rest, ...rangeOf(node) };
  }

  const comparisonOf = (nodes: readonly SyntaxNode[]): Comparison | undefined => {
    const operator = nodes.map(textOf).join(' ');
    const known = ['in', 'not in', 'is', 'is not'] as const;
    return [...COMPARISONS, ...known].find((one) => one === operator);
  };

  function call(node: SyntaxNode): Call {
    const [callee, list] = childrenOf(node);
    if (callee === undefined || list?.name !== 'ArgList') return unexpected(node);
    const positional: Expression[] = [];
    const keywords: { name: string; value: Expression }[] = [];
    for (const part of separated(childrenOf(list).slice(1, -1)).parts) {
      const [first, second, third] = part;
      if (first === undefined) return unexpected(list);
      if (first.name === '*' || first.name === '**')
        return refuse(rangeOf(first), 'starred expression');
      if (second?.name === 'for') {
        positional.push(comprehension(part, list));
      } else if (second?.name === 'AssignOp') {
        if (textOf(second) === ':=') return refuse(rangeOf(second), 'assignment expression');
        const name = textOf(first);
        if (first.name !== 'VariableName') return wrongSyntax(rangeOf(first), 'cannot assign');
        if (keywords.some((known) => known.name === name))
          return wrongSyntax(rangeOf(first), 'repeated argument');
        keywords.push({ name, value: read(only(part.slice(2), third ?? list)) });
      } else {
        if (keywords.length > 0) return wrongSyntax(rangeOf(first), 'positional after keyword');
        positional.push(read(only(part, list)));
      }
    }
    return { kind: 'call', callee: read(callee), positional, keywords, ...rangeOf(node) };
  }

  function member(node: SyntaxNode): Expression {
    const [object, sign, ...rest] = childrenOf(node);
    if (object === undefined || sign === undefined) return unexpected(node);
    if (sign.name === '.') {
      const name = textOf(only(rest, node));
      return { kind: 'attribute', object: read(object), name, ...rangeOf(node) };
    }
    if (rest.at(-1)?.name !== ']') return unexpected(node);
    return subscript(object, rest.slice(0, -1), node);
  }

  function subscript(
    object: SyntaxNode,
    nodes: readonly SyntaxNode[],
    node: SyntaxNode,
  ): Subscript {
    const { parts, trailing } = separated(nodes);
    if (parts.length === 0) return unexpected(node);
    const items = parts.map((part): SubscriptItem => {
      if (!part.some(({ name }) => name === ':')) return read(only(part, node));
      const pieces: SyntaxNode[][] = [[]];
      for (const one of part) {
        if (one.name === ':') pieces.push([]);
        else pieces.at(-1)?.push(one);
      }
      const [start, stop, step] = pieces.map((piece) =>
        piece.length === 0 ? null : read(only(piece, node)),
      );
      if (pieces.length > 3) return unexpected(node);
      const { from, to } = { from: part[0]?.from ?? node.from, to: part.at(-1)?.to ?? node.to };
      return {
        kind: 'slice',
        start: start ?? null,
        stop: stop ?? null,
        step: step ?? null,
        from,
        to,
      };
    });
    const isTuple = parts.length > 1 || trailing;
    return { kind: 'subscript', object: read(object), items, isTuple, ...rangeOf(node) };
  }

  /** `element for target in iterable if condition`, within brackets that are gone already. */
  function comprehension(nodes: readonly SyntaxNode[], around: SyntaxNode): Expression {
    const [start, end] = [nodes.findIndex(isFor), nodes.findIndex(({ name }) => name === 'in')];
    const another = nodes.slice(start + 1).find(isFor);
    if (another !== undefined) return refuse(rangeOf(another), 'nested comprehension');
    const element = nodes[0];
    const iterable = nodes[end + 1];
    if (start !== 1 || end < 0 || element === undefined || iterable === undefined)
      return unexpected(around);
    const target = targetOf(readList(nodes.slice(start + 1, end), around));
    const conditions = nodes.slice(end + 2).filter(({ name }) => name !== 'if');
    return {
      kind: 'comprehension',
      element: read(element),
      target,
      iterable: read(iterable),
      conditions: conditions.map(read),
      from: around.from,
      to: around.to,
    };
  }

  const isFor = ({ name }: SyntaxNode) => name === 'for' || name === 'async';

  return { text, read, readList };
}

/** What an expression stands for left of `=`. */
export function targetOf(expression: Expression): Target {
  const { from, to, kind } = expression;
  if (kind === 'name') return expression;
  if (kind === 'subscript') return expression;
  if (kind === 'attribute') return refuse({ from, to }, 'assignment to an attribute');
  if (kind === 'tuple' || kind === 'list')
    return { kind: 'targets', items: expression.items.map(targetOf), from, to };
  return wrongSyntax({ from, to }, 'cannot assign');
}

import type { SyntaxNode } from '@lezer/common';
import { assignedIn } from './locals.ts';
import { expressionReader, targetOf } from './parse-expressions.ts';
import { readImport } from './parse-imports.ts';
import { type Construct, refuse, wrongSyntax } from './problems.ts';
import type {
  ArithmeticOperator,
  Expression,
  FunctionDefinition,
  Parameter,
  Statement,
} from './syntax.ts';
import {
  checkDepth,
  childNamed,
  childrenOf,
  only,
  rangeOf,
  type Source,
  separated,
} from './tree.ts';

const REFUSED: ReadonlyMap<string, Construct> = new Map([
  ['ClassDefinition', 'class'],
  ['DecoratedStatement', 'decorator'],
  ['TryStatement', 'try'],
  ['WithStatement', 'with'],
  ['MatchStatement', 'match'],
  ['DeleteStatement', 'del'],
  ['RaiseStatement', 'raise'],
  ['YieldStatement', 'yield'],
  ['TypeDefinition', 'type alias'],
]);

const AUGMENTED: readonly ArithmeticOperator[] = [
  '+',
  '-',
  '*',
  '/',
  '**',
  '//',
  '%',
  '@',
  '&',
  '|',
  '^',
];

/** Reads the statements of a text. */
export function statementReader(source: Source) {
  const { textOf } = source;
  const { read, readList } = expressionReader(source);
  let depth = 0;
  /** Where a statement stands: whether `return`, and whether `break` and `continue`, mean something there. */
  let place = { inFunction: false, inLoop: false };

  function within<Made>(there: typeof place, make: () => Made): Made {
    const outside = place;
    place = there;
    const made = make();
    place = outside;
    return made;
  }

  /** The statements of a body, or of the whole text. */
  function block(node: SyntaxNode): Statement[] {
    depth++;
    checkDepth(depth, node);
    const statements = childrenOf(node)
      .filter((child) => child.name !== ':' && !child.type.isError)
      .flatMap(statementsOf);
    depth--;
    return statements;
  }

  const statementsOf = (node: SyntaxNode): Statement[] =>
    node.name === 'StatementGroup'
      ? childrenOf(node)
          .filter(({ name }) => name !== ';')
          .map(statement)
      : [statement(node)];

  function statement(node: SyntaxNode): Statement {
    const range = rangeOf(node);
    const refused = REFUSED.get(node.name);
    if (refused !== undefined) return refuse(range, refused);
    const children = childrenOf(node);
    switch (node.name) {
      case 'ExpressionStatement':
        return { kind: 'expression', value: readList(children, node), ...range };
      case 'AssignStatement':
        return assignment(node, children);
      case 'UpdateStatement':
        return augmented(node, children);
      case 'ReturnStatement': {
        if (!place.inFunction) return wrongSyntax(range, 'return outside a function');
        const values = children.slice(1);
        return {
          kind: 'return',
          value: values.length > 0 ? readList(values, node) : null,
          ...range,
        };
      }
      case 'PassStatement':
        return { kind: 'pass', ...range };
      case 'BreakStatement':
      case 'ContinueStatement':
        if (!place.inLoop) return wrongSyntax(range, 'break outside a loop');
        return { kind: node.name === 'BreakStatement' ? 'break' : 'continue', ...range };
      case 'IfStatement':
        return conditional(node, children);
      case 'WhileStatement':
      case 'ForStatement':
        return loop(node, children);
      case 'FunctionDefinition':
        return definition(node, children);
      case 'AssertStatement': {
        const { parts, trailing } = separated(children.slice(1));
        const [test, message, more] = parts.map((part) => only(part, node));
        if (test === undefined || more !== undefined || trailing)
          return wrongSyntax(range, 'unexpected');
        return {
          kind: 'assert',
          test: read(test),
          message: message ? read(message) : null,
          ...range,
        };
      }
      case 'ImportStatement':
        return { kind: 'import', bindings: readImport(source, node), ...range };
      case 'ScopeStatement':
        return refuse(range, node.firstChild?.name === 'global' ? 'global' : 'nonlocal');
      case 'PrintStatement':
        return wrongSyntax(range, 'print needs parentheses');
      default:
        return wrongSyntax(range, 'unexpected');
    }
  }

  /** a = b = value, or `a: type = value`, whose type is read and not looked at. */
  function assignment(node: SyntaxNode, children: readonly SyntaxNode[]): Statement {
    const sides: SyntaxNode[][] = [[]];
    for (const child of children) {
      if (child.name === 'AssignOp') sides.push([]);
      else if (child.name !== 'TypeDef') sides.at(-1)?.push(child);
    }
    const values = sides.map((side) => readList(side, node));
    const value = values.pop();
    const isTyped = children.some(({ name }) => name === 'TypeDef');
    if (value === undefined || values.length === 0) {
      if (!isTyped || value?.kind !== 'name') return wrongSyntax(rangeOf(node), 'unexpected');
      return { kind: 'pass', ...rangeOf(node) };
    }
    const targets = values.map(targetOf);
    const isList = targets.length > 1 || targets[0]?.kind === 'targets';
    if (isTyped && isList) return wrongSyntax(rangeOf(node), 'cannot assign');
    return { kind: 'assign', targets, value, ...rangeOf(node) };
  }

  function augmented(node: SyntaxNode, children: readonly SyntaxNode[]): Statement {
    const at = children.findIndex(({ name }) => name === 'UpdateOp');
    const sign = children[at];
    const left = children.slice(0, at);
    if (sign === undefined || at < 1) return wrongSyntax(rangeOf(node), 'unexpected');
    const written = textOf(sign).slice(0, -1);
    const operator = AUGMENTED.find((one) => one === written);
    if (operator === undefined) return refuse(rangeOf(sign), 'shift operator');
    const target = targetOf(readList(left, node));
    if (target.kind === 'targets') return wrongSyntax(target, 'cannot assign');
    const value = readList(children.slice(at + 1), node);
    return { kind: 'augmented', target, operator, value, ...rangeOf(node) };
  }

  function conditional(node: SyntaxNode, children: readonly SyntaxNode[]): Statement {
    const branches: { test: Expression; body: readonly Statement[] }[] = [];
    let otherwise: readonly Statement[] = [];
    for (const [index, child] of children.entries()) {
      if (child.name !== 'Body') continue;
      const [word, test] = [children[index - 2], children[index - 1]];
      if (test?.name === 'else') otherwise = block(child);
      else if (test === undefined || (word?.name !== 'if' && word?.name !== 'elif'))
        return wrongSyntax(rangeOf(child), 'unexpected');
      else branches.push({ test: read(test), body: block(child) });
    }
    return { kind: 'if', branches, otherwise, ...rangeOf(node) };
  }

  function loop(node: SyntaxNode, children: readonly SyntaxNode[]): Statement {
    if (children[0]?.name === 'async') return refuse(rangeOf(node), 'async');
    const end = children.findIndex(({ name }) => name === 'Body');
    const [body, last] = [children[end], children.at(-1)];
    if (body === undefined || last === undefined) return wrongSyntax(rangeOf(node), 'unexpected');
    const statements = within({ ...place, inLoop: true }, () => block(body));
    const otherwise = last !== body ? block(last) : [];
    const shared = { body: statements, otherwise, ...rangeOf(node) };
    if (node.name === 'WhileStatement')
      return { kind: 'while', test: read(only(children.slice(1, end), node)), ...shared };
    const middle = children.findIndex(({ name }) => name === 'in');
    const target = targetOf(readList(children.slice(1, middle), node));
    return {
      kind: 'for',
      target,
      iterable: readList(children.slice(middle + 1, end), node),
      ...shared,
    };
  }

  function definition(node: SyntaxNode, children: readonly SyntaxNode[]): FunctionDefinition {
    if (children[0]?.name === 'async') return refuse(rangeOf(node), 'async');
    const name = childNamed(node, 'VariableName');
    const { parameters, positional } = parametersOf(childNamed(node, 'ParamList'));
    const body = within({ inFunction: true, inLoop: false }, () => block(childNamed(node, 'Body')));
    return {
      kind: 'def',
      name: textOf(name),
      nameRange: rangeOf(name),
      parameters,
      positional,
      body,
      locals: new Set([...parameters.map((one) => one.name), ...assignedIn(body)]),
      ...rangeOf(node),
    };
  }

  function parametersOf(list: SyntaxNode) {
    const parameters: Parameter[] = [];
    let positional: number | undefined;
    for (const part of separated(childrenOf(list).slice(1, -1)).parts) {
      const [first, ...rest] = part;
      if (first === undefined) return wrongSyntax(rangeOf(list), 'unexpected');
      if (textOf(first) === '*' && rest.length === 0 && positional === undefined) {
        positional = parameters.length;
        continue;
      }
      // The arguments before it may be given by position only; that they could be named as well does no harm.
      if (textOf(first) === '/' && rest.length === 0 && parameters.length > 0) continue;
      if (first.name === '*' || first.name === '**')
        return refuse(rangeOf(first), 'variable number of arguments');
      const parameter = parameterOf(first, rest, list);
      if (parameters.some(({ name }) => name === parameter.name))
        return wrongSyntax(parameter, 'repeated argument');
      const last = parameters.at(-1);
      if (parameter.default === null && last?.default && positional === undefined)
        return wrongSyntax(parameter, 'default before no default');
      parameters.push(parameter);
    }
    if (positional === parameters.length && positional !== 0)
      return wrongSyntax(rangeOf(list), 'unexpected');
    return { parameters, positional: positional ?? parameters.length };
  }

  function parameterOf(name: SyntaxNode, rest: readonly SyntaxNode[], list: SyntaxNode): Parameter {
    if (name.name !== 'VariableName') return wrongSyntax(rangeOf(name), 'unexpected');
    const sign = rest.findIndex((one) => one.name === 'AssignOp');
    const value = sign < 0 ? null : read(only(rest.slice(sign + 1), list));
    return { name: textOf(name), default: value, ...rangeOf(name) };
  }

  return { block };
}

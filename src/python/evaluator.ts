import { attributeOf } from './attributes.ts';
import { bindArguments } from './calls.ts';
import { compare } from './comparison.ts';
import { Failure, fail } from './errors.ts';
import { BUILTINS } from './functions-builtin.ts';
import { getItems, setItems } from './indexing.ts';
import { type Index, indexOf, indexWithin } from './indices.ts';
import { namesOf } from './locals.ts';
import type { Machine } from './machine.ts';
import { binary, unary } from './operators.ts';
import { lookUp } from './scopes.ts';
import { itemOf, itemsOf, iterate, truth } from './sequences.ts';
import type { Call, Expression, Range, Statement, Subscript, Target } from './syntax.ts';
import {
  type Arguments,
  bool,
  ELLIPSIS,
  float,
  NONE,
  type Scope,
  str,
  tuple,
  typeName,
  type Value,
} from './values.ts';

/** What a statement ends with, when it does not just go on to the next. */
export type Signal = 'break' | 'continue' | { readonly returned: Value } | null;

/** Told of every expression that was evaluated. */
export type Watch = (expression: Range, value: Value, at: Moment) => void;

/** Where in the run an expression was evaluated. */
export interface Moment {
  /** Counts the calls of the program's functions; 0 is the module. */
  readonly call: number;
  /** How many functions deep; 0 is the module. */
  readonly depth: number;
  /** Of the innermost loop of this call, counted from 0; null outside loops. */
  readonly iteration: number | null;
}

/** Evaluates expressions and assigns to targets, each in the scope it is given. How statements run is left to Interpreter. */
export abstract class Evaluator {
  protected moment: Moment = { call: 0, depth: 0, iteration: null };
  #calls = 0;
  readonly #literals = new Map<Expression, Value>();

  constructor(
    readonly machine: Machine,
    readonly watch: Watch,
  ) {}

  abstract run(statements: readonly Statement[], scope: Scope): Signal;

  /** An error without a place gets that of what was being done. */
  protected located<Made>(range: Range, make: () => Made): Made {
    try {
      return make();
    } catch (failure) {
      if (failure instanceof Failure) failure.range ??= { from: range.from, to: range.to };
      throw failure;
    }
  }

  protected holds(test: Expression, scope: Scope): boolean {
    const value = this.evaluate(test, scope);
    return this.located(test, () => truth(this.machine, value));
  }

  /** The value of an expression; an error gets its place. */
  evaluate(expression: Expression, scope: Scope): Value {
    const { machine } = this;
    machine.spend();
    machine.deeper();
    try {
      const value = this.#value(expression, scope);
      machine.shallower();
      if (isShown(expression)) this.watch(expression, value, this.moment);
      return value;
    } catch (failure) {
      if (failure instanceof Failure)
        failure.range ??= { from: expression.from, to: expression.to };
      throw failure;
    }
  }

  #value(expression: Expression, scope: Scope): Value {
    const { machine } = this;
    switch (expression.kind) {
      case 'int':
        return { type: 'int', value: expression.value };
      case 'float':
        return this.#literal(expression);
      case 'string':
        return str(expression.value);
      case 'constant':
        if (expression.value === null) return NONE;
        return expression.value === '...' ? ELLIPSIS : bool(expression.value);
      case 'name':
        return lookUp(expression.name, scope, BUILTINS);
      case 'tuple':
        return tuple(expression.items.map((item) => this.evaluate(item, scope)));
      case 'list':
        return { type: 'list', items: expression.items.map((item) => this.evaluate(item, scope)) };
      case 'unary': {
        const operand = this.evaluate(expression.operand, scope);
        machine.at(expression);
        return unary(machine, expression.operator, operand);
      }
      case 'binary': {
        const left = this.evaluate(expression.left, scope);
        const right = this.evaluate(expression.right, scope);
        machine.at(expression);
        return binary(machine, expression.operator, left, right);
      }
      case 'compare':
        return this.#compare(expression, scope);
      case 'logic': {
        const left = this.evaluate(expression.left, scope);
        const holds = this.located(expression.left, () => truth(machine, left));
        return holds === (expression.operator === 'or')
          ? left
          : this.evaluate(expression.right, scope);
      }
      case 'not':
        return bool(!this.holds(expression.operand, scope));
      case 'conditional':
        return this.evaluate(
          this.holds(expression.test, scope) ? expression.yes : expression.no,
          scope,
        );
      case 'call':
        return this.#call(expression, scope);
      case 'attribute': {
        const object = this.evaluate(expression.object, scope);
        machine.at(expression);
        return attributeOf(machine, object, expression.name);
      }
      case 'subscript': {
        const object = this.evaluate(expression.object, scope);
        const indices = this.indices(expression, scope);
        machine.at(expression);
        return this.items(expression, object, indices);
      }
      case 'comprehension':
        return this.#comprehension(expression, scope);
      default:
        return expression satisfies never;
    }
  }

  /** A float of the text is one step, however often it is read. */
  #literal(expression: Extract<Expression, { kind: 'float' }>): Value {
    const known = this.#literals.get(expression);
    if (known !== undefined) return known;
    this.machine.at(expression);
    const made = float(this.machine, expression.value);
    this.#literals.set(expression, made);
    return made;
  }

  /** a < b < c is (a < b) and (b < c), with b evaluated once. */
  #compare(expression: Extract<Expression, { kind: 'compare' }>, scope: Scope): Value {
    const { machine } = this;
    let left = this.evaluate(expression.first, scope);
    let result: Value = bool(true);
    for (const [index, { operator, right }] of expression.rest.entries()) {
      if (index > 0 && !truth(machine, result)) return result;
      const other = this.evaluate(right, scope);
      machine.at(expression);
      result = compare(machine, operator, left, other);
      left = other;
    }
    return result;
  }

  protected indices(subscript: Subscript, scope: Scope): Index[] {
    const read = (item: Expression | null) => (item === null ? null : this.evaluate(item, scope));
    const indices = subscript.items.map((item): Index => {
      if (item.kind !== 'slice') return this.evaluate(item, scope);
      return {
        type: 'slice',
        start: read(item.start),
        stop: read(item.stop),
        step: read(item.step),
      };
    });
    const [only] = indices;
    // x[(1, 2)] is x[1, 2].
    return only?.type === 'tuple' && indices.length === 1 ? [...only.items] : indices;
  }

  protected items(subscript: Subscript, object: Value, indices: readonly Index[]): Value {
    const { machine } = this;
    if (object.type === 'array') return getItems(machine, object, indices);
    const [index] = indices;
    if (index === undefined || subscript.isTuple)
      return fail('TypeError', 'not an index', { type: 'tuple' });
    return itemOf(machine, object, index);
  }

  /** Its names are its own. */
  #comprehension(expression: Extract<Expression, { kind: 'comprehension' }>, scope: Scope): Value {
    const { machine } = this;
    const { element, target, iterable, conditions } = expression;
    const source = this.evaluate(iterable, scope);
    const own: Scope = { variables: new Map(), locals: new Set(namesOf(target)), outer: scope };
    const items: Value[] = [];
    const outside = this.moment;
    let iteration = 0;
    for (const item of iterate(machine, source)) {
      this.moment = { ...outside, iteration: iteration++ };
      this.assign(target, item, own);
      if (conditions.every((condition) => this.holds(condition, own)))
        items.push(this.evaluate(element, own));
      machine.checkSize(items.length);
    }
    this.moment = outside;
    return { type: 'list', items };
  }

  #call(expression: Call, scope: Scope): Value {
    const callee = this.evaluate(expression.callee, scope);
    const positional = expression.positional.map((one) => this.evaluate(one, scope));
    const keywords = new Map(
      expression.keywords.map(({ name, value }) => [name, this.evaluate(value, scope)]),
    );
    return this.call(callee, { positional, keywords }, expression);
  }

  /** Calls a function; steps it makes itself are made at `range`. */
  call(callee: Value, args: Arguments, range: Range): Value {
    const { machine } = this;
    machine.at(range);
    if (callee.type === 'builtin') return callee.call(machine, args);
    if (callee.type !== 'function')
      return fail('TypeError', 'not callable', { type: typeName(callee) });
    const { definition } = callee;
    const variables = bindArguments(callee, args);
    const outside = this.moment;
    const most = machine.bounds.calls;
    if (outside.depth >= most) return fail('RecursionError', 'recursion', { most });
    this.moment = { call: ++this.#calls, depth: outside.depth + 1, iteration: null };
    for (const parameter of definition.parameters)
      this.watch(parameter, variables.get(parameter.name) ?? NONE, this.moment);
    const signal = this.run(definition.body, {
      variables,
      locals: definition.locals,
      outer: callee.scope,
    });
    this.moment = outside;
    machine.at(range);
    return signal !== null && typeof signal === 'object' ? signal.returned : NONE;
  }

  protected assign(target: Target, value: Value, scope: Scope): void {
    if (target.kind === 'name') {
      scope.variables.set(target.name, value);
      this.watch(target, value, this.moment);
      return;
    }
    if (target.kind === 'subscript') {
      const object = this.evaluate(target.object, scope);
      const indices = this.indices(target, scope);
      this.located(target, () => this.store(target, object, indices, value));
      return;
    }
    const items = this.located(target, () => {
      const found = itemsOf(this.machine, value);
      const expected = target.items.length;
      if (found.length !== expected)
        fail('ValueError', 'unpack count', { expected, found: found.length });
      return found;
    });
    for (const [index, one] of target.items.entries())
      this.assign(one, items[index] ?? NONE, scope);
  }

  protected store(target: Subscript, object: Value, indices: readonly Index[], value: Value): void {
    const { machine } = this;
    machine.at(target);
    if (object.type === 'array') {
      setItems(machine, object, indices, value);
      return;
    }
    if (object.type !== 'list') fail('TypeError', 'no assignment', { type: typeName(object) });
    const [index] = indices;
    if (index === undefined || index.type === 'slice')
      fail('Outside', 'no assignment', { type: 'slice' });
    const at = indexOf(index) ?? fail('TypeError', 'not an index', { type: typeName(index) });
    object.items[indexWithin(at, object.items.length)] = value;
  }
}

/** Literals show their value as they stand. */
const isShown = ({ kind }: Expression): boolean =>
  !['int', 'float', 'string', 'constant'].includes(kind);

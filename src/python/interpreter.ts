import { memberOf } from './attributes.ts';
import { fail } from './errors.ts';
import { Evaluator, type Moment, type Signal, type Watch } from './evaluator.ts';
import { strOf } from './format.ts';
import { augmented } from './operators.ts';
import type { ModuleName } from './problems.ts';
import { iterate } from './sequences.ts';
import type { Binding, Statement } from './syntax.ts';
import { type FunctionValue, NONE, type Scope, type Value } from './values.ts';

export type { Moment, Watch };

/** Runs statements, each in the scope it is given. */
export class Interpreter extends Evaluator {
  readonly module: Scope = { variables: new Map(), locals: null, outer: null };
  /** Of the last expression that was a statement of the module. */
  last: Value | undefined;

  override run(statements: readonly Statement[], scope: Scope): Signal {
    for (const statement of statements) {
      const signal = this.located(statement, () => this.#execute(statement, scope));
      if (signal !== null) return signal;
    }
    return null;
  }

  #execute(statement: Statement, scope: Scope): Signal {
    this.machine.spend();
    switch (statement.kind) {
      case 'expression': {
        const value = this.evaluate(statement.value, scope);
        if (scope.locals === null) this.last = value;
        return null;
      }
      case 'assign': {
        const value = this.evaluate(statement.value, scope);
        for (const target of statement.targets) this.assign(target, value, scope);
        return null;
      }
      case 'augmented':
        this.#augment(statement, scope);
        return null;
      case 'return':
        return {
          returned: statement.value === null ? NONE : this.evaluate(statement.value, scope),
        };
      case 'if': {
        const taken = statement.branches.find(({ test }) => this.holds(test, scope));
        return this.run(taken?.body ?? statement.otherwise, scope);
      }
      case 'for':
      case 'while':
        return this.#loop(statement, scope);
      case 'def': {
        const defaults = new Map<string, Value>();
        for (const { name, default: given } of statement.parameters)
          if (given !== null) defaults.set(name, this.evaluate(given, scope));
        const made: FunctionValue = { type: 'function', definition: statement, defaults, scope };
        scope.variables.set(statement.name, made);
        return null;
      }
      case 'assert': {
        if (this.holds(statement.test, scope)) return null;
        const { message } = statement;
        const said = message && strOf(this.machine, this.evaluate(message, scope));
        return this.located(statement.test, () =>
          fail('AssertionError', 'assertion', { message: said }),
        );
      }
      case 'import':
        for (const binding of statement.bindings) this.#bind(binding, scope);
        return null;
      case 'pass':
        return null;
      case 'break':
      case 'continue':
        return statement.kind;
      default:
        return statement satisfies never;
    }
  }

  #loop(statement: Extract<Statement, { kind: 'for' | 'while' }>, scope: Scope): Signal {
    const outside = this.moment;
    const turns = statement.kind === 'for' ? this.#turns(statement, scope) : null;
    let iteration = 0;
    const goesOn = () =>
      statement.kind === 'while' ? this.holds(statement.test, scope) : turns?.next().done === false;
    for (;;) {
      this.moment = { ...outside, iteration };
      if (!goesOn()) break;
      iteration++;
      const signal = this.run(statement.body, scope);
      if (signal === 'break' || (signal !== null && signal !== 'continue')) {
        this.moment = outside;
        return signal === 'break' ? null : signal;
      }
    }
    this.moment = outside;
    return this.run(statement.otherwise, scope);
  }

  /** Assigns one item after the other to the target of a loop. */
  *#turns(statement: Extract<Statement, { kind: 'for' }>, scope: Scope): Generator<void, void> {
    const { iterable, target } = statement;
    const items = iterate(this.machine, this.evaluate(iterable, scope));
    for (;;) {
      const next = this.located(iterable, () => items.next());
      if (next.done === true) return;
      this.assign(target, next.value, scope);
      yield;
    }
  }

  #augment(statement: Extract<Statement, { kind: 'augmented' }>, scope: Scope): void {
    const { target, operator } = statement;
    if (target.kind === 'targets') return;
    // The object and the indices of x[i] += 1 are evaluated once.
    const object = target.kind === 'subscript' ? this.evaluate(target.object, scope) : null;
    const indices = target.kind === 'subscript' ? this.indices(target, scope) : [];
    const before =
      target.kind === 'subscript'
        ? this.located(target, () => this.items(target, object ?? NONE, indices))
        : this.evaluate(target, scope);
    const value = this.evaluate(statement.value, scope);
    const made = this.located(statement, () => {
      this.machine.at(statement);
      return augmented(this.machine, operator, before, value);
    });
    this.watch(target, made, this.moment);
    if (target.kind === 'name') scope.variables.set(target.name, made);
    else this.located(target, () => this.store(target, object ?? NONE, indices, made));
  }

  #bind({ module, member, as }: Binding, scope: Scope): void {
    // Only these are read (parse-imports.ts).
    const name = module as ModuleName;
    const value: Value =
      member === null ? { type: 'module', name } : memberOf(this.machine, name, member);
    scope.variables.set(as, value);
  }
}

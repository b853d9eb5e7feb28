import { fail } from './errors.ts';
import { OTHER_BUILTINS } from './functions-builtin.ts';
import { nearest } from './nearest.ts';
import type { Scope, Value } from './values.ts';

/** The value of a name: of the function, of those around it, of the module, or built in. */
export function lookUp(name: string, scope: Scope, builtins: ReadonlyMap<string, Value>): Value {
  for (let place: Scope | null = scope; place !== null; place = place.outer) {
    const value = place.variables.get(name);
    if (value !== undefined) return value;
    if (place.locals?.has(name)) {
      if (place === scope) return fail('UnboundLocalError', 'unbound local', { name });
      return fail('NameError', 'unbound local', { name });
    }
  }
  const value = builtins.get(name);
  if (value !== undefined) return value;
  if (OTHER_BUILTINS.has(name)) return fail('Outside', 'python function', { name });
  return fail('NameError', 'unknown name', {
    name,
    near: nearest(name, visibleNames(scope, builtins)),
  });
}

function* visibleNames(
  scope: Scope,
  builtins: ReadonlyMap<string, Value>,
): Generator<string, void> {
  for (let place: Scope | null = scope; place !== null; place = place.outer)
    yield* place.variables.keys();
  yield* builtins.keys();
}

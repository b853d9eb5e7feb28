import type { Statement, Target } from './syntax.ts';

/** The names that statements assign, without those of functions within: in a function they are local. */
export function assignedIn(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement): string[] => {
    switch (statement.kind) {
      case 'assign':
        return statement.targets.flatMap(namesOf);
      case 'augmented':
        return namesOf(statement.target);
      case 'if':
        return [...statement.branches.map(({ body }) => body), statement.otherwise].flatMap(
          assignedIn,
        );
      case 'for':
        return [
          ...namesOf(statement.target),
          ...assignedIn(statement.body),
          ...assignedIn(statement.otherwise),
        ];
      case 'while':
        return [...assignedIn(statement.body), ...assignedIn(statement.otherwise)];
      case 'def':
        return [statement.name];
      case 'import':
        return statement.bindings.map((binding) => binding.as);
      case 'expression':
      case 'return':
      case 'assert':
      case 'pass':
      case 'break':
      case 'continue':
        return [];
      default:
        return statement satisfies never;
    }
  });
}

/** The names a target binds. x[0] binds none. */
export function namesOf(target: Target): string[] {
  if (target.kind === 'name') return [target.name];
  return target.kind === 'targets' ? target.items.flatMap(namesOf) : [];
}

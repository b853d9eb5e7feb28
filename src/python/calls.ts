import { fail } from './errors.ts';
import type { Arguments, FunctionValue, Value } from './values.ts';

/** The variables a function of the program starts with. */
export function bindArguments(
  { definition, defaults }: FunctionValue,
  args: Arguments,
): Map<string, Value> {
  const { name, parameters, positional } = definition;
  const variables = new Map<string, Value>();
  const given = args.positional.length;
  if (given > positional)
    fail('TypeError', 'too many arguments', { function: name, most: positional, given });
  for (const [index, value] of args.positional.entries()) {
    const parameter = parameters[index];
    if (parameter !== undefined) variables.set(parameter.name, value);
  }
  for (const [word, value] of args.keywords) {
    if (!parameters.some((one) => one.name === word))
      fail('TypeError', 'unknown argument', { function: name, name: word });
    if (variables.has(word))
      fail('TypeError', 'argument given twice', { function: name, name: word });
    variables.set(word, value);
  }
  for (const parameter of parameters) {
    if (variables.has(parameter.name)) continue;
    const value = defaults.get(parameter.name);
    if (value === undefined)
      fail('TypeError', 'missing argument', { function: name, name: parameter.name });
    else variables.set(parameter.name, value);
  }
  return variables;
}

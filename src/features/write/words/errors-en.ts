import type { PythonError } from '../../../python/errors.ts';
import type { Construct, Problem, SyntaxReason } from '../../../python/problems.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** (2, 3), (5,) or (). */
const shaped = (shape: readonly number[]) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const meant = (near: string | null) => (near === null ? '' : ` Did you mean “${near}”?`);

const syntax: Readonly<Record<SyntaxReason, string>> = {
  unexpected: 'Python cannot read this: something else is expected here.',
  indentation: 'This line is indented more or less than its neighbours.',
  'return outside a function': '“return” stands outside a function.',
  'break outside a loop': '“break” and “continue” stand only inside a loop.',
  'repeated argument': 'An argument has the same name as another one.',
  'default before no default':
    'A parameter without a default stands behind one that has a default. Put it first.',
  'positional after keyword': 'An argument without a name stands behind one with a name.',
  'cannot assign': 'Nothing can be assigned to this.',
  'print needs parentheses': 'print is a function: print(x).',
  number: 'This is not a number as Python writes it.',
  string: 'This text has no end: its closing quotation mark is missing.',
};

const constructs: Readonly<Record<Construct, string>> = {
  lambda: '“lambda”',
  class: 'classes',
  decorator: 'decorators',
  async: '“async”',
  await: '“await”',
  yield: '“yield”',
  try: '“try”',
  raise: '“raise”',
  with: '“with”',
  match: '“match”',
  del: '“del”',
  global: '“global”',
  nonlocal: '“nonlocal”',
  'type alias': 'type aliases',
  'dictionary or set': 'dictionaries and sets',
  'f-string': 'f-strings',
  'bytes or raw string': 'bytes and raw strings',
  'starred expression': 'starred expressions',
  'assignment expression': 'assignments within expressions',
  'complex number': 'complex numbers',
  'nested comprehension': 'nested comprehensions',
  'shift operator': 'the shift operators',
  'assignment to an attribute': 'assignments to attributes',
  'variable number of arguments': 'functions of any number of arguments',
  'import of everything': 'imports of everything',
  'relative import': 'relative imports',
};

/** Why a text is no program. */
export function problem(of: Problem): string {
  switch (of.kind) {
    case 'syntax':
      return syntax[of.reason];
    case 'construct':
      return of.instead === null
        ? `Python has ${constructs[of.construct]}, but programs here do not.`
        : `Python has ${constructs[of.construct]}, but programs here do not. Instead:`;
    case 'module':
      return `There is no module “${of.name}” here, only ${of.known.join(', ')}.`;
    case 'too long':
      return `The text has ${of.length} characters, and at most ${of.most} are read.`;
    case 'too deep':
      return `This is nested more than ${of.most} deep.`;
    default:
      return of satisfies never;
  }
}

const limits: Readonly<Record<Extract<PythonError, { reason: 'limit' }>['limit'], string>> = {
  operations: 'steps. A loop may never end',
  values: 'values in all',
  work: 'values in all. A loop may never end',
  size: 'values in one array',
  text: 'characters printed',
  depth: 'expressions within expressions',
  integer: 'digits in an integer',
};

/** What went wrong when a program ran. */
export function error(of: PythonError): string {
  switch (of.reason) {
    case 'division by zero':
      return 'Python’s own numbers cannot be divided by zero. Arrays can: the result is inf or nan.';
    case 'result too large':
      return `The result of ${of.function} is too large. The same function of NumPy gives inf.`;
    case 'outside the domain':
      return `${of.function} has no answer for this number. The same function of NumPy gives nan or -inf.`;
    case 'not a number text':
      return `“${of.text}” cannot be read as ${of.type}.`;
    case 'not finite':
      return `${of.value} cannot become an integer.`;
    case 'truth of several':
      return `This has ${of.count} values, and is neither true nor false as a whole. Use np.all or np.any.`;
    case 'shapes':
      return `The shapes ${shaped(of.left)} and ${shaped(of.right)} do not fit together.`;
    case 'shape of the target':
      return `Values of shape ${shaped(of.value)} do not fit into a place of shape ${shaped(of.target)}.`;
    case 'shape of a product':
      return `Shapes ${shaped(of.left)} and ${shaped(of.right)} cannot be multiplied: the inner sizes differ.`;
    case 'ragged list':
      return 'The rows of this list are not of the same length.';
    case 'empty reduction':
      return `${of.function} of nothing has no value.`;
    case 'unpack count':
      return `${of.expected} ${many(of.expected, 'name stands', 'names stand')} on the left, and ${of.found} ${many(of.found, 'value', 'values')} on the right.`;
    case 'slice step zero':
      return 'The step of a slice cannot be 0.';
    case 'negative size':
      return 'A size cannot be negative.';
    case 'size change':
      return `Shape ${shaped(of.before)} cannot become ${shaped(of.after)}: the number of values differs.`;
    case 'negative integer power':
      return 'An array of integers cannot be raised to a negative power. Make it one of floats.';
    case 'index out of range':
      return `There is no index ${of.index}: the size is ${of.size}.`;
    case 'too many indices':
      return `${of.indices} ${many(of.indices, 'index', 'indices')} for ${of.dimensions} ${many(of.dimensions, 'dimension', 'dimensions')}.`;
    case 'not an index':
      return `A value of type ${of.type} cannot be an index.`;
    case 'mask size':
      return `A mask of shape ${shaped(of.mask)} does not fit shape ${shaped(of.shape)}.`;
    case 'axis':
      return `There is no axis ${of.axis}: ${of.dimensions} ${many(of.dimensions, 'dimension', 'dimensions')}.`;
    case 'unknown name':
      return `There is nothing named “${of.name}”.${meant(of.near)}`;
    case 'unbound local':
      return `“${of.name}” has no value yet: the function assigns it later.`;
    case 'operands':
      return `“${of.operator}” cannot take ${of.left} and ${of.right}.`;
    case 'operand':
      return `“${of.operator}” cannot take ${of.type}.`;
    case 'not callable':
      return `A value of type ${of.type} is no function and cannot be called.`;
    case 'not iterable':
      return `A value of type ${of.type} cannot be looped over.`;
    case 'no items':
      return `A value of type ${of.type} has no items.`;
    case 'no assignment':
      return `The items of a value of type ${of.type} cannot be changed.`;
    case 'no length':
      return `A value of type ${of.type} has no length.`;
    case 'wrong argument':
      return `${of.function} cannot take a value of type ${of.type}.`;
    case 'missing argument':
      return `${of.function} needs the argument “${of.name}”.`;
    case 'too many arguments':
      return `${of.function} takes at most ${of.most} ${many(of.most, 'argument', 'arguments')}, and gets ${of.given}.`;
    case 'unknown argument':
      return `${of.function} has no argument “${of.name}”.`;
    case 'argument given twice':
      return `${of.function} gets the argument “${of.name}” twice.`;
    case 'cannot store':
      return `A result of type ${of.from} cannot be written into an array of type ${of.to}.`;
    case 'several values to one':
      return `This has ${of.count} values, and one is needed.`;
    case 'unknown type':
      return `There is no number type “${of.name}”.`;
    case 'not in the module':
      return `${of.module} has no “${of.name}” to import here.${meant(of.near)}`;
    case 'name of a module':
      return of.exercise
        ? `${of.module}.${of.name} is what you are to write here.`
        : `${of.module} has no “${of.name}” here.${meant(of.near)}`;
    case 'name of a value':
      return `A value of type ${of.type} has no “${of.name}” here.${meant(of.near)}`;
    case 'python function':
      return `Python has ${of.name}, but programs here do not.`;
    case 'operator of arrays':
      return `“${of.operator}” of arrays is not part of the programs here.`;
    case 'argument not supported':
      return `The argument “${of.name}” of ${of.function} is not part of the programs here.`;
    case 'assertion':
      return of.message === null ? 'This does not hold.' : `This does not hold: ${of.message}`;
    case 'not close':
      return 'These are not as close as they should be.';
    case 'recursion':
      return `Functions call each other more than ${of.most} deep.`;
    case 'limit':
      return `The run was stopped: more than ${of.most} ${limits[of.limit]}.`;
    case 'no such function':
      return of.defined.length === 0
        ? `The text has no function “${of.name}”.`
        : `The text has no function “${of.name}”, only ${of.defined.join(', ')}.`;
    default:
      return of satisfies never;
  }
}

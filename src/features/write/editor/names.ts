/** The names that are offered while one types. */
export interface Names {
  /** Keywords and functions that need no import. */
  readonly global: readonly string[];
  /** What stands behind `np.`, or behind a value. */
  readonly members: (before: string) => readonly string[];
}

const KEYWORDS = [
  'and',
  'assert',
  'def',
  'elif',
  'else',
  'for',
  'if',
  'import',
  'in',
  'not',
  'or',
  'pass',
  'return',
  'while',
  'True',
  'False',
  'None',
];
const FUNCTIONS = ['abs', 'float', 'int', 'len', 'max', 'min', 'print', 'range', 'sum'];

const NUMPY = [
  'abs',
  'all',
  'allclose',
  'any',
  'argmax',
  'array',
  'dot',
  'exp',
  'expm1',
  'float16',
  'float32',
  'float64',
  'inf',
  'isfinite',
  'isinf',
  'isnan',
  'log',
  'log1p',
  'max',
  'maximum',
  'mean',
  'min',
  'minimum',
  'nan',
  'ones',
  'sqrt',
  'sum',
  'where',
  'zeros',
  'zeros_like',
];
const TORCH = [
  'abs',
  'exp',
  'expm1',
  'isfinite',
  'log',
  'log1p',
  'maximum',
  'max',
  'mean',
  'min',
  'sqrt',
  'sum',
  'tensor',
  'where',
];
const MATH = ['exp', 'expm1', 'inf', 'isfinite', 'isinf', 'isnan', 'log', 'log1p', 'nan', 'sqrt'];
const METHODS = ['argmax', 'astype', 'dtype', 'max', 'mean', 'min', 'shape', 'sum'];

export const NAMES: Names = {
  global: [...KEYWORDS, ...FUNCTIONS],
  members: (before) => {
    if (before === 'np' || before === 'numpy') return NUMPY;
    if (before === 'torch') return TORCH;
    return before === 'math' ? MATH : METHODS;
  },
};

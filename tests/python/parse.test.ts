import { describe, expect, test } from 'vitest';
import { INSTEAD } from '../../src/python/problems.ts';
import { isProgram, parseProgram } from '../../src/python/run.ts';

/** The first problem, with the text it points at. */
function problem(text: string) {
  const parsed = parseProgram(text);
  if (isProgram(parsed)) return null;
  const [first] = parsed;
  if (first === undefined) throw new Error('no problem');
  const { from, to, ...told } = first;
  return { ...told, at: text.slice(from, to) };
}

describe('what is outside the subset is named, with its place', () => {
  test.each([
    ['f = lambda x: x + 1', 'lambda', 'lambda x: x + 1'],
    ['class A:\n    pass', 'class', 'class A:\n    pass'],
    ['@f\ndef g():\n    pass', 'decorator', '@f\ndef g():\n    pass'],
    ['async def f():\n    pass', 'async', 'async def f():\n    pass'],
    ['async for x in y:\n    pass', 'async', 'async for x in y:\n    pass'],
    ['x = await y', 'await', 'await y'],
    ['def f():\n    yield 1', 'yield', 'yield 1'],
    ['def f():\n    x = yield', 'yield', 'yield'],
    [
      'try:\n    x = 1\nexcept ValueError:\n    pass',
      'try',
      'try:\n    x = 1\nexcept ValueError:\n    pass',
    ],
    ['raise ValueError("no")', 'raise', 'raise ValueError("no")'],
    [
      'with np.errstate(all="ignore"):\n    x = 1',
      'with',
      'with np.errstate(all="ignore"):\n    x = 1',
    ],
    ['match x:\n    case 1:\n        pass', 'match', 'match x:\n    case 1:\n        pass'],
    ['del x', 'del', 'del x'],
    ['def f():\n    global x\n    x = 1', 'global', 'global x'],
    ['def f():\n    nonlocal x', 'nonlocal', 'nonlocal x'],
    ['type A = int', 'type alias', 'type A = int'],
    ['x = {1: 2}', 'dictionary or set', '{1: 2}'],
    ['x = {1, 2}', 'dictionary or set', '{1, 2}'],
    ['x = {a: a for a in b}', 'dictionary or set', '{a: a for a in b}'],
    ['print(f"x = {x}")', 'f-string', 'f"x = {x}"'],
    ['x = "a" f"{b}"', 'f-string', 'f"{b}"'],
    ['x = b"bytes"', 'bytes or raw string', 'b"bytes"'],
    ['x = r"raw"', 'bytes or raw string', 'r"raw"'],
    ['f(*x)', 'starred expression', '*'],
    ['f(**x)', 'starred expression', '**'],
    ['a, *b = x', 'starred expression', '*'],
    ['if (n := 3) > 2:\n    pass', 'assignment expression', 'n := 3'],
    ['x = 2j', 'complex number', '2j'],
    ['[a * b for a in x for b in y]', 'nested comprehension', 'for'],
    ['x = (a for a in y)', 'nested comprehension', '(a for a in y)'],
    ['x = 1 << 3', 'shift operator', '1 << 3'],
    ['x <<= 3', 'shift operator', '<<='],
    ['x.shape = (2, 2)', 'assignment to an attribute', 'x.shape'],
    ['def f(*args):\n    pass', 'variable number of arguments', '*'],
    ['def f(**kwargs):\n    pass', 'variable number of arguments', '**'],
    ['from math import *', 'import of everything', '*'],
    ['from . import x', 'relative import', 'from . import x'],
  ] as const)('%j', (text, construct, at) => {
    expect(problem(text)).toEqual({
      kind: 'construct',
      construct,
      instead: INSTEAD[construct],
      at,
    });
  });

  test('what to write instead is itself in the subset', () => {
    for (const instead of Object.values(INSTEAD)) {
      if (instead === null) continue;
      // Some are pieces of a function or of a loop.
      const whole = /^(?:return|a = 1)/.test(instead) ? `def f():\n    ${instead}` : instead;
      expect(problem(whole)).toBeNull();
    }
  });

  test.each([
    ['import pandas as pd', 'pandas'],
    ['import scipy.special', 'scipy.special'],
    ['from os import path', 'os'],
    ['import numpy as np, sys', 'sys'],
    ['import torch.nn.functional as F', 'torch.nn.functional'],
  ])('the module of %j', (text, name) => {
    expect(problem(text)).toMatchObject({ kind: 'module', name, at: name });
  });
});

describe('a syntax error has a place and a reason', () => {
  test.each([
    ['x = = 3', 'unexpected', '='],
    ['def f(x\n    return x', 'unexpected', 'return'],
    ['x = 3 +', 'unexpected', '+'],
    ['x = 1\n  y = 2', 'indentation', 'y = 2'],
    ['if x:\n    y = 1\n      z = 2', 'indentation', 'z = 2'],
    ['return 3', 'return outside a function', 'return 3'],
    ['def f():\n    break', 'break outside a loop', 'break'],
    ['for i in x:\n    def f():\n        continue', 'break outside a loop', 'continue'],
    ['f(a=1, a=2)', 'repeated argument', 'a'],
    ['def f(a, a):\n    pass', 'repeated argument', 'a'],
    ['def f(a=1, b):\n    pass', 'default before no default', 'b'],
    ['f(a=1, 2)', 'positional after keyword', '2'],
    ['f(x) = 3', 'cannot assign', 'f(x)'],
    ['1 = x', 'cannot assign', '1'],
    ['a + b += 1', 'cannot assign', 'a + b'],
    ['print x', 'print needs parentheses', 'print x'],
    ['x = 012', 'number', '012'],
    ['x = 1__0', 'number', '1__0'],
    ['x = "\\x41"', 'string', '"\\x41"'],
  ])('%j', (text, reason, at) => {
    expect(problem(text)).toEqual({ kind: 'syntax', reason, at });
  });

  test('each line has its own', () => {
    const parsed = parseProgram('x = = 1\ny = 2\nz = / 3\n');
    if (isProgram(parsed)) throw new Error('no problem');
    expect(parsed.map(({ from }) => from)).toEqual([4, 18]);
  });

  test('a construct that stands before it comes first', () => {
    expect(problem('f = lambda x: x\ny = = 2')).toMatchObject({ construct: 'lambda' });
    expect(problem('y = = 2\nf = lambda x: x')).toMatchObject({ kind: 'syntax' });
  });
});

describe('limits of a text', () => {
  test('its length', () => {
    expect(problem(`x = 1${' '.repeat(20_000)}`)).toMatchObject({
      kind: 'too long',
      length: 20_005,
    });
  });

  test.each([
    ['brackets', `${'('.repeat(200)}1${')'.repeat(200)}`],
    ['a long sum', `x = 1${' + 1'.repeat(200)}`],
    ['a long row of not', `${'not '.repeat(200)}x`],
    ['a long row of and', `x${' and x'.repeat(200)}`],
    ['a long comparison', `(${'('.repeat(120)}x < 1${') < 1'.repeat(120)})`],
    ['powers', `2${'**2'.repeat(200)}`],
    ['calls', `f${'(1)'.repeat(300)}`],
    [
      'blocks',
      Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}if x:`)
        .join('\n')
        .concat(`\n${' '.repeat(120)}y = 1`),
    ],
  ])('how deep it is nested: %s', (_, text) => {
    expect(problem(text)).toMatchObject({ kind: 'too deep' });
  });

  test('40 terms are not too deep', () => {
    expect(problem(`x = 1${' + 1'.repeat(40)}`)).toBeNull();
  });
});

describe('what is read', () => {
  test('a program tells its functions, and of two with one name the last', () => {
    const text = 'def f(x, y=2):\n    return x\ndef g():\n    pass\ndef f(a):\n    return a\n';
    const program = parseProgram(text);
    if (!isProgram(program)) throw new Error('a problem');
    expect([...program.functions.keys()]).toEqual(['f', 'g']);
    const f = program.functions.get('f');
    expect(f?.parameters.map(({ name }) => name)).toEqual(['a']);
    expect(text.slice(f?.nameRange.from, f?.nameRange.to)).toBe('f');
  });

  test('nothing at all is a program', () => {
    for (const text of ['', '\n', '# a comment', '   \n', '\r\n', '\t'])
      expect(problem(text)).toBeNull();
  });

  test('line ends of Windows', () => {
    expect(problem('def f(x):\r\n    y = x\r\n    return y\r\nf(1)\r\n')).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../src/python/run.ts';
import { runText, spot } from './support.ts';

const NUMPY = 'import numpy as np\n';

describe('nothing runs for ever, and nothing grows without end', () => {
  test.each([
    ['while True:\n    pass', 'operations'],
    ['x = 0\nwhile True:\n    x += 1', 'operations'],
    ['for i in range(10**12):\n    pass', 'operations'],
    [`${NUMPY}x = np.ones(3)\nwhile True:\n    x = x * 2`, 'operations'],
    ['x = [1]\nfor v in x:\n    x.append(v)', 'work'],
    ['5 in range(10**15, 10**16)', 'operations'],
    ['def f(n):\n    return f(n - 1) + f(n - 1) if n > 0 else 0\nf(40)', 'operations'],
    [`${NUMPY}x = np.ones(90000)\nfor i in range(100):\n    x = x + 1`, 'work'],
    ['x = [1]\nfor i in range(100):\n    x = [x, x]\nprint(x)', 'size'],
    ['x = [0] * 10**8', 'size'],
    ['x = "ab" * 10**8', 'size'],
    [`${NUMPY}np.zeros(10**8)`, 'size'],
    [`${NUMPY}np.zeros((1000, 1000))`, 'size'],
    [`${NUMPY}np.arange(10**9)`, 'size'],
    [`${NUMPY}np.array(range(10**9))`, 'size'],
    [`${NUMPY}np.zeros(1000)[:, None] + np.zeros(1000)`, 'size'],
    [`${NUMPY}np.zeros((300, 300)) @ np.zeros((300, 300))`, 'size'],
    [`${NUMPY}np.zeros(2)[[0] * 50000 + [1] * 60000]`, 'size'],
    [`${NUMPY}np.where(np.zeros((1000, 1)) > 0, np.zeros(1000), 0)`, 'size'],
    ['list(range(10**9))', 'size'],
    ['max(range(10**9))', 'size'],
    ['[0 for i in range(10**9)]', 'operations'],
    ['x = "a"\nwhile True:\n    x = x + x', 'size'],
    ['x = 2\nwhile True:\n    x = x * x', 'integer'],
    ['10 ** 10 ** 10', 'integer'],
    ['1 / 2**60', 'integer'],
    [`${NUMPY}np.array([2**53]) + 2`, 'integer'],
    ['while True:\n    print("x" * 1000)', 'text'],
    ['x = []\nx.append(x)\nprint(x)', 'depth'],
    ['x = []\nx.append(x)\ny = []\ny.append(y)\nx == y', 'depth'],
    [`${NUMPY}x = []\nx.append(x)\nnp.array(x)`, 'size'],
  ])('%j stops at the limit of %s', (text, limit) => {
    expect(runText(text).failed).toMatchObject({ kind: 'Limit', limit });
  });

  test('a function may call itself 64 deep', () => {
    const text = (n: number) =>
      `def f(n):\n    if n > 1:\n        return 1 + f(n - 1)\n    else:\n        return 1\nf(${n})`;
    expect(runText(text(64)).result).toMatchObject({ value: 64n });
    const { failed } = runText(text(65));
    expect(failed).toMatchObject({ kind: 'RecursionError', most: 64 });
    expect(spot(text(65), failed)).toBe('f(n - 1)');
  });

  test('deep expressions in deep functions stop before the stack is full', () => {
    const deep = `${'('.repeat(30)}f(n - 1)${' + 1)'.repeat(30)}`;
    const { failed } = runText(`def f(n):\n    return ${deep} if n > 0 else 0\nf(60)`);
    expect(failed).toMatchObject({ kind: 'Limit', limit: 'depth' });
  });

  test('the limits can be set', () => {
    const text = 'for i in range(100):\n    pass';
    expect(runText(text).failed).toBeUndefined();
    expect(runText(text, { bounds: { operations: 50 } }).failed).toMatchObject({ most: 50 });
    expect(BOUNDS.operations).toBeGreaterThan(50);
  });

  test('an exercise on 1000 values is far from them', () => {
    const text = `${NUMPY}
x = np.arange(1000) * 0.01
m = -np.inf
s = 0.0
for v in x:
    new = max(m, v)
    s = s * np.exp(m - new) + np.exp(v - new)
    m = new
(np.exp(x - m) / s).sum()
`;
    const { failed, result } = runText(text);
    expect(failed).toBeUndefined();
    expect(result).toMatchObject({ type: 'array' });
  });

  test('what was printed before the limit is kept', () => {
    expect(runText('print("a")\nwhile True:\n    pass').printed).toEqual(['a']);
  });
});

describe('names reach nothing but what the tables hold', () => {
  const NAMES = [
    '__class__',
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    '__globals__',
    '__dict__',
  ];

  test.each(NAMES)('%s', (name) => {
    const kinds = [
      name,
      `(1).${name}`,
      `"a".${name}`,
      `[].${name}`,
      `(1, 2).${name}`,
      `None.${name}`,
      `print.${name}`,
      `float.${name}`,
      `import numpy as np\nnp.${name}`,
      `import numpy as np\nnp.zeros(2).${name}`,
      `import numpy as np\nnp.float32(1).${name}`,
      `import numpy as np\nnp.float32.${name}`,
      `import numpy as np\nnp.testing.${name}`,
      `import numpy as np\nnp.finfo(np.float32).${name}`,
      `import math\nmath.${name}`,
      `from math import ${name}`,
      `import torch\ntorch.${name}`,
      `import torch\ntorch.zeros(2).${name}`,
      `import torch\ntorch.max(torch.zeros((2, 2)), 1).${name}`,
      `def f():\n    pass\nf.${name}`,
      `import numpy as np\nnp.zeros(2).dtype.${name}`,
      `import numpy as np\nnp.sum(np.zeros(2), ${name}=1)`,
      `def f(a):\n    pass\nf(${name}=1)`,
      `import numpy as np\nnp.zeros(2, dtype="${name}")`,
    ].map((text) => runText(text).failed?.kind);
    expect(kinds.every((kind) => ['NameError', 'Outside', 'TypeError'].includes(kind ?? ''))).toBe(
      true,
    );
  });

  test('they are names like any other where a program gives them', () => {
    const text =
      'constructor = 1\n__proto__ = 2\ndef toString(valueOf):\n    return valueOf + constructor\ntoString(valueOf=__proto__)';
    expect(runText(text).result).toMatchObject({ value: 3n });
  });
});

import { describe, expect, test } from 'vitest';
import { bfloat16, float16 } from '../../src/core/format.ts';
import { completions } from '../../src/python/completions.ts';
import { textOf } from '../../src/python/run.ts';
import { callText, numbersOf, runText, spot } from './support.ts';

const STABLE = `import numpy as np
def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)
`;

const LOGITS = [1.2, 92, 3.1];

describe('what is told of every expression', () => {
  test('its value, in the order in which it was found', () => {
    const { events } = callText(STABLE, 'softmax', [LOGITS]);
    const told = events.map((event) => spot(STABLE, event));
    expect(told).toEqual([
      'x',
      'x',
      'x',
      'np.max(x)',
      'x - np.max(x)',
      'np.exp(x - np.max(x))',
      'e',
      'e',
      'e',
      'np.sum(e)',
      'e / np.sum(e)',
    ]);
    expect(events.every(({ depth, call }) => depth === 1 && call === 1)).toBe(true);
  });

  test('the turn of its loop, and the call it belongs to', () => {
    const text = 'def f(n):\n    return n * 2\nfor i in range(3):\n    f(i)\n[f(k) for k in [5]]\n';
    const { events } = runText(text);
    const calls = events.filter((event) => spot(text, event) === 'n * 2');
    expect(calls.map(({ call, depth, iteration }) => [call, depth, iteration])).toEqual([
      [1, 1, null],
      [2, 1, null],
      [3, 1, null],
      [4, 1, null],
    ]);
    const turns = events.filter((event) => spot(text, event) === 'f(i)');
    expect(
      turns.map(({ iteration, value }) => [iteration, value.type === 'int' && Number(value.value)]),
    ).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
    ]);
  });

  test('an array that is changed later keeps what it held', () => {
    const text =
      'import numpy as np\nx = np.zeros(2)\ny = x\nx[0] = 5\nz = x\nl = [1]\nm = l\nl.append(2)\n(x, l)\n';
    const { events, result } = runText(text);
    const of = (name: string) =>
      events.filter((event) => spot(text, event) === name).map(({ value }) => value);
    expect(of('x').map(numbersOf)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [5, 0],
      [5, 0],
    ]);
    const lists = of('l').map((value) => (value.type === 'list' ? value.items.length : null));
    expect(lists).toEqual([1, 1, 1, 2]);
    expect(numbersOf(result)).toEqual([5, 0]);
  });

  test('of a long list the first 50 items, and how many more there are', () => {
    const { events, result } = runText('x = [0] * 80\nx');
    const last = events.at(-1)?.value;
    expect(last).toMatchObject({ type: 'list', left: 30 });
    expect(result?.type === 'list' && result.items.length).toBe(80);
  });
});

describe('a call from outside', () => {
  test('passes arrays in the format of the run, and numbers as Python has them', () => {
    const text = 'def f(x, y, t, m):\n    return x.dtype, x.shape, y, t, m.dtype, x[0]\n';
    const args = [[0.1, 2], 1, 0.5, { bool: [true, false] }] as const;
    const { result } = callText(text, 'f', args, float16);
    expect(result).toMatchObject({
      items: [
        { type: 'dtype', dtype: { name: 'float16' } },
        { items: [{ value: 2n }] },
        { type: 'int', value: 1n },
        { type: 'float' },
        { dtype: { name: 'bool' } },
        { type: 'array', isScalar: true },
      ],
    });
  });

  test('passes matrices, whole numbers and lists', () => {
    const text = 'def f(x, y, l):\n    return x.shape, y.dtype, y.shape, sum(l)\n';
    const rows = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const { result } = callText(text, 'f', [rows, { int64: [[0, 1]] }, { list: [0.5, 1] }]);
    expect(result).toMatchObject({
      items: [
        { items: [{ value: 3n }, { value: 2n }] },
        { dtype: { name: 'int64' } },
        { items: [{ value: 1n }, { value: 2n }] },
        { type: 'float' },
      ],
    });
  });

  test('passes nothing', () => {
    const text = 'def f(x):\n    return x.shape, x.sum()\n';
    expect(numbersOf(callText(text, 'f', [[]]).result)).toEqual([0]);
  });

  test('is an error of the program if the function is not there, or takes other arguments', () => {
    expect(callText('def g(x):\n    return x\n', 'f', [[1]]).failed).toMatchObject({
      reason: 'no such function',
      name: 'f',
      defined: ['g'],
    });
    const text = 'def f(x, y):\n    return x\n';
    const { failed } = callText(text, 'f', [[1]]);
    expect(failed).toMatchObject({ kind: 'TypeError', reason: 'missing argument', name: 'y' });
    expect(spot(text, failed)).toBe('f');
    expect(callText('f = 3', 'f', [[1]]).failed).toMatchObject({ reason: 'not callable' });
  });

  test('gives tensors to a program that imports PyTorch only', () => {
    const text = (module: string) => `import ${module}\ndef f(x):\n    return x\n`;
    expect(callText(text('torch'), 'f', [[1]]).result).toMatchObject({ library: 'torch' });
    expect(callText(text('numpy as np, torch'), 'f', [[1]]).result).toMatchObject({
      library: 'numpy',
    });
  });
});

describe('flush to zero', () => {
  const text = 'import numpy as np\ndef f(x):\n    return x / 1e10, float(x[0]) / 1e300\n';

  test('turns subnormal results of arrays into 0, and leaves floats of Python alone', () => {
    const run = (flushToZero: boolean) =>
      numbersOf(runText(text, { flushToZero, call: { name: 'f', args: [[1e-30]] } }).result);
    expect(run(false)[0]).toBeGreaterThan(0);
    expect(run(true)[0]).toBe(0);
    expect(run(true)[1]).toBe(run(false)[1]);
  });
});

describe('formats that NumPy has not', () => {
  test('bfloat16: one rounding for each operation, and sums accumulated in float32', () => {
    const text = 'def f(x):\n    return x + x, x.sum(), x * 0.1\n';
    const { result } = callText(text, 'f', [Array.from({ length: 512 }, () => 1)], bfloat16);
    const numbers = numbersOf(result);
    expect(numbers[0]).toBe(2);
    expect(numbers[512]).toBe(512);
    expect(numbers[513]).toBe(bfloat16.round(bfloat16.round(0.1)));
  });
});

describe('names close to a mistyped one', () => {
  test.each([
    ['import numpy as np\nnp.epx(1)', 'exp'],
    ['import numpy as np\nnp.zeros(2).smu()', 'sum'],
    ['maxmum = 3\nmaximum', 'maxmum'],
    ['import math\nmath.sqr(2)', 'sqrt'],
    ['x = 3\nprimt(x)', 'print'],
    ['import numpy as np\nnp.fromfunction(1)', null],
  ])('%j', (text, near) => {
    expect(runText(text).failed).toMatchObject({ near });
  });

  test.each(['torch.logsumexp', 'torch.softmax', 'np.logaddexp', 'torch.nn'])(
    '%s is for the reader to write',
    (name) => {
      const text = `import numpy as np\nimport torch\n${name}`;
      const { failed } = runText(text);
      expect(failed).toMatchObject({ kind: 'Outside', exercise: true });
      expect(spot(text, failed)).toBe(name);
    },
  );
});

describe('what an editor asks for', () => {
  test('names to offer, each of which is there', () => {
    const { builtins, numpy, torch, math, array, tensor } = completions();
    expect(builtins).toContain('len');
    expect(math).toContain('exp');
    const text = [
      'import numpy as np, torch, math',
      ...numpy.map((name) => `np.${name}`),
      ...torch.map((name) => `torch.${name}`),
      ...math.map((name) => `math.${name}`),
      ...array.map((name) => `np.zeros((1, 1)).${name}`),
      ...tensor.map((name) => `torch.zeros((1, 1)).${name}`),
    ];
    for (const line of text.slice(1))
      expect(runText(`${text[0]}\n${line}`).failed, line).toBeUndefined();
  });

  test('a value as text', () => {
    const shown = (text: string) => {
      const { result } = runText(`import numpy as np\n${text}`);
      return result && textOf(result);
    };
    expect(shown('np.array([0.5, 1e8], dtype=np.float32)')).toBe('[5.e-01 1.e+08]');
    expect(shown('(1, None, "a")')).toBe("(1, None, 'a')");
    expect(shown('list(range(20000))')).toBe('…');
  });
});

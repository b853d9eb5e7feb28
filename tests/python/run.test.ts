import { describe, expect, test } from 'vitest';
import { flagNames } from '../../src/core/flags.ts';
import { bfloat16, float8_e4m3fn, float16, float64 } from '../../src/core/format.ts';
import { operandsOf, valueAt } from '../../src/core/trace.ts';
import { callText, numbersOf, runText, spot } from './support.ts';

const NAIVE = `import numpy as np
def softmax(x):
    e = np.exp(x)
    return e / np.sum(e)
`;

const STABLE = `import numpy as np
def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)
`;

const LOGITS = [1.2, 92, 3.1];

describe('the first bad operation', () => {
  const first = (
    text: string,
    args: readonly number[],
    format?: Parameters<typeof callText>[3],
  ) => {
    const bad = callText(text, 'softmax', [args], format).firstBad();
    return bad && { at: spot(text, bad), flags: flagNames(bad.flags), lane: bad.cell.lane };
  };

  test('of naive softmax is the exponential that overflows, where it is written', () => {
    expect(first(NAIVE, LOGITS)).toEqual({
      at: 'np.exp(x)',
      flags: ['overflow', 'inexact'],
      lane: 1,
    });
  });

  test('of stable softmax there is none, underflow included', () => {
    expect(first(STABLE, LOGITS)).toBeUndefined();
    expect(first(STABLE, [0, -200])).toBeUndefined();
  });

  test('of naive softmax where all exponentials are 0 is the division', () => {
    expect(first(NAIVE, [-200, -300])).toMatchObject({ at: 'e / np.sum(e)', flags: ['invalid'] });
  });

  test('where the sum overflows, it is the sum', () => {
    expect(first(NAIVE, [88.5, 88.5])).toMatchObject({
      at: 'np.sum(e)',
      flags: ['overflow', 'inexact'],
    });
  });

  test('depends on the format', () => {
    expect(first(NAIVE, [1, 12], float16)).toMatchObject({ at: 'np.exp(x)' });
    expect(first(NAIVE, LOGITS, float64)).toBeUndefined();
    expect(first(NAIVE, LOGITS, bfloat16)).toMatchObject({ at: 'np.exp(x)' });
    expect(first(NAIVE, [7], float8_e4m3fn)).toMatchObject({ at: 'np.exp(x)' });
  });

  test('is not one that a choice left out', () => {
    const text = `import numpy as np
def softmax(x):
    e = np.exp(x)
    return np.where(np.isfinite(e), e, 0)
`;
    expect(first(text, LOGITS)).toBeUndefined();
    expect(
      runText(`${text}softmax(np.array([92.0, 1.0], dtype=np.float32))`).firstBad(),
    ).toBeUndefined();
  });

  test('without a result is the first of all', () => {
    const text = `${NAIVE}p = softmax(np.array([92.0, 1.0], dtype=np.float32))
assert np.isfinite(p).all()
`;
    const run = runText(text);
    expect(run.failed).toMatchObject({ kind: 'AssertionError' });
    expect(spot(text, run.firstBad())).toBe('np.exp(x)');
  });

  test('is found in a loop, and through a value that is stored in between', () => {
    const text = `import numpy as np
def softmax(x):
    out = np.zeros_like(x)
    for i in range(len(x)):
        out[i] = np.exp(x[i])
    return out / sum(out)
`;
    expect(first(text, LOGITS)).toMatchObject({ at: 'np.exp(x[i])' });
  });

  test('of the difference of two infinities', () => {
    const text = `import numpy as np
def softmax(x):
    return x - x.max()
`;
    const inf = Number.POSITIVE_INFINITY;
    expect(first(text, [-inf, -inf])).toMatchObject({ at: 'x - x.max()', flags: ['invalid'] });
  });
});

describe('the trace of a result', () => {
  test('leads from a probability back to the logit', () => {
    const { result } = callText(STABLE, 'softmax', [LOGITS]);
    if (result?.type !== 'array' || Array.isArray(result.memory.content))
      throw new Error('no array');
    let cell = { step: result.memory.content, lane: 0 };
    const walked: string[] = [];
    for (;;) {
      walked.push(cell.step.operation);
      const [next] = operandsOf(cell);
      if (next === undefined) break;
      cell = next;
    }
    expect(walked).toEqual(['divide', 'exp', 'subtract', 'input']);
    expect(valueAt(cell)).toBe(Math.fround(1.2));
  });

  test('every step has a place', () => {
    const run = callText(STABLE, 'softmax', [LOGITS]);
    const places = run.steps.map((step) => `${step.operation}: ${spot(STABLE, run.placeOf(step))}`);
    expect(places).toContain('exp: np.exp(x - np.max(x))');
    expect(places).toContain('subtract: x - np.max(x)');
    expect(places).toContain('max: np.max(x)');
    expect(places).toContain('divide: e / np.sum(e)');
  });
});

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
      [5, 0],
      [5, 0],
    ]);
    const lists = of('l').map((value) => (value.type === 'list' ? value.items.length : null));
    expect(lists).toEqual([1, 1, 2]);
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

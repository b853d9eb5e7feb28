import { describe, expect, test } from 'vitest';
import { flagNames } from '../../src/core/flags.ts';
import { bfloat16, float8_e4m3fn, float16, float64 } from '../../src/core/format.ts';
import { operandsOf, valueAt } from '../../src/core/trace.ts';
import { callText, runText, spot } from './support.ts';

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

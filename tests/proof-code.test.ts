import { CODE } from 'virtual:code-samples/derivations';
import { expect, test } from 'vitest';
import { valueAt } from '../src/core/trace.ts';
import { claimScenario } from '../src/scenario/claims.ts';
import { problemOf } from '../src/scenario/problem.ts';
import { DEFAULT_SCENARIO } from '../src/scenario/scenario.ts';
import { evaluate } from '../src/softmax/evaluate.ts';
import { list } from './softmax/support.ts';
import { python, withNumpy, withoutNumpy } from './support/python.ts';

/** Runs each sample by itself on the logits, and prints p, lse and loss. */
const DRIVER = `
import json, sys
import numpy as np
given = json.load(sys.stdin)
def run(name, code, logits, y):
    names = {'np': np, 'x': np.array(logits, dtype=np.float32), 'y': y}
    exec(code, names)
    result = names[{'shift': 'p'}.get(name, name)]
    assert result.dtype == np.float32
    return [float(value) for value in np.atleast_1d(result)]
print(json.dumps([{name: run(name, code, *one) for name, code in given['code'].items()} for one in given['problems']]))
`;

const SCENARIOS = [
  DEFAULT_SCENARIO,
  ...(['one-92', 'five-88', 'two-1e8', 'masked', 'minus-100'] as const).map(claimScenario),
];

test.skipIf(withNumpy === undefined)(
  `the lines of code beside each proof give what the lab shows${withoutNumpy}`,
  () => {
    const sources = Object.entries(CODE).map(([name, { source }]) => [name, source]);
    const { stdout, stderr } = python(
      withNumpy ?? '',
      ['-c', DRIVER],
      JSON.stringify({
        code: Object.fromEntries(sources),
        // JSON has no infinity; Python reads one.
        problems: SCENARIOS.map(({ logits, trueClass }) => [logits.map(jsonNumber), trueClass]),
      }).replaceAll(/"(-?Infinity)"/g, '$1'),
    );
    expect(stderr).toBe('');
    const printed = JSON.parse(stdout) as readonly Record<string, readonly number[]>[];
    SCENARIOS.forEach((scenario, index) => {
      const { stable } = evaluate(problemOf(scenario));
      const wanted = {
        shift: list(stable.p),
        lse: [valueAt(stable.lse)],
        loss: [valueAt(stable.lossShift)],
      };
      for (const [name, values] of Object.entries(wanted)) {
        const given = printed[index]?.[name] ?? [];
        expect(given).toHaveLength(values.length);
        values.forEach((value, lane) => {
          const off = Math.abs((given[lane] ?? Number.NaN) - value);
          expect(off, `${name} of ${scenario.logits}`).toBeLessThanOrEqual(
            2e-6 * Math.abs(value) + 1e-44,
          );
        });
      }
    });
  },
  60_000,
);

const jsonNumber = (value: number) => (Number.isFinite(value) ? value : String(value));

test('they are two lines each, and end in the last line of the proof', () => {
  const last = Object.values(CODE).map(({ source }) => source.trimEnd().split('\n').at(-1));
  expect(last).toEqual([
    'p = e / e.sum()',
    'lse = m + np.log(np.exp(x - m).sum())',
    'loss = np.log(np.exp(x - m).sum()) - (x[y] - m)',
  ]);
});

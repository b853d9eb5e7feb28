import { runInNewContext } from 'node:vm';
import { CODE } from 'virtual:code-samples/code';
import { transformWithOxc } from 'vite';
import { describe, expect, test } from 'vitest';
import { smallestSubnormal } from '../src/core/format.ts';
import { valueAt } from '../src/core/trace.ts';
import { type CodeLanguage, codeNumbers } from '../src/scenario/code-numbers.ts';
import { problemOf } from '../src/scenario/problem.ts';
import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from '../src/scenario/scenario.ts';
import { type Evaluation, evaluate } from '../src/softmax/evaluate.ts';
import { fillSlots } from '../src/ui/live-html.tsx';
import { list } from './softmax/support.ts';
import {
  anyPython,
  compiled,
  python,
  withNumpy,
  withoutNumpy,
  withoutPython,
} from './support/python.ts';

/*
 * The samples are run as a reader would run them: with the numbers of the lab filled in. What they print must be what
 * the lab shows.
 */
const given = (
  logits: readonly number[],
  trueClass: number,
  rest: Partial<Scenario> = {},
): Scenario => ({
  ...DEFAULT_SCENARIO,
  logits,
  labels: defaultLabels(logits.length),
  trueClass,
  ...rest,
});

const ONE_92 = [1.2, 92, 3.1, 0.5, 2.9];

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  calm: DEFAULT_SCENARIO,
  'one logit of 92': given(ONE_92, 2),
  'one logit of 92 in float64': given(ONE_92, 2, { format: 'float64' }),
  'a masked class': given([1, -Infinity, 3, 0, 2], 2),
  'all masked': given([-Infinity, -Infinity, -Infinity], 0),
  'a low temperature': given([1.2, 4.7, 3.1, 0.5, 2.9], 2, { temperature: 0.3 }),
  'infinity, NaN and -0': given([Infinity, 1, NaN, -0], 1),
  'infinity alone': given([Infinity, 1, -0], 1),
  'five times 88': given([88, 88, 88, 88, 88], 2),
  'large logits': given([1e8, 1e8], 0),
  'a temperature of 0': given([1, 2, 0], 0, { temperature: 0 }),
  'one class': given([3], 0),
};

const names = Object.keys(SCENARIOS);
const scenarioOf = (name: string) => SCENARIOS[name] ?? DEFAULT_SCENARIO;

const copied = (language: CodeLanguage, scenario: Scenario) =>
  fillSlots(CODE[language].source, codeNumbers(scenario, language));

/** The four results a sample prints, in its order. */
type Results = readonly (readonly number[])[];

const expectedOf = ({ naive, stable }: Evaluation): Results => [
  list(naive.p),
  list(stable.p),
  [valueAt(stable.lse)],
  [valueAt(stable.lossShift)],
];

describe('every sample', () => {
  test.each(['numpy', 'pytorch', 'typescript'] as const)(
    '%s has all its slots filled',
    (language) => {
      const { source, html } = CODE[language];
      const slots = [...source.matchAll(/@(\w+)@/g)].map(([, slot]) => slot ?? '');
      expect(slots).toContain('LOGITS');
      expect(slots).toContain('TEMPERATURE');
      expect(slots).toContain('TRUE_CLASS');
      const known = Object.keys(codeNumbers(DEFAULT_SCENARIO, language));
      expect(slots.filter((slot) => !known.includes(slot))).toEqual([]);
      expect([...html.matchAll(/data-slot="(\w+)"/g)].map(([, slot]) => slot)).toEqual(slots);
      expect(copied(language, DEFAULT_SCENARIO)).not.toMatch(/@\w+@|undefined/);
    },
  );
});

describe('the TypeScript sample', () => {
  async function run(scenario: Scenario): Promise<Results> {
    const { code } = await transformWithOxc(copied('typescript', scenario), 'sample.ts');
    const printed: (readonly [string, number | ArrayLike<number>])[] = [];
    runInNewContext(code, {
      console: {
        log: (name: string, value: number | ArrayLike<number>) => printed.push([name, value]),
      },
    });
    expect(printed.map(([name]) => name.trim())).toEqual(['naive', 'stable', 'lse', 'loss']);
    return printed.map(([, value]) => (typeof value === 'number' ? [value] : Array.from(value)));
  }

  test.each(names)('prints what the lab shows, bit for bit: %s', async (name) => {
    for (const format of ['float32', 'float64'] as const) {
      const scenario = { ...scenarioOf(name), format };
      expect(await run(scenario)).toEqual(expectedOf(evaluate(problemOf(scenario))));
    }
  });
});

/** Prints the results again with all digits; one program for all scenarios. */
const DRIVER = `
import contextlib, io, json, sys
import numpy
numpy.seterr(all='ignore')
def results(source):
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, 'sample.py', 'exec'), names)
    x, y = names['x'], names['y']
    values = [names['naive_softmax'](x), names['stable_softmax'](x), names['log_sum_exp'](x), names['loss'](x, y)]
    lines = [line.split()[0] for line in printed.getvalue().splitlines() if line[:1].isalpha()]
    return {'lines': lines, 'dtype': str(x.dtype), 'values': [[repr(float(v)) for v in numpy.atleast_1d(one)] for one in values]}
print(json.dumps([results(source) for source in json.load(sys.stdin)]))
`;

interface Printed {
  readonly lines: readonly string[];
  readonly dtype: string;
  readonly values: readonly (readonly string[])[];
}

const fromPython = (text: string) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'));

/** NumPy has its own exponential and order of summation: the last digits may differ, non-finite results may not. */
function close(value: number, expected: number, format: Evaluation['problem']['format']): boolean {
  if (!Number.isFinite(expected) || !Number.isFinite(value)) return Object.is(value, expected);
  const relative = format.name === 'float32' ? 1e-5 : 1e-13;
  // Subnormals can only be compared in whole units.
  return (
    Math.abs(value - expected) <= relative * Math.abs(expected) + 2 * smallestSubnormal(format)
  );
}

describe('the Python samples', () => {
  test.skipIf(withNumpy === undefined)(
    `NumPy prints what the lab shows, within 1e-5${withoutNumpy}`,
    () => {
      const { stdout, stderr } = python(
        withNumpy ?? '',
        ['-c', DRIVER],
        JSON.stringify(names.map((name) => copied('numpy', scenarioOf(name)))),
      );
      expect(stderr).toBe('');
      const all = JSON.parse(stdout) as readonly Printed[];
      const wrong = names.flatMap((name, index) => {
        const problem = problemOf(scenarioOf(name));
        const expected = expectedOf(evaluate(problem));
        const printed = all[index];
        expect(printed?.lines).toEqual(['naive', 'stable', 'lse', 'loss']);
        expect(printed?.dtype).toBe(problem.format.name);
        const values = printed?.values.map((one) => one.map(fromPython)) ?? [];
        const agree = expected.every(
          (one, at) =>
            one.length === values[at]?.length &&
            one.every((value, lane) => close(values[at]?.[lane] ?? -1, value, problem.format)),
        );
        return agree ? [] : [{ name, values, expected }];
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test.skipIf(anyPython === undefined)(
    `Python compiles both${withoutPython}`,
    () => {
      const sources = (['numpy', 'pytorch'] as const).flatMap((language) =>
        names.map((name) => copied(language, scenarioOf(name))),
      );
      expect(compiled(sources)).toEqual([0, '']);
    },
    60_000,
  );
});

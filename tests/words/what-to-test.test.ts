import { CODE as SOFTMAX } from 'virtual:code-samples/code';
import { CODE } from 'virtual:code-samples/tests';
import { describe, expect, test } from 'vitest';
import { ulpsBetween } from '../../src/core/bits.ts';
import { float32 } from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { valueAt } from '../../src/core/trace.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { codeNumbers } from '../../src/scenario/code-numbers.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/scenario.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { evaluateShift } from '../../src/softmax/shift.ts';
import { fillSlots } from '../../src/ui/live-html.tsx';
import { figureValue } from '../../src/words/figures.ts';
import { list } from '../softmax/support.ts';
import {
  anyPython,
  compiled,
  python,
  withNumpy,
  withoutNumpy,
  withoutPython,
} from '../support/python.ts';
import { partsOf } from './support.ts';

/** The six inputs of a file of tests. */
function inputsOf(source: string): ReadonlyMap<string, readonly number[]> {
  const lines = [...source.matchAll(/^ {4}"([\w ]+)": \[(.*)\],$/gm)];
  return new Map(lines.map(([, name = '', values = '']) => [name, numbers(values)]));
}

const numbers = (text: string): number[] =>
  text.split(', ').map((one) => Number(one.replace(/(np\.)?inf/, 'Infinity')));

const INPUTS = inputsOf(CODE.numpy.source);

function run(name: string, flushToZero = false) {
  const logits = INPUTS.get(name) ?? [];
  return evaluate({ logits, temperature: 1, trueClass: 0, format: float32, flushToZero });
}

const farthest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, lane) => Math.abs(ulpsBetween(value, b[lane] ?? NaN, float32) ?? NaN)));

describe('the six inputs', () => {
  test('are the same in both files and in the text', () => {
    expect([...INPUTS.keys()]).toHaveLength(6);
    expect(inputsOf(CODE.pytorch.source)).toEqual(INPUTS);
    for (const article of Object.values(ARTICLES)) {
      const said = partsOf(article.sections.tests).flatMap((part) =>
        typeof part === 'object' && 'code' in part && /^\[.*,.*,.*\]$/.test(part.code)
          ? [numbers(part.code.slice(1, -1))]
          : [],
      );
      expect(said).toEqual([...INPUTS.values()]);
    }
  });

  test.each(['small', 'mixed'])('%s: naive and stable agree to 1 ulp', (name) => {
    const { naive, stable } = run(name);
    expect(farthest(list(naive.p), list(stable.p))).toBeLessThanOrEqual(1);
  });

  test('large positive: a NaN for the second class, and a distribution', () => {
    const { naive, stable } = run('large positive');
    expect(list(naive.p).map(Number.isNaN)).toEqual([false, true, false, false, false]);
    expect(list(stable.p).every(Number.isFinite)).toBe(true);
    expect(list(stable.p)[1]).toBe(1);
  });

  test('large negative: right, or NaN where subnormals are flushed; stable puts all on the first', () => {
    expect(list(run('large negative').naive.p)).toEqual([1, 0, 0, 0, 0]);
    expect(list(run('large negative', true).naive.p)).toEqual([NaN, NaN, NaN, NaN, NaN]);
    const [first, ...others] = list(run('large negative').stable.p);
    expect(first).toBe(1);
    expect(others.every((p) => kindOf(p, float32) !== 'normal')).toBe(true);
  });

  test('identical: the float32 nearest to 0.2', () => {
    const { naive, stable } = run('identical');
    for (const p of [...list(naive.p), ...list(stable.p)]) expect(p).toBe(Math.fround(0.2));
  });

  test('masked: exactly 0, and a sum that is not 1', () => {
    const { naive, stable } = run('masked');
    expect([list(naive.p)[1], list(stable.p)[1]]).toEqual([0, 0]);
    expect(figureValue('maskedSum')).toBe(1 - 2 ** -24);
  });
});

test('rounding x - m costs up to half its size in ulps', () => {
  // Half an ulp of d is 2^-24 |d| at most; as a factor of e^d that is |d| / 2 of the 2^-23 an ulp may be.
  for (const x of [0.1, 3.3, 17.7, 62.1]) {
    const d = Math.fround(Math.fround(-x) - Math.fround(Math.PI));
    const exact = Math.fround(-x) - Math.fround(Math.PI);
    expect(Math.abs(Math.expm1(d - exact))).toBeLessThanOrEqual((Math.abs(d) / 2) * 2 ** -23);
  }
});

test('an exact shift changes no bit, and the largest logit keeps the largest probability', () => {
  const logits = INPUTS.get('mixed') ?? [];
  const at = (offset: number) =>
    evaluateShift(
      {
        logits: logits.map((x) => x + offset),
        temperature: 1,
        trueClass: 0,
        format: float32,
        flushToZero: false,
      },
      'max',
    );
  expect(list(at(2 ** 20).p)).toEqual(list(at(0).p));
  for (const [name, x] of INPUTS) {
    const p = list(run(name).stable.p);
    expect(p.indexOf(Math.max(...p)), name).toBe(x.indexOf(Math.max(...x)));
  }
});

test('five logits of -1.609438 give 0, which is infinitely far off, relatively, and an ulp beside what was added', () => {
  const { stable, truth } = evaluate({
    logits: Array(5).fill(-1.609438),
    temperature: 1,
    trueClass: 0,
    format: float32,
    flushToZero: false,
  });
  expect(valueAt(stable.lse)).toBe(0);
  expect(Math.abs(truth().logSumExp)).toBeLessThan(2 ** -23 * Math.abs(valueAt(stable.m)));
});

/** The sample of the code section as a module. */
const softmax = fillSlots(SOFTMAX.numpy.source, codeNumbers(DEFAULT_SCENARIO, 'numpy'));

/** Faults that a test must find, as replacements in that module. */
const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  'no shift': ['np.exp(x - x.max())', 'np.exp(x)'],
  'a shift by the min': ['np.exp(x - x.max())', 'np.exp(x - x.min())'],
  'a naive log-sum-exp': ['m + np.log(np.exp(x - m).sum())', 'np.log(np.exp(x).sum())'],
  'a maximum that is not added back': ['return m + np.log', 'return np.log'],
  'a loss that absorbs': ['np.log(np.exp(d).sum()) - d[y]', 'log_sum_exp(x) - x[y]'],
  'a loss from p': ['np.log(np.exp(d).sum()) - d[y]', '-np.log(stable_softmax(x)[y])'],
  'half precision': ['e = np.exp(x - x.max())', 'e = np.exp((x - x.max()).astype("float16"))'],
};

/** Runs the tests against each module as pytest would, and prints which fail. */
const DRIVER = `
import contextlib, io, json, sys, types, warnings
warnings.simplefilter('ignore')
given = json.load(sys.stdin)
def failures(source):
    module, tests = types.ModuleType('softmax'), {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(source, module.__dict__)
    sys.modules['softmax'] = module
    exec(given['tests'], tests)
    found = []
    for name in [one for one in tests if one.startswith('test_')]:
        try:
            tests[name]()
        except AssertionError:
            found.append(name)
    return found
print(json.dumps([failures(source) for source in given['modules']]))
`;

describe('the files', () => {
  test.skipIf(withNumpy === undefined)(
    `NumPy: the functions of the page pass, and every fault is found${withoutNumpy}`,
    () => {
      const broken = Object.entries(FAULTS).map(([name, [from, to]]) => {
        expect(softmax, name).toContain(from);
        return softmax.replaceAll(from, to);
      });
      const { stdout, stderr } = python(
        withNumpy ?? '',
        ['-c', DRIVER],
        JSON.stringify({ tests: CODE.numpy.source, modules: [softmax, ...broken] }),
      );
      expect(stderr).toBe('');
      const [own, ...others] = JSON.parse(stdout) as readonly (readonly string[])[];
      expect(own).toEqual([]);
      const unnoticed = Object.keys(FAULTS).filter((_, index) => others[index]?.length === 0);
      expect(unnoticed).toEqual([]);
    },
    60_000,
  );

  test.skipIf(anyPython === undefined)(
    `Python compiles both${withoutPython}`,
    () => {
      expect(compiled(Object.values(CODE).map(({ source }) => source))).toEqual([0, '']);
    },
    60_000,
  );

  test('both test the same', () => {
    const tests = (source: string) => source.match(/(?<=^def )test_\w+/gm);
    expect(tests(CODE.pytorch.source)?.filter((name) => name !== 'test_gradient')).toEqual(
      tests(CODE.numpy.source),
    );
  });

  test('have no line that is cut off where code is narrow', () => {
    const lines = Object.values(CODE).flatMap(({ source }) => source.split('\n'));
    expect(lines.filter((line) => line.length > 88)).toEqual([]);
  });
});

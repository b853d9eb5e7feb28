import { FORMATS, type Format, float32 } from '../src/core/format.ts';
import { evaluate, type Problem } from '../src/softmax/evaluate.ts';
import '../src/softmax/long-truth.ts';
import { gradientsOf } from '../src/softmax/gradient.ts';
import { micros } from './micros.ts';
import type { Figure } from './table.ts';

/** The vocabulary of GPT-2. */
const CLASSES = 50_257;
/** The largest that is offered. */
const MOST_CLASSES = 262_144;

/** Long vectors. Ratios compare two medians of one run, so that they say something on any machine. */
export function measureLongVectors(): Figure[] {
  const logits = spread(CLASSES);
  const traces = (format: Format) => micros(() => evaluate(problemOf(logits, format)), 15) / 1000;
  const plain = micros(() => plainLoops(logits), 15) / 1000;
  const both = traces(float32);
  const narrow = [FORMATS.float16, FORMATS.bfloat16, FORMATS.float8_e5m2, FORMATS.float8_e4m3fn];
  const evaluation = () => evaluate(problemOf(logits, float32));
  const truth = micros(() => evaluation().truth().loss, 15) / 1000 - both;
  const probabilities = micros(() => evaluation().truth().softmax, 15) / 1000 - both;
  const most = problemOf(spread(MOST_CLASSES), float32);
  const gradients = () => {
    const { naive, stable } = gradientsOf(evaluate(most));
    return [naive(), stable()];
  };
  return [
    { name: `both programs, K = ${CLASSES}`, value: both, unit: 'ms', goal: 16 },
    { name: 'the same without traces, a plain loop', value: plain, unit: 'ms' },
    { name: 'their ratio', value: both / plain, unit: '', goal: 4 },
    ...narrow.map((format) => ({
      name: `${format.name}, ratio to float32`,
      value: traces(format) / both,
      unit: '',
      goal: 2.5,
    })),
    { name: `true log-sum-exp and loss, K = ${CLASSES}`, value: truth, unit: 'ms', goal: 15 },
    { name: 'with all true probabilities', value: probabilities, unit: 'ms' },
    {
      name: `programs and gradients, K = ${MOST_CLASSES}`,
      value: micros(gradients, 5) / 1000,
      unit: 'ms',
      goal: 1000,
    },
  ];
}

const problemOf = (logits: Float32Array, format: Format): Problem => ({
  logits,
  temperature: 1,
  trueClass: 0,
  format,
  flushToZero: false,
});

/** Logits from -10 to 10 in no order, the same in every run. */
const spread = (count: number) =>
  Float32Array.from({ length: count }, (_, index) => ((index * 0.618034) % 1) * 20 - 10);

/** Both programs as one writes them when nothing is to be seen but the results. */
function plainLoops(x: Float32Array): readonly unknown[] {
  const max = x.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [naive, naiveSum] = plainSoftmax(x, 0);
  const [stable, stableSum] = plainSoftmax(x, max);
  return [naive, Math.log(naiveSum), stable, max + Math.log(stableSum)];
}

function plainSoftmax(x: Float32Array, shift: number): readonly [p: Float32Array, sum: number] {
  const [e, p] = [new Float32Array(x.length), new Float32Array(x.length)];
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const value = Math.fround(Math.exp(Math.fround((x[i] ?? 0) - shift)));
    e[i] = value;
    sum = Math.fround(sum + value);
  }
  for (let i = 0; i < x.length; i++) p[i] = (e[i] ?? 0) / sum;
  return [p, sum];
}

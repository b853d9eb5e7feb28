import { INVALID, OVERFLOW, UNDERFLOW } from '../../../src/core/flags.ts';
import {
  type Format,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../../src/core/format.ts';
import { at, operandsOf, valueAt } from '../../../src/core/trace.ts';
import { compareSizes, prints, scaled } from '../../support/printed-numbers.ts';

import {
  type Claim,
  cellsOf,
  claim,
  exponents,
  flushes,
  formatNamed,
  happened,
  innerFormat,
  laneOf,
  lanesOf,
  operations,
  raised,
  run,
  valuesOf,
} from './claim.ts';

/** What a format has past its largest value. */
const PAST = '(?<past>∞|NaN, since (?<named>\\w+) has no infinity)';
const isPast = (format: Format | undefined, { past, named }: Readonly<Record<string, string>>) =>
  format !== undefined &&
  (past === '∞') === format.infinities &&
  (named === undefined || named === format.name);

/** Whether the limit is that of the format that is named. */
const isLargest = (name: string | undefined, largest: string) => {
  const format = formatNamed(name);
  return format !== undefined && prints(largest, largestFinite(format));
};

export const TROUBLE: readonly Claim[] = [
  claim('The logit of W:name is NaN, and every sum that meets it is NaN\\.', (said, { name }) =>
    Number.isNaN(said.evaluation.inputs.logit.values[laneOf(said, name)]),
  ),
  claim('T is NaN, so every x = logit / T is NaN\\.', ({ evaluation }) =>
    valuesOf(evaluation.inputs.x).every(Number.isNaN),
  ),
  claim(
    `A number you entered is larger in size than any finite (?<format>\\w+), N:largest, and is read as (?:infinity|${PAST})\\.`,
    (said, { format, largest = '' }) => {
      const { logit, t } = said.evaluation.inputs;
      return (
        isLargest(format, largest) &&
        [...cellsOf(logit), t].some((cell) => raised(cell.step, cell.lane, OVERFLOW))
      );
    },
  ),
  claim(
    `e\\^N:exponent(?: ≈ N:exact)? is past the largest (?<format>\\w+), N:largest, so it overflows to ${PAST}\\.`,
    (said, { exponent = '', exact, format, largest = '', ...parts }) =>
      isLargest(format, largest) &&
      isPast(formatNamed(format), parts) &&
      happened(said, OVERFLOW, exponent) &&
      (exact === undefined || compareSizes(exact, largest) > 0),
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest: x is (?:infinite|NaN) before softmax begins\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a, b, c] = [left, right, largest].map(scaled);
      if (a === undefined || b === undefined || c === undefined) return false;
      const times = Math.abs(a.significand / b.significand) / c.significand;
      return (
        isLargest(format, largest) &&
        happened(said, OVERFLOW, left, right) &&
        times * 10 ** (a.exponent - b.exponent - c.exponent) > 1
      );
    },
  ),
  claim(
    'N:left − \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest, and overflows(?: to NaN, since \\w+ has no infinity)?\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a = 0, b = 0, c = 0] = [left, right, largest].map((text) => {
        const { significand, exponent } = scaled(text);
        return significand * 10 ** (exponent - 30);
      });
      return (
        isLargest(format, largest) && happened(said, OVERFLOW, left, right) && Math.abs(a - b) > c
      );
    },
  ),
  claim(
    `No e overflows, but their sum does: adding term (?<terms>\\d+) of (?<of>\\d+) takes it past the largest (?<format>\\w+), N:largest, to ${PAST}\\.`,
    (said, { terms, of, format, largest = '', ...parts }) => {
      const { e, s } = run(said);
      return (
        isLargest(format, largest) &&
        isPast(formatNamed(format), parts) &&
        lanesOf(e).every((lane) => !raised(e, lane, OVERFLOW)) &&
        Number(of) === e.values.length &&
        valuesOf(s.step).findIndex((sum) => !Number.isFinite(sum)) === Number(terms) - 1
      );
    },
  ),
  claim(
    `No e overflows, but their sum does: the partial sums N:left and N:right together are past the largest (?<format>\\w+), N:largest, which gives ${PAST}\\.`,
    (said, { left = '', right = '', format, largest = '', ...parts }) => {
      const { e, s } = run(said);
      return (
        isLargest(format, largest) &&
        isPast(formatNamed(format), parts) &&
        lanesOf(e).every((lane) => !raised(e, lane, OVERFLOW)) &&
        s.step.additions !== undefined &&
        happened(said, OVERFLOW, left, right)
      );
    },
  ),
  claim(
    `Converted from (?<from>\\w+), N:value is past the largest (?<format>\\w+), N:largest, and overflows to ${PAST}\\.`,
    (said, { from, value = '', format, largest = '', ...parts }) =>
      isLargest(format, largest) &&
      isPast(formatNamed(format), parts) &&
      formatNamed(from) !== undefined &&
      compareSizes(value, largest) > 0 &&
      happened(said, OVERFLOW, value),
  ),
  claim(
    `Converted from (?<from>\\w+), N:value becomes ${PAST}\\.`,
    (_, { from, value = '', past }) =>
      formatNamed(from) !== undefined && /∞/.test(value) && past !== '∞',
  ),
  claim(
    'Converted from (?<from>\\w+), (?<all>the largest in size, )?N:value,? becomes 0: the smallest positive (?<format>\\w+) is N:smallest\\.',
    (said, { value = '', format: name, smallest = '' }) => {
      const format = formatNamed(name);
      return (
        format !== undefined &&
        prints(smallest, smallestSubnormal(format)) &&
        compareSizes(value, smallest) < 0 &&
        happened(said, UNDERFLOW, value)
      );
    },
  ),
  claim(
    'The result is past the largest (?<format>\\w+), N:largest, and stays there, because this format saturates(?:: W:where)?\\.',
    (said, { format, largest = '' }) =>
      isLargest(format, largest) &&
      operations(said).some(
        (cell) => cell.step.format.saturates && raised(cell.step, cell.lane, OVERFLOW),
      ),
  ),
  claim(
    'An infinity you entered is read as NaN: (?<format>\\w+) has none\\.',
    (said, { format }) => {
      const { logits, temperature } = said.evaluation.problem;
      return (
        formatNamed(format)?.infinities === false &&
        [...Array.from(logits), temperature].some((value) => Math.abs(value) === Infinity)
      );
    },
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? divides by zero: x of W:name is (?:infinite|N:result) before softmax begins\\.',
    (said, { left = '', right = '', name, result }) => {
      const lane = laneOf(said, name);
      const { x } = said.evaluation.inputs;
      return (
        prints(left, operandsOf(at(x, lane)).map(valueAt)[0] ?? NaN) &&
        prints(right, operandsOf(at(x, lane)).map(valueAt)[1] ?? NaN) &&
        Object.is(Math.abs(operandsOf(at(x, lane)).map(valueAt)[1] ?? NaN), 0) &&
        (result === undefined
          ? Math.abs(x.values[lane] ?? NaN) === Infinity
          : prints(result, x.values[lane] ?? NaN))
      );
    },
  ),
  claim(
    'N:left (?<sign>[−÷+]) \\(?N:right\\)? has no answer: the operation is invalid and gives NaN\\.',
    (said, { left = '', right = '', sign }) =>
      operations(said).some((cell) => {
        const [a = NaN, b = NaN] = operandsOf(cell).map(valueAt);
        const does = { '−': 'subtract', '÷': 'divide', '+': 'add' }[sign ?? ''];
        return (
          raised(cell.step, cell.lane, INVALID) &&
          cell.step.operation === does &&
          prints(left, a) &&
          prints(right, b)
        );
      }),
  ),
  claim(
    '(?:With subnormals flushed, everything below N:normal is 0|The smallest positive (?<format>\\w+) is N:smallest), and the largest exponential here is e\\^N:exponent(?: ≈ N:exact)?: all of them end at 0, and so does the sum\\.',
    (said, { normal, smallest, exponent = '', exact }) => {
      const { e, s } = run(said);
      const format = innerFormat(said);
      return (
        (normal !== undefined) === flushes(said) &&
        prints(
          normal ?? smallest ?? '',
          normal ? smallestNormal(format) : smallestSubnormal(format),
        ) &&
        prints(exponent, Math.max(...exponents(said))) &&
        valuesOf(e).every((value) => value === 0) &&
        valueAt(s) === 0 &&
        (exact === undefined || compareSizes(exact, normal ?? smallest ?? '') < 0)
      );
    },
  ),
  claim(
    'The sum is ∞, and its correction ∞ − ∞, which is NaN: so is the rest of a compensated sum\\.',
    (said) => {
      const { step } = run(said).s;
      return step.corrections !== undefined && Number.isNaN(valueAt(run(said).s));
    },
  ),
  claim('Every x is −∞, every exponential is exactly 0, and so is their sum\\.', (said) =>
    valuesOf(said.evaluation.inputs.x).every((x) => x === -Infinity),
  ),
];

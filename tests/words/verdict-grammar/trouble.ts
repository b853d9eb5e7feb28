import { INVALID, OVERFLOW } from '../../../src/core/flags.ts';
import { largestFinite, smallestNormal, smallestSubnormal } from '../../../src/core/format.ts';
import { operandsOf, valueAt } from '../../../src/core/trace.ts';
import { compareSizes, prints, scaled } from '../../support/printed-numbers.ts';

import {
  type Claim,
  cellsOf,
  claim,
  exponents,
  flushes,
  formatOf,
  happened,
  laneOf,
  lanesOf,
  operations,
  raised,
  run,
  valuesOf,
} from './claim.ts';
export const TROUBLE: readonly Claim[] = [
  claim('The logit of W:name is NaN, and every sum that meets it is NaN\\.', (said, { name }) =>
    Number.isNaN(said.evaluation.inputs.logit.values[laneOf(said, name)]),
  ),
  claim('T is NaN, so every x = logit / T is NaN\\.', ({ evaluation }) =>
    valuesOf(evaluation.inputs.x).every(Number.isNaN),
  ),
  claim(
    'A number you entered is larger in size than any finite (?<format>\\w+), N:largest, and is read as infinity\\.',
    (said, { format, largest = '' }) => {
      const { logit, t } = said.evaluation.inputs;
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        [...cellsOf(logit), t].some((cell) => raised(cell.step, cell.lane, OVERFLOW))
      );
    },
  ),
  claim(
    'e\\^N:exponent(?: ≈ N:exact)? is past the largest (?<format>\\w+), N:largest, so it overflows to ∞\\.',
    (said, { exponent = '', exact, format, largest = '' }) =>
      format === formatOf(said).name &&
      prints(largest, largestFinite(formatOf(said))) &&
      happened(said, OVERFLOW, exponent) &&
      (exact === undefined || compareSizes(exact, largest) > 0),
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest: x is infinite before softmax begins\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a, b, c] = [left, right, largest].map(scaled);
      if (a === undefined || b === undefined || c === undefined) return false;
      const times = Math.abs(a.significand / b.significand) / c.significand;
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        happened(said, OVERFLOW, left, right) &&
        times * 10 ** (a.exponent - b.exponent - c.exponent) > 1
      );
    },
  ),
  claim(
    'N:left − \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest, and overflows\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a = 0, b = 0, c = 0] = [left, right, largest].map((text) => {
        const { significand, exponent } = scaled(text);
        return significand * 10 ** (exponent - 30);
      });
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        happened(said, OVERFLOW, left, right) &&
        Math.abs(a - b) > c
      );
    },
  ),
  claim(
    'No e overflows, but their sum does: adding term (?<terms>\\d+) of (?<of>\\d+) takes it past the largest (?<format>\\w+), N:largest, to ∞\\.',
    (said, { terms, of, format, largest = '' }) => {
      const { e, s } = run(said);
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        lanesOf(e).every((lane) => !raised(e, lane, OVERFLOW)) &&
        Number(of) === e.values.length &&
        valuesOf(s.step).indexOf(Infinity) === Number(terms) - 1
      );
    },
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? divides by zero: x of W:name is infinite before softmax begins\\.',
    (said, { left = '', right = '', name }) => {
      const lane = laneOf(said, name);
      const { logit, t, x } = said.evaluation.inputs;
      return (
        prints(left, logit.values[lane] ?? NaN) &&
        prints(right, valueAt(t)) &&
        valueAt(t) === 0 &&
        Math.abs(x.values[lane] ?? NaN) === Infinity
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
      const format = formatOf(said);
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
  claim('Every x is −∞, every exponential is exactly 0, and so is their sum\\.', (said) =>
    valuesOf(said.evaluation.inputs.x).every((x) => x === -Infinity),
  ),
];

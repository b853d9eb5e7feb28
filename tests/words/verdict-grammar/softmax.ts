import { INEXACT, UNDERFLOW } from '../../../src/core/flags.ts';
import { smallestNormal, smallestSubnormal } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { at, operandsOf, unconverted, valueAt } from '../../../src/core/trace.ts';
import { prints } from '../../support/printed-numbers.ts';

import {
  allWithin,
  type Claim,
  claim,
  count,
  exponents,
  flushes,
  formatNamed,
  formatOf,
  happened,
  innerFormat,
  isFlushed,
  isVisiblyRight,
  laneOf,
  lanesOf,
  looksDifferent,
  p,
  raised,
  run,
  type Said,
  trueExponential,
  truth,
  valuesOf,
} from './claim.ts';
export const HEALTH: readonly Claim[] = [
  claim(
    'm = N:m\\. No exponent is above 0, so no exponential can overflow\\.',
    (said, { m = '' }) =>
      prints(m, valueAt(said.evaluation.stable.m)) && exponents(said).every((d) => d <= 0),
  ),
  claim(
    '(?<k>\\d+) exponentials? (?:is|are) subnormal: below N:limit, not yet 0\\.',
    (said, { k, limit = '' }) =>
      prints(limit, smallestNormal(innerFormat(said))) &&
      Number(k) ===
        count(valuesOf(run(said).e), (e) => kindOf(e, innerFormat(said)) === 'subnormal'),
  ),
  claim('(?<k>\\d+) exponentials? underflows? to 0\\.', (said, { k }) => {
    const { e } = run(said);
    return Number(k) === count(valuesOf(e), (v, lane) => v === 0 && raised(e, lane, UNDERFLOW));
  }),
  claim(
    'Every (?<normal>normal )?probability(?<unflushed> that was not flushed)? is the true value for these x, correctly rounded(?:; the subnormal ones are off by at most N:bound)?\\.',
    (said, parts) => allWithin(said, parts, 0),
  ),
  claim(
    'Every (?<normal>normal )?probability(?<unflushed> that was not flushed)? is within (?<ulps>\\d+)\\sulp of the true value for these x(?:; the subnormal ones are off by at most N:bound)?\\.',
    (said, parts) => allWithin(said, parts, Number(parts.ulps)),
  ),
];

export const WRONG: readonly Claim[] = [
  claim(
    'No NaN, and still wrong: p of W:name is N:value, the true value is N:exact\\.',
    (said, { name, value = '', exact = '' }) => {
      const lane = laneOf(said, name);
      const [is, should] = [p(said)[lane] ?? NaN, truth(said).softmax[lane] ?? NaN];
      return (
        !p(said).some(Number.isNaN) &&
        prints(value, is) &&
        prints(exact, should) &&
        looksDifferent(value, exact) &&
        !isVisiblyRight(is, should, formatOf(said)) &&
        !isFlushed(said, is, should)
      );
    },
  ),
  claim(
    'The exponential of W:name, e\\^N:exponent, would be subnormal and was flushed to 0\\.',
    (said, { name, exponent = '' }) => {
      const lane = laneOf(said, name);
      return (
        flushes(said) &&
        prints(exponent, exponents(said)[lane] ?? NaN) &&
        run(said).e.values[lane] === 0 &&
        kindOf(trueExponential(said, lane), innerFormat(said)) === 'subnormal'
      );
    },
  ),
  claim(
    'The exponential of W:name, e\\^N:exponent, underflowed to 0\\.',
    (said, { name, exponent = '' }) => {
      const lane = laneOf(said, name);
      return (
        prints(exponent, exponents(said)[lane] ?? NaN) &&
        run(said).e.values[lane] === 0 &&
        trueExponential(said, lane) === 0 &&
        raised(run(said).e, lane, UNDERFLOW)
      );
    },
  ),
  claim(
    'The exponential of W:name, N:value, is subnormal and has few digits\\.',
    (said, { name, value = '' }) => {
      const lane = laneOf(said, name);
      const e = run(said).e.values[lane] ?? NaN;
      // Few: its spacing is a visible part of it, or would be with the weight of a 64th of the sum.
      return (
        prints(value, e) &&
        kindOf(e, innerFormat(said)) === 'subnormal' &&
        smallestSubnormal(innerFormat(said)) / e > 1e-6
      );
    },
  ),
  claim(
    'The shifted exponent of W:name was rounded to N:value, and its exponential carries that error\\.',
    (said, { name, value = '' }) => {
      const lane = laneOf(said, name);
      const { d } = said.evaluation.stable;
      return prints(value, d.values[lane] ?? NaN) && raised(d, lane, INEXACT);
    },
  ),
  // Which roundings, nothing says; that p is wrong has been checked by then.
  claim('The roundings along the way add up to that\\.', () => true),
  claim('The sum s = N:s lost part of the exponentials to rounding\\.', (said, { s = '' }) => {
    const { step } = run(said).s;
    return (
      prints(s, valueAt(run(said).s)) && lanesOf(step).some((lane) => raised(step, lane, INEXACT))
    );
  }),
  claim(
    'N:before, converted from (?<from>\\w+) to (?<to>\\w+), was rounded to N:value\\.',
    (said, { before = '', from, to }) =>
      from !== to &&
      formatNamed(from) !== undefined &&
      formatNamed(to) !== undefined &&
      happened(said, INEXACT, before),
  ),
];

/** The sum as the division reads it. */
const sumAsRead = (said: Said): number =>
  valueAt(operandsOf(unconverted(at(run(said).p, 0)))[1] ?? run(said).s);

export const BROKEN: readonly Claim[] = [
  claim(
    'A finite number ÷ ∞ is 0: every probability is 0, with no NaN to warn you\\.',
    (said) =>
      sumAsRead(said) === Infinity &&
      valuesOf(run(said).e).every(Number.isFinite) &&
      p(said).every((value) => value === 0),
  ),
  claim('Every probability is 0, with no NaN to warn you\\.', (said) =>
    p(said).every((value) => value === 0),
  ),
  claim(
    'Then 0 ÷ 0 is invalid: every probability is NaN\\.',
    (said) => sumAsRead(said) === 0 && p(said).every(Number.isNaN),
  ),
  claim(
    'Then ∞ ÷ ∞ is invalid: every probability is NaN\\.',
    (said) =>
      sumAsRead(said) === Infinity &&
      valuesOf(run(said).e).every((e) => e === Infinity) &&
      p(said).every(Number.isNaN),
  ),
  claim(
    'Then (?<nans>\\d+) of (?<classes>\\d+) probabilities are 0 ÷ 0, which is NaN, and the others a number ÷ 0\\.',
    (said, { nans, classes }) =>
      sumAsRead(said) === 0 &&
      Number(classes) === p(said).length &&
      Number(nans) === count(p(said), Number.isNaN),
  ),
  claim('In the end every probability is NaN\\.', (said) => p(said).every(Number.isNaN)),
  claim(
    '(?:Then ∞ ÷ ∞ is invalid: )?(?<nans>\\d+) of (?<classes>\\d+) probabilities (?:is|are) NaN, and the other exponentials?, divided by ∞, gives? 0\\.',
    (said, { nans, classes }) =>
      Number(classes) === p(said).length &&
      Number(nans) === count(p(said), Number.isNaN) &&
      sumAsRead(said) === Infinity &&
      p(said).every((value, lane) =>
        Number.isNaN(value)
          ? run(said).e.values[lane] === Infinity
          : value === 0 && Number.isFinite(run(said).e.values[lane]),
      ),
  ),
];

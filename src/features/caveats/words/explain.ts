import type { Format } from '../../../core/format.ts';
import { float64 } from '../../../core/format.ts';
import { kindOf } from '../../../core/kind.ts';
import { agreeingDigits } from '../../../words/agreeing-digits.ts';
import { roundedUp } from '../../../words/bounds.ts';
import { type Distribution, explainDistribution, type Names } from '../../../words/explain.ts';
import { type DecimalMark, shownFloat } from '../../../words/numbers.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import type { RelativeError } from '../model/cancellation.ts';
import type { Words } from './en.ts';

/** In how many digits a result agrees with the true value. */
export function agreementText(
  { cancellation }: Words,
  value: number,
  truth: number,
  mark: DecimalMark,
): string {
  if (Number.isNaN(truth)) return cancellation.noTruth;
  const { agree, of } = agreeingDigits(value, truth, mark);
  return cancellation.agree(agree, of);
}

/** A relative error in a few digits. */
export function errorText(
  { cancellation }: Words,
  error: RelativeError,
  mark: DecimalMark,
  digits = 3,
): string {
  switch (error.kind) {
    case 'exact':
      return cancellation.exact;
    case 'off':
      return shownFloat(error.by, float64, mark, digits);
    case 'below':
      return cancellation.below(shownFloat(roundedUp(error.bound, digits), float64, mark, digits));
    case 'none':
      return cancellation.noTruth;
    default:
      return error satisfies never;
  }
}

/** The effect of the constant on the softmax. */
export function explainOtherShift(
  t: Strings,
  { shiftBy }: Words,
  c: number,
  distribution: Distribution,
  names: Names,
): Sentence {
  return paragraph(
    [...shiftBy.is(c), '.'],
    Number.isFinite(c) ? explainDistribution(t, distribution, names) : shiftBy.notFinite,
  );
}

/** The temperature as the format represents it. */
export function explainTemperature(
  { order }: Words,
  temperature: number,
  held: number,
  format: Format,
): Sentence {
  if (!(temperature > 0) || !Number.isFinite(held)) return order.odd(format);
  if (held === 0) return order.zero(format);
  return order.held(held, format, kindOf(held, format) === 'subnormal' ? 'subnormal' : 'normal');
}

/** The temperature up to which dividing first breaks, on a scale that ends at `hottest`. */
export function explainZone({ order }: Words, zone: number | null, hottest: number): string {
  if (zone === null) return order.zoneNone;
  return zone === hottest ? order.zoneAll : order.zone(zone);
}

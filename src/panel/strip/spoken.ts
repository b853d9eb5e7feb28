import { type Format, float64 } from '../../core/format.ts';
import { shownFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { Attributes } from './group.ts';
import { finiteLogits, logitRange } from './model/moves.ts';
import { type Bead, type Drawn, isMovable, type Lane, type Place } from './model/positions.ts';
import { rangeOf } from './range.ts';

/** A logit as in its field, unless it has many digits. */
const shownLogit = (t: Strings, value: number) => shownFloat(value, float64, t.mark, 6);

/** An exponent to four digits. As a double: the shortest decimal of a float32 takes longer to find than all the rest. */
const shownExponent = (t: Strings, value: number) =>
  shownFloat(Number(value.toPrecision(4)), float64, t.mark);

/** What assistive technology is told of the beads of the first lane, in the order of the classes. */
export function spokenBeads(
  t: Strings,
  drawn: Drawn,
  names: readonly string[],
  locked: boolean,
): Attributes[] {
  const { logits } = drawn.problem;
  const [low, high] = logitRange(drawn);
  const disabled = String(!isMovable(drawn));
  return drawn.lanes[0].beads.map(({ exponent, place }, index) => {
    const logit = logits[index] ?? Number.NaN;
    const label = t.strip.bead(names[index] ?? '');
    const text = t.strip.value(
      shownLogit(t, logit),
      shownExponent(t, exponent),
      spokenPlace(t, place, drawn.format),
    );
    if (locked) return { role: 'img', 'aria-label': `${label}: ${text}` };
    return {
      role: 'slider',
      'aria-label': label,
      ...rangeOf(logit, low, high),
      'aria-valuetext': text,
      'aria-disabled': disabled,
    };
  });
}

/** Where an exponent is; past the cliff, with what the format has there. */
export const spokenPlace = (t: Strings, place: Place, format: Format): string =>
  place === 'overflow'
    ? t.strip.past(shownFloat(format.overflow, format, t.mark))
    : t.strip.places[place];

/** The same of the grip that shifts all logits. */
export function spokenShift(t: Strings, drawn: Drawn): Attributes {
  const finite = finiteLogits(drawn);
  const largest = Math.max(...finite);
  const some = finite.length > 0;
  return {
    role: 'slider',
    'aria-label': t.strip.shift,
    ...rangeOf(largest, ...logitRange(drawn)),
    'aria-valuetext': some ? t.strip.shiftValue(shownLogit(t, largest)) : t.strip.nothingToShift,
    'aria-disabled': String(!(some && isMovable(drawn))),
  };
}

const REPORTED = ['subnormal', 'zero', 'nan'] as const;

/** A lane that is not spoken bead by bead, which is a stable one, in one sentence; "" if there is none. */
export function summaryOf(t: Strings, lane: Lane | undefined): string {
  if (lane === undefined) return '';
  const { beads } = lane;
  const exponents = beads.map(({ exponent }) => exponent).filter((value) => !Number.isNaN(value));
  if (exponents.length === 0) return t.strip.stableNone;
  const [low, high] = [Math.min(...exponents), Math.max(...exponents)].map((value) =>
    shownExponent(t, value),
  );
  return t.strip.stableSummary(low ?? '', high ?? '', countsIn(t, beads));
}

const countsIn = (t: Strings, beads: readonly Bead[]): string =>
  REPORTED.map((wanted) => {
    const count = beads.filter(({ place }) => place === wanted).length;
    return count === 0 ? '' : t.strip.counts(count, t.strip.places[wanted]);
  }).join('');

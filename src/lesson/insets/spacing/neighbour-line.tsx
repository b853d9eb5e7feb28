import { ulp } from '../../../core/bits.ts';
import { float32 } from '../../../core/format.ts';
import { RangeInput } from '../../../ui/range-input.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { shownFloat } from '../../../words/numbers.ts';
import { Comb, Drawing, Kept, Path, Placed } from './line.tsx';
import {
  type Chosen,
  isHalfway,
  MOST_STEPS,
  neighbours,
  placeOf,
  REACH,
  readIn,
  STEPS_PER_ULP,
  type Tick,
} from './model/neighbourhood.ts';
import { decimalText, rulerText } from './printed.ts';
import { SPACING } from './words/words.ts';

/** Where so many ulp from the centre are drawn, as a share of the width. */
export const nearShareOf = (ulps: number) => (REACH + ulps) / (2 * REACH);

interface NeighbourLineProps {
  readonly chosen: Chosen;
  /** The decimal was moved to so many eighths of an ulp from the centre. */
  readonly onMove: (steps: number) => void;
}

/** The floats nearest to a decimal, which is a slider between them, and the one that it is rounded to. */
export function NeighbourLine({ chosen, onMove }: NeighbourLineProps) {
  const t = useStrings();
  const words = useWords(SPACING).primer;
  const { decimal, centre } = chosen;
  const ticks = neighbours(centre);
  const { value } = readIn(decimal);
  const own = Math.max(-REACH, Math.min(REACH, placeOf(decimal, centre)));
  const rounded = ticks.find((tick) => Object.is(tick.value, value) || tick.value === value);
  const steps = Math.round(own * STEPS_PER_ULP);
  return (
    <div className="spacing-near">
      <Drawing>
        <path className="spacing-axis" d="M0 55H1000" />
        <Comb
          name="spacing-tick"
          places={ticks.map(({ at }) => nearShareOf(at))}
          from={42}
          to={55}
        />
        {rounded !== undefined && (
          <>
            <Comb name="spacing-hit" places={[nearShareOf(rounded.at)]} from={34} to={55} />
            <Path
              name="spacing-snap"
              corners={[
                [nearShareOf(own), 22],
                [nearShareOf(rounded.at), 36],
              ]}
            />
          </>
        )}
      </Drawing>
      <div className="spacing-point">
        <RangeInput
          aria-label={words.point}
          aria-valuetext={words.pointValue(
            decimalText(decimal, t.mark, 12),
            rulerText(value, t.mark),
          )}
          min={-MOST_STEPS}
          max={MOST_STEPS}
          step={1}
          value={Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps))}
          onChange={onMove}
        />
      </div>
      <Placed at={nearShareOf(own)} name="spacing-dot" />
      <Kept at={nearShareOf(own)} name="spacing-text spacing-decimal">
        {decimalText(decimal, t.mark, 12)}
      </Kept>
      <Gap ticks={ticks} centre={centre} />
      {isHalfway(decimal) &&
        ticks.map(({ at, lastBit }) => (
          <Placed key={at} at={nearShareOf(at)} name="spacing-text spacing-bit">
            {lastBit}
          </Placed>
        ))}
      <Names ticks={ticks} centre={centre} />
    </div>
  );
}

interface TicksProps {
  readonly ticks: readonly Tick[];
  readonly centre: number;
}

/** The distance to the next larger magnitude is 1 ulp. */
function Gap({ ticks, centre }: TicksProps) {
  const t = useStrings();
  const words = useWords(SPACING).primer;
  const side = centre < 0 ? -1 : 1;
  if (!ticks.some(({ at }) => at === side)) return null;
  return (
    <Placed at={nearShareOf(side / 2)} name="spacing-text spacing-gap">
      {words.ulp}
      <br />
      {shownFloat(ulp(centre, float32), float32, t.mark, 3)}
    </Placed>
  );
}

/** The float in the middle, and the one on each side of it. */
function Names({ ticks, centre }: TicksProps) {
  const { mark } = useStrings();
  const middle = ticks.findIndex(({ at }) => at === 0);
  const [before, after] = [ticks[middle - 1], ticks[middle + 1]];
  return (
    <>
      {before !== undefined && (
        <Placed at={nearShareOf(before.at)} name="spacing-text spacing-before">
          {rulerText(before.value, mark)}
        </Placed>
      )}
      {after !== undefined && (
        <Placed at={nearShareOf(after.at)} name="spacing-text spacing-after">
          {rulerText(after.value, mark)}
        </Placed>
      )}
      <Placed at={nearShareOf(0)} name="spacing-text spacing-centre">
        {rulerText(centre, mark)}
      </Placed>
    </>
  );
}

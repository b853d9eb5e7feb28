import { float64 } from '../core/format.ts';
import type { Evaluation, Problem } from '../softmax/evaluate.ts';
import { breakingTemperature } from '../softmax/threshold.ts';
import { LogSlider } from '../ui/log-slider.tsx';
import { useStrings } from '../words/context.tsx';
import { wholeFloat } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';
import { type Live, useLive } from './live.ts';

const COLDEST = 0.01;
const HOTTEST = 100;

interface TemperatureSliderProps {
  readonly live: Live;
  readonly onChange: (value: number) => void;
  /** Below it the naive program breaks; null if nowhere on this scale. */
  readonly markedUpTo: number | null;
  /** The id of the text that says so. */
  readonly describedBy: string;
  readonly locked?: boolean;
}

const temperatureOf = ({ problem }: Evaluation) => problem.temperature;

/** The temperature, on a logarithmic scale that shows where the naive program breaks. */
export function TemperatureSlider({ live, ...rest }: TemperatureSliderProps) {
  const t = useStrings();
  return (
    <LogSlider
      {...rest}
      label={t.temperature.label}
      value={useLive(live, temperatureOf)}
      min={COLDEST}
      max={HOTTEST}
      valueText={(value) => t.temperature.valueText(wholeFloat(value, float64, t.mark))}
    />
  );
}

/** The largest temperature on the scale at which the naive program breaks; null if there is none. */
export const useBreakingTemperature = (live: Live): number | null =>
  useLive(live, ({ problem }) => breakingOf(problem));

let last: { readonly problem: Problem; readonly breaking: number | null } | null = null;

/** Kept, since it takes dozens of evaluations and does not depend on the temperature, which is dragged. */
function breakingOf(problem: Problem): number | null {
  if (last === null || !sameButTemperature(last.problem, problem))
    last = { problem, breaking: breakingTemperature(problem, COLDEST, HOTTEST) };
  return last.breaking;
}

const sameButTemperature = (a: Problem, b: Problem) =>
  a.logits === b.logits && a.format === b.format && a.flushToZero === b.flushToZero;

export function zoneText(t: Strings, breaking: number | null): string {
  if (breaking === null) return t.temperature.zoneNone;
  return breaking === HOTTEST ? t.temperature.zoneAll : t.temperature.zone(breaking);
}

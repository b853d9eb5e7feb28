import { useMemo, useSyncExternalStore } from 'react';
import { float64 } from '../core/format.ts';
import { sameBut } from '../scenario/same-but.ts';
import type { Evaluation, Problem } from '../softmax/evaluate.ts';
import { breakingTemperature } from '../softmax/threshold.ts';
import { isNeverWrong, wrongRanges } from '../softmax/zones.ts';
import { LogSlider, type Mark } from '../ui/log-slider.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useStrings } from '../words/context.tsx';
import { type ExplainedZones, explainZones, type KnownZones } from '../words/explain-zones.ts';
import { wholeFloat } from '../words/numbers.ts';
import { type Live, useLive } from './live.ts';
import { COLDEST, HOTTEST, marksOf, STEPS } from './temperature-scale.ts';
import './temperature-slider.css';

interface TemperatureSliderProps {
  readonly live: Live;
  readonly onChange: (value: number) => void;
  readonly marks: readonly Mark[];
  /** The id of the text that says what the marks say. */
  readonly describedBy: string;
  readonly locked?: boolean;
  /** "Temperature" where there is none: a page has one slider of that name. */
  readonly label?: string;
}

const temperatureOf = ({ problem }: Evaluation) => problem.temperature;

/** The temperature, on a logarithmic scale that shows where naive breaks and where it is quietly wrong. */
export function TemperatureSlider({ live, label, ...rest }: TemperatureSliderProps) {
  const t = useStrings();
  return (
    <LogSlider
      {...rest}
      label={label ?? t.temperature.label}
      value={useLive(live, temperatureOf)}
      min={COLDEST}
      max={HOTTEST}
      valueText={(value) => t.temperature.valueText(wholeFloat(value, float64, t.mark))}
    />
  );
}

/** The zones of the scale: as marks, and in words. */
export function useTemperatureZones(live: Live): {
  readonly marks: readonly Mark[];
  readonly explained: ExplainedZones;
} {
  const t = useStrings();
  const zones = useZones(useProblem(live));
  return useMemo(
    () => ({ marks: marksOf(zones), explained: explainZones(t, zones, HOTTEST) }),
    [t, zones],
  );
}

interface ZoneLineProps {
  readonly explained: ExplainedZones;
  readonly id: string;
}

/** The zones in one line. What is right is shown only where nothing else is. */
export function ZoneLine({ explained: { broken, wrong, right }, id }: ZoneLineProps) {
  const marked = broken !== '' || wrong !== '';
  return (
    <span className="zone" id={id}>
      {broken !== '' && <span className="zone-broken">{broken}</span>}
      {broken !== '' && wrong !== '' && ' '}
      {wrong !== '' && <span className="zone-wrong">{wrong}</span>}
      <span className={marked ? 'visually-hidden' : undefined}>{right}</span>
    </span>
  );
}

/** The problem, which stays the same while only the temperature changes: the zones do not depend on it. */
function useProblem(live: Live): Problem {
  const keep = useMemo(() => {
    let kept: Problem | undefined;
    return (problem: Problem) => {
      if (kept === undefined || !sameButTemperature(kept, problem)) kept = problem;
      return kept;
    };
  }, []);
  return useSyncExternalStore(
    live.subscribe,
    () => keep(live.get().problem),
    () => keep(live.opening().problem),
  );
}

const sameButTemperature = (a: Problem, b: Problem) => sameBut(a, b, 'temperature');

/** Where naive is quietly wrong may take longer than a frame: while a logit is dragged, that waits for a rest. */
function useZones(problem: Problem): KnownZones {
  const now = useMemo(
    () => ({
      problem,
      broken: breakingTemperature(problem, 'naive', COLDEST, HOTTEST),
      wrong: isNeverWrong(problem, 'naive', STEPS) ? [] : null,
    }),
    [problem],
  );
  const settled = useSettled(now);
  const found = useMemo(
    () => settled.wrong ?? wrongRanges(settled.problem, 'naive', STEPS, settled.broken),
    [settled],
  );
  return useMemo(
    () => (now === settled ? { broken: now.broken, wrong: found } : now),
    [now, settled, found],
  );
}

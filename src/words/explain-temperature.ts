import { valueAt } from '../core/trace.ts';
import type { Evaluation } from '../softmax/evaluate.ts';
import type { Sentence } from './sentence.ts';
import type { Strings } from './strings.ts';

/** What a temperature does that is not a positive finite number in the format; null for one that is. */
export function explainTemperature(
  t: Strings,
  temperature: number,
  { inputs, problem }: Evaluation,
): Sentence | null {
  const words = t.temperature;
  const rounded = valueAt(inputs.t);
  const x = [...inputs.x.values];
  if (Number.isNaN(temperature)) return words.nan;
  if (Number.isNaN(rounded)) return words.roundedToNan(problem.format.name);
  const { format } = inputs.x;
  if (rounded === 0 && format.overflow !== Number.POSITIVE_INFINITY)
    return words.zeroWithoutInfinity(format.name, format.saturates);
  if (temperature === 0) return words.zero;
  if (rounded === 0) return words.roundedToZero(problem.format.name);
  const allEqual = x.every((value) => value === 0);
  if (!Number.isFinite(rounded))
    return Number.isFinite(temperature)
      ? words.roundedToInfinity(problem.format.name, allEqual)
      : words.infinite(allEqual);
  if (temperature < 0) return x.every(Number.isFinite) ? words.reversed : words.negative;
  return null;
}

import type { TemperatureZones } from '../softmax/zones.ts';
import type { Strings } from './strings.ts';

/** The zones of naive softmax in one line, in parts that are marked on the scale. */
export interface ExplainedZones {
  readonly broken: string;
  readonly wrong: string;
  /** Where it is right. */
  readonly right: string;
}

/** `hottest` is the end of the scale. Until `wrong` is known, nothing is said of it, nor of what is right. */
export function explainZones(
  t: Strings,
  {
    broken,
    wrong,
  }: Pick<TemperatureZones, 'broken'> & { readonly wrong: TemperatureZones['wrong'] | null },
  hottest: number,
): ExplainedZones {
  const words = t.temperature;
  if (broken === hottest) return { broken: words.breaksAll, wrong: '', right: '' };
  const breaks = broken === null ? '' : words.breaks(broken);
  const [first, last] = [wrong?.at(0), wrong?.at(-1)];
  if (first === undefined || last === undefined) {
    const right = broken === null ? words.right : words.otherwise(false);
    return { broken: breaks, wrong: '', right: wrong === null ? '' : right };
  }
  const facts = { from: first.from, to: last.to, whole: first === last, alone: broken === null };
  return { broken: breaks, wrong: words.wrong(facts), right: words.otherwise(true) };
}

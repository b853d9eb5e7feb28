import type { TemperatureZones } from '../softmax/zones.ts';
import { roundedUp } from './bounds.ts';
import type { ZoneFacts } from './facts.ts';
import type { Strings } from './strings.ts';

/** Where naive is broken, wrong and right, in one line. The first two are marked on the scale. */
export interface ExplainedZones {
  readonly broken: string;
  readonly wrong: string;
  readonly right: string;
}

/** The zones of a scale. `wrong` may not be known yet: then nothing is said of it, nor of what is right. */
export interface KnownZones extends Pick<TemperatureZones, 'broken'> {
  readonly wrong: TemperatureZones['wrong'] | null;
}

/** `hottest` is the end of the scale. */
export function explainZones(t: Strings, zones: KnownZones, hottest: number): ExplainedZones {
  const words = t.temperature;
  const { broken, wrong } = zones;
  if (broken === hottest) return { broken: words.breaksAll, wrong: '', right: '' };
  const facts = wrongFacts(zones);
  if (facts !== null) {
    const zone = words.zones.wrong(facts);
    return {
      broken: broken === null ? '' : words.zones.broken(broken),
      wrong: broken === null ? words.zones.wrongAlone(zone) : zone,
      right: words.otherwise(true),
    };
  }
  const right = broken === null ? words.right : words.otherwise(false);
  return {
    broken: broken === null ? '' : words.breaks(broken),
    wrong: '',
    right: wrong === null ? '' : right,
  };
}

/** The ranges as one, from the lowest to the highest; null if there are none. */
export function wrongFacts({ broken, wrong }: KnownZones): ZoneFacts | null {
  const [first, last] = [wrong?.at(0), wrong?.at(-1)];
  if (first === undefined || last === undefined) return null;
  const follows = broken !== null && roundedUp(broken, 3) === first.from;
  const kind = first !== last ? 'partly' : follows ? 'next' : 'apart';
  return { from: first.from, to: last.to, kind };
}

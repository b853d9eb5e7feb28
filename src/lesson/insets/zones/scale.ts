import { marksOf, placeOf, STEPS } from '../../../panel/temperature-scale.ts';
import { problemOf } from '../../../scenario/problem.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { ProgramId } from '../../../softmax/compared.ts';
import { type TemperatureZones, temperatureZones, type Zone } from '../../../softmax/zones.ts';

export const TICKS = [0.01, 0.1, 1, 10, 100];

export const zonesOf = (scenario: Scenario, id: ProgramId): TemperatureZones =>
  temperatureZones(problemOf(scenario), id, STEPS);

/** A zone on the axis: where it begins and ends, as shares of its length. */
export interface Stretch {
  readonly zone: Exclude<Zone, 'right'>;
  readonly from: number;
  readonly to: number;
}

/** What is not covered by one is right. */
export const stretchesOf = (zones: TemperatureZones): Stretch[] =>
  marksOf(zones).map(({ kind, from, to }) => ({
    zone: kind,
    from: placeOf(from),
    to: placeOf(to),
  }));

import { problemOf } from '../../../scenario/problem.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { ProgramId } from '../../../softmax/compared.ts';
import { type TemperatureZones, temperatureZones, type Zone } from '../../../softmax/zones.ts';
import { shareOf, stepsOf } from '../../../ui/log-slider.tsx';

/** The axis of the figure, which is that of the lab's slider. */
export const COLDEST = 0.01;
export const HOTTEST = 100;
export const TICKS = [0.01, 0.1, 1, 10, 100];
const STEPS = stepsOf(COLDEST, HOTTEST);

export const zonesOf = (scenario: Scenario, id: ProgramId): TemperatureZones =>
  temperatureZones(problemOf(scenario), id, STEPS);

export const placeOf = (temperature: number): number => shareOf(temperature, COLDEST, HOTTEST);

/** A zone on the axis: where it begins and ends, as shares of its length. */
export interface Stretch {
  readonly zone: Exclude<Zone, 'right'>;
  readonly from: number;
  readonly to: number;
}

/** What is not covered by one is right. */
export const stretchesOf = ({ broken, wrong }: TemperatureZones): Stretch[] => [
  ...(broken === null ? [] : [{ zone: 'broken' as const, from: 0, to: placeOf(broken) }]),
  ...wrong.map(({ from, to }) => ({
    zone: 'wrong' as const,
    from: placeOf(from),
    to: placeOf(to),
  })),
];

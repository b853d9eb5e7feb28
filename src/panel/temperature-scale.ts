import { type Mark, shareOf, stepsOf } from '../ui/log-slider.tsx';
import type { KnownZones } from '../words/explain-zones.ts';

/** The scale of a slider of the temperature: its ends, and all its steps. */
export const COLDEST = 0.01;
export const HOTTEST = 100;
export const STEPS: readonly number[] = stepsOf(COLDEST, HOTTEST);

/** The place of a temperature on the scale, from 0 to 1 on it. */
export const placeOf = (temperature: number): number => shareOf(temperature, COLDEST, HOTTEST);

/** The zones that are not right, as stretches of the scale. */
export const marksOf = ({ broken, wrong }: KnownZones): Mark[] => [
  ...(broken === null ? [] : [{ kind: 'broken' as const, from: COLDEST, to: broken }]),
  ...(wrong ?? []).map((range) => ({ kind: 'wrong' as const, ...range })),
];

import { useSyncExternalStore } from 'react';
import type { Kept } from '../practice/kept.ts';

/** What was kept on the device, and a setter. During server rendering and hydration it is the opening value. */
export const useKept = <T>(kept: Kept<T>): readonly [T, (value: T) => void] => [
  useSyncExternalStore(kept.subscribe, kept.get, () => kept.opening),
  kept.set,
];

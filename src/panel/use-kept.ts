import { useSyncExternalStore } from 'react';
import type { Kept } from '../practice/kept.ts';

/** What was kept on the device, and how to change it. A page made at build begins with what stands before that. */
export const useKept = <T>(kept: Kept<T>): readonly [T, (value: T) => void] => [
  useSyncExternalStore(kept.subscribe, kept.get, () => kept.opening),
  kept.set,
];

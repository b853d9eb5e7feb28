import { useEffect, useRef } from 'react';
import { type ActiveTime, activeTime, type Clock } from '../practice/active-time.ts';

const pageClock: Clock = {
  now: () => performance.now(),
  visible: () => document.visibilityState === 'visible',
  onVisible: (changed) => document.addEventListener('visibilitychange', changed),
};

/** Takes the seconds that the page could be seen since the last call, or since the panel came. */
export function useActiveTime(): () => number {
  const time = useRef<ActiveTime | null>(null);
  useEffect(() => {
    time.current ??= activeTime(pageClock);
  }, []);
  return () => time.current?.take() ?? 0;
}

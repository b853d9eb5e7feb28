import { useEffect, useState } from 'react';
import { LAST } from './model/flow.ts';

/** Milliseconds between two steps that go on by themselves: time to read a sentence. */
const PACE = 2600;

/** Where the reader is. It opens at the end, so that the whole flow is there without a script. */
export function useSteps(onStep: (at: number) => void) {
  const [at, setAt] = useState(LAST);
  const [playing, setPlaying] = useState(false);
  /** Nothing moves before the first step, nor on the way back. */
  const [moving, setMoving] = useState(false);

  const go = (to: number) => {
    setMoving(to > at || at === LAST);
    setAt(to);
    setPlaying((goesOn) => goesOn && to < LAST);
    onStep(to);
  };

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => go(at + 1), PACE);
    return () => clearTimeout(timer);
  });

  const play = () => {
    if (at === LAST) go(0);
    setPlaying(true);
  };

  return {
    at,
    moving,
    playing,
    /** After the last comes the first. */
    forward: () => {
      setPlaying(false);
      go(at === LAST ? 1 : at + 1);
    },
    back: () => {
      setPlaying(false);
      if (at > 0) go(at - 1);
    },
    toggle: () => (playing ? setPlaying(false) : play()),
  };
}

import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { ExerciseId } from '../model/exercise-ids.ts';
import type { Setting } from '../model/expected.ts';
import type { Input } from '../model/inputs.ts';
import { type Outcome, type Tried, tryText } from '../model/try.ts';

/** Milliseconds without a key before the text is run. */
const PAUSE = 5;
/** After a run that took longer than this, in milliseconds, the pause is so many times as long as the run. */
const LONG = 50;
const REST = 4;
/** Milliseconds until a text that does not run is called so: in the middle of a word few do. */
const PATIENCE = 400;

export interface Running {
  readonly tried: Tried;
  /** The text that was run. */
  readonly text: string;
  /** The last run that came to its end, with its text; it stays while the text does not run. */
  readonly last: { readonly outcome: Outcome; readonly text: string } | null;
}

interface Asked {
  readonly id: ExerciseId;
  readonly text: string;
  readonly input: Input;
  readonly scenario: Scenario;
  readonly setting: Setting;
}

/** Runs the text, when it has not been typed in for a moment. */
export function useTried({ id, text, input, scenario, setting }: Asked): Running {
  const [running, setRunning] = useState(() =>
    next(null, text, tryText(id, text, input, scenario, setting)),
  );
  const took = useRef(0);
  useEffect(() => {
    function run() {
      const start = performance.now();
      const tried = tryText(id, text, input, scenario, setting);
      took.current = performance.now() - start;
      const tell = () => setRunning((before) => next(before, text, tried));
      if (tried.kind === 'done') tell();
      else timer = setTimeout(tell, PATIENCE);
    }
    let timer = setTimeout(run, took.current > LONG ? REST * took.current : PAUSE);
    return () => clearTimeout(timer);
  }, [id, text, input, scenario, setting]);
  return running;
}

const next = (before: Running | null, text: string, tried: Tried): Running => ({
  tried,
  text,
  last: tried.kind === 'done' ? { outcome: tried.outcome, text } : (before?.last ?? null),
});

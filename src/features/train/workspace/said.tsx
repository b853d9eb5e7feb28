import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../words/context.tsx';
import type { RunState } from '../model/controller.ts';
import { stateOf } from '../model/standing.ts';
import { WORKSPACE } from '../words/workspace.ts';

/** Says, for screen readers, what changed in a run: that a side died or is still, that it is paused or finished. */
export function Said({ run }: { readonly run: RunState }) {
  const words = useWords(WORKSPACE);
  const [text, setText] = useState('');
  const before = useRef(run);
  useEffect(() => {
    const old = before.current;
    before.current = run;
    if (old === run) return;
    const said = ([0, 1] as const).flatMap((side) => {
      const [was, is] = [stateOf(old, side), stateOf(run, side)];
      const letter = words.sides[side] ?? '';
      if (was === is) return [];
      if (is === 'dead') return [words.said.died(letter, run.deaths[side] ?? 0)];
      return is === 'still' ? [words.said.still(letter)] : [];
    });
    if (run.at !== old.at && run.facts !== null && run.at >= run.facts.last)
      said.push(words.said.finished);
    else if (old.playing && !run.playing) said.push(words.said.paused(run.at));
    if (said.length > 0) setText(said.join(' '));
  }, [run, words]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

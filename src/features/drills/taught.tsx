import { useEffect, useId, useMemo } from 'react';
import type { GivenSet } from '../../panel/exercise-set/of-set.tsx';
import type { PanelProps } from '../../panel/panel.ts';
import type { Stage } from '../../panel/stage.ts';
import { useActiveTime } from '../../panel/use-active-time.ts';
import { useKept } from '../../panel/use-kept.ts';
import { keptSets } from '../../practice/kept-sets.ts';
import { resumeBy } from '../../practice/resume.ts';
import { useWords } from '../../words/context.tsx';
import type { DrillsControl } from './definition.ts';
import { DrillList } from './drill-list.tsx';
import { Exercise } from './exercise.tsx';
import { spend } from './model/progress.ts';
import {
  openingOf,
  progressOf,
  readTaught,
  solvedOf,
  taughtDrills,
  withTaught,
} from './model/taught.ts';
import { DRILLS } from './words/words.ts';
import './drills.css';

const KEPT = keptSets('drills-sets');

const loadWork = () => import('./model/taught-work.ts');

interface TaughtDrillsProps extends PanelProps<DrillsControl> {
  readonly given: GivenSet;
}

/** The exercises of a teacher's set, each with its numbers: there is no other like it. */
export function TaughtDrills({ given, report, stage, showInLab }: TaughtDrillsProps) {
  const words = useWords(DRILLS);
  const titleId = useId();
  const { set, key } = given;
  const { drills, store } = useMemo(() => {
    const drills = taughtDrills(set.drills);
    const read = (data: unknown) => readTaught(data, drills);
    return { drills, store: KEPT.of(key, openingOf(drills), read) };
  }, [set, key]);
  const [progress, setProgress] = useKept(store);
  const current = drills.find(({ id }) => id === progress.at) ?? drills[0];
  const solved = solvedOf(progress, drills);
  const takeSeconds = useActiveTime();
  const alone = useMemo(() => withoutAnother(stage), [stage]);

  useEffect(
    () =>
      report(solved, drills.length, async () =>
        (await loadWork()).taughtWork(progress, drills, key),
      ),
    [report, solved, progress, drills, key],
  );
  useEffect(
    () =>
      resumeBy('drills', async (text) => (await loadWork()).resumeTaught(text, drills, key), store),
    [drills, key, store],
  );

  return (
    <section className="panel-card drills" aria-labelledby={titleId}>
      <div className="panel-head">
        <h3 id={titleId} lang={set.title === '' ? undefined : set.lang || undefined}>
          {set.title || words.taughtTitle(drills.length)}
        </h3>
        <p className="panel-note">{words.progress(solved, drills.length)}</p>
      </div>
      <DrillList
        label={words.taughtList}
        items={drills.map(({ id, drill }, index) => ({
          id,
          name: words.taught(index + 1, words.families[drill.family]),
          best: progressOf(progress, id).best,
        }))}
        current={current?.id}
        onGo={(at) => setProgress({ ...progress, at })}
      />
      {current !== undefined && (
        <Exercise
          key={current.id}
          drill={current.drill}
          progress={progressOf(progress, current.id)}
          onProgress={(next) => {
            const before = progressOf(progress, current.id);
            setProgress(withTaught(progress, current.id, spend(before, next, takeSeconds())));
          }}
          showInLab={showInLab}
          stage={alone}
        />
      )}
    </section>
  );
}

const withoutAnother = (stage: Stage<DrillsControl>): Stage<DrillsControl> => ({
  hides: (control) => control === 'another' || stage.hides(control),
  locks: stage.locks,
});

import { useEffect, useId, useMemo } from 'react';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { useActiveTime } from '../../panel/use-active-time.ts';
import { useKept } from '../../panel/use-kept.ts';
import { kept } from '../../practice/kept.ts';
import { resumeBy } from '../../practice/resume.ts';
import { Say } from '../../ui/sentence.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useWords } from '../../words/context.tsx';
import type { DrillsControl } from './definition.ts';
import { DrillList } from './drill-list.tsx';
import { Exercise } from './exercise.tsx';
import { Keeping } from './keeping.tsx';
import { type Drill, FAMILY_IDS } from './model/drill.ts';
import { drillOf, FAMILIES } from './model/families.ts';
import { DRILL_PARAMETERS } from './model/parameters.ts';
import {
  type FamilyProgress,
  familyProgress,
  NO_PROGRESS,
  readProgress,
  showsExample,
  solvedIn,
  spend,
  withExample,
  withFamily,
} from './model/progress.ts';
import { SetBar } from './set-bar.tsx';
import { Solution } from './solution.tsx';
import { DRILLS } from './words/words.ts';
import './drills.css';

const PROGRESS = kept('drills', NO_PROGRESS, readProgress);

const loadWork = () => import('./model/work.ts');

const resume = async (text: string) => (await loadWork()).resumeDrills(text);

const TOTAL = FAMILY_IDS.length;

/** Five families of exercises for pen and paper: a worked example, then the reader's own, marked and explained. */
export function CourseDrills(props: PanelProps<DrillsControl>) {
  const { settings, link, report, stage } = props;
  const words = useWords(DRILLS);
  const titleId = useId();
  const { seed } = useSettings(settings, DRILL_PARAMETERS);
  const [progress, setProgress] = useKept(PROGRESS);
  const { family } = progress;
  const current = familyProgress(progress, seed, family);
  const solved = solvedIn(progress, seed);
  const drill = useMemo(() => drillOf(family, seed, current.round), [family, seed, current.round]);

  // On a phone the worked example would push the question far down.
  const narrow = useNarrow();
  const withExampleOpen = showsExample(progress, family, narrow !== true);

  useEffect(
    () => report(solved, TOTAL, async () => (await loadWork()).drillsWork(progress, seed)),
    [report, solved, progress, seed],
  );

  useEffect(() => resumeBy('drills', resume, PROGRESS), []);

  const takeSeconds = useActiveTime();

  const change = (next: FamilyProgress) =>
    setProgress(withFamily(progress, seed, family, spend(current, next, takeSeconds())));

  return (
    <section className="panel-card drills" aria-labelledby={titleId}>
      <div className="panel-head">
        <h3 id={titleId}>{words.title}</h3>
        <p className="panel-note">{words.progress(solved, TOTAL)}</p>
      </div>
      <DrillList
        label={words.list}
        items={FAMILY_IDS.map((id) => ({
          id,
          name: words.families[id],
          best: familyProgress(progress, seed, id).best,
        }))}
        current={family}
        onGo={(id) => setProgress({ ...progress, family: id })}
      />
      {!stage.hides('example') && (
        <details
          className="drills-example panel-part"
          key={family}
          open={withExampleOpen}
          // Until the width is known, the style sheet folds it if needed.
          data-settled={narrow === null ? undefined : ''}
          onToggle={({ currentTarget: { open } }) => {
            if (open !== withExampleOpen) setProgress(withExample(progress, family, open));
          }}
        >
          <summary>{words.example}</summary>
          <Example drill={FAMILIES[family].example} />
        </details>
      )}
      <Exercise
        // Each exercise is mounted anew, without old messages; typed answers are kept.
        key={`${seed} ${family}`}
        drill={drill}
        progress={current}
        onProgress={change}
        showInLab={props.showInLab}
        stage={stage}
      />
      {!stage.hides('seed') && (
        <SetBar
          seed={seed}
          locked={stage.locks('seed')}
          link={link}
          onSeed={(name) => settings.of(DRILL_PARAMETERS).change({ seed: name })}
        />
      )}
      {!stage.hides('keeping') && (
        <Keeping
          progress={progress}
          seed={seed}
          locked={stage.locks('keeping')}
          onProgress={setProgress}
        />
      )}
    </section>
  );
}

function Example({ drill }: { drill: Drill }) {
  const words = useWords(DRILLS);
  const { family, logits, y } = drill;
  return (
    <>
      <p className="drills-question">
        <Say
          sentence={
            family === 'loss'
              ? words.exampleLabel(logits, y)
              : words.exampleGiven(logits, logits.length)
          }
        />
      </p>
      <Solution drill={drill} />
    </>
  );
}

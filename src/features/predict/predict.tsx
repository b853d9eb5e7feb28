import { useEffect, useRef, useState } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { useActiveTime } from '../../panel/use-active-time.ts';
import { useKept } from '../../panel/use-kept.ts';
import { kept } from '../../practice/kept.ts';
import { resumeBy } from '../../practice/resume.ts';
import { useWords } from '../../words/context.tsx';
import { Card } from './card.tsx';
import type { PredictControl } from './definition.ts';
import {
  again,
  doneIn,
  entryOf,
  goTo,
  OPENING_PROGRESS,
  type Progress,
  predict,
  readProgress,
  rightOf,
  run,
  skip,
  spend,
  typeNumbers,
} from './model/progress.ts';
import { SCENES, type Scene } from './model/scenes.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import { type CardAccess, SceneList } from './scene-list.tsx';
import { Story } from './story.tsx';
import { useFocusAfterRender } from './use-focus-after-render.ts';
import { PREDICT } from './words/words.ts';
import './predict.css';

const PROGRESS = kept<Progress>('predict', OPENING_PROGRESS, readProgress);

const loadWork = () => import('./model/work.ts');

resumeBy('predict', async (text) => {
  const progress = (await loadWork()).resumePredict(text);
  if (progress !== null) PROGRESS.set(progress);
  return progress !== null;
});

/** Rows of logits: the reader predicts what the two programs will give, then runs them. */
export default function PredictPanel({ report, showInLab, stage }: PanelProps<PredictControl>) {
  const words = useWords(PREDICT);
  const [progress, setProgress] = useKept(PROGRESS);
  const takeSeconds = useActiveTime();
  /** What screen readers announce about the scene just run. */
  const [status, setStatus] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const goOnFrom = useFocusAfterRender(panel);

  const done = doneIn(progress);
  useEffect(
    () => report(done, SCENES.length, async () => (await loadWork()).predictWork(progress)),
    [report, done, progress],
  );

  /** How the reader goes on; the time until now counts for the scene they were at. */
  function keep(how: (progress: Progress) => Progress) {
    const next = how(spend(progress, takeSeconds()));
    setProgress(next);
    return next;
  }

  function show(how: (progress: Progress) => Progress) {
    setStatus('');
    goOnFrom('scene');
    keep(how);
  }

  const visit = (at: Progress['at']) => show((now) => goTo(now, at));

  function reveal(scene: Scene) {
    const next = keep((now) => run(now, scene.id));
    const right = rightOf(scene, entryOf(next, scene.id));
    const verdict = (isRight: boolean) => (isRight ? words.right : words.wrong);
    setStatus(words.status(verdict(right.includes('naive')), verdict(right.includes('stable'))));
    goOnFrom('result');
  }

  const card: CardAccess = stage.hides('card') ? 'hidden' : stage.locks('card') ? 'locked' : 'open';
  const { scene, before, after } = locate(progress.at, card);
  const next = after && {
    label: after === 'card' ? words.toCard : words.next,
    locked: after === 'card' && card === 'locked',
    go: () => visit(after),
  };
  const back = before && (() => visit(before));

  return (
    <div className="panel-card predict" ref={panel}>
      <div className="panel-head">
        <h3>{words.title}</h3>
      </div>
      <SceneList progress={progress} card={card} onVisit={visit} />
      {scene === null ? (
        <Card
          progress={progress}
          withLinks={showInLab !== null}
          onVisit={visit}
          onAgain={() => show(again)}
        />
      ) : (
        <div key={scene.id}>
          <Story scene={scene} />
          {entryOf(progress, scene.id).state === 'run' ? (
            <Result
              scene={scene}
              entry={entryOf(progress, scene.id)}
              showInLab={showInLab}
              withTrace={!stage.hides('trace')}
              next={next}
              onBack={back}
            />
          ) : (
            <Question
              scene={scene}
              entry={entryOf(progress, scene.id)}
              stage={stage}
              onSay={(program, outcome) => keep((now) => predict(now, scene.id, program, outcome))}
              onType={(program, text) => keep((now) => typeNumbers(now, scene.id, program, text))}
              onRun={() => reveal(scene)}
              onSkip={() => show((now) => goTo(skip(now, scene.id), after ?? scene.id))}
              onBack={back}
            />
          )}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </div>
  );
}

interface Place {
  /** Null for the score card. */
  readonly scene: Scene | null;
  readonly before: Progress['at'] | null;
  readonly after: Progress['at'] | null;
}

/** The scene to show and the ones before and after it. If the card cannot be seen, the last scene is the end. */
function locate(at: Progress['at'], card: CardAccess): Place {
  const end = SCENES.length - 1;
  if (at === 'card' && card === 'open') return { scene: null, before: null, after: null };
  const index = at === 'card' ? end : SCENES.findIndex(({ id }) => id === at);
  return {
    scene: SCENES[index] ?? null,
    before: SCENES[index - 1]?.id ?? null,
    after: SCENES[index + 1]?.id ?? (card === 'hidden' ? null : 'card'),
  };
}

import { useEffect, useRef, useState } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { useActiveTime } from '../../panel/use-active-time.ts';
import { useKept } from '../../panel/use-kept.ts';
import type { Kept } from '../../practice/kept.ts';
import { resumeBy } from '../../practice/resume.ts';
import { useWords } from '../../words/context.tsx';
import { Card } from './card.tsx';
import type { PredictControl } from './definition.ts';
import {
  again,
  doneIn,
  entryOf,
  goTo,
  type Progress,
  predict,
  rightOf,
  run,
  skip,
  spend,
  typeNumbers,
} from './model/progress.ts';
import type { Scene } from './model/scenes.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import { type CardAccess, SceneList } from './scene-list.tsx';
import { Story } from './story.tsx';
import { useFocusAfterRender } from './use-focus-after-render.ts';
import { PREDICT } from './words/words.ts';
import './predict.css';

const loadWork = () => import('./model/work.ts');

/** What is played: the scenes of the course, or of a teacher's set. */
export interface Play {
  readonly scenes: readonly Scene[];
  /** Where progress is kept. */
  readonly progress: Kept<Progress>;
  /** '' for the panel's own. */
  readonly title: string;
  /** Language of titles, stories and class names; '' if it is the page's, or not known. */
  readonly lang: string;
}

interface ScenesProps extends PanelProps<PredictControl> {
  readonly play: Play;
}

/** Rows of logits: the reader predicts what the two programs will give, then runs them. */
export function Scenes({ play, report, showInLab, stage }: ScenesProps) {
  const { scenes, lang } = play;
  const words = useWords(PREDICT);
  const [progress, setProgress] = useKept(play.progress);
  const takeSeconds = useActiveTime();
  /** What screen readers announce about the scene just run. */
  const [status, setStatus] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const goOnFrom = useFocusAfterRender(panel);

  const done = doneIn(progress, scenes);
  useEffect(
    () =>
      resumeBy(
        'predict',
        async (text) => (await loadWork()).resumePredict(text, scenes),
        play.progress,
      ),
    [play, scenes],
  );
  useEffect(
    () => report(done, scenes.length, async () => (await loadWork()).predictWork(progress, scenes)),
    [report, done, progress, scenes],
  );

  /** How the reader goes on; the time until now counts for the scene they were at. */
  function keep(how: (progress: Progress) => Progress) {
    const next = how(spend(progress, takeSeconds(), scenes));
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
    const next = keep((now) => run(now, scene));
    const right = rightOf(scene, entryOf(next, scene));
    const verdict = (isRight: boolean) => (isRight ? words.right : words.wrong);
    setStatus(words.status(verdict(right.includes('naive')), verdict(right.includes('stable'))));
    goOnFrom('result');
  }

  const card: CardAccess = stage.hides('card') ? 'hidden' : stage.locks('card') ? 'locked' : 'open';
  const { scene, before, after } = locate(scenes, progress.at, card);
  const next =
    after === null
      ? null
      : {
          label: after === 'card' ? words.toCard : words.next,
          locked: after === 'card' && card === 'locked',
          go: () => visit(after),
        };
  const back = before === null ? null : () => visit(before);

  return (
    <div className="panel-card predict" ref={panel}>
      <div className="panel-head">
        <h3 lang={play.title === '' ? undefined : lang || undefined}>
          {play.title || words.title(scenes.length)}
        </h3>
      </div>
      <SceneList scenes={scenes} progress={progress} card={card} onVisit={visit} />
      {scene === null ? (
        <Card
          scenes={scenes}
          progress={progress}
          withLinks={showInLab !== null}
          onVisit={visit}
          onAgain={() => show((now) => again(now, scenes))}
        />
      ) : (
        <div key={scene.id}>
          <Story scene={scene} scenes={scenes} lang={lang} />
          {entryOf(progress, scene).state === 'run' ? (
            <Result
              scene={scene}
              entry={entryOf(progress, scene)}
              showInLab={showInLab}
              withTrace={!stage.hides('trace')}
              next={next}
              onBack={back}
            />
          ) : (
            <Question
              scene={scene}
              entry={entryOf(progress, scene)}
              stage={stage}
              onSay={(program, outcome) => keep((now) => predict(now, scene, program, outcome))}
              onType={(program, text) => keep((now) => typeNumbers(now, scene, program, text))}
              onRun={() => reveal(scene)}
              onSkip={() => show((now) => goTo(skip(now, scene), after ?? scene.id))}
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
function locate(scenes: readonly Scene[], at: Progress['at'], card: CardAccess): Place {
  const end = scenes.length - 1;
  if (at === 'card' && card === 'open') return { scene: null, before: null, after: null };
  const index = at === 'card' ? end : scenes.findIndex(({ id }) => id === at);
  return {
    scene: scenes[index] ?? null,
    before: scenes[index - 1]?.id ?? null,
    after: scenes[index + 1]?.id ?? (card === 'hidden' ? null : 'card'),
  };
}

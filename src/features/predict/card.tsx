import { useWords } from '../../words/context.tsx';
import { entryOf, type Progress, rereadOf, rightOf, standingOf } from './model/progress.ts';
import type { Scene, Topic } from './model/scenes.ts';
import { MARKS } from './scene-list.tsx';
import { PREDICT } from './words/words.ts';

interface CardProps {
  readonly scenes: readonly Scene[];
  readonly progress: Progress;
  /** Whether the sections of the article are on this page. */
  readonly withLinks: boolean;
  readonly onVisit: (id: string) => void;
  readonly onAgain: () => void;
}

/** The result of every scene, and what to read. */
export function Card({ scenes, progress, withLinks, onVisit, onAgain }: CardProps) {
  const words = useWords(PREDICT);
  const rows = scenes.map((scene, index) => {
    const entry = entryOf(progress, scene);
    return {
      scene,
      name: scene.from === 'course' ? words.names[scene.id] : words.numbered(index + 1),
      standing: standingOf(scene, entry),
      right: entry.state === 'run' ? rightOf(scene, entry).length : 0,
      topics: rereadOf(scene, entry),
    };
  });
  const run = rows.filter(({ standing }) => standing !== 'open' && standing !== 'skipped');
  const right = run.reduce((total, row) => total + row.right, 0);
  const topics = [...new Set(rows.flatMap((row) => row.topics))];
  return (
    <div className="predict-card">
      <h4 tabIndex={-1} data-focus="scene">
        {words.card.title}
      </h4>
      <p className="predict-score">
        {run.length === 0 ? words.card.none : words.card.score(right, run.length * 2)}
      </p>
      <ol>
        {rows.map(({ scene, name, standing, topics: toRead }) => (
          <li key={scene.id} data-standing={standing}>
            <button type="button" className="link" onClick={() => onVisit(scene.id)}>
              {name}
            </button>
            <span className="predict-standing">
              <span className="predict-mark" aria-hidden="true">
                {MARKS[standing]}
              </span>{' '}
              {words.standings[standing]}
            </span>
            {toRead.length > 0 && (
              <span className="predict-reread">
                {words.card.reread}: <Topics topics={toRead} withLinks={withLinks} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {topics.length > 0 && (
        <p>
          <strong>{words.card.rereadAll}:</strong> <Topics topics={topics} withLinks={withLinks} />
        </p>
      )}
      {run.length === scenes.length && right === run.length * 2 && (
        <p>{words.card.rereadNothing}</p>
      )}
      <div className="predict-buttons">
        <button type="button" className="chip" onClick={onAgain}>
          {words.card.again}
        </button>
        <span className="panel-note">{words.card.forgets}</span>
      </div>
    </div>
  );
}

function Topics({ topics, withLinks }: { topics: readonly Topic[]; withLinks: boolean }) {
  const words = useWords(PREDICT);
  return topics.map((topic, index) => (
    <span key={topic}>
      {index > 0 && ', '}
      {withLinks ? <a href={`#${topic}`}>{words.topics[topic]}</a> : words.topics[topic]}
    </span>
  ));
}

import { useWords } from '../../words/context.tsx';
import { entryOf, type Progress, type Standing, standingOf } from './model/progress.ts';
import type { Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

/** A symbol for each result. It is decorative: the words are beside it. */
export const MARKS: Readonly<Record<Standing, string>> = {
  open: '',
  skipped: '–',
  right: '✓',
  half: '½',
  wrong: '✗',
};

/** Whether the score card is available. */
export type CardAccess = 'open' | 'locked' | 'hidden';

interface SceneListProps {
  readonly scenes: readonly Scene[];
  readonly progress: Progress;
  readonly card: CardAccess;
  readonly onVisit: (at: Progress['at']) => void;
}

/** Every scene and its result; each can be opened. */
export function SceneList({ scenes, progress, card, onVisit }: SceneListProps) {
  const words = useWords(PREDICT);
  const current = (at: Progress['at']) => (progress.at === at ? ('step' as const) : undefined);
  return (
    <nav className="predict-list" aria-label={words.scenes}>
      <ol>
        {scenes.map((scene, index) => {
          const standing = standingOf(scene, entryOf(progress, scene));
          return (
            <li key={scene.id}>
              <button
                type="button"
                data-standing={standing}
                aria-current={current(scene.id)}
                aria-label={words.jump(
                  index + 1,
                  scene.from === 'course' ? words.names[scene.id] : '',
                  words.standings[standing],
                )}
                onClick={() => onVisit(scene.id)}
              >
                {index + 1}
                <span className="predict-mark">{MARKS[standing]}</span>
              </button>
            </li>
          );
        })}
        {card !== 'hidden' && (
          <li>
            <button
              type="button"
              aria-current={current('card')}
              disabled={card === 'locked'}
              onClick={() => onVisit('card')}
            >
              {words.card.title}
            </button>
          </li>
        )}
      </ol>
    </nav>
  );
}

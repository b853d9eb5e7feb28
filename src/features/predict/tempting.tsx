import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import type { Sentence } from '../../words/sentence.ts';
import { OUTCOMES, PROGRAMS, type ProgramOutcome } from './model/outcome.ts';
import type { Entry } from './model/progress.ts';
import type { CourseScene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

interface TemptingProps {
  readonly scene: CourseScene;
  readonly said: Entry['said'];
}

/** Why the wrong answers tempt: the reader's own first, then the others. */
export function Tempting({ scene, said }: TemptingProps) {
  const words = useWords(PREDICT);
  const texts = PROGRAMS.flatMap((program) => {
    const table: Readonly<Partial<Record<ProgramOutcome, Sentence>>> =
      words.tempting[scene.id][program];
    return OUTCOMES[scene.asks].flatMap((outcome) => {
      const text = table[outcome];
      return text === undefined ? [] : [{ program, outcome, text, own: said[program] === outcome }];
    });
  }).sort((a, b) => Number(b.own) - Number(a.own));
  return (
    <div className="predict-tempting">
      <h5>{words.tempts}</h5>
      <ul>
        {texts.map(({ program, outcome, text, own }) => (
          <li key={program + outcome}>
            <strong>
              {(own ? words.youSaid : words.manySay)[program](words.outcomes[outcome])}
            </strong>{' '}
            <Say sentence={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

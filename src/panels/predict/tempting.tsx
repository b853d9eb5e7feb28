import { OUTCOMES, type Outcome, PROGRAMS } from '../../practice/predict/outcome.ts';
import type { Entry } from '../../practice/predict/progress.ts';
import type { Scene } from '../../practice/predict/scenes.ts';
import { useWords } from '../../text/context.tsx';
import { PREDICT } from '../../text/practice/predict/words.ts';
import type { Sentence } from '../../text/sentence.ts';
import { Say } from '../../ui/sentence.tsx';

interface TemptingProps {
  readonly scene: Scene;
  readonly said: Entry['said'];
}

/** Why the wrong answers tempt: the reader's own first, then those of others. */
export function Tempting({ scene, said }: TemptingProps) {
  const words = useWords(PREDICT);
  const texts = PROGRAMS.flatMap((program) => {
    const table: Readonly<Partial<Record<Outcome, Sentence>>> = words.tempting[scene.id][program];
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

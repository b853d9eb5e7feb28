import { FORMATS } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { SCENES, type Scene, sceneScenario } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

/** The sentence the model reads, and its logits for each tense. */
export function Story({ scene }: { scene: Scene }) {
  const t = useStrings();
  const words = useWords(PREDICT);
  const { labels, format } = sceneScenario(scene);
  const number = SCENES.indexOf(scene) + 1;
  return (
    <>
      <h4 tabIndex={-1} data-focus="scene">
        {words.scene(number, SCENES.length, words.names[scene.id])}
      </h4>
      <p>{words.stories[scene.id]}</p>
      <ul className="predict-logits" aria-label={words.logits}>
        {scene.logits.map((logit, lane) => {
          const label = labels[lane] ?? '';
          return (
            <li key={label}>
              <span>{showLabel(t, label)}</span> <Shown value={logit} format={FORMATS[format]} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

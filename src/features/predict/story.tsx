import { FORMATS, float64 } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import type { Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

interface StoryProps {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  /** Of a teacher's words; '' if it is not said. */
  readonly lang: string;
}

/** What the model reads, and its logits for each class. */
export function Story({ scene, scenes, lang }: StoryProps) {
  const t = useStrings();
  const words = useWords(PREDICT);
  const { labels, format, temperature, trueClass } = scene;
  const number = scenes.indexOf(scene) + 1;
  const taught = scene.from === 'set';
  return (
    <>
      <h4 tabIndex={-1} data-focus="scene">
        {words.scene(number, scenes.length, taught ? '' : words.names[scene.id])}
      </h4>
      {taught ? (
        scene.story !== '' && (
          <p className="predict-story" lang={lang || undefined} dir="auto">
            {scene.story}
          </p>
        )
      ) : (
        <p>{words.stories[scene.id]}</p>
      )}
      <ul className="predict-logits" aria-label={words.logits}>
        {scene.logits.map((logit, lane) => {
          const label = labels[lane] ?? '';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: classes have no other identity.
            <li key={lane}>
              <span>{showLabel(t, label)}</span>{' '}
              <Shown value={logit} format={taught ? float64 : FORMATS[format]} />
            </li>
          );
        })}
      </ul>
      {!Object.is(temperature, 1) && (
        <p>{words.atTemperature(shownFloat(temperature, float64, t.mark))}</p>
      )}
      {taught && scene.asks === 'loss' && (
        <p>{words.trueClass(showLabel(t, labels[trueClass] ?? ''))}</p>
      )}
    </>
  );
}

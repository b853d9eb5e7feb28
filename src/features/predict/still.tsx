import { FORMATS } from '../../core/format.ts';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import { type Asks, OUTCOMES, PROGRAMS } from './model/outcome.ts';
import { SCENES, type Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

const ASKS: readonly Asks[] = ['softmax', 'loss'];

/** What the panel asks, to be read without it: every scene with its logits, and the answers to choose from. */
export function PredictStill() {
  const words = useWords(PREDICT);
  return (
    <>
      {ASKS.map((asks) => (
        <p key={asks}>
          <strong>
            {numbersOf(asks)}. {words.ask[asks](DEFAULT_SCENARIO.format)}
          </strong>{' '}
          {PROGRAMS.map(
            (program) => `${words.programs[asks][program]} (${words.ways[asks][program]})`,
          ).join('; ')}
          : {OUTCOMES[asks].map((outcome) => words.outcomes[outcome]).join('; ')}?
        </p>
      ))}
      <ol>
        {SCENES.map((scene) => (
          <li key={scene.id}>
            {words.stories[scene.id]} <Logits scene={scene} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The numbers of the scenes that ask for it: 1–9, 10. */
function numbersOf(asks: Asks): string {
  const numbers = SCENES.flatMap((scene, index) => (scene.asks === asks ? [index + 1] : []));
  return [...new Set([numbers[0], numbers.at(-1)])].join('–');
}

function Logits({ scene }: { scene: Scene }) {
  const t = useStrings();
  const { labels, format } = scene;
  const logits = scene.logits.map((logit, lane) => (
    <span key={labels[lane]}>
      {lane > 0 && '; '}
      {showLabel(t, labels[lane] ?? '')} {shownFloat(logit, FORMATS[format], t.mark)}
    </span>
  ));
  return <em>{logits}.</em>;
}
